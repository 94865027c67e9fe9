import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseCondition } from '../../src/criteria/parse.js';
import { printCondition } from '../../src/criteria/print.js';
import { conditions, nearlyCriteria } from './arbitraries.js';
import { condition } from './builders.js';

describe('a criterion reads as the requirement is spoken', () => {
  test.each([
    ['steady-state is met'],
    ['recovery-time <= 5m'],
    ['availability during injection >= 99.5%'],
    ['latency.p95 <= baseline + 10%'],
    ['latency.p95 < baseline - 5ms'],
    ['latency.p95 <= baseline'],
    ['probe "count-orders" output.lost == 0'],
    ['probe "web answers" is met'],
    ['probe "web answers" during recovery is met'],
    ['probe "p" output.body.0["a b"].x != "say \\"no\\""'],
    ['probe "p" output.delta >= -5'],
    ['action "kill" is succeeded'],
    ['alarm "checkout-5xx" during injection is ALARM'],
    ['probe "p" output.ready is true'],
    ['probe "p" output.ready == false'],
  ])('%s', (text) => {
    expect(printCondition(condition(text))).toBe(text);
  });

  test.each([
    ['  recovery-time<=5m ', 'recovery-time <= 5m'],
    ['availability >=\n  99 %', 'availability >= 99%'],
    ['latency<=baseline+10%', 'latency <= baseline + 10%'],
    ['probe "p" output[0]["x"] == 1.50', 'probe "p" output.0.x == 1.5'],
    ['orders <= -0', 'orders <= 0'],
    ['steady-state is "met"', 'steady-state is met'],
  ])('%j is printed as %s', (text, canonical) => {
    expect(printCondition(condition(text))).toBe(canonical);
  });

  test('a quoted "true" is a text, and true alone is not', () => {
    expect(condition('probe "p" output is "true"').limit).toEqual({ kind: 'text', text: 'true' });
    expect(condition('probe "p" output is true').limit).toEqual({ kind: 'boolean', value: true });
  });

  test('the text is kept as it was written', () => {
    expect(condition(' rto<=5m').text).toBe(' rto<=5m');
  });
});

describe('what cannot be read says where, what and how to write it', () => {
  test.each([
    ['', 1, 'expected a measure, found the end', 'begin with a measure, e.g. "recovery-time <= 5m"'],
    ['is met', 1, 'there is no measure before "is"', 'begin with a measure, e.g. "recovery-time <= 5m"'],
    ['recovery-time', 14, 'expected a comparison, found the end', 'write one of < <= > >= == != or "is"'],
    ['recovery-time =< 5m', 15, 'unknown comparison "=<"', 'write <='],
    ['recovery-time ≤ 5m', 15, 'unknown comparison "≤"', 'write <='],
    ['recovery-time = 5m', 15, 'unknown comparison "="', 'write =='],
    ['recovery-time <= 5min', 19, 'unknown unit "min"', 'write "5m"'],
    [
      'recovery-time <= 5 parsecs',
      20,
      'unknown unit "parsecs"',
      'write one of ms, s, m, h, %, B, kB, MB, GB',
    ],
    ['recovery-time <= 1h30m', 19, '"1h30m" is more than one number', 'write "90m"'],
    ['recovery-time <= 7m12s', 19, '"7m12s" is more than one number', 'write "432s"'],
    ['recovery-time <= .5s', 18, 'expected a limit, found "."', 'write a digit before the point, e.g. 0.5'],
    ['recovery-time <= NaN', 18, '"NaN" is not a limit', 'write a finite number'],
    ['recovery-time <= Infinity', 18, '"Infinity" is not a limit', 'write a finite number'],
    ['recovery-time <= 1e999s', 18, '"1e999" is too large for a number', 'write a smaller limit'],
    [
      'latency <= baseline-5ms',
      12,
      '"baseline-5ms" is not a limit',
      'write spaces around "-", e.g. "baseline - 5ms"',
    ],
    [
      'latency <= baseline + x',
      23,
      'expected a quantity after "+", found "x"',
      'write how far from the baseline, e.g. "baseline + 10%"',
    ],
    ['steady-state == met', 17, '"met" is not a limit', 'write "is met" or == "met"'],
    ['steady-state is not met', 17, '"is not" is not a comparison', 'write != "word"'],
    ['steady-state is 5', 17, 'expected a word after "is", found "5"', 'compare a number with =='],
    ['downtime during inject <= 5s', 17, 'unknown phase "inject"', 'write "injection"'],
    [
      'downtime during lunch <= 5s',
      17,
      'unknown phase "lunch"',
      'write one of before, injection, recovery, after',
    ],
    [
      'downtime <= 5s during injection',
      16,
      'expected the end of the criterion, found "during"',
      'write the phase after the measure: "downtime during injection <= 5s"',
    ],
    [
      'downtime <= 5s and rto <= 5m',
      16,
      'expected the end of the criterion, found "and"',
      'write a criterion a line: all of a list must hold',
    ],
    [
      'probe web is met',
      7,
      'expected a name after "probe", found "web"',
      'write the name of the probe in double quotes, e.g. probe "web answers"',
    ],
    ["probe 'web' is met", 7, 'single quotes are not quotes here', 'write double quotes'],
    ['probe "web is met', 7, 'the string does not end', 'close it with "'],
    ['probe "p" output. == 1', 19, 'expected a key after ".", found "=="', 'write other keys as ["a key"]'],
    ['probe "p" output[x] == 1', 18, 'expected a key, found "x"', 'write ["a key"] or [0]'],
    ['probe "p" output["x" == 1', 22, 'expected "]", found "=="', 'write ["a key"] or [0]'],
  ])('%j', (text, column, message, fix) => {
    expect(parseCondition(text)).toEqual({ ok: false, column, message, fix });
  });

  test('an escape that strings do not have', () => {
    expect(parseCondition('probe "a\\x" is met')).toMatchObject({ ok: false, column: 7 });
  });

  test('a text too long for a requirement is not read at all', () => {
    expect(parseCondition(`rto <= ${'9'.repeat(1_000_000)}`)).toMatchObject({ ok: false, column: 4_001 });
  });
});

describe('whatever is written', () => {
  test('what is printed is read as the same condition', () => {
    fc.assert(
      fc.property(conditions, (original) => {
        const text = printCondition(original);
        expect(parseCondition(text)).toEqual({ ok: true, condition: { ...original, text } });
      }),
    );
  });

  test('reading never throws, and what it accepts prints and reads again', () => {
    fc.assert(
      fc.property(fc.oneof(nearlyCriteria, fc.string({ unit: 'binary' })), (text) => {
        const parsed = parseCondition(text);
        if (parsed.ok) {
          const canonical = printCondition(parsed.condition);
          expect(parseCondition(canonical)).toEqual({
            ok: true,
            condition: { ...parsed.condition, text: canonical },
          });
        } else {
          expect(parsed.message).not.toBe('');
          expect(parsed.fix).not.toBe('');
          expect(parsed.column).toBeLessThanOrEqual(text.length + 1);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  test.each(['"', '[', '\\"', ' ', '-', 'a.', '1e', '((', 'output[0]'])(
    'a long run of %j is an error, no wait',
    (piece) => {
      const run = piece.repeat(Math.floor(3_900 / piece.length));
      for (const text of [run, `probe "p" ${run}`, `rto <= ${run}`, `probe "${run}`]) {
        expect(parseCondition(text).ok).toBe(false);
      }
    },
  );
});
