import { setTimeout as delay } from 'node:timers/promises';

/** Time as the gate sees it: passed in, so that an hour of polling is a millisecond of test. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
  /** Resolves after `milliseconds`, or as soon as `signal` aborts; it never rejects. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** The machine's own clock; only entries use it. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) =>
    delay(milliseconds, undefined, signal ? { signal } : {}).catch(() => undefined),
};

/** Milliseconds to wait after the first failure, the second, and so on: 1, 2, 4, … seconds, each with up to a half more. */
export function backOff(failures: number, random: number): number {
  return 1_000 * 2 ** (failures - 1) * (1 + random / 2);
}
