import type { Condition, Criterion } from '../criteria/criterion.js';
import type { PlannedExperiment } from '../suite/plan.js';

const STEADY: Condition = {
  text: 'steady-state is met',
  measure: { kind: 'named', name: 'steady-state' },
  phase: null,
  operator: '==',
  limit: { kind: 'text', text: 'met' },
  spoken: true,
};

/** The experiment's criteria; when none of them counts, that its steady state holds. One that only observes stays that. */
export function withDefault({ criteria, place }: PlannedExperiment): readonly Criterion[] {
  const spoken = criteria.some(({ enforce, require, warn }) => enforce || [require, warn].some(isSteady));
  if (spoken) return criteria;
  const byDefault = {
    require: STEADY,
    warn: null,
    weight: 1,
    required: true,
    enforce: true,
    why: null,
  } as const;
  return [...criteria, { ...byDefault, place, origin: 'default' }];
}

function isSteady(condition: Condition | null): boolean {
  return (
    condition?.measure.kind === 'named' &&
    condition.measure.name === 'steady-state' &&
    condition.phase === null
  );
}
