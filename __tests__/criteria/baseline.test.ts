import { describe, expect, test } from '@jest/globals';
import { evaluate } from '../../src/criteria/evaluate.js';
import type { Observation } from '../../src/criteria/observation.js';
import { condition, observedNumber, observedWord } from './builders.js';

function judge(text: string, observation: Observation, baseline: Observation | null = null): string {
  const { outcome, reason } = evaluate(condition(text), observation, baseline);
  return `${outcome}: ${reason}`;
}

describe('a baseline is an earlier observation of the same measure', () => {
  const before = observedNumber(100, 'duration');

  test.each<[string, number, string]>([
    [
      'latency <= baseline + 10%',
      110,
      'met: latency was 110 ms, limit 110 ms (baseline 100 ms + 10%) (exactly at the limit)',
    ],
    [
      'latency <= baseline + 10%',
      111,
      'missed: latency was 111 ms, limit 110 ms (baseline 100 ms + 10%) (missed by 1 ms)',
    ],
    [
      'latency <= baseline + 5ms',
      111,
      'missed: latency was 111 ms, limit 105 ms (baseline 100 ms + 5ms) (missed by 6 ms)',
    ],
    [
      'latency <= baseline - 5ms',
      94,
      'met: latency was 94 ms, limit 95 ms (baseline 100 ms - 5ms) (1 ms to spare)',
    ],
    ['latency <= baseline', 100, 'met: latency was 100 ms, limit 100 ms (baseline) (exactly at the limit)'],
  ])('%s for %p', (text, value, sentence) => {
    expect(judge(text, observedNumber(value, 'duration'), before)).toBe(sentence);
  });

  test('percent is a share of the baseline, of a ratio as well', () => {
    const baseline = observedNumber(0.01, 'ratio');
    const rate = condition('error-rate <= baseline + 10%');
    expect(evaluate(rate, observedNumber(0.011, 'ratio'), baseline).outcome).toBe('met');
    expect(evaluate(rate, observedNumber(0.012, 'ratio'), baseline).outcome).toBe('missed');
  });

  test('of a negative baseline more is still more', () => {
    const balance = condition('probe "p" output.balance >= baseline - 10%');
    const baseline = observedNumber(-100, 'count');
    expect(evaluate(balance, observedNumber(-110, 'count'), baseline).outcome).toBe('met');
    expect(evaluate(balance, observedNumber(-111, 'count'), baseline).outcome).toBe('missed');
  });

  test('two equal runs are equal, whatever their cadence', () => {
    const run = observedNumber(5_000, 'duration', [1_000, 5_000]);
    expect(evaluate(condition('recovery-time <= baseline'), run, run).outcome).toBe('met');
  });

  test('zero can be a baseline, but nothing is a share of it', () => {
    const zero = observedNumber(0, 'duration');
    const now = observedNumber(3, 'duration');
    expect(judge('downtime <= baseline', zero, zero)).toMatch(/^met/);
    expect(judge('downtime <= baseline', now, zero)).toMatch(/^missed/);
    expect(judge('downtime <= baseline + 5ms', now, zero)).toMatch(/^met/);
    expect(judge('downtime <= baseline + 10%', now, zero)).toBe(
      'inconclusive: downtime was 3 ms, and 10% of a baseline of zero is nothing, write an absolute distance',
    );
  });

  test.each<[string, Observation | null]>([
    ['there is no baseline, no earlier run to compare with', null],
    [
      'the baseline cannot be compared with: it was not measured',
      { kind: 'missing', because: 'it was not measured' },
    ],
    ['the baseline cannot be compared with: it is "never"', observedNumber(Infinity, 'duration')],
    ['the baseline cannot be compared with: the value is not a number', observedNumber(NaN, 'duration')],
    ['the baseline cannot be compared with: "met" is not a number', observedWord('met')],
  ])('%s', (because, baseline) => {
    expect(judge('latency <= baseline + 10%', observedNumber(3, 'duration'), baseline)).toBe(
      `inconclusive: latency was 3 ms, and ${because}`,
    );
  });

  test('a baseline in another dimension is none', () => {
    const outcome = evaluate(
      condition('latency <= baseline'),
      observedNumber(3, 'duration'),
      observedNumber(1, 'ratio'),
    ).outcome;
    expect(outcome).toBe('inconclusive');
  });
});
