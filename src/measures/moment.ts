/** `14:03:10`, UTC: the time of day as an operator compares it with logs. */
export function clockTime(milliseconds: number): string {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? 'an unknown time' : date.toISOString().slice(11, 19);
}

/** `2026-11-20T14:03:10.000Z`; the beginning of 1970 for a time that is none. */
export function isoTime(milliseconds: number): string {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? new Date(0).toISOString() : date.toISOString();
}
