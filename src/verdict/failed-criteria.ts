import { OUTCOMES } from '../outcome.js';
import type { SuiteVerdict } from './verdict.js';

/** The enforced criteria that are not a pass, at most so many: worst first, those of one verdict in the order of the suite. */
export function failedCriteria({ experiments }: Pick<SuiteVerdict, 'experiments'>, most: number) {
  return experiments
    .flatMap((experiment) =>
      experiment.criteria
        .filter((criterion) => criterion.enforced && criterion.verdict !== 'pass')
        .map((criterion) => ({
          experiment: experiment.title.slice(0, 200),
          criterion: criterion.text.slice(0, 500),
          verdict: criterion.verdict,
          reason: criterion.reason.slice(0, 1_000),
        })),
    )
    .sort((one, other) => OUTCOMES.indexOf(other.verdict) - OUTCOMES.indexOf(one.verdict))
    .slice(0, most);
}
