import type { Outcome } from '../outcome.js';

/** Something that decides about an experiment, as one sentence. Findings are listed in the order in which they matter. */
export interface Finding {
  readonly verdict: Outcome;
  readonly reason: string;
}

export function error(reason: string): Finding {
  return { verdict: 'error', reason };
}

export function inconclusive(reason: string): Finding {
  return { verdict: 'inconclusive', reason };
}
