const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** `mon-fri`, `sat, sun`, `fri-mon` → days, 0 is Sunday; null when it is none of that. */
export function readDays(text: string): readonly number[] | null {
  const spans = text.split(',').map((span) => span.split('-').map((day) => WEEKDAYS.indexOf(day.trim())));
  const days = spans.map(([first = -1, last = first, ...rest]) =>
    first < 0 || last < 0 || rest.length > 0 ? null : daysBetween(first, last),
  );
  return days.includes(null) ? null : [...new Set(days.flatMap((span) => span ?? []))];
}

function daysBetween(first: number, last: number): readonly number[] {
  const length = ((last - first + 7) % 7) + 1;
  return Array.from({ length }, (_, step) => (first + step) % 7);
}

/** `09:30` → minutes since midnight, `24:00` its end; null when it is no time. */
export function readTime(text: string): number | null {
  const [, hours, minutes] = /^(\d\d):(\d\d)$/.exec(text) ?? [];
  const total = Number(hours) * 60 + Number(minutes);
  return Number(minutes) < 60 && total <= 24 * 60 ? total : null;
}

const DAY = 86_400_000;

/**
 * `2026-12-20` or `2026-12-20T18:00`, on the clock on the wall: milliseconds as if it were UTC. A date alone is all of that day,
 * from its first moment until the one after its last. null when it is neither.
 */
export function readMoment(text: string): { readonly first: number; readonly after: number } | null {
  const [, date, time = '00:00'] = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d))?$/.exec(text) ?? [];
  const midnight = date === undefined ? NaN : Date.parse(`${date}T00:00:00Z`);
  const minutes = readTime(time);
  // A day that the month does not have becomes one of the next month.
  if (minutes === null || !Number.isFinite(midnight)) return null;
  if (new Date(midnight).toISOString().slice(0, 10) !== date) return null;
  const first = midnight + minutes * 60_000;
  return { first, after: text.length === 10 ? first + DAY : first };
}

/** The name of a time zone, in any case; null when there is none of that name. */
export function readZone(text: string): string | null {
  // An offset is no zone: it knows no daylight saving time.
  if (!/^[A-Za-z]/.test(text)) return null;
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return text;
  } catch {
    return null;
  }
}

/** The zone that was probably meant by `berlin` or `Berlin`; null when none ends like it. */
export function zoneNear(text: string): string | null {
  const city = text.toLowerCase().replaceAll(' ', '_');
  return (
    Intl.supportedValuesOf('timeZone').find((zone) => zone.toLowerCase().split('/').at(-1) === city) ?? null
  );
}
