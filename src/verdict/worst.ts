import { OUTCOMES, type Outcome } from '../outcome.js';

/** The worst of them; `pass` when there is none: whoever asks has to see to it that something was judged. */
export function worstOf(outcomes: readonly Outcome[]): Outcome {
  const worst = Math.max(0, ...outcomes.map((outcome) => OUTCOMES.indexOf(outcome)));
  return OUTCOMES[worst] ?? 'error';
}

/** Whether the deployment may go on. */
export function letsThrough(outcome: Outcome): boolean {
  return outcome === 'pass' || outcome === 'warn';
}

/** The first of those that are worst. */
export function worstFirst<T extends { readonly verdict: Outcome }>(judged: readonly T[]): T | undefined {
  const worst = worstOf(judged.map(({ verdict }) => verdict));
  return judged.find(({ verdict }) => verdict === worst);
}
