import { expect, test } from '@jest/globals';
import { gatherFacts } from '../src/gathering.js';
import { alarmIn, NO_FACTS } from '../src/measures/facts.js';
import type { DeclaredMeasure } from '../src/suite/plan.js';
import type { ExperimentResult } from '../src/verdict/result.js';
import { aJournal, criterion, moment, rawJournal } from './builders/journal.js';
import { aPlannedExperiment } from './builders/plan.js';
import { ManualClock } from './fakes/clock.js';
import { RecordingLog } from './fakes/log.js';
import { FakeMetrics } from './fakes/metrics.js';

const LATENCY: DeclaredMeasure = {
  name: 'latency',
  place: { file: 'suite.yaml', line: 1 },
  dimension: 'duration',
  unit: 's',
  source: {
    kind: 'metric',
    query: { kind: 'statistic', namespace: 'Shop', metric: 'Latency', statistic: 'p95', dimensions: {} },
    period: 60_000,
    settle: 90_000,
    missing: 'inconclusive',
  },
};

async function gather(
  criteria: readonly string[],
  remains: ExperimentResult['remains'] = { kind: 'journal', journal: aJournal(rawJournal()), where: 'there' },
  hurry = new AbortController().signal,
) {
  // The experiment has ended at second 20.
  const clock = new ManualClock(moment(30));
  const [metrics, log] = [new FakeMetrics(clock), new RecordingLog()];
  const planned = aPlannedExperiment({
    criteria: criteria.map((text) => criterion(text)),
    measures: [LATENCY],
  });
  const result = { remains, attempts: 1, endedBy: null, notes: [] };
  const facts = await gatherFacts(planned, result, { metrics, clock, log, ends: { hurry } });
  return { facts, asked: metrics.calls, log: log.lines() };
}

test('nobody is asked when the journal tells everything', async () => {
  expect(await gather(['steady-state is met', 'recovery-time <= 5m'])).toMatchObject({ asked: [], log: [] });
});

test('nobody is asked when there is no journal', async () => {
  const { facts, asked } = await gather(['latency <= 1s'], { kind: 'lost', reason: 'gone' });
  expect(asked).toEqual([]);
  expect(facts).toBe(NO_FACTS);
});

test('metrics are asked for when their last value can have arrived, and the log says what is waited for', async () => {
  const { asked, log } = await gather(['latency <= 1s', 'latency during recovery <= 1s']);
  expect(asked).toEqual([{ of: 'series', at: moment(60 + 90), questions: 1 }]);
  expect(log).toEqual(['Experiment 1: waiting 2m for its metrics to arrive']);
});

test('alarms are asked for at once', async () => {
  const { asked, facts } = await gather(['alarm "5xx" is OK']);
  expect(asked).toEqual([{ of: 'alarms', at: moment(30), questions: 1 }]);
  expect(alarmIn(facts, '5xx')).toEqual({ kind: 'unanswered', because: 'there is no alarm "5xx"' });
});

test('a job that was cancelled waits for nothing', async () => {
  const { asked } = await gather(['latency <= 1s'], undefined, AbortSignal.abort());
  expect(asked).toEqual([{ of: 'series', at: moment(30), questions: 1 }]);
});
