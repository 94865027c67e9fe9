/** Times of a clock on the wall are milliseconds since 1970 as if it hung in UTC: `new Date(wall)` in UTC reads what it shows. */
export type Wall = number;

/** The clock on the wall of one time zone. */
export interface WallClock {
  /** What it shows at an instant, to the second. */
  readonly at: (instant: number) => Wall;
  /**
   * When it shows that. An hour that is repeated in autumn is shown twice; one that is left out in spring never: then these
   * are instants before and after the gap.
   */
  readonly instantsOf: (wall: Wall) => { readonly earliest: number; readonly latest: number };
}

const DAY = 86_400_000;

export function wallClock(zone: string): WallClock {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const at = (instant: number): Wall => {
    const parts = format.formatToParts(instant);
    const part = (type: Intl.DateTimeFormatPartTypes) =>
      Number(parts.find((one) => one.type === type)?.value ?? NaN);
    const [year, month, day] = [part('year'), part('month'), part('day')];
    return Date.UTC(year, month - 1, day, part('hour'), part('minute'), part('second'));
  };
  const instantsOf = (wall: Wall) => {
    // Zones change at most once in two days: the offset is that of the day before, or that of the day after.
    const guesses = [wall - DAY, wall + DAY].map((around) => wall - (at(around) - around));
    const exact = guesses.filter((guess) => at(guess) === wall);
    const instants = exact.length > 0 ? exact : guesses;
    return { earliest: Math.min(...instants), latest: Math.max(...instants) };
  };
  return { at, instantsOf };
}

const NAMES = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

export function weekdayName(day: number): string {
  return NAMES[day] ?? '';
}

/** `Mon 09:00`; with the date when that Monday is not within six days of `now`: `Mon 2026-11-30 09:00`. */
export function printWall(wall: Wall, now: Wall): string {
  const text = new Date(wall).toISOString();
  const date = Math.abs(wall - now) < 6 * DAY ? '' : ` ${text.slice(0, 10)}`;
  return `${weekdayName(new Date(wall).getUTCDay())}${date} ${text.slice(11, 16)}`;
}
