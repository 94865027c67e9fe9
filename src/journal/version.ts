/**
 * Whether a chaoslib version is at least `wanted`, e.g. `isAtLeast('1.9.1', '1.35')` is false. A version that is not
 * known counts as the newest.
 */
export function isAtLeast(version: string, wanted: string): boolean {
  const actual = numbers(version);
  if (actual === null) return true;
  const limit = numbers(wanted) ?? [];
  for (const [place, least] of limit.entries()) {
    const part = actual[place] ?? 0;
    if (part !== least) return part > least;
  }
  return true;
}

function numbers(version: string): readonly number[] | null {
  const [release] = /^\d{1,6}(?:\.\d{1,6}){0,3}/.exec(version) ?? [];
  return release === undefined ? null : release.split('.').map(Number);
}
