import type { Handed } from '../suite/handed.js';
import type { Plan } from '../suite/plan.js';

/** A run that was started. Everything in it may be stored between processes: no secrets. */
export interface Handle {
  readonly runId: string;
  /** What the broker calls it: an execution ARN, a process id. */
  readonly reference: string;
  /** Where a person can watch it; null when there is no such place. */
  readonly url: string | null;
  /** Milliseconds since 1970 UTC, by the broker's clock: no journal of the run is older. */
  readonly startedAt: number;
}

/** One change worth a line. `index` is the experiment's, from 1. */
export type Progress =
  | { readonly kind: 'started'; readonly index: number; readonly at: number }
  | { readonly kind: 'repeated'; readonly index: number; readonly at: number; readonly attempt: number }
  | { readonly kind: 'ended'; readonly index: number; readonly at: number; readonly state: string }
  | { readonly kind: 'terminal'; readonly at: number; readonly ending: Ending };

/**
 * How the whole run ended. Only `succeeded` is an ordinary end; journals may exist in every case. `stopped`: somebody asked
 * for it; `aborted`: a condition that the suite watches did.
 */
export interface Ending {
  readonly state: 'succeeded' | 'failed' | 'timed-out' | 'stopped' | 'aborted';
  /** Error and cause as the broker told them; null when it did not. */
  readonly reason: string | null;
  /** What aborted it, as far as that is known; also where ending it failed. */
  readonly met?: MetCondition | null | undefined;
}

/** A condition of the suite, as it was when it aborted the run. Times are milliseconds since 1970 UTC. */
export interface MetCondition {
  readonly text: string;
  readonly file: string;
  readonly line: number;
  readonly why: string | null;
  /** As shown to people; null when there was nothing to show. */
  readonly observed: string | null;
  /** The first of the looks in a row at which it held. */
  readonly since: number;
  readonly at: number;
}

/**
 * What asks for the end of a run before its own: the job or the terminal, the run's time, a condition that the suite watches,
 * somebody else by the run's id, or a gate that cannot go on.
 */
export const END_KINDS = ['cancelled', 'deadline', 'abort', 'asked', 'error'] as const;

/** Kept beside the run, so that whoever tells of it knows why it ended: no secrets. */
export interface EndRequest {
  readonly kind: (typeof END_KINDS)[number];
  /** A clause: `the job was cancelled`. */
  readonly reason: string;
  /** What `abort` comes from. */
  readonly met?: MetCondition | null | undefined;
}

/** What is known of one experiment of the plan after the run. */
export interface Collected {
  readonly index: number;
  /** `not-started`: never reached by the broker. `lost`: ran, or may have run, and left no journal. */
  readonly outcome:
    | { readonly kind: 'journal'; readonly text: string; readonly where: string }
    | { readonly kind: 'lost'; readonly reason: string }
    | { readonly kind: 'not-started'; readonly reason: string };
  /** How often the broker started it; more than 1 means that the fault may have been injected again. */
  readonly attempts: number;
  /** How many of them left no journal although one did, 0 unless told: what became of their faults is not known. */
  readonly lostAttempts?: number;
  /** What the runner says it ended by, when it was not the experiment itself. */
  readonly endedBy: 'deadline' | 'abort' | null;
  readonly notes: readonly string[];
}

/**
 * What stopping a run came to. `left`: nothing further is started, and what is at work goes on to its own end, because it cannot be
 * asked for another.
 */
export type Stopped = 'ended' | 'forced' | 'left';

/** What runs a plan. */
export interface Broker {
  readonly kind: 'step-functions' | 'local' | 'fake';
  /** What it will not do of what the plan and the settings ask for, one sentence each. Throws when it cannot be used at all. */
  shortfalls(plan: Plan): Promise<readonly string[]>;
  /**
   * Idempotent: the same run id starts once, and a second call attaches. Once `signal` aborts it throws `cancelled`, unless
   * the run may have been started already.
   */
  start(plan: Plan, runId: string, signal?: AbortSignal): Promise<Handle>;
  /** Yields each change once, and last of all exactly one `terminal`. With the plan it looks when a change is expected. */
  watch(handle: Handle, signal?: AbortSignal, plan?: Plan): AsyncIterable<Progress>;
  /**
   * One element per experiment of the plan, in its order, whatever the ending. For an experiment that was at work
   * when the run was forced to end, its journal is waited for.
   */
  collect(handle: Handle, plan: Plan): AsyncIterable<Collected>;
  /**
   * Ends the run: asks its runners to play their rollbacks and end, and forces it when it has not ended after `grace`
   * milliseconds, or as soon as `hurry` aborts. Stopping a run that has ended changes nothing; the first request stands.
   */
  stop(handle: Handle, request: EndRequest, grace: number, hurry?: AbortSignal): Promise<Stopped>;
  /** The run of that id, when the broker knows one. */
  attach(runId: string): Promise<Handle | null>;
  /** What was handed over for that run, in the order of its plan; none when nothing was. */
  experimentsOf(runId: string): Promise<readonly Handed[]>;
  /** Whether the run has not ended, as far as the broker can tell: it may still break something. */
  isAtWork(handle: Handle): Promise<boolean>;
}
