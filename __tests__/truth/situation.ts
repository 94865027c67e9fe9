import type { JsonObject } from '../../src/suite/plan.js';
import type { Outcome } from '../../src/outcome.js';

/** An experiment, how Chaos Toolkit is made to run it, and what is known to be true of it. */
export interface Situation {
  readonly name: string;
  readonly experiment: Experiment;
  /** What the experiment asks of the gate, as its extension says it. */
  readonly asks?: JsonObject;
  readonly flags?: readonly string[];
  /** Sent once the experiment has reached an activity that lingers. */
  readonly signal?: 'SIGINT' | 'SIGTERM' | 'SIGUSR1' | 'SIGUSR2';
  readonly truth: Truth;
}

export interface Experiment {
  readonly hypothesis?: readonly JsonObject[];
  readonly method: readonly JsonObject[];
  readonly rollbacks?: readonly JsonObject[];
  readonly configuration?: JsonObject;
  readonly controls?: readonly JsonObject[];
}

/** What the gate has to say. */
export interface Truth {
  readonly verdict: Outcome;
  readonly faultProven: boolean | null;
  readonly rolledBack: boolean | null;
  /** A phrase of the one sentence that decided. */
  readonly because: string | RegExp;
}

export const SURVIVED = { verdict: 'pass', faultProven: true, rolledBack: true, because: 'met' } as const;
export const DEVIATED = {
  verdict: 'fail',
  faultProven: true,
  rolledBack: true,
  because: 'after the method',
} as const;
export const NO_JOURNAL = {
  verdict: 'error',
  faultProven: null,
  rolledBack: null,
  because: 'no journal',
} as const;

/** Rollbacks as Chaos Toolkit plays them by itself; the gate would ask for them always. */
export const BY_DEFAULT = { runtime: { rollbacks: { strategy: 'default' } } } as const;

/** Rounds of the hypothesis as fast as the gate allows. */
export function continuously(more: JsonObject = {}): JsonObject {
  return { ...more, runtime: { hypothesis: { strategy: 'continuously', frequency: 0.05 } } };
}
