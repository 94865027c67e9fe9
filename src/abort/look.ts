import { within, type Clock } from '../clock.js';

/** Milliseconds that one look is waited for. */
const LONGEST_LOOK = 60_000;

/** Looks until there is an answer, `done` aborts, or it has taken too long. */
export function lookWithin<Answer>(
  look: (signal: AbortSignal) => Promise<Answer>,
  done: AbortSignal,
  clock: Clock,
): Promise<Answer> {
  return within(LONGEST_LOOK, clock, look, done);
}
