const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** 1970-01-01 was a Thursday; 0 is Sunday. */
export function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

/** The day, counted from 1970, of the nth Sunday of a month; the last one for -1. */
function sunday(year: number, month: number, nth: number): number {
  const first = Date.UTC(year, month, 1) / DAY;
  const sundays = Array.from({ length: 31 }, (_, day) => first + day).filter(
    (day) => weekdayOf(day) === 0 && day < Date.UTC(year, month + 1, 1) / DAY,
  );
  return sundays.at(nth < 0 ? nth : nth - 1) ?? NaN;
}

/** Offsets from UTC in milliseconds, from the law and not from any table of zones. Of the years from 2007 on. */
export const ZONES: Readonly<Record<string, (instant: number) => number>> = {
  UTC: () => 0,
  'Asia/Kolkata': () => 5.5 * HOUR,
  // From the last Sunday of March to that of October, both at 1:00 UTC.
  'Europe/Berlin': (instant) => {
    const year = new Date(instant).getUTCFullYear();
    const [from, to] = [sunday(year, 2, -1) * DAY + HOUR, sunday(year, 9, -1) * DAY + HOUR];
    return instant >= from && instant < to ? 2 * HOUR : HOUR;
  },
  // From the second Sunday of March to the first of November, both at 2:00 by the clock that is changed.
  'America/New_York': (instant) => {
    const year = new Date(instant).getUTCFullYear();
    const [from, to] = [sunday(year, 2, 2) * DAY + 7 * HOUR, sunday(year, 10, 1) * DAY + 6 * HOUR];
    return instant >= from && instant < to ? -4 * HOUR : -5 * HOUR;
  },
  // Half an hour, in the southern summer: from the first Sunday of October to that of April.
  'Australia/Lord_Howe': (instant) => {
    const year = new Date(instant).getUTCFullYear();
    const [to, from] = [
      sunday(year, 3, 1) * DAY - 9 * HOUR,
      sunday(year, 9, 1) * DAY + 2 * HOUR - 10.5 * HOUR,
    ];
    return instant >= from || instant < to ? 11 * HOUR : 10.5 * HOUR;
  },
};

export const DAY_MS = DAY;
