import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LiveMetrics } from '../src/live.js';
import type { SeriesQuestion } from '../src/measures/metrics.js';
import type { DeclaredMeasure, MetricSource } from '../src/suite/plan.js';
import { condition } from './criteria/builders.js';
import { ManualClock } from './fakes/clock.js';
import { FakeMetrics } from './fakes/metrics.js';

const MINUTE = 60_000;
/** 14:00:30. */
const NOW = Date.parse('2026-11-20T14:00:30Z');
const at = (minute: number) => NOW - 30_000 + minute * MINUTE;

function measure(
  name: string,
  source: Partial<MetricSource> = {},
  unit: '%' | '' | 's' = '',
): DeclaredMeasure {
  const dimension = unit === '%' ? 'ratio' : unit === 's' ? 'duration' : 'count';
  const statistic = { namespace: 'Shop', metric: name, statistic: 'Minimum', dimensions: {} };
  const query = { kind: 'statistic', ...statistic } as const;
  const settled = { period: MINUTE, settle: MINUTE, missing: 'inconclusive' } as const;
  const place = { file: 'suite.yaml', line: 1 };
  return { name, place, dimension, unit, source: { kind: 'metric', query, ...settled, ...source } };
}

const MEASURES = [measure('hosts'), measure('errors', {}, '%'), measure('latency', { settle: 0 }, 's')];

function system() {
  const clock = new ManualClock(NOW);
  const metrics = new FakeMetrics(clock);
  return { clock, metrics, live: new LiveMetrics(metrics, clock) };
}

/** What conditions say of the system that `make` makes. */
async function say(texts: readonly string[], make: (metrics: FakeMetrics) => void) {
  const { metrics, live } = system();
  make(metrics);
  return { said: await live.observe(texts.map(condition), MEASURES), calls: metrics.calls };
}

