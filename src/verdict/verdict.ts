import type { Phase } from '../criteria/criterion.js';
import type { Outcome } from '../outcome.js';
import type { RollbackMode } from '../settings/rollback.js';
import type { ObservedValue } from './observed.js';

export { OUTCOMES, type Outcome } from '../outcome.js';

/** How the text of a criterion begins that nobody had to write. */
export const IMPLIED = 'implied: ';

export interface CriterionVerdict {
  /** As written; `implied: …` for the gate's own. */
  readonly text: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly verdict: Outcome;
  /** Counted in the experiment's verdict and the score; `false` for observe-only criteria. */
  readonly enforced: boolean;
  readonly required: boolean;
  readonly weight: number;
  readonly why: string | null;
  readonly measure: string;
  readonly phase: Phase | null;
  /** As shown to people: `7m12s–7m14s`, `98.2 %`, `met`; null when nothing was observed. */
  readonly observed: string | null;
  /** The same for a later run to compare with; null when nothing was observed, or nothing comparable. */
  readonly value: ObservedValue | null;
  readonly unit: string | null;
  readonly limit: string;
  /** As shown: `missed by 2m14s`, `2.1 s to spare`; null where a distance means nothing. */
  readonly margin: string | null;
  /** JSON pointers into the journal. */
  readonly evidence: readonly string[];
  /** One sentence of why. */
  readonly reason: string;
}

export interface ExperimentVerdict {
  readonly index: number;
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly verdict: Outcome;
  /** The sentence that decided it. */
  readonly reason: string;
  /** It was ended, or never started, because the run was aborted: nothing of it was judged. */
  readonly aborted: boolean;
  /** It came to its own end, and its fault is proven: only then does a missed criterion speak against the deployment. */
  readonly trusted: boolean;
  /** true: every action of the method is shown to have happened; null: the method has no action. */
  readonly faultProven: boolean | null;
  /** true: played and succeeded, or nothing to play; false: due and failed or not played; null: not known. */
  readonly rolledBack: boolean | null;
  /** Where the journal is kept (`s3://bucket/key`, path); null when there is none. */
  readonly journal: string | null;
  /** Milliseconds. */
  readonly duration: number | null;
  readonly criteria: readonly CriterionVerdict[];
  /** Findings that change no verdict: repeated runs, notes on the journal. */
  readonly notes: readonly string[];
}

export interface Verdict {
  readonly version: 1;
  readonly runId: string;
  readonly suite: string;
  readonly file: string | null;
  readonly environment: string | null;
  readonly verdict: Outcome;
  readonly reason: string;
  /** 0…1: weighted share of enforced criteria met (a warn counts half); null when none was judged. */
  readonly score: number | null;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly endedAt: string;
  readonly experiments: readonly ExperimentVerdict[];
  readonly warnings: readonly string[];
  /** The condition of the suite that ended the run; null when none did. */
  readonly abort: Abort | null;
  /** The earlier run that criteria were compared with; null when none was given. */
  readonly baseline: { readonly runId: string; readonly endedAt: string } | null;
  readonly rollback: Rollback;
  readonly broker: {
    readonly kind: string;
    readonly executionArn: string | null;
    readonly executionUrl: string | null;
  };
}

/** A condition of `abort-when` as it was when it ended the run. */
export interface Abort {
  /** As written, with how long it had to hold. */
  readonly text: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly why: string | null;
  /** As shown to people; null when nothing is known of it. */
  readonly observed: string | null;
  /** The first look in a row at which it held, and the last: ISO 8601, UTC. */
  readonly since: string | null;
  readonly at: string | null;
  /** One sentence: `alarm "checkout-5xx" is ALARM (suite.yaml:12), since 14:03:10`. */
  readonly reason: string;
}

/** What is known before anybody acts on it. */
export type SuiteVerdict = Omit<Verdict, 'rollback'>;

/** Whether the deployment is to be taken back, and what became of it. */
export interface Rollback {
  readonly shouldRollback: boolean;
  /** One sentence of why, or why not. */
  readonly reason: string;
  /** `plan`: it is told what would be done, whatever the verdict; `off`: nothing is done. */
  readonly mode: RollbackMode;
  /** In their order; none when there was nothing to do. */
  readonly steps: readonly RollbackStepResult[];
  /** true: every step is done; false: it was to be taken back, and was not, or not wholly; null: nobody was to. */
  readonly rolledBack: boolean | null;
}

/** `skipped`: its turn never came. Only `done` is what was asked for. */
export const STEP_OUTCOMES = ['done', 'failed', 'timed-out', 'skipped', 'planned'] as const;

export interface RollbackStepResult {
  readonly name: string;
  /** As the suite calls it: `workflow`, `ecs-service`. */
  readonly kind: string;
  readonly outcome: (typeof STEP_OUTCOMES)[number];
  /** One sentence: what was done, or why it was not. */
  readonly reason: string;
  /** Where a person can look; null when there is no such place. */
  readonly link: string | null;
  /** Milliseconds; null when it never began. */
  readonly duration: number | null;
}
