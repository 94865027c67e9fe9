import { OUTCOMES } from '../outcome.js';
import { IMPLIED, type CriterionVerdict } from './verdict.js';

/**
 * The one that tells most first: counted before only observed, then the worst, then what never happened (a recovery that
 * did not come), then what somebody wrote, then required and weight, then what has a margin to show.
 */
export function criteriaWorstFirst(criteria: readonly CriterionVerdict[]): readonly CriterionVerdict[] {
  return criteria.toSorted(
    (one, other) =>
      Number(other.enforced) - Number(one.enforced) ||
      OUTCOMES.indexOf(other.verdict) - OUTCOMES.indexOf(one.verdict) ||
      Number(isNever(other)) - Number(isNever(one)) ||
      Number(isImplied(one)) - Number(isImplied(other)) ||
      Number(other.required) - Number(one.required) ||
      other.weight - one.weight ||
      Number(other.margin !== null) - Number(one.margin !== null),
  );
}

function isImplied({ text }: CriterionVerdict): boolean {
  return text.startsWith(IMPLIED);
}

function isNever({ value }: CriterionVerdict): boolean {
  return value?.kind === 'number' && value.upper === 'never';
}
