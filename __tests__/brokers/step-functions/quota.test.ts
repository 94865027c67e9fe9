import { describe, expect, it } from '@jest/globals';
import type { HistoryEvent } from '../../../src/brokers/step-functions/executions.js';
import { RunHistory } from '../../../src/brokers/step-functions/history.js';
import { watchExecution } from '../../../src/brokers/step-functions/watch.js';
import { aPlan, aPlannedExperiment } from '../../builders/plan.js';
import { ManualClock } from '../../fakes/clock.js';
import { HistoryWriter } from '../../fakes/history.js';
import { RecordedExecutions } from '../../fakes/recorded-executions.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const GATES = 100;

/** An account as AWS counts its calls of GetExecutionHistory: 400 at once, and 20 a second after that. */
class Account {
  calls: number[] = [];
  throttled = 0;
  private tokens = 400;
  private at = 0;

  call(now: number): void {
    this.calls.push(now);
    this.tokens = Math.min(400, this.tokens + ((now - this.at) / SECOND) * 20);
    this.at = now;
    if (this.tokens < 1) this.throttled += 1;
    else this.tokens -= 1;
  }

  /** In the worst minute. */
  perMinute(): number {
    let [most, first] = [0, 0];
    for (const [last, at] of this.calls.entries()) {
      while ((this.calls[first] ?? 0) <= at - MINUTE) first += 1;
      most = Math.max(most, last - first + 1);
    }
    return most;
  }
}

/** An execution of three experiments, which take these shares of its time, and of which an account is asked. */
const SHARES = [0.2, 0.7, 0.1];

class Timed extends RecordedExecutions {
  constructor(
    private readonly clock: ManualClock,
    private readonly account: Account,
    startedAt: number,
    takes: number,
  ) {
    const history = new HistoryWriter(startedAt);
    history.add('ExecutionStarted', { at: 0 });
    for (let at = 0, index = 1; index <= SHARES.length; index += 1) {
      const data = { Payload: { item: { experiment_source: `run-1/experiments/0${index}-x.json` } } };
      history.add('TaskScheduled', { at: at / SECOND, data });
      at += (SHARES[index - 1] ?? 0) * takes;
      history.add('TaskSucceeded', { at: at / SECOND, data: { Payload: {} } });
    }
    history.add('ExecutionSucceeded', { at: takes / SECOND, data: '[]' });
    super(null, history.events);
  }

  override history(_arn: string, after: number): Promise<readonly HistoryEvent[]> {
    this.account.call(this.clock.now());
    const so = this.events.filter(({ id, at }) => id > after && at <= this.clock.now());
    return Promise.resolve(so);
  }
}

interface Watches {
  /** Milliseconds that a run is expected to take, and takes. */
  readonly expected: number;
  readonly takes: number;
  /** Milliseconds over which the gates begin. */
  readonly spread?: number;
}

/** A hundred gates that watch a run each; how late they were to see its end, in milliseconds. */
async function watchAll({ expected, takes, spread = 0 }: Watches) {
  const clock = new ManualClock();
  const account = new Account();
  const plan = aPlan({
    experiments: SHARES.map((share, at) =>
      aPlannedExperiment({ index: at + 1, lasted: share * expected - 3 * SECOND }),
    ),
  });
  const one = async (gate: number) => {
    await clock.sleep((gate / GATES) * spread);
    const startedAt = clock.now();
    const executions = new Timed(clock, account, startedAt, takes);
    const random = () => ((gate * 7_919) % GATES) / GATES;
    const handle = { reference: 'arn', startedAt };
    const watch = watchExecution(
      handle,
      new RunHistory('run-1'),
      { plan, lanes: 1 },
      { clock, executions, random },
    );
    for await (const progress of watch) if (progress.kind === 'terminal') return clock.now() - progress.at;
    throw new Error('it never ended');
  };
  const late = await Promise.all(Array.from({ length: GATES }, (_, gate) => one(gate)));
  return { account, late: late.reduce((sum, one) => sum + one, 0) / GATES, latest: Math.max(...late) };
}

describe('a hundred gates in one account', () => {
  it.each<[string, Watches]>([
    ['all begin at once, and end when they are expected to', { expected: 10 * MINUTE, takes: 10 * MINUTE }],
    ['all take longer than expected', { expected: 10 * MINUTE, takes: 15 * MINUTE }],
    ['expect next to nothing, and take long', { expected: 9 * SECOND, takes: 20 * MINUTE }],
    ['all are sooner than expected', { expected: 10 * MINUTE, takes: 2 * MINUTE }],
    ['all are short', { expected: 15 * SECOND, takes: 20 * SECOND }],
    ['begin one after another', { expected: 10 * MINUTE, takes: 11 * MINUTE, spread: 2 * MINUTE }],
  ])('are never throttled: they %s', async (_what, watches) => {
    const { account } = await watchAll(watches);
    expect(account.throttled).toBe(0);
    expect(account.perMinute()).toBeLessThanOrEqual(400 + 20 * 60);
  });

  it('ask little while nothing is about to end, and see the end soon', async () => {
    const { account, late, latest } = await watchAll({ expected: 30 * MINUTE, takes: 30 * MINUTE });
    const quiet = account.calls.filter((at) => at - (account.calls[0] ?? 0) < 25 * MINUTE).length / 25;
    expect(quiet).toBeLessThanOrEqual(GATES * 3.3);
    expect(account.perMinute()).toBeLessThanOrEqual(GATES * 7);
    expect(account.calls.length).toBeLessThanOrEqual(GATES * 110);
    expect(late).toBeLessThan(1 * SECOND);
    expect(latest).toBeLessThan(6 * SECOND);
  });
});
