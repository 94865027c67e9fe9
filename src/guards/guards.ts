import type { Plan } from '../suite/plan.js';
import { checkAllowedHours } from './allowed-hours.js';
import { checkBlastRadius } from './blast-radius.js';
import { checkEnvironment } from './environments.js';
import type { GuardFinding } from './finding.js';
import { checkFreezes } from './freeze.js';
import { checkLockName } from './nameless.js';
import { checkRollbacks } from './rollbacks.js';

/** What every guard says that asks nobody: the plan and the time (milliseconds since 1970 UTC) are all it takes. */
export function checkGuards(plan: Plan, now: number): readonly GuardFinding[] {
  return [
    ...checkEnvironment(plan),
    ...checkAllowedHours(plan.guards.allowedHours, now),
    ...checkFreezes(plan.guards.freezes, now),
    ...checkBlastRadius(plan),
    ...checkRollbacks(plan),
    ...checkLockName(plan),
  ];
}
