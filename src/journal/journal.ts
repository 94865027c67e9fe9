/** The journal of one experiment, read tolerantly. Times are milliseconds since 1970 UTC; durations milliseconds. */
export interface Journal {
  /** `1.44.0`, `unknown`, or `NA` from the "lite" runner. */
  readonly chaoslibVersion: string;
  readonly status: 'completed' | 'failed' | 'aborted' | 'interrupted' | (string & {});
  readonly deviated: boolean;
  readonly start: number | null;
  readonly end: number | null;
  readonly duration: number | null;
  readonly experiment: JournalExperiment;
  readonly steadyStates: {
    readonly before: Round | null;
    readonly during: readonly Round[];
    readonly after: Round | null;
  };
  readonly run: readonly Entry[];
  readonly rollbacks: readonly Entry[];
  /** Why this journal proves nothing (the "lite" runner, outputs all true in 0 s); null when it can be trusted. */
  readonly untrusted: string | null;
  /** Oddities that were read over, for the report. */
  readonly notes: readonly string[];
}

/** What the journal says was run. */
export interface JournalExperiment {
  readonly title: string;
  readonly hasHypothesis: boolean;
  /** `ref` entries are resolved where what they refer to is declared. */
  readonly method: readonly Declared[];
  readonly rollbacks: readonly Declared[];
  /** `probes`, `actions`, `activities`, `pause`, or null when the run was not dry. */
  readonly dry: string | null;
  /** Values of `configuration` that stand in the experiment itself: all that a placeholder can be resolved from. */
  readonly literals: ReadonlyMap<string, unknown>;
}

/** An activity as the experiment declares it; `ref`: it names an activity that is declared nowhere. */
export interface Declared {
  readonly name: string;
  readonly type: 'action' | 'probe' | 'ref';
  readonly background: boolean;
}

/** One round of the steady-state hypothesis. */
export interface Round {
  readonly met: boolean | null;
  readonly probes: readonly Entry[];
}

/** One activity that was executed. */
export interface Entry {
  readonly name: string;
  readonly type: 'action' | 'probe';
  readonly provider: 'python' | 'process' | 'http' | 'unknown';
  readonly background: boolean;
  /** null: unexpected exception or interruption. */
  readonly status: 'succeeded' | 'failed' | null;
  readonly output: unknown;
  readonly start: number | null;
  readonly end: number | null;
  /** Milliseconds slept after the activity; 0 when none is declared or its length cannot be told. */
  readonly pauseAfter: number;
  /** Skipped by a control; a run that was dry as a whole says so in `experiment.dry`. */
  readonly dry: boolean;
  /** As declared; `undefined` when none is. */
  readonly tolerance: unknown;
  readonly toleranceMet: boolean | null;
  /** The last line of the exception, when the activity failed. */
  readonly failure: string | null;
  /** JSON pointer into the journal, e.g. `/run/0`: the evidence. */
  readonly pointer: string;
}
