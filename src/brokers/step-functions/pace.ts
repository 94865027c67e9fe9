/** Shortest and longest time between two looks, in milliseconds. */
const SHORTEST = 500;
const LONGEST = 30_000;
/** A run that is long enough gets one early look, in milliseconds: what fails at once should be told at once. */
const EARLY = 2_000;
const LONG_ENOUGH = 60_000;
/** Share of the remaining time to sleep: the looks come closer as the expected end does. */
const SHARE = 0.85;
/** Past the expected end each sleep is this share of the time overrun, so that a late run costs few calls. */
const OVERRUN_SHARE = 0.25;

/**
 * Milliseconds to sleep before the next look: long while the end is far, short near it, longer again when the run
 * overruns. `elapsed` and `expected` are milliseconds since the start; `random` in [0, 1) spreads gates that
 * started together by ± 10 %.
 */
export function nextLook(elapsed: number, expected: number, random: number): number {
  const bounded = Math.min(LONGEST, Math.max(SHORTEST, untilNext(elapsed, expected)));
  return bounded * (0.9 + 0.2 * random);
}

function untilNext(elapsed: number, expected: number): number {
  const remaining = expected - elapsed;
  if (remaining <= 0) return -remaining * OVERRUN_SHARE;
  return elapsed < SHORTEST && expected > LONG_ENOUGH ? EARLY : remaining * SHARE;
}
