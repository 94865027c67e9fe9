import { GateError } from '../errors.js';
import type { Playing } from './trigger.js';

/** Shortest and longest time between two looks, in milliseconds. */
const SHORTEST = 1_000;
const LONGEST = 15_000;
/** Each sleep is this share of the time that has gone by: what ends soon is told soon, what takes long costs few calls. */
const SHARE = 0.2;

/** Looks until there is something to tell; null when `signal` aborts before. What a service cannot answer now it is asked again. */
export async function follow<T>(look: () => Promise<T | null>, playing: Playing): Promise<T | null> {
  const { clock, random, signal } = playing;
  const began = clock.now();
  while (!signal.aborted) {
    const ended = await patiently(look, playing);
    if (ended !== null) return ended;
    const pause = Math.min(LONGEST, Math.max(SHORTEST, (clock.now() - began) * SHARE));
    await clock.sleep(pause * (0.9 + 0.2 * random()), signal);
  }
  return null;
}

/** Calls what may be called again until it is answered; null when `signal` aborts before. */
export async function patiently<T>(call: () => Promise<T>, playing: Playing): Promise<T | null> {
  const { clock, random, signal, log } = playing;
  while (!signal.aborted) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof GateError) || error.code !== 'unavailable') throw error;
      log.info(`${error.message}: asking again`);
    }
    await clock.sleep(LONGEST * (0.4 + 0.2 * random()), signal);
  }
  return null;
}
