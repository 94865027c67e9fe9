import type { Clock } from '../clock.js';

/** Milliseconds that one look is waited for. */
const LONGEST_LOOK = 60_000;

/** Looks until there is an answer, `done` aborts, or it has taken too long. */
export async function lookWithin<Answer>(
  look: (signal: AbortSignal) => Promise<Answer>,
  done: AbortSignal,
  clock: Clock,
): Promise<Answer> {
  const late = new AbortController();
  const answered = new AbortController();
  const patience = clock.sleep(LONGEST_LOOK, answered.signal).then(() => late.abort());
  try {
    return await look(AbortSignal.any([done, late.signal]));
  } finally {
    answered.abort();
    await patience;
  }
}
