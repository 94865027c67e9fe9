import { describe, expect, test } from '@jest/globals';
import type { Broker, Handle } from '../src/brokers/broker.js';
import { EndRequests } from '../src/brokers/end-requests.js';
import type { DeclaredMeasure } from '../src/suite/plan.js';
import { watchOver } from '../src/watching.js';
import { abortCondition } from './builders/abort.js';
import { aPlan, aPlannedExperiment } from './builders/plan.js';
import { FakeBroker } from './fakes/broker.js';
import { ManualClock } from './fakes/clock.js';
import { RecordingLog } from './fakes/log.js';
import { FakeMetrics } from './fakes/metrics.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = Date.parse('2026-11-20T14:00:00Z');

const ERRORS: DeclaredMeasure = {
  name: 'errors',
  place: { file: 'suite.yaml', line: 3 },
  dimension: 'ratio',
  unit: '%',
  source: {
    kind: 'metric',
    query: { kind: 'statistic', namespace: 'Shop', metric: 'errors', statistic: 'Average', dimensions: {} },
    period: MINUTE,
    settle: MINUTE,
    missing: 'inconclusive',
  },
};

interface Circumstances {
  readonly abortWhen: readonly string[];
  /** What becomes of the system. */
  readonly system?: (metrics: FakeMetrics) => void;
  /** Milliseconds that its one experiment takes. */
  readonly lasts?: number;
  /** Milliseconds after which the run is watched. */
  readonly late?: number;
}

/** A run of one experiment, watched to its end. */
function watch({ abortWhen, system, lasts = 20 * MINUTE, late = 0 }: Circumstances) {
  const clock = new ManualClock(START);
  const broker = new FakeBroker(clock, () => ({ journal: '{}', lasts, endsIn: 2_000 }));
  return watchWith(broker, clock, abortWhen, system, late);
}

async function watchWith(
  broker: Broker,
  clock: ManualClock,
  abortWhen: Circumstances['abortWhen'],
  system: Circumstances['system'] = () => {},
  late = 0,
  metrics = new FakeMetrics(clock),
) {
  const [log, ends] = [new RecordingLog(), new EndRequests()];
  system(metrics);
  const plan = aPlan({
    experiments: [aPlannedExperiment({ title: 'Kill' })],
    measures: [ERRORS],
    abortWhen: abortWhen.map((text) => abortCondition(text)),
  });
  const handle = await broker.start(plan, 'run-1');
  await clock.sleep(late);
  const cancellation = { policy: 'stop', grace: 0, settledBy: 'this' } as const;
  const run = await watchOver(handle, plan, HOUR, { broker, clock, log, ends, cancellation, metrics });
  // Without the progress of the run itself.
  const told = log.lines().filter((line) => !/^(?:[▶■]|still at work)/u.test(line));
  return { run, told, log, looks: metrics.calls, seconds: (run.endedAt - START) / 1000 };
}

const calm = (metrics: FakeMetrics) => metrics.turn('5xx', 'OK', START - HOUR);

describe('a condition of the suite', () => {
  test('ends the run while it goes on, and rollbacks are played', async () => {
    const { run, told, seconds } = await watch({
      abortWhen: ['alarm "5xx" is ALARM'],
      system: (metrics) => calm(metrics).turn('5xx', 'ALARM', START + 3 * MINUTE + 1_000),
    });
    expect(run.ending).toEqual({
      state: 'aborted',
      reason: 'alarm "5xx" is ALARM (suite.yaml:12)',
      met: {
        text: 'alarm "5xx" is ALARM',
        file: 'suite.yaml',
        line: 12,
        why: null,
        observed: 'ALARM',
        since: START + 3.5 * MINUTE,
        at: START + 3.5 * MINUTE,
      },
    });
    expect(seconds).toBeCloseTo(212, 0);
    expect(told).toEqual([
      'one condition would end the run: watched every 30 s',
      'as far as was seen, at work: 1/1 Kill; ended: 0; not started: 0',
      'alarm "5xx" is ALARM (suite.yaml:12): ending the run, so that no fault is left behind',
      'the run has ended; its journals tell what became of its rollbacks',
    ]);
  });

  test('that holds already ends it at the first look', async () => {
    const { run, seconds } = await watch({
      abortWhen: ['alarm "5xx" is ALARM'],
      system: (metrics) => calm(metrics).turn('5xx', 'ALARM', START - 1),
    });
    expect(run.ending.state).toBe('aborted');
    expect(seconds).toBeLessThan(5);
  });

  test('has to hold as long as the suite says', async () => {
    const { run, told } = await watch({
      abortWhen: ['errors > 5% for 2m'],
      system: (metrics) => {
        for (let minute = -3; minute < 20; minute += 1)
          metrics.put('errors', [2, 5, 6].includes(minute) || minute > 8 ? 7.5 : 1, START + minute * MINUTE);
      },
    });
    // Minutes 5 and 6 are seen for two, and then no more; minute 9 is seen from 11:00 on.
    expect(run.ending).toMatchObject({
      state: 'aborted',
      met: { observed: '7.5 %', since: START + 11 * MINUTE, at: START + 13 * MINUTE },
    });
    expect(told.slice(1, -3)).toEqual([
      'errors > 5% for 2m holds: the run is ended when it still does in 2m',
      'errors > 5% for 2m holds no longer',
      'errors > 5% for 2m holds: the run is ended when it still does in 2m',
      'errors > 5% for 2m holds no longer',
      'errors > 5% for 2m holds: the run is ended when it still does in 2m',
    ]);
  });

  test('does not end a run in which it never holds', async () => {
    const { run, told, looks } = await watch({
      abortWhen: ['alarm "5xx" is ALARM', 'alarm "cpu" is ALARM', 'errors > 5%'],
      system: (metrics) => {
        calm(metrics).turn('cpu', 'INSUFFICIENT_DATA', START - HOUR);
      },
      lasts: 10 * MINUTE,
    });
    expect(run.ending.state).toBe('succeeded');
    expect(told).toEqual(['3 conditions would end the run: watched every 30 s']);
    expect(run.aborts?.map(({ hadData, gaps }) => [hadData, gaps.length])).toEqual([
      [true, 0],
      [false, 0],
      [false, 0],
    ]);
    expect(looks.filter(({ of }) => of === 'states')).toHaveLength(21);
    expect(looks.filter(({ of }) => of === 'series')).toHaveLength(21);
    expect(looks[0]).toMatchObject({ at: START, questions: 1 });
  });

  test('costs nothing when there is none', async () => {
    const { told, looks, run } = await watch({ abortWhen: [], lasts: MINUTE });
    expect({ told, looks, aborts: run.aborts }).toEqual({ told: [], looks: [], aborts: undefined });
  });
});

