import type { Phase } from '../criteria/criterion.js';
import type { Outcome } from '../outcome.js';
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
  /** The earlier run that criteria were compared with; null when none was given. */
  readonly baseline: { readonly runId: string; readonly endedAt: string } | null;
  readonly rollback: { readonly shouldRollback: boolean; readonly reason: string };
  readonly broker: {
    readonly kind: string;
    readonly executionArn: string | null;
    readonly executionUrl: string | null;
  };
}
