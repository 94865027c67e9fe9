import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BrokerTime } from '../../src/brokers/broker-time.js';
import type { Progress } from '../../src/brokers/broker.js';
import { Expectation } from '../../src/brokers/expectation.js';
import { aPlan, aPlannedExperiment } from '../builders/plan.js';
import { ManualClock } from '../fakes/clock.js';

const SECOND = 1_000;
/** The overhead of an experiment is 3 s. */
const planOf = (...seconds: readonly number[]) =>
  aPlan({
    experiments: seconds.map((takes, at) =>
      aPlannedExperiment({ index: at + 1, lasted: (takes - 3) * SECOND }),
    ),
  });
const started = (index: number, at: number): Progress => ({ kind: 'started', index, at: at * SECOND });
const ended = (index: number, at: number): Progress => ({
  kind: 'ended',
  index,
  at: at * SECOND,
  state: 'done',
});

describe('what is expected of a run', () => {
  it.each<[string, readonly number[], number, readonly Progress[], number, number, number]>([
    ['is all of it at its start', [60, 30], 1, [], 0, 90, 0],
    ['is shared by lanes', [60, 30, 30], 2, [], 0, 60, 0],
    ['is no less than the longest experiment', [60, 10, 10], 3, [], 0, 60, 0],
    ['shrinks although nothing is told', [60, 30], 1, [], 40, 50, 0],
    ['shrinks while an experiment is at work', [60, 30], 1, [started(1, 0)], 40, 50, 0],
    ['is the rest when an experiment is late', [60, 30], 1, [started(1, 0)], 80, 30, 20],
    ['is later when an experiment took longer', [60, 30], 1, [started(1, 0), ended(1, 100)], 100, 70, 0],
    ['is sooner when one was quicker', [60, 30], 1, [started(1, 0), ended(1, 40), started(2, 40)], 40, 10, 0],
    [
      'is corrected by the mean of those that have ended',
      [60, 30, 30],
      1,
      [started(1, 0), ended(1, 80), started(2, 80), ended(2, 110)],
      110,
      40,
      0,
    ],
    ['is past when the last is late', [60, 30], 1, [started(1, 0), ended(1, 60), started(2, 60)], 100, 0, 10],
    ['is not late while one of those at work is not', [60, 90], 2, [started(1, 0), started(2, 0)], 80, 10, 0],
    ['is past when all have ended and the run has not', [60], 1, [started(1, 0), ended(1, 60)], 65, 0, 5],
    [
      'begins again with an experiment that is repeated',
      [60],
      1,
      [started(1, 0), { kind: 'repeated', index: 1, at: 50 * SECOND, attempt: 2 }],
      50,
      60,
      0,
    ],
    ['is past when nothing is told of at all', [60], 1, [], 90, 0, 30],
  ])('%s', (_what, takes, lanes, story, now, remaining, overdue) => {
    const expectation = new Expectation(planOf(...takes), lanes, 0);
    for (const progress of story) expectation.note(progress);
    expect(expectation.at(now * SECOND)).toEqual({
      remaining: remaining * SECOND,
      overdue: overdue * SECOND,
    });
  });

  it('is nothing from the start without a plan', () => {
    const expectation = new Expectation(null, 1, 5 * SECOND);
    expect(expectation.at(15 * SECOND)).toEqual({ remaining: 0, overdue: 10 * SECOND });
  });

  it('comes nearer while time passes and nothing is told', () => {
    const list = fc.array(fc.integer({ min: 3, max: 900 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(list, fc.integer({ min: 1, max: 8 }), fc.array(fc.nat(900)), (takes, lanes, times) => {
        const expectation = new Expectation(planOf(...takes), lanes, 0);
        expectation.note(started(1, 0));
        const sorted = [...times].sort((one, other) => one - other);
        const left = sorted.map((now) => expectation.at(now * SECOND));
        for (const [at, { remaining, overdue }] of left.entries()) {
          expect(remaining).toBeLessThanOrEqual(left[at - 1]?.remaining ?? Infinity);
          expect(overdue).toBeGreaterThanOrEqual(left[at - 1]?.overdue ?? 0);
        }
      }),
    );
  });
});

describe('the time of the broker', () => {
  it.each([-5 * 3_600, 0, 90, 48 * 3_600])('is known by a clock that is %d s ahead of it', async (ahead) => {
    const clock = new ManualClock(1_000_000 + ahead * SECOND);
    const time = new BrokerTime(clock, 1_000_000);
    expect(time.now()).toBe(1_000_000);
    await clock.sleep(60 * SECOND);
    expect(time.now()).toBe(1_060_000);
    // It was on its way for two seconds.
    time.heard(1_058_000);
    expect(time.now()).toBe(1_060_000);
  });

  it('is not before what it has dated, when a run was taken up that began long ago', async () => {
    const clock = new ManualClock(10_000_000);
    const time = new BrokerTime(clock, 1_000_000);
    time.heard(9_000_000);
    await clock.sleep(SECOND);
    time.heard(10_000_500);
    expect(time.now()).toBe(10_000_500);
  });
});
