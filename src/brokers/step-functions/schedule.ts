import type { Clock } from '../../clock.js';
import type { Plan } from '../../suite/plan.js';
import { BrokerTime } from '../broker-time.js';
import type { Progress } from '../broker.js';
import { Expectation } from '../expectation.js';
import { CallShare } from './call-share.js';
import { nextLook } from './pace.js';

/** What is known of a run before it is watched. */
export interface Expected {
  readonly plan: Plan;
  /** How many of its experiments are at work at a time. */
  readonly lanes: number;
}

interface SchedulePorts {
  readonly clock: Clock;
  /** In [0, 1). */
  readonly random: () => number;
}

/** When to look at an execution: more often when its end is near, and never beyond a gate's share of calls. */
export class Schedule {
  private readonly time: BrokerTime;
  private readonly expectation: Expectation;
  private readonly share: CallShare;
  private readonly from: number;

  /** Without anything expected the execution may end at any time from now on. */
  constructor(
    startedAt: number,
    expected: Expected | null,
    private readonly ports: SchedulePorts,
  ) {
    this.time = new BrokerTime(ports.clock, startedAt);
    this.from = expected ? startedAt : this.time.now();
    this.expectation = new Expectation(expected?.plan ?? null, expected?.lanes ?? 1, this.from);
    this.share = new CallShare(ports.clock.now());
  }

  /** Milliseconds until the next look. */
  next(): number {
    const { clock, random } = this.ports;
    const now = this.time.now();
    const wanted = nextLook(now - this.from, this.expectation.at(now), random());
    return wanted + this.share.take(clock.now() + wanted);
  }

  /** Something that the broker has dated: milliseconds since 1970 UTC by its clock. */
  heard(at: number): void {
    this.time.heard(at);
  }

  note(progress: Progress): void {
    this.expectation.note(progress);
  }
}
