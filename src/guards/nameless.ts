import type { Plan } from '../suite/plan.js';
import type { GuardFinding } from './finding.js';

/** A lock that was asked for and has no environment to be of. */
export function checkLockName({ environment, guards: { lock } }: Plan): readonly GuardFinding[] {
  if (environment !== null || lock === null || lock.place === null) return [];
  const reason =
    'no environment is named that could be locked – name it in the suite, or as the setting environment';
  return [{ guard: 'lock', state: 'holds', reason, opens: null, place: lock.place }];
}