describe('a run that is over', () => {
  const goesOff = (metrics: FakeMetrics) => calm(metrics).turn('5xx', 'ALARM', START + 5 * MINUTE);

  test('is not aborted by what happens when it is collected', async () => {
    const { run, told, looks } = await watch({
      abortWhen: ['alarm "5xx" is ALARM'],
      system: goesOff,
      lasts: 2 * MINUTE,
      late: 30 * MINUTE,
    });
    expect(run.ending).toEqual({ state: 'succeeded', reason: null });
    expect(run.aborts).toBeUndefined();
    expect({ told, looks }).toEqual({ told: [], looks: [] });
  });

  test('is not aborted by what happens before anybody has seen that it is', async () => {
    class Late extends FakeBroker {
      override async *watch(handle: Handle, signal?: AbortSignal) {
        for await (const progress of super.watch(handle, signal)) {
          if (progress.kind === 'terminal') await this.time.sleep(2 * MINUTE, signal);
          if (!signal?.aborted) yield progress;
        }
      }

      constructor(private readonly time: ManualClock) {
        super(time, () => ({ journal: '{}', lasts: 5 * MINUTE - 1 }));
      }
    }
    const clock = new ManualClock(START);
    const { run } = await watchWith(new Late(clock), clock, ['alarm "5xx" is ALARM'], goesOff);
    expect(run.ending).toEqual({ state: 'succeeded', reason: null });
  });

  test.each([
    ['refuses to tell', () => Promise.reject<boolean>(new Error('throttled'))],
    ['never tells', () => new Promise<boolean>(() => {})],
  ])('is watched, and ended, all the same when the broker %s whether it is', async (_, tells) => {
    class Silent extends FakeBroker {
      override isAtWork() {
        return tells();
      }
    }
    const clock = new ManualClock(START);
    const broker = new Silent(clock, () => ({ journal: '{}', lasts: HOUR }));
    const { run } = await watchWith(broker, clock, ['alarm "5xx" is ALARM'], goesOff);
    expect(run.ending.state).toBe('aborted');
  });
});

describe('a system that cannot be seen', () => {
  test('for a while is told once, and once that it can again', async () => {
    const { run, told } = await watch({
      abortWhen: ['alarm "5xx" is ALARM', 'errors > 5%'],
      system: (metrics) => {
        calm(metrics).fail('Throttling: Rate exceeded', START + MINUTE, START + 4 * MINUTE);
      },
      lasts: 10 * MINUTE,
    });
    expect(run.ending.state).toBe('succeeded');
    expect(told).toEqual([
      '2 conditions would end the run: watched every 30 s',
      'abort conditions cannot be watched: alarm "5xx" is not known: Throttling: Rate exceeded (suite.yaml:12); the run goes on for now',
      'abort conditions are watched again',
    ]);
    const because = 'alarm "5xx" is not known: Throttling: Rate exceeded';
    expect(run.aborts?.[0]?.gaps).toEqual([{ from: START + MINUTE / 2, to: START + 4 * MINUTE, because }]);
  });

  test('for five minutes ends the run, as one that nothing could abort any more', async () => {
    const { run, seconds } = await watch({
      abortWhen: ['alarm "5xx" is ALARM'],
      system: (metrics) => calm(metrics).fail('AWS is out', START + 2 * MINUTE),
    });
    expect(run.ending).toEqual({
      state: 'stopped',
      reason:
        '`alarm "5xx" is ALARM` (suite.yaml:12) could not be watched for 5m: alarm "5xx" is not known: AWS is out',
    });
    expect(seconds).toBeCloseTo(7 * 60 + 2, 0);
  });

  test('because it never answers is not waited for', async () => {
    class Silent extends FakeMetrics {
      override states() {
        return new Promise<never>(() => {});
      }
    }
    const clock = new ManualClock(START);
    const broker = new FakeBroker(clock, () => ({ journal: '{}', lasts: HOUR }));
    const abortWhen = ['alarm "5xx" is ALARM'];
    const { run } = await watchWith(broker, clock, abortWhen, undefined, 0, new Silent(clock));
    expect(run.ending).toMatchObject({
      state: 'stopped',
      reason: expect.stringMatching(/could not be watched for .*: CloudWatch has not answered$/),
    });
    expect(run.endedAt - START).toBeLessThan(8 * MINUTE);
  });

  test('because nobody watched it for some time is a gap', async () => {
    const { run } = await watch({
      abortWhen: ['alarm "5xx" is ALARM'],
      system: calm,
      late: 7 * MINUTE,
      lasts: 10 * MINUTE,
    });
    expect(run.ending.state).toBe('succeeded');
    expect(run.aborts?.[0]?.gaps).toEqual([
      { from: START, to: START + 7 * MINUTE, because: 'nobody looked' },
    ]);
  });
});
