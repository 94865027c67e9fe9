import type { Collected } from '../brokers/broker.js';
import type { Journal } from '../journal/journal.js';
import { readJournal } from '../journal/read.js';

/** What a run left of one experiment. */
export type Remains =
  | { readonly kind: 'journal'; readonly journal: Journal; readonly where: string }
  /** There is a file, and it is no journal. */
  | { readonly kind: 'unreadable'; readonly reason: string; readonly where: string }
  /** It ran, or may have run, and left nothing. */
  | { readonly kind: 'lost'; readonly reason: string }
  /** Nobody shows that it was run. */
  | { readonly kind: 'absent'; readonly reason: string }
  /** It is shown that it was not run: there is nothing to roll back. */
  | { readonly kind: 'not-started'; readonly reason: string };

/** Everything that is known of one experiment after the run. */
export interface ExperimentResult {
  readonly remains: Remains;
  /** How often the broker started it. */
  readonly attempts: number;
  /** How many of them left no journal although one did; 0 unless told. */
  readonly lostAttempts?: number;
  /** What the runner says it was ended by, when it was not the experiment itself. */
  readonly endedBy: 'deadline' | 'abort' | null;
  readonly notes: readonly string[];
}

export function readResult({ outcome, ...known }: Collected): ExperimentResult {
  const { attempts, lostAttempts = 0, endedBy, notes } = known;
  return { remains: readOutcome(outcome), attempts, lostAttempts, endedBy, notes };
}

function readOutcome(outcome: Collected['outcome']): Remains {
  if (outcome.kind !== 'journal') return outcome;
  return { ...readJournal(outcome.text), where: outcome.where };
}
