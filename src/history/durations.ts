import type { Plan } from '../suite/plan.js';
import { experimentIn } from '../verdict/baseline.js';
import type { Verdict } from '../verdict/verdict.js';

/** The plan with what its experiments took in an earlier run, those left out that did not come to their own end there. */
export function asLongAsBefore(plan: Plan, earlier: Verdict | null): Plan {
  if (earlier === null) return plan;
  const experiments = plan.experiments.map((planned) => {
    const found = experimentIn(earlier, planned);
    if (typeof found === 'string' || found.verdict === 'error' || found.duration === null) return planned;
    return { ...planned, lasted: found.duration };
  });
  return { ...plan, experiments };
}
