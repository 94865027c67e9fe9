import { describe, expect, test } from '@jest/globals';
import type { Dimension } from '../../src/criteria/criterion.js';
import { evaluate } from '../../src/criteria/evaluate.js';
import type { Observation } from '../../src/criteria/observation.js';
import { condition, observedBoolean, observedNumber, observedWord } from './builders.js';

const MINUTE = 60_000;

function judge(text: string, observation: Observation, baseline: Observation | null = null): string {
  const { outcome, reason } = evaluate(condition(text), observation, baseline);
  return `${outcome}: ${reason}`;
}

describe('the sentence tells observed, limit, distance and why', () => {
  test('an interval is judged at its worse end, and both ends are shown', () => {
    const because = 'steady state broke at 14:03:10 when "web answers" got 503, and held again from 14:10:22';
    const observation = observedNumber(434_000, 'duration', [432_000, 434_000], because);
    expect(evaluate(condition('recovery-time <= 5m'), observation, null)).toEqual({
      outcome: 'missed',
      observed: '7m12s–7m14s',
      limit: '5m',
      margin: 'missed by 2m14s',
      reason: `recovery-time was 7m12s–7m14s, limit 5m (missed by 2m14s): ${because}`,
    });
  });

  test.each<[string, Observation, string]>([
    [
      'recovery-time <= 5m',
      observedNumber(297_900, 'duration'),
      'met: recovery-time was 4m58s, limit 5m (2.1 s to spare)',
    ],
    [
      'recovery-time < 5m',
      observedNumber(5 * MINUTE, 'duration'),
      'missed: recovery-time was 5m, limit below 5m (exactly at the limit)',
    ],
    [
      'recovery-time <= 5m',
      observedNumber(5 * MINUTE, 'duration'),
      'met: recovery-time was 5m, limit 5m (exactly at the limit)',
    ],
    [
      'recovery-time <= 5m',
      observedNumber(Infinity, 'duration', [432_000, Infinity]),
      'missed: recovery-time was never, limit 5m',
    ],
    [
      'availability during injection >= 99%',
      observedNumber(0.982, 'ratio', [0.982, 0.991]),
      'missed: availability during injection was 98.2 %–99.1 %, limit 99 % (0.8 percentage points short)',
    ],
    [
      'availability >= 99%',
      observedNumber(1, 'ratio'),
      'met: availability was 100 %, limit 99 % (1 percentage point to spare)',
    ],
    [
      'error-rate <= 1%',
      observedNumber(0.03, 'ratio'),
      'missed: error-rate was 3 %, limit 1 % (missed by 2 percentage points)',
    ],
    [
      'availability >= 100%',
      observedNumber(0.999996, 'ratio'),
      'missed: availability was 99.9996 %, limit 100 % (0.0004 percentage points short)',
    ],
    [
      'recovery-time <= 5m',
      observedNumber(300_000.4, 'duration'),
      'missed: recovery-time was 5m00.0004s, limit 5m (missed by 0.4 ms)',
    ],
    [
      'steady-state is met',
      observedWord('not-met', 'the probe failed'),
      'missed: steady-state was not-met, must be met: the probe failed',
    ],
    ['steady-state != "not-met"', observedWord('met'), 'met: steady-state was met, must not be not-met'],
    [
      'probe "count" output.lost == 0',
      observedNumber(3, 'count'),
      'missed: probe "count" output.lost was 3, must be 0 (off by 3)',
    ],
    [
      'probe "count" output.ready is true',
      observedBoolean(false),
      'missed: probe "count" output.ready was false, must be true',
    ],
    [
      'probe "count" output.body == "ok"',
      observedWord('ok\n'),
      'missed: probe "count" output.body was "ok\\n", must be ok',
    ],
  ])('%s', (text, observation, sentence) => {
    expect(judge(text, observation)).toBe(sentence);
  });

  test('a gigantic text is cut, and control characters are escaped', () => {
    const { observed } = evaluate(
      condition('probe "p" output is ok'),
      observedWord('\u001b[2J::'.repeat(1e5)),
      null,
    );
    expect(observed?.length).toBeLessThan(600);
    expect(observed).not.toContain('\u001b');
  });
});

