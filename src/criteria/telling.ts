/**
 * Values that tell everything about comparisons with `limits`: each limit, one value between every two neighbours, and one
 * beyond each end; only those from `least` to `most`. A comparison changes its answer nowhere else, so what holds for these
 * holds for all.
 */
export function tellingNumbers(limits: readonly number[], least: number, most: number): readonly number[] {
  const ends = [least, most].filter((end) => Number.isFinite(end));
  const sorted = [...limits, ...ends].sort((a, b) => a - b);
  const first = sorted[0] ?? 0;
  const last = sorted.at(-1) ?? 0;
  const between = sorted.slice(1).map((value, index) => (value + (sorted[index] ?? value)) / 2);
  const all = [first - Math.abs(first) - 1, ...sorted, ...between, last + Math.abs(last) + 1];
  return all.filter((value) => value >= least && value <= most);
}
