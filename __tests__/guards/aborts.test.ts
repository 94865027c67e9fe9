import { expect, test } from '@jest/globals';
import { askAborts } from '../../src/guards/aborts.js';
import { LiveMetrics } from '../../src/live.js';
import { abortCondition } from '../builders/abort.js';
import { aPlan } from '../builders/plan.js';
import { ManualClock } from '../fakes/clock.js';
import { FakeMetrics } from '../fakes/metrics.js';

async function ask(texts: readonly string[], system: (metrics: FakeMetrics) => void) {
  const clock = new ManualClock();
  const metrics = new FakeMetrics(clock);
  system(metrics);
  const plan = aPlan({ abortWhen: texts.map((text) => abortCondition(text)) });
  const live = new LiveMetrics(metrics, clock);
  return { findings: await askAborts(plan, live, new AbortController().signal), calls: metrics.calls };
}

test.each<[string, string, (metrics: FakeMetrics) => void, string, string]>([
  [
    'does not hold',
    'alarm "5xx" is ALARM',
    (metrics) => metrics.turn('5xx', 'OK'),
    'go',
    '`alarm "5xx" is ALARM` does not hold',
  ],
  [
    'has no data',
    'alarm "5xx" is ALARM',
    (metrics) => metrics.turn('5xx', 'INSUFFICIENT_DATA'),
    'go',
    '`alarm "5xx" is ALARM` does not hold',
  ],
  [
    'holds already',
    'alarm "5xx" is ALARM for 5m',
    (metrics) => metrics.turn('5xx', 'ALARM'),
    'holds',
    '`alarm "5xx" is ALARM for 5m` holds already, and would end the run: alarm "5xx" was ALARM, must be ALARM: since 14:00:00',
  ],
  [
    'is of nothing that there is',
    'alarm "5xxx" is ALARM',
    () => {},
    'holds',
    '`alarm "5xxx" is ALARM` could not be watched: alarm "5xxx" is not known: there is no alarm "5xxx"',
  ],
])('a run whose abort condition %s', async (_, text, system, state, reason) => {
  const place = { file: 'suite.yaml', line: 12 };
  expect((await ask([text], system)).findings).toEqual([
    { guard: 'abort-when', state, reason, opens: null, place },
  ]);
});

test('every condition is asked at once, and nobody when there is none', async () => {
  const { calls } = await ask(['alarm "a" is ALARM', 'alarm "b" is ALARM'], () => {});
  expect(calls).toMatchObject([{ of: 'states', questions: 2 }]);
  expect(await ask([], () => {})).toEqual({ findings: [], calls: [] });
});
