import type { Plan } from '../suite/plan.js';
import type { Progress } from './broker.js';
import { experimentDuration } from './expected.js';

/** Milliseconds. */
export interface Outlook {
  /** Until the end. */
  readonly remaining: number;
  /** By which the next change is late: what follows may be as much longer than expected. */
  readonly overdue: number;
}

/**
 * When a run will end, by what its experiments are expected to take and by what has happened so far. Times are milliseconds
 * since 1970 UTC by the broker's clock.
 */
export class Expectation {
  /** Milliseconds, by index: what has not ended. */
  private readonly open: Map<number, number>;
  /** By index: what is at work. */
  private readonly since = new Map<number, number>();
  private lastChange: number | null = null;
  /** By how much those that have ended took longer than expected, all together and how many. */
  private excess = 0;
  private ended = 0;

  /** Without a plan nothing is expected: the run may end at any time. */
  constructor(
    plan: Plan | null,
    private readonly lanes: number,
    private readonly startedAt: number,
  ) {
    this.open = new Map(plan?.experiments.map((one) => [one.index, experimentDuration(one)]));
  }

  note(progress: Progress): void {
    this.lastChange = progress.at;
    if (progress.kind === 'terminal') return;
    const { index, at } = progress;
    if (progress.kind !== 'ended') {
      this.since.set(index, at);
      return;
    }
    const [expected, since] = [this.open.get(index), this.since.get(index)];
    if (expected !== undefined && since !== undefined) {
      this.excess += at - since - expected;
      this.ended += 1;
    }
    this.open.delete(index);
    this.since.delete(index);
  }

  at(now: number): Outlook {
    const excess = this.ended === 0 ? 0 : this.excess / this.ended;
    const takes = (index: number) => Math.max(0, (this.open.get(index) ?? 0) + excess);
    const atWork = [...this.since].map(([index, since]) => takes(index) - (now - since));
    const waiting = [...this.open.keys()].filter((index) => !this.since.has(index)).map(takes);
    const left = [...waiting, ...atWork.filter((one) => one > 0)];
    const total = Math.max(left.reduce((sum, one) => sum + one, 0) / this.lanes, ...left, 0);
    // A broker that tells of no experiment is still expected to run them.
    if (this.lastChange === null) return outlook(total - (now - this.startedAt));
    if (this.open.size === 0) return outlook(this.lastChange - now);
    return { remaining: total, overdue: atWork.length === 0 ? 0 : Math.max(0, -Math.max(...atWork)) };
  }
}

/** Of something that is due in so many milliseconds, or was so long ago. */
function outlook(due: number): Outlook {
  return { remaining: Math.max(0, due), overdue: Math.max(0, -due) };
}
