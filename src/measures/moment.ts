/** `14:03:10`, UTC: the time of day as an operator compares it with logs. */
export function clockTime(milliseconds: number): string {
  const date = new Date(milliseconds);
  return Number.isNaN(date.getTime()) ? 'an unknown time' : date.toISOString().slice(11, 19);
}
