import { backOff, type Clock } from '../clock.js';
import { printValue } from '../criteria/quantity.js';
import type { Log } from '../log.js';
import { neverConnected, putOff, readFailure, type Failure } from './failure.js';

interface Persistence {
  readonly clock: Clock;
  readonly log: Log;
  /** In [0, 1). */
  readonly random: () => number;
  /** Milliseconds that may be waited in all. */
  readonly patience: number;
  /** Whether what was lost on the way may have been done all the same, and doing it twice would show. */
  readonly creates: boolean;
}

const ATTEMPTS = 6;

/** Milliseconds; a wait that a reader of the log would wonder about. */
const WORTH_TELLING = 10_000;

/** Sends again what GitHub puts off, and what did not arrive, for as long as patience lasts. */
export async function persist<T>(send: () => Promise<T>, persistence: Persistence): Promise<T> {
  const { clock, log, random, patience, creates } = persistence;
  const end = clock.now() + patience;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await send();
    } catch (error) {
      const failure = readFailure(error);
      const lost = isLost(failure, creates) ? backOff(attempt, random()) : null;
      const wait = putOff(failure, clock.now()) ?? lost;
      if (wait === null || attempt === ATTEMPTS || clock.now() + wait > end) throw error;
      if (wait >= WORTH_TELLING) log.info(`GitHub is asked again in ${printValue(wait, 'duration')}`);
      await clock.sleep(wait);
    }
  }
}

function isLost(failure: Failure, creates: boolean): boolean {
  if (failure.status < 500) return false;
  return !creates || (failure.response === undefined && neverConnected(failure));
}
