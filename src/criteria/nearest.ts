import { distance } from 'fastest-levenshtein';

/**
 * The name that was probably meant: the closest one, if at most a third of its letters differ; else null. Of three letters
 * none may differ: `rpo` is not a misspelt `rto`.
 */
export function nearest(written: string, names: readonly string[]): string | null {
  let best: { readonly name: string; readonly away: number } | null = null;
  for (const name of names) {
    // Longer or shorter by more than that cannot be near, and a hostile text is not worth measuring.
    if (Math.abs(name.length - written.length) > allowance(name)) continue;
    const away = distance(written.toLowerCase(), name.toLowerCase());
    if (away <= allowance(name) && away < (best?.away ?? Infinity)) best = { name, away };
  }
  return best?.name ?? null;
}

function allowance(name: string): number {
  return name.length < 4 ? 0 : Math.floor(name.length / 3);
}
