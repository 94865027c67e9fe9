import type { Clock } from '../clock.js';

/**
 * What time it is where the broker is, however far off the clock of this machine: nothing that the broker has dated can lie
 * in its future, and the youngest of it shows how far ahead our clock is at most.
 */
export class BrokerTime {
  private ahead = Infinity;

  /** `at`: a time by the broker's clock that has passed. Milliseconds since 1970 UTC, as everywhere here. */
  constructor(
    private readonly clock: Clock,
    at: number,
  ) {
    this.heard(at);
  }

  heard(at: number): void {
    this.ahead = Math.min(this.ahead, this.clock.now() - at);
  }

  now(): number {
    return this.clock.now() - this.ahead;
  }
}
