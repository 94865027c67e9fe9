import { printValue } from '../criteria/quantity.js';
import type { GuardFinding } from '../guards/finding.js';
import { checkGuards } from '../guards/guards.js';
import type { Plan } from '../suite/plan.js';
import type { PreviewedGuard } from './preview.js';

/** What every guard says at a time, those included that only a run can ask. What holds comes first. */
export function guardsAt(plan: Plan, now: number): readonly PreviewedGuard[] {
  const findings = [...checkGuards(plan, now), ...notAsked(plan)];
  return findings
    .toSorted((one, other) => Number(other.state === 'holds') - Number(one.state === 'holds'))
    .map(({ guard, state, reason, place }) => ({
      ...{ guard, state, reason },
      file: place?.file ?? null,
      line: place?.line ?? null,
    }));
}

function notAsked({ environment, guards: { preconditions, lock } }: Plan): readonly GuardFinding[] {
  const common = { state: 'not-asked', opens: null } as const;
  const live = preconditions.map(({ condition, place }) => {
    const reason = `a run asks whether ${condition.text}`;
    return { ...common, guard: 'preconditions', reason, place } as const;
  });
  if (lock === null || environment === null) return live;
  const reason = `a run takes it, and waits up to ${printValue(lock.wait, 'duration')} for another`;
  return [...live, { ...common, guard: 'lock', reason, place: lock.place }];
}
