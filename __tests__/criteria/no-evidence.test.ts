import { describe, expect, test } from '@jest/globals';
import { evaluate } from '../../src/criteria/evaluate.js';
import type { Observation } from '../../src/criteria/observation.js';
import { condition, observedBoolean, observedNumber, observedWord } from './builders.js';

describe('no evidence is never a pass', () => {
  test.each<[string, Observation, string]>([
    [
      'recovery-time <= 5m',
      { kind: 'missing', because: 'no sample was taken' },
      'recovery-time is not known: no sample was taken',
    ],
    [
      'recovery-time <= 5m',
      observedNumber(NaN, 'duration'),
      'recovery-time cannot be judged, the value is not a number',
    ],
    [
      'recovery-time <= 5m',
      observedNumber(1, 'duration', [NaN, 1]),
      'recovery-time cannot be judged, the value is not a number',
    ],
    [
      'recovery-time != 5m',
      observedNumber(NaN, 'duration'),
      'recovery-time cannot be judged, the value is not a number',
    ],
    [
      'recovery-time >= 5m',
      observedNumber(Infinity, 'duration'),
      'recovery-time was never, limit 5m, and that cannot be told from it',
    ],
    [
      'recovery-time <= 5m',
      observedNumber(1, 'ratio'),
      'recovery-time was 100 %, which is a ratio and the limit a duration',
    ],
    ['recovery-time <= 5m', observedWord('1s'), 'recovery-time cannot be judged, "1s" is not a number'],
    ['recovery-time <= 5m', observedBoolean(true), 'recovery-time cannot be judged, true is not a number'],
    [
      'probe "p" output <= 5m',
      observedWord('99%'),
      'probe "p" output was 99 %, which is a ratio and the limit a duration',
    ],
    [
      'probe "p" output <= 5',
      observedWord('five'),
      'probe "p" output cannot be judged, "five" is not a number',
    ],
    ['probe "p" output <= 5', observedWord(''), 'probe "p" output cannot be judged, "" is not a number'],
    [
      'probe "p" output == "200"',
      observedNumber(200, 'count'),
      'probe "p" output was 200, which cannot be compared with "200"',
    ],
    [
      'probe "p" output != "200"',
      observedNumber(200, 'count'),
      'probe "p" output was 200, which cannot be compared with "200"',
    ],
    [
      'probe "p" output is true',
      observedWord('true'),
      'probe "p" output was true, which cannot be compared with true',
    ],
    ['probe "p" output < "b"', observedWord('a'), 'probe "p" output was a, which has no order for "<"'],
    [
      'recovery-time == 2s',
      observedNumber(5_000, 'duration', [0, 5_000]),
      'recovery-time was 0 ms–5 s, must be 2 s, and that cannot be told from it',
    ],
    [
      'recovery-time != 2s',
      observedNumber(5_000, 'duration', [0, 5_000]),
      'recovery-time was 0 ms–5 s, must not be 2 s, and that cannot be told from it',
    ],
  ])('%s', (text, observation, reason) => {
    const evaluation = evaluate(condition(text), observation, null);
    expect(evaluation).toMatchObject({ outcome: 'inconclusive', reason, margin: null });
  });

  test('equality with an interval is certain only outside of it', () => {
    const interval = observedNumber(5_000, 'duration', [1_000, 5_000]);
    expect(evaluate(condition('recovery-time == 6s'), interval, null).outcome).toBe('missed');
    expect(evaluate(condition('recovery-time != 6s'), interval, null).outcome).toBe('met');
    expect(
      evaluate(condition('recovery-time == 0s'), observedNumber(0, 'duration', [0, 0]), null).outcome,
    ).toBe('met');
  });

  test('an infinite limit is met by nothing, however it came about', () => {
    const limit = { kind: 'quantity', quantity: { value: Infinity, unit: 'm' } } as const;
    const unlimited = { ...condition('recovery-time <= 5m'), limit };
    expect(evaluate(unlimited, observedNumber(1, 'duration'), null).outcome).toBe('inconclusive');
  });
});
