import type { Clock } from '../../src/clock.js';

interface Sleeper {
  readonly until: number;
  readonly wake: () => void;
}

/**
 * Time that stands still while anything has work to do, and jumps to the next sleeper's end when all sleep. An hour of
 * polling is a millisecond, and timers that run side by side keep their order. Real I/O does not hold it back: code
 * that waits for a socket needs the system's clock.
 */
export class ManualClock implements Clock {
  private sleepers: Sleeper[] = [];
  private ticking = false;
  private holds = 0;

  constructor(private time = Date.parse('2026-11-20T14:00:00Z')) {}

  now(): number {
    return this.time;
  }

  sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    if (signal?.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const sleeper = { until: this.time + Math.max(0, milliseconds), wake: resolve };
      this.sleepers.push(sleeper);
      signal?.addEventListener('abort', () => this.rouse(sleeper), { once: true });
      this.tick();
    });
  }

  /** Time stands still until the work is done, whatever real I/O that needs. */
  async whileHeld<T>(work: () => Promise<T>): Promise<T> {
    this.holds += 1;
    try {
      return await work();
    } finally {
      this.holds -= 1;
      this.tick();
    }
  }

  private rouse(sleeper: Sleeper): void {
    this.sleepers = this.sleepers.filter((other) => other !== sleeper);
    sleeper.wake();
  }

  /** `setImmediate` comes after every pending promise: by then whoever is awake has done its work. */
  private tick(): void {
    if (this.ticking) return;
    this.ticking = true;
    setImmediate(() => {
      this.ticking = false;
      if (this.holds > 0) return;
      const next = this.sleepers.reduce<Sleeper | null>(
        (first, other) => (first === null || other.until < first.until ? other : first),
        null,
      );
      if (next === null) return;
      this.time = Math.max(this.time, next.until);
      this.rouse(next);
      this.tick();
    });
  }
}
