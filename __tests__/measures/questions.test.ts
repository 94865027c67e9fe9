import { expect, test } from '@jest/globals';
import { questionsOf, timeToSettle } from '../../src/measures/questions.js';
import type { DeclaredMeasure, MeasureSource } from '../../src/suite/plan.js';
import { aJournal, criterion, moment, rawJournal } from '../builders/journal.js';

const journal = aJournal(rawJournal());
const declare = (name: string, source: MeasureSource): DeclaredMeasure => ({
  name,
  place: { file: 'suite.yaml', line: 1 },
  dimension: 'duration',
  unit: 's',
  source,
});
const p95 = { namespace: 'Shop', metric: 'Latency', statistic: 'p95', dimensions: {} };
const LATENCY = declare('latency', {
  kind: 'metric',
  query: { kind: 'statistic', ...p95 },
  period: 1_000,
  settle: 30_000,
  missing: 'inconclusive',
});
const DETECTION = declare('detection-time', { kind: 'alarm', name: '5xx' });
const LOSS = declare('data-loss', { kind: 'journal', activity: 'probe', name: 'count', path: ['output'] });

const ALARM_SETTLE = 60_000;

function questions(...texts: readonly string[]) {
  const conditions = texts.flatMap((text) => criterion(text).require ?? []);
  return questionsOf(conditions, journal, [LATENCY, DETECTION, LOSS], ALARM_SETTLE);
}

test('what the journal tells is not asked for', () => {
  const none = { series: [], alarms: [] };
  expect(
    questions('recovery-time <= 5m', 'rpo <= 5s', 'probe "count" output == 0', 'steady-state is met'),
  ).toEqual(none);
});

test('each window of a metric is asked for once', () => {
  const { series } = questions('latency <= 1s', 'latency <= 2s', 'latency during recovery <= 1s');
  expect(series.map(({ window }) => window)).toEqual([
    { from: moment(2), to: moment(20) },
    { from: moment(3), to: moment(14) },
  ]);
});

test('each alarm is asked for once, from the earliest time that matters', () => {
  const { alarms } = questions(
    'alarm "5xx" during after is OK',
    'detection-time <= 1m',
    'alarm "cpu" during recovery is OK',
  );
  expect(alarms).toEqual([
    { name: '5xx', since: moment(2), settled: moment(20 + 60) },
    { name: 'cpu', since: moment(3), settled: moment(14) },
  ]);
});

test('a journal without a fault asks nothing of its phases', () => {
  const conditions = [
    criterion('alarm "5xx" during recovery is OK'),
    criterion('latency during recovery <= 1s'),
  ];
  const asked = questionsOf(
    conditions.flatMap(({ require }) => require ?? []),
    aJournal({ run: [] }),
    [LATENCY],
    ALARM_SETTLE,
  );
  expect(asked).toEqual({ series: [], alarms: [] });
});

test.each([
  ['until the last value can be there', 25, 25_000],
  ['not when it can be there already', 50, 0],
  ['not when it is long ago', 5_000, 0],
  ['and never longer than a period and its settling, whatever the clocks say', -3_600, 31_000],
])('what is asked for is waited for %s', (_, second, wait) => {
  const asked = questions('latency <= 1s', 'latency during recovery <= 1s');
  expect(timeToSettle(asked, ALARM_SETTLE, moment(second))).toBe(wait);
});

test.each([
  ['until it can have gone off', 25, 55_000],
  ['not when it can have long ago', 90, 0],
  ['and never longer than it takes, whatever the clocks say', -3_600, 60_000],
])('an alarm is waited for %s', (_, second, wait) => {
  const asked = questions('alarm "5xx" is OK', 'alarm "5xx" during recovery is OK');
  expect(timeToSettle(asked, ALARM_SETTLE, moment(second))).toBe(wait);
});

test('an alarm that tells of an earlier phase is not waited for, nor is anything without one', () => {
  const early = questions('alarm "5xx" during before is OK', 'alarm "5xx" during recovery is OK');
  expect(timeToSettle(early, ALARM_SETTLE, moment(25))).toBe(0);
  expect(timeToSettle(questions(), ALARM_SETTLE, moment(0))).toBe(0);
});
