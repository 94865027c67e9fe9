import type { Freeze } from '../suite/guards.js';
import type { GuardFinding } from './finding.js';
import { printWall, wallClock } from './wall-clock.js';

/** Every freeze, and whether it is over, or has not begun. */
export function checkFreezes(freezes: readonly Freeze[], now: number): readonly GuardFinding[] {
  return freezes.map((freeze) => checkFreeze(freeze, now));
}

/** What the clock shows twice, or never, is taken so that the freeze is the longer one. */
function checkFreeze({ from, to, zone, why, place }: Freeze, now: number): GuardFinding {
  const clock = wallClock(zone);
  const [begins, ends] = [clock.instantsOf(from).earliest, clock.instantsOf(to).latest];
  const today = clock.at(now);
  const common = { guard: 'freeze', place } as const;
  if (now < begins) {
    const reason = `begins ${printWall(from, today)} in ${zone}`;
    return { ...common, state: 'go', reason, opens: null };
  }
  if (now >= ends) return { ...common, state: 'go', reason: 'is over', opens: null };
  const reason = `${why === null ? 'nothing may start' : why}: frozen; over ${printWall(to, today)} in ${zone}`;
  return { ...common, state: 'holds', reason, opens: ends };
}
