import { expect, test } from '@jest/globals';
import { gatherFacts, type RunAround } from '../src/gathering.js';
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

interface Circumstances {
  readonly remains?: ExperimentResult['remains'];
  readonly around?: Partial<RunAround>;
  readonly hurry?: AbortSignal;
}

const ALARM_SETTLE = 180_000;

async function gather(criteria: readonly string[], circumstances: Circumstances = {}) {
  const {
    remains = { kind: 'journal', journal: aJournal(rawJournal()), where: 'there' },
    around = {},
    hurry = new AbortController().signal,
  } = circumstances;
  // The experiment has ended at second 20.
  const clock = new ManualClock(moment(30));
  const [metrics, log] = [new FakeMetrics(clock), new RecordingLog()];
  metrics.turn('5xx', 'OK', moment(0)).turn('5xx', 'ALARM', moment(150));
  const planned = aPlannedExperiment({
    criteria: criteria.map((text) => criterion(text)),
    measures: [LATENCY],
    alarmSettle: ALARM_SETTLE,
  });
  const result = { remains, attempts: 1, endedBy: null, notes: [] };
  const run = { next: null, ended: 'by itself', ...around } as const;
  const facts = await gatherFacts(planned, result, run, { metrics, clock, log, ends: { hurry } });
  return { facts, asked: metrics.calls, log: log.lines() };
}

test('nobody is asked when the journal tells everything', async () => {
  expect(await gather(['steady-state is met', 'recovery-time <= 5m'])).toMatchObject({ asked: [], log: [] });
});

test('nobody is asked when there is no journal', async () => {
  const { facts, asked } = await gather(['latency <= 1s'], { remains: { kind: 'lost', reason: 'gone' } });
  expect(asked).toEqual([]);
  expect(facts).toBe(NO_FACTS);
});

test('metrics are asked for when their last value can have arrived, and the log says what is waited for', async () => {
  const { asked, log } = await gather(['latency <= 1s', 'latency during recovery <= 1s']);
  expect(asked).toEqual([{ of: 'series', at: moment(60 + 90), questions: 1 }]);
  expect(log).toEqual(['Experiment 1: waiting 2m for what metrics and alarms have yet to say']);
});

test('alarms are asked for when they can have gone off, so that one that is late is seen', async () => {
  const { asked, facts, log } = await gather(['alarm "5xx" is OK']);
  expect(asked).toEqual([{ of: 'alarms', at: moment(20 + 180), questions: 1 }]);
  expect(log).toEqual(['Experiment 1: waiting 2m50s for what metrics and alarms have yet to say']);
  expect(alarmIn(facts, '5xx')).toMatchObject({ state: 'ALARM', changes: [{ at: moment(150) }] });
  expect(facts.late).toEqual({ settle: ALARM_SETTLE, next: null, waited: true });
});

test('alarms of an earlier phase are asked for at once', async () => {
  const { asked, log } = await gather(['alarm "5xx" during recovery is OK']);
  expect(asked).toEqual([{ of: 'alarms', at: moment(30), questions: 1 }]);
  expect(log).toEqual([]);
});

test('the next experiment of the run is told, as an alarm may speak of either', async () => {
  const { facts } = await gather(['alarm "5xx" is OK'], { around: { next: moment(22) } });
  expect(facts.late).toMatchObject({ next: moment(22) });
});

test.each<[string, Circumstances]>([
  ['a job that was cancelled', { hurry: AbortSignal.abort() }],
  ['a run that was ended', { around: { ended: 'early' } }],
])('%s waits for nothing, and says that it did not', async (_, circumstances) => {
  const { asked, facts } = await gather(['latency <= 1s', 'alarm "5xx" is OK'], circumstances);
  expect(asked).toEqual([
    { of: 'series', at: moment(30), questions: 1 },
    { of: 'alarms', at: moment(30), questions: 1 },
  ]);
  expect(facts.late).toMatchObject({ waited: false });
});
