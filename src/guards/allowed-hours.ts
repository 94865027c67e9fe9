import type { AllowedHours } from '../suite/guards.js';
import type { GuardFinding } from './finding.js';
import { printWall, wallClock, weekdayName, type Wall, type WallClock } from './wall-clock.js';

const MINUTE = 60_000;
const DAY_MINUTES = 24 * 60;

/** Hours that fall into the one that is left out in spring open a week later. */
const FARTHEST = 15 * DAY_MINUTES;

/** Whether a run may start at this time; none when any time will do. */
export function checkAllowedHours(hours: readonly AllowedHours[], now: number): readonly GuardFinding[] {
  const clocks = hours.map((one) => ({ one, clock: wallClock(one.zone) }));
  const [first] = clocks;
  if (first === undefined) return [];
  const open = clocks.find(({ one, clock }) => isWithin(one, clock.at(now)));
  if (open !== undefined) {
    const reason = `within ${printHours(open.one)} in ${open.one.zone}`;
    return [{ guard: 'allowed-hours', state: 'go', reason, opens: null, place: open.one.place }];
  }
  const next = nextOpening(clocks, now);
  const { one, clock } = next ?? first;
  const opens = next?.opens ?? null;
  const today = clock.at(now);
  const when =
    opens === null ? `none within ${FARTHEST / DAY_MINUTES} days` : printWall(clock.at(opens), today);
  const reason = `outside the allowed hours: it is ${printWall(today, today)} in ${one.zone}; next ${when}`;
  return [{ guard: 'allowed-hours', state: 'holds', reason, opens, place: one.place }];
}

/** By what the clock shows: an hour that is repeated counts both times, one that is left out never. */
export function isWithin({ days, from, to }: AllowedHours, wall: Wall): boolean {
  const date = new Date(wall);
  const [today, minute] = [date.getUTCDay(), date.getUTCHours() * 60 + date.getUTCMinutes()];
  if (from < to) return days.includes(today) && minute >= from && minute < to;
  const yesterday = (today + 6) % 7;
  return (days.includes(today) && minute >= from) || (days.includes(yesterday) && minute < to);
}

interface Clocked {
  readonly one: AllowedHours;
  readonly clock: WallClock;
}

/** The first full minute from which one of them is open. Minute by minute: nothing that a clock may do is left out. */
function nextOpening(clocks: readonly Clocked[], now: number): (Clocked & { readonly opens: number }) | null {
  const start = Math.floor(now / MINUTE) * MINUTE;
  for (let step = 1; step <= FARTHEST; step += 1) {
    const opens = start + step * MINUTE;
    const found = clocks.find(({ one, clock }) => isWithin(one, clock.at(opens)));
    if (found !== undefined) return { ...found, opens };
  }
  return null;
}

/** `Mon–Fri 09:00–17:00`. */
function printHours({ days, from, to }: AllowedHours): string {
  const spans: [number, number][] = [];
  // From Monday on, as a week is read.
  for (const day of [1, 2, 3, 4, 5, 6, 7].filter((one) => days.includes(one % 7))) {
    const last = spans.at(-1);
    if (last?.[1] === day - 1) last[1] = day;
    else spans.push([day, day]);
  }
  const names = spans.map(([first, last]) =>
    first === last ? weekdayName(first % 7) : `${weekdayName(first % 7)}–${weekdayName(last % 7)}`,
  );
  return `${names.join(', ')} ${printTime(from)}–${printTime(to)}`;
}

function printTime(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
