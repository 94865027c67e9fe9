import { setTimeout as delay } from 'node:timers/promises';

/** Time as the gate sees it: passed in, so that an hour of polling is a millisecond of test. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
  /** Resolves after `milliseconds`, or as soon as `signal` aborts; it never rejects. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

/** The machine's own clock, as it was when the process began: one that is set while a run goes on moves no deadline. */
export const systemClock: Clock = {
  now: () => Math.round(performance.timeOrigin + performance.now()),
  sleep: (milliseconds, signal) =>
    delay(milliseconds, undefined, signal ? { signal } : {}).catch(() => undefined),
};

/** Milliseconds to wait after the first failure, the second, and so on: 1, 2, 4, … seconds, each with up to a half more. */
export function backOff(failures: number, random: number): number {
  return 1_000 * 2 ** (failures - 1) * (1 + random / 2);
}

/** Works for at most so many milliseconds: then, or when `hurry` aborts, the signal that `work` is given does. */
export async function within<Result>(
  milliseconds: number,
  clock: Clock,
  work: (signal: AbortSignal) => Promise<Result>,
  hurry?: AbortSignal,
): Promise<Result> {
  const [late, done] = [new AbortController(), new AbortController()];
  const timer = clock.sleep(milliseconds, done.signal).then(() => late.abort());
  try {
    return await work(hurry ? AbortSignal.any([late.signal, hurry]) : late.signal);
  } finally {
    done.abort();
    await timer;
  }
}

/** What `work` comes to; null when `signal` aborts before. */
export async function untilAborted<Result>(
  work: Promise<Result>,
  signal: AbortSignal | undefined,
): Promise<Result | null> {
  if (signal === undefined) return work;
  const done = new AbortController();
  const aborted = new Promise<null>((resolve) => {
    if (signal.aborted) resolve(null);
    signal.addEventListener('abort', () => resolve(null), { signal: done.signal });
  });
  return Promise.race([work, aborted]).finally(() => done.abort());
}
