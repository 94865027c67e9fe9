import { quote } from '../criteria/quote.js';
import type { Plan } from '../suite/plan.js';
import { listed } from '../suite/suggestion.js';
import type { GuardFinding } from './finding.js';

/** Whether the suite may run where it is about to run. Names differ by more than their case, as everywhere. */
export function checkEnvironment({ environment, guards }: Plan): readonly GuardFinding[] {
  if (guards.environments === null) return [];
  const { names, place } = guards.environments;
  const common = { guard: 'environments', opens: null, place } as const;
  if (environment === null) {
    const reason = `no environment is named, and only ${listed(names)} will do – name it in the suite, or as the setting environment`;
    return [{ ...common, state: 'holds', reason }];
  }
  const same = names.some((name) => name.toLowerCase() === environment.toLowerCase());
  if (same) return [{ ...common, state: 'go', reason: `${quote(environment)} is allowed` }];
  return [{ ...common, state: 'holds', reason: `${quote(environment)} is not one of ${listed(names)}` }];
}
