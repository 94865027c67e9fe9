import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Phase, Unit } from '../../src/criteria/criterion.js';
import { factsOf, NO_FACTS } from '../../src/measures/facts.js';
import { metricValue, seriesQuestion } from '../../src/measures/metric.js';
import type { SeriesAnswer } from '../../src/measures/metrics.js';
import type { MetricSource } from '../../src/suite/plan.js';
import { aJournal, entry, moment, rawJournal } from '../builders/journal.js';

const LATENCY = { namespace: 'Shop', metric: 'Latency', dimensions: { Target: 'web' } };

function source(statistic: string, overrides: Partial<MetricSource> = {}): MetricSource {
  const query = { kind: 'statistic', ...LATENCY, statistic } as const;
  return { kind: 'metric', query, period: 5_000, settle: 60_000, missing: 'inconclusive', ...overrides };
}

/** The fault is at second 2, the hypothesis after it at 14, the end at 20. */
const journal = aJournal(rawJournal());

/** What a measure is when CloudWatch has these values, by the second at which their period begins. */
function measured(
  from: MetricSource,
  values: Readonly<Record<number, number>>,
  phase: Phase | null = null,
  unit: Unit = '',
) {
  const asked = seriesQuestion(from, phase, journal);
  if (asked.kind === 'missing') throw new Error(asked.because);
  const datapoints = Object.entries(values).map(([second, value]) => ({ at: moment(Number(second)), value }));
  const facts = factsOf([[asked.question, { kind: 'series', datapoints, notes: [] }]], []);
  const dimension = unit === '' ? 'count' : unit === '%' ? 'ratio' : 'duration';
  return metricValue({ unit, dimension, source: from }, phase, journal, facts);
}

describe('the window of a metric is the phase, widened to the periods that it touches', () => {
  test.each<[string, Phase | null, number, number, number]>([
    ['from the first fault to the end', null, 5, 0, 20],
    ['the recovery', 'recovery', 5, 0, 15],
    ['the recovery, by the second', 'recovery', 1, 3, 14],
    ['the injection', 'injection', 60, 0, 60],
    ['what came after', 'after', 10, 10, 20],
  ])('%s', (_, phase, period, from, to) => {
    const asked = seriesQuestion(source('p95', { period: period * 1_000 }), phase, journal);
    const window = { from: moment(from), to: moment(to) };
    expect(asked).toMatchObject({ kind: 'asked', question: { window, settled: moment(to + 60) } });
  });

  test('and one period when the phase has no length', () => {
    const at5 = aJournal(rawJournal({ run: [entry('kill', 5, 5)] }));
    expect(seriesQuestion(source('p95'), 'injection', at5)).toMatchObject({
      question: { window: { from: moment(5), to: moment(10) } },
    });
  });

  test('a journal without times has none', () => {
    const timeless = aJournal({ run: [], start: null, end: null, steady_states: {}, rollbacks: [] });
    expect(seriesQuestion(source('p95'), null, timeless)).toMatchObject({ kind: 'missing' });
  });
});

describe('the value of a metric', () => {
  test.each<[string, string, Record<number, number>, Phase | null, readonly [number, number]]>([
    ['lies between its periods', 'p95', { 0: 3, 5: 1, 10: 7, 15: 2 }, null, [1, 7]],
    ['so does an average', 'Average', { 0: 3, 5: 1, 10: 2 }, 'recovery', [1, 3]],
    ['of sums is their sum, the edges perhaps', 'Sum', { 0: 3, 5: 1, 10: 7, 15: 2 }, null, [10, 13]],
    ['of sums within one period is up to it', 'Sum', { 0: 4 }, 'injection', [0, 4]],
    ['of sums below zero is down to it', 'Sum', { 0: -4 }, 'injection', [-4, 0]],
    ['of counts is their sum', 'SampleCount', { 0: 3, 5: 1, 10: 7 }, 'recovery', [1, 11]],
    ['ignores what lies outside', 'Maximum', { 0: 1, 5: 1, 10: 1, 15: 99 }, 'recovery', [1, 1]],
  ])('%s', (_, statistic, values, phase, [lower, upper]) => {
    expect(measured(source(statistic), values, phase)).toMatchObject({
      kind: 'number',
      interval: { lower, upper },
      evidence: { entries: [] },
    });
  });

  test.each<[Unit, number, number, string]>([
    ['s', 0.25, 250, 'duration'],
    ['ms', 250, 250, 'duration'],
    ['%', 12.5, 0.125, 'ratio'],
  ])('is in the unit %s that the suite states', (unit, value, base, dimension) => {
    const all = { 0: value, 5: value, 10: value, 15: value };
    expect(measured(source('p95'), all, null, unit)).toMatchObject({ value: base, dimension });
  });
});

describe('no datapoint is never a value', () => {
  const three = { 0: 3, 5: 1, 15: 2 };
  test.each<[string, MetricSource, Record<number, number>, string]>([
    ['none at all', source('Sum'), {}, '0 of 4'],
    ['none at all, ignored', source('Sum', { missing: 'ignore' }), {}, '0 of 4'],
    ['one is missing', source('p95'), three, '3 of 4'],
    ['one is no number', source('p95'), { ...three, 10: NaN }, '3 of 4'],
    ['one is infinite', source('p95'), { ...three, 10: Infinity }, '3 of 4'],
  ])('%s', (_, from, values, count) => {
    expect(measured(from, values)).toEqual({
      kind: 'missing',
      because: `CloudWatch has ${count} datapoints between 14:00:00 and 14:00:20`,
    });
  });

  test('unless the suite says that the others will do', () => {
    expect(measured(source('p95', { missing: 'ignore' }), three)).toMatchObject({
      interval: { lower: 1, upper: 3 },
      because: 'CloudWatch has 3 of 4 datapoints between 14:00:00 and 14:00:20',
    });
  });

  test('what CloudWatch says is said', () => {
    const asked = seriesQuestion(source('p95'), null, journal);
    const answer: SeriesAnswer = { kind: 'series', datapoints: [], notes: ['ArithmeticError: dropped'] };
    const facts = factsOf(asked.kind === 'asked' ? [[asked.question, answer]] : [], []);
    const value = metricValue(
      { unit: 's', dimension: 'duration', source: source('p95') },
      null,
      journal,
      facts,
    );
    expect(value).toMatchObject({
      because: expect.stringContaining('(CloudWatch says: ArithmeticError: dropped)'),
    });
  });

  test('nobody was asked', () => {
    const measure = { unit: 's', dimension: 'duration', source: source('p95') } as const;
    expect(metricValue(measure, null, journal, NO_FACTS)).toEqual({
      kind: 'missing',
      because: 'CloudWatch was not asked: only the journal was judged',
    });
  });

  test('whichever period lacks its value, nothing is known', () => {
    const period = fc.integer({ min: -100, max: 100 });
    fc.assert(
      fc.property(
        fc.constantFrom('Sum', 'p95', 'Maximum'),
        fc.tuple(period, period, period, period),
        fc.subarray([0, 5, 10, 15]),
        (statistic, [a, b, c, d], kept) => {
          const all: Record<number, number> = { 0: a, 5: b, 10: c, 15: d };
          const some = Object.fromEntries(kept.map((second) => [second, all[second] ?? 0]));
          const answer = measured(source(statistic), some);
          expect(answer.kind).toBe(kept.length === 4 ? 'number' : 'missing');
        },
      ),
    );
  });
});
