import { expect, test } from '@jest/globals';
import { gatherFacts } from '../src/gathering.js';
import { alarmIn, NO_FACTS } from '../src/measures/facts.js';
import type { AlarmQuestion, Metrics, SeriesQuestion } from '../src/measures/metrics.js';
import type { DeclaredMeasure } from '../src/suite/plan.js';
import type { ExperimentResult } from '../src/verdict/result.js';
import { aJournal, criterion, moment, rawJournal } from './builders/journal.js';
import { aPlannedExperiment } from './builders/plan.js';
import { ManualClock } from './fakes/clock.js';
import { RecordingLog } from './fakes/log.js';

/** Notes what it is asked and when; knows nothing. */
class Watch implements Metrics {
  readonly asked: { readonly at: number; readonly questions: number }[] = [];
  constructor(private readonly clock: ManualClock) {}

  series(questions: readonly SeriesQuestion[]) {
    this.asked.push({ at: this.clock.now(), questions: questions.length });
    return Promise.resolve(questions.map(() => ({ kind: 'unanswered', because: 'unknown' }) as const));
  }

  alarms(questions: readonly AlarmQuestion[]) {
    this.asked.push({ at: this.clock.now(), questions: questions.length });
    return Promise.resolve(questions.map(({ name }) => ({ kind: 'unanswered', because: name }) as const));
  }
}

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
  signal = new AbortController().signal,
) {
  // The experiment has ended at second 20.
  const clock = new ManualClock(moment(30));
  const [watch, log] = [new Watch(clock), new RecordingLog()];
  const planned = aPlannedExperiment({
    criteria: criteria.map((text) => criterion(text)),
    measures: [LATENCY],
  });
  const result = { remains, attempts: 1, endedBy: null, notes: [] };
  const cancellation = { signal, policy: 'stop', grace: 0, settledBy: 'this' } as const;
  const facts = await gatherFacts(planned, result, { metrics: watch, clock, log, cancellation });
  return { facts, asked: watch.asked, log: log.lines() };
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
  expect(asked).toEqual([{ at: moment(60 + 90), questions: 1 }]);
  expect(log).toEqual(['Experiment 1: waiting 2m for its metrics to arrive']);
});

test('alarms are asked for at once', async () => {
  const { asked, facts } = await gather(['alarm "5xx" is OK']);
  expect(asked).toEqual([{ at: moment(30), questions: 1 }]);
  expect(alarmIn(facts, '5xx')).toEqual({ kind: 'unanswered', because: '5xx' });
});

test('a job that was cancelled waits for nothing', async () => {
  const { asked } = await gather(['latency <= 1s'], undefined, AbortSignal.abort());
  expect(asked).toEqual([{ at: moment(30), questions: 1 }]);
});
