/** Shortest and longest time between two looks, in milliseconds. */
const SHORTEST = 500;
const LONGEST = 30_000;
/** Share of the remaining time to sleep: the looks come closer as the expected end does. */
const SHARE = 0.7;
/** Past the expected end each sleep is this share of the time overrun, so that a late run costs few calls. */
const OVERRUN_SHARE = 0.15;

/**
 * Milliseconds to sleep before the next look: long while the end is far, short near it, longer again when the run
 * overruns. `elapsed` and `expected` are milliseconds since the start; `random` in [0, 1) spreads gates that
 * started together by ± 10 %.
 */
export function nextLook(elapsed: number, expected: number, random: number): number {
  const remaining = expected - elapsed;
  const sleep = remaining > 0 ? remaining * SHARE : -remaining * OVERRUN_SHARE;
  const bounded = Math.min(LONGEST, Math.max(SHORTEST, sleep));
  return bounded * (0.9 + 0.2 * random);
}
