import type { CriterionVerdict } from './verdict.js';

/** Weighted share of the enforced criteria that are met, 0…1; a warning counts half. null when there is none. */
export function scoreOf(
  criteria: readonly Pick<CriterionVerdict, 'enforced' | 'weight' | 'verdict'>[],
): number | null {
  const counted = criteria.filter(({ enforced, weight }) => enforced && weight > 0);
  const whole = counted.reduce((sum, { weight }) => sum + weight, 0);
  if (whole === 0) return null;
  return counted.reduce((sum, { weight, verdict }) => sum + weight * shareOf(verdict), 0) / whole;
}

/** The experiment that met least comes first. */
export function byLeastMet(one: Judged, other: Judged): number {
  return (scoreOf(one.criteria) ?? 0) - (scoreOf(other.criteria) ?? 0);
}

interface Judged {
  readonly criteria: readonly CriterionVerdict[];
}

/** Whether a score excuses nothing. Implied criteria are always required; so is whatever fails an experiment without a criterion. */
export function missedRequired({ criteria }: Judged): boolean {
  const missed = criteria.filter(({ enforced, verdict }) => enforced && verdict === 'fail');
  return missed.length === 0 || missed.some(({ required }) => required);
}

function shareOf(verdict: CriterionVerdict['verdict']): number {
  return verdict === 'pass' ? 1 : verdict === 'warn' ? 0.5 : 0;
}
