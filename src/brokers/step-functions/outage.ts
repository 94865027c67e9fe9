import type { Clock } from '../../clock.js';
import { printValue } from '../../criteria/quantity.js';
import { GateError } from '../../errors.js';
import type { Log } from '../../log.js';

/** What waiting out an outage needs. */
export interface OutagePorts {
  readonly clock: Clock;
  readonly log: Log;
  /** In [0, 1). */
  readonly random: () => number;
}

/** Milliseconds of an outage before there was any answer: a service that never was there is more probably misspelt than down. */
const AT_FIRST = 60_000;

/** Milliseconds between two tries: the first time, and the longest. */
const SHORTEST = 1_000;
const LONGEST = 20_000;

/**
 * Asks again what a service could not answer, beyond what its SDK tries, and says so once when that begins and once when it
 * is over, however many calls are waiting. What a service refuses is not asked again.
 */
export class Outage {
  private answered = false;
  private waiting = 0;
  private since = 0;
  private told = false;

  constructor(private readonly ports: OutagePorts) {}

  /** Waits for at most `patience` milliseconds, and not after `signal` aborts; then throws what came last. */
  async outlast<T>(call: () => Promise<T>, patience: number, signal?: AbortSignal): Promise<T> {
    const first = await this.ask(call);
    if (first.ok) return first.answer;
    const until = this.ports.clock.now() + (this.answered ? patience : Math.min(patience, AT_FIRST));
    this.begin(first.unavailable);
    try {
      return await this.askAgain(call, first.unavailable, until, signal);
    } finally {
      this.waiting -= 1;
    }
  }

  private async askAgain<T>(
    call: () => Promise<T>,
    first: GateError,
    until: number,
    signal?: AbortSignal,
  ): Promise<T> {
    const { clock, random } = this.ports;
    let unavailable = first;
    for (let tries = 0; clock.now() < until && !signal?.aborted; tries += 1) {
      await clock.sleep(Math.min(LONGEST, SHORTEST * 2 ** tries) * (0.5 + 0.5 * random()), signal);
      const again = await this.ask(call);
      if (again.ok) {
        this.end();
        return again.answer;
      }
      ({ unavailable } = again);
    }
    throw unavailable;
  }

  private async ask<T>(call: () => Promise<T>): Promise<Asked<T>> {
    try {
      const answer = await call();
      this.answered = true;
      return { ok: true, answer };
    } catch (error) {
      if (!(error instanceof GateError)) throw error;
      if (error.code === 'unavailable') return { ok: false, unavailable: error };
      this.answered ||= error.code !== 'cancelled';
      throw error;
    }
  }

  private begin({ message }: GateError): void {
    this.waiting += 1;
    if (this.waiting > 1) return;
    this.since = this.ports.clock.now();
    const line = `AWS cannot be asked now, and will be asked again: ${message}`;
    // Troubles that come and go would otherwise be a warning each.
    if (this.told) this.ports.log.info(line);
    else this.ports.log.warn(line);
    this.told = true;
  }

  private end(): void {
    if (this.waiting > 1) return;
    const { clock, log } = this.ports;
    log.info(`AWS answers again, after ${printValue(clock.now() - this.since, 'duration')}`);
  }
}

type Asked<T> =
  { readonly ok: true; readonly answer: T } | { readonly ok: false; readonly unavailable: GateError };