describe('a condition on the system as it is now', () => {
  test.each<[string, (metrics: FakeMetrics) => void, string, boolean, string]>([
    [
      'alarm "5xx" is ALARM',
      (metrics) => metrics.turn('5xx', 'OK').turn('5xx', 'ALARM', at(-1)),
      'met',
      true,
      'alarm "5xx" was ALARM, must be ALARM: since 13:59:00',
    ],
    [
      'alarm "5xx" is ALARM',
      (metrics) => metrics.turn('5xx', 'OK', at(-1)),
      'missed',
      true,
      'alarm "5xx" was OK, must be ALARM: since 13:59:00',
    ],
    [
      'alarm "5xx" is OK',
      (metrics) => metrics.turn('5xx', 'INSUFFICIENT_DATA', at(-1)),
      'inconclusive',
      true,
      'alarm "5xx" is not known: the alarm "5xx" is INSUFFICIENT_DATA since 13:59:00',
    ],
    [
      'alarm "5xx" != "OK"',
      (metrics) => metrics.turn('5xx', 'INSUFFICIENT_DATA', at(-1)),
      'inconclusive',
      true,
      'alarm "5xx" is not known: the alarm "5xx" is INSUFFICIENT_DATA since 13:59:00',
    ],
    [
      'alarm "gone" is OK',
      () => {},
      'inconclusive',
      false,
      'alarm "gone" is not known: there is no alarm "gone"',
    ],
    [
      'hosts >= 2',
      (metrics) => metrics.put('hosts', 3, at(-2)),
      'met',
      true,
      'hosts was 3, limit 2 (1 to spare): between 13:58:00 and 13:59:00',
    ],
    [
      'hosts >= 2',
      (metrics) => metrics.put('hosts', 1, at(-2)),
      'missed',
      true,
      'hosts was 1, limit 2 (1 short): between 13:58:00 and 13:59:00',
    ],
    [
      'errors > 5%',
      (metrics) => metrics.put('errors', 7.5, at(-2)),
      'met',
      true,
      'errors was 7.5 %, limit above 5 % (2.5 percentage points to spare): between 13:58:00 and 13:59:00',
    ],
    [
      'latency <= 800ms',
      (metrics) => metrics.put('latency', 0.9, at(-1)),
      'missed',
      true,
      'latency was 900 ms, limit 800 ms (missed by 100 ms): between 13:59:00 and 14:00:00',
    ],
    [
      'hosts >= 2',
      () => {},
      'inconclusive',
      true,
      'hosts is not known: CloudWatch has no value between 13:58:00 and 13:59:00',
    ],
    [
      'hosts >= 2',
      (metrics) => metrics.put('hosts', NaN, at(-2)),
      'inconclusive',
      true,
      'hosts is not known: CloudWatch has no value between 13:58:00 and 13:59:00',
    ],
    [
      'hosts >= 2',
      (metrics) => metrics.put('hosts', 3, at(-2)).fail('AWS refused'),
      'inconclusive',
      false,
      'hosts is not known: AWS refused',
    ],
    [
      'recovery-time <= 5m',
      () => {},
      'inconclusive',
      false,
      'recovery-time is not known: only alarms and metrics can be asked while experiments run',
    ],
  ])('%s', async (text, make, outcome, answered, reason) => {
    expect((await say([text], make)).said).toMatchObject([{ outcome, answered, reason }]);
  });

  test('a value that may still change, or lies in the past, is not what the metric says now', async () => {
    const { said } = await say(['hosts >= 2'], (metrics) => {
      for (const minute of [-5, -4, -3, -1, 0]) metrics.put('hosts', 9, at(minute));
    });
    expect(said).toMatchObject([{ outcome: 'inconclusive', answered: true }]);
  });

  test('asks for everything at once, and for nothing twice', async () => {
    const texts = [
      'alarm "a" is OK',
      'hosts >= 2',
      'hosts < 9',
      'latency < 1s',
      'alarm "b" is OK',
      'alarm "a" is ALARM',
    ];
    const { said, calls } = await say(texts, () => {});
    expect(said).toHaveLength(6);
    expect(calls).toEqual([
      { of: 'series', at: NOW, questions: 2 },
      { of: 'states', at: NOW, questions: 2 },
    ]);
  });

  test('asks nobody when nothing is to be known', async () => {
    expect((await say([], () => {})).calls).toEqual([]);
  });

  test('metrics of one period share their window, so that one call can ask for them', async () => {
    const windows: unknown[] = [];
    class Watched extends FakeMetrics {
      override series(questions: readonly SeriesQuestion[]) {
        windows.push(...questions.map(({ window }) => window));
        return super.series(questions);
      }
    }
    const clock = new ManualClock(NOW);
    const live = new LiveMetrics(new Watched(clock), clock);
    await live.observe(['hosts >= 2', 'latency < 1s'].map(condition), MEASURES);
    expect(windows).toEqual(Array(2).fill({ from: at(-2), to: at(0) }));
  });

  test('what is not answered in time is not known', async () => {
    const { clock } = system();
    const never = () => new Promise<never>(() => {});
    const live = new LiveMetrics({ series: never, states: never, alarms: never }, clock);
    const late = new AbortController();
    void clock.sleep(1_000).then(() => late.abort());
    const said = await live.observe([condition('alarm "5xx" is OK')], MEASURES, late.signal);
    expect(said).toMatchObject([
      {
        outcome: 'inconclusive',
        answered: false,
        reason: expect.stringMatching(/CloudWatch has not answered$/),
      },
    ]);
  });
});

describe('whatever CloudWatch has', () => {
  const values = fc.array(fc.tuple(fc.integer({ min: -8, max: 1 }), fc.double()), { maxLength: 6 });
  const states = fc.constantFrom('OK', 'ALARM', 'INSUFFICIENT_DATA', 'PAUSED');

  test('only a finite value of the newest settled period, or a known state, is met or missed', async () => {
    await fc.assert(
      fc.asyncProperty(values, states, async (put, state) => {
        const { said } = await say(['hosts >= 2', 'alarm "5xx" is OK'], (metrics) => {
          for (const [minute, value] of put) metrics.put('hosts', value, at(minute));
          metrics.turn('5xx', state);
        });
        const settled = put.find(([minute]) => minute === -2)?.[1] ?? NaN;
        const hosts = !Number.isFinite(settled) ? 'inconclusive' : settled >= 2 ? 'met' : 'missed';
        const alarm = state === 'OK' ? 'met' : state === 'ALARM' ? 'missed' : 'inconclusive';
        expect(said.map(({ outcome }) => outcome)).toEqual([hosts, alarm]);
      }),
    );
  });
});