describe('units are converted', () => {
  test.each<[string, number, Dimension, string]>([
    ['duration <= 800ms', 800, 'duration', 'met'],
    ['duration <= 0.8s', 800, 'duration', 'met'],
    ['duration == 0.8s', 800, 'duration', 'met'],
    ['duration <= 0.1h', 6 * MINUTE, 'duration', 'met'],
    ['duration <= 0.1h', 6 * MINUTE + 1, 'duration', 'missed'],
    ['availability >= 99%', 0.99, 'ratio', 'met'],
    ['availability >= 99.9%', 0.99, 'ratio', 'missed'],
    ['error-rate <= 1%', 1, 'ratio', 'missed'],
    ['memory <= 20MB', 20_000_000, 'bytes', 'met'],
    ['memory <= 20kB', 20_001, 'bytes', 'missed'],
  ])('%s of %p as %s is %p', (text, value, dimension, outcome) => {
    expect(evaluate(condition(text), observedNumber(value, dimension), null).outcome).toBe(outcome);
  });

  test('what arithmetic garbles in the last digits is the same number', () => {
    expect(
      evaluate(condition('availability >= 97%'), observedNumber(1 - 0.01 * 3, 'ratio'), null).outcome,
    ).toBe('met');
    expect(evaluate(condition('sum == 0.3'), observedNumber(0.1 + 0.2, 'count'), null).outcome).toBe('met');
    expect(evaluate(condition('sum < 0.3'), observedNumber(0.1 + 0.2, 'count'), null).outcome).toBe('missed');
    expect(evaluate(condition('sum == 0.3'), observedNumber(0.30000000001, 'count'), null).outcome).toBe(
      'missed',
    );
  });
});

describe("an activity's output carries no unit of its own", () => {
  test.each<[string, Observation, string]>([
    [
      'probe "l" output.p95 <= 800ms',
      observedNumber(312, 'count'),
      'met: probe "l" output.p95 was 312 ms, limit 800 ms (488 ms to spare)',
    ],
    [
      'probe "l" output.p95 <= 0.8s',
      observedNumber(312, 'count'),
      'missed: probe "l" output.p95 was 5m12s, limit 800 ms (missed by 5m11s)',
    ],
    [
      'probe "l" output.p95 <= 1s',
      observedWord('800ms'),
      'met: probe "l" output.p95 was 800 ms, limit 1 s (200 ms to spare)',
    ],
    [
      'probe "l" output.ok >= 99%',
      observedWord('99.5%'),
      'met: probe "l" output.ok was 99.5 %, limit 99 % (0.5 percentage points to spare)',
    ],
    [
      'probe "l" output.ok >= 99%',
      observedNumber(99.5, 'count'),
      'met: probe "l" output.ok was 99.5 %, limit 99 % (0.5 percentage points to spare)',
    ],
    ['probe "l" output.stdout == 0', observedWord('0\n'), 'met: probe "l" output.stdout was 0, must be 0'],
    [
      'probe "l" duration <= 1s',
      observedNumber(312, 'duration'),
      'met: probe "l" duration was 312 ms, limit 1 s (688 ms to spare)',
    ],
  ])('%s', (text, observation, sentence) => {
    expect(judge(text, observation)).toBe(sentence);
  });

  test('a number that may be a share or percent is neither', () => {
    expect(judge('probe "l" output.errors <= 1%', observedNumber(0.05, 'count'))).toBe(
      'inconclusive: probe "l" output.errors cannot be judged, 0.05 may be a share of 1 or percent (write the limit without a unit, or the unit in the output)',
    );
    expect(
      evaluate(condition('probe "l" output.errors <= 0.01'), observedNumber(0.05, 'count'), null).outcome,
    ).toBe('missed');
  });

  test.each<[string, Observation]>([
    ['0.9', observedNumber(0.9, 'count')],
    ['-0.9', observedNumber(-0.9, 'count')],
    ['0.9', observedWord('0.9\n')],
  ])('%s that may be seconds or milliseconds is neither', (shown, observation) => {
    expect(judge('probe "l" output.p95 <= 800ms', observation)).toBe(
      `inconclusive: probe "l" output.p95 cannot be judged, ${shown} may be seconds or milliseconds (write the limit in s, or the unit in the output)`,
    );
  });

  test.each<[string, Observation, string]>([
    ['output.p95 <= 0.8s', observedNumber(0.9, 'count'), 'missed'],
    ['output.p95 <= 800ms', observedWord('0.9ms'), 'met'],
    ['output.p95 <= 800ms', observedWord('0.9 s'), 'missed'],
    ['output.p95 <= 800ms', observedNumber(0, 'count'), 'met'],
    ['output.p95 <= 800ms', observedNumber(1, 'count'), 'met'],
    ['duration <= 800ms', observedNumber(0.9, 'duration'), 'met'],
  ])('what is written with its unit is what it says: %s of %j is %s', (text, observation, outcome) => {
    expect(evaluate(condition(`probe "l" ${text}`), observation, null).outcome).toBe(outcome);
  });
});
