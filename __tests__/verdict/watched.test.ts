import { describe, expect, test } from '@jest/globals';
import type { AlarmAnswer, SeriesAnswer } from '../../src/measures/metrics.js';
import { factsOf } from '../../src/measures/facts.js';
import { questionsOf } from '../../src/measures/questions.js';
import { conditionsOf } from '../../src/suite/criteria.js';
import type { DeclaredMeasure } from '../../src/suite/plan.js';
import { aJournal, criterion, moment } from '../builders/journal.js';
import { judged } from './judged.js';

const LATENCY: DeclaredMeasure = {
  name: 'latency.p95',
  place: { file: 'suite.yaml', line: 1 },
  dimension: 'duration',
  unit: 's',
  source: {
    kind: 'metric',
    query: { kind: 'statistic', namespace: 'Shop', metric: 'Latency', statistic: 'p95', dimensions: {} },
    period: 20_000,
    settle: 0,
    missing: 'inconclusive',
  },
};
const CRITERIA = ['steady-state is met', 'latency.p95 <= 500ms', 'alarm "5xx" is OK'].map((text) =>
  criterion(text),
);

/** An experiment that went well, judged by what its metrics and alarms are said to be. */
function judgedBy(series: SeriesAnswer, alarm: AlarmAnswer, asked = true) {
  const questions = questionsOf(CRITERIA.flatMap(conditionsOf), aJournal(), [LATENCY], 0);
  const facts = factsOf(
    questions.series.map((question) => [question, series]),
    questions.alarms.map((question) => [question, alarm]),
  );
  const planned = { criteria: CRITERIA, measures: [LATENCY] };
  const told = judged({}, planned, { notBefore: null, ...(asked ? { facts } : {}) });
  return { ...told, criteria: told.criteria.map(({ verdict }) => verdict) };
}

const values = (value: number): SeriesAnswer => ({
  kind: 'series',
  datapoints: [{ at: moment(0), value }],
  notes: [],
});
const alarm = (state: string): AlarmAnswer => ({ kind: 'alarm', state, changes: [] });
const refused = {
  kind: 'unanswered',
  because:
    'AWS refused cloudwatch:GetMetricData on *: no – grant cloudwatch:GetMetricData on * to the role of this job',
} as const;

describe('an experiment is judged by its metrics and alarms', () => {
  test.each<[string, SeriesAnswer, AlarmAnswer, string, readonly string[]]>([
    ['when they are well', values(0.2), alarm('OK'), 'pass', ['pass', 'pass', 'pass']],
    ['when a metric missed its limit', values(0.9), alarm('OK'), 'fail', ['pass', 'fail', 'pass']],
    ['when an alarm was in alarm', values(0.2), alarm('ALARM'), 'fail', ['pass', 'pass', 'fail']],
    [
      'when an alarm had no data',
      values(0.2),
      alarm('INSUFFICIENT_DATA'),
      'inconclusive',
      ['pass', 'pass', 'inconclusive'],
    ],
    ['when a metric may not be read', refused, alarm('OK'), 'inconclusive', ['pass', 'inconclusive', 'pass']],
    [
      'when a metric may not be read and an alarm was in alarm',
      refused,
      alarm('ALARM'),
      'inconclusive',
      ['pass', 'inconclusive', 'fail'],
    ],
  ])('%s', (_, series, state, verdict, criteria) => {
    expect(judgedBy(series, state)).toMatchObject({ verdict, criteria });
  });

  test('and names the permission that is missing', () => {
    expect(judgedBy(refused, alarm('OK')).reason).toBe(`latency.p95 is not known: ${refused.because}`);
  });

  test('and never passes when nobody was asked', () => {
    expect(judgedBy(values(0.2), alarm('OK'), false)).toMatchObject({
      verdict: 'inconclusive',
      criteria: ['pass', 'inconclusive', 'inconclusive'],
    });
  });
});
