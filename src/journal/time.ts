const MOMENT = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(\.\d{1,12})?(Z|[+-]\d\d:?\d\d)?$/;

/** Milliseconds since 1970 UTC, microseconds kept; a time without a zone is UTC. null when it is no time. */
export function readTime(value: unknown): number | null {
  if (typeof value !== 'string') return null;
  const [, date, time, fraction = '', zone = 'Z'] = MOMENT.exec(value) ?? [];
  if (date === undefined || time === undefined) return null;
  const whole = Date.parse(`${date}T${time}${zone}`);
  return Number.isNaN(whole) ? null : whole + Number(`0${fraction}`) * 1_000;
}
