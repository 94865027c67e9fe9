import { printPlace, type Place } from '../problem.js';

/** Every guard there is, in the order in which they are told. */
export const GUARDS = [
  'environments',
  'allowed-hours',
  'freeze',
  'blast-radius',
  'rollbacks',
  'preconditions',
  'abort-when',
  'lock',
] as const;
export type GuardName = (typeof GUARDS)[number];

/** What one guard says of one thing. */
export interface GuardFinding {
  readonly guard: GuardName;
  /** `not-asked`: only a run asks. */
  readonly state: 'go' | 'holds' | 'not-asked';
  /** One clause; of a guard that holds, with what ends it: `…; next Mon 09:00`, `… – add …`. */
  readonly reason: string;
  /** When waiting will have ended it: milliseconds since 1970 UTC. null when waiting does not, or nobody knows. */
  readonly opens: number | null;
  readonly place: Place | null;
}

/** `suite.yaml:8: allowed-hours: outside the allowed hours: …`. */
export function printFinding({ guard, reason, place }: GuardFinding): string {
  return `${place === null ? '' : `${printPlace(place)}: `}${guard}: ${reason}`;
}
