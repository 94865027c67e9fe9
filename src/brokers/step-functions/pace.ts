import type { Outlook } from '../expectation.js';

/** Shortest and longest time between two looks, in milliseconds. */
const SHORTEST = 500;
const LONGEST = 20_000;
/** A run that is long enough gets one early look, in milliseconds: what fails at once should be told at once. */
const EARLY = 2_000;
const LONG_ENOUGH = 60_000;
/** Share of the remaining time to sleep: the looks come closer as the expected end does. */
const SHARE = 0.85;
/** What is late is given this share of the time that it is late, so that a late run costs few calls. */
const OVERDUE_SHARE = 0.25;

/**
 * Milliseconds to sleep before the next look: long while the end is far, short near it, longer again when the run
 * overruns. `elapsed` is milliseconds since the start; `random` in [0, 1) spreads gates that started together by ± 10 %.
 */
export function nextLook(elapsed: number, outlook: Outlook, random: number): number {
  const bounded = Math.min(LONGEST, Math.max(SHORTEST, untilNext(elapsed, outlook)));
  return bounded * (0.9 + 0.2 * random);
}

function untilNext(elapsed: number, { remaining, overdue }: Outlook): number {
  if (elapsed < SHORTEST && remaining > LONG_ENOUGH) return EARLY;
  return Math.max(remaining * SHARE, overdue * OVERDUE_SHARE);
}
