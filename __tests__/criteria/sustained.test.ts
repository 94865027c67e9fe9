import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseCondition } from '../../src/criteria/parse.js';
import { printCondition } from '../../src/criteria/print.js';
import { parseSustained } from '../../src/criteria/sustained.js';
import { conditions, nearlyCriteria } from './arbitraries.js';

describe('a condition that has to hold for a time', () => {
  test.each([
    ['alarm "checkout-5xx" is ALARM', 0],
    ['alarm "checkout-5xx" is ALARM for 2m', 120_000],
    ['errors > 5% for 90s', 90_000],
    ['hosts < 2 for 2m', 120_000],
    ['hosts<2 for 1.5m', 90_000],
    ['alarm "for 2m" == "ALARM" for 500ms', 500],
  ])('%s', (text, hold) => {
    expect(parseSustained(text)).toMatchObject({ ok: true, hold, condition: { text } });
  });

  test.each([
    ['hosts < 2 for', 14, 'expected a time after "for", found the end', 'write how long, e.g. "for 2m"'],
    ['hosts < 2 for ever', 15, 'expected a time after "for", found "ever"', 'write how long, e.g. "for 2m"'],
    ['hosts < 2 for 2', 15, '"2" is not a time', 'write its unit, e.g. "for 2m"'],
    ['hosts < 2 for 5%', 15, '"5%" is not a time', 'write e.g. "for 2m"'],
    ['hosts < 2 for 0s', 15, 'nothing holds for 0s', 'write a time above zero, or leave "for" out'],
    ['hosts < 2 for 2min', 16, 'unknown unit "min"', 'write "2m"'],
    ['hosts < 2 for 1m30s', 16, '"1m30s" is more than one number', 'write "90s"'],
    ['hosts < 2 fro 2m', 11, 'unknown unit "fro"', 'write one of ms, s, m, h, %, B, kB, MB, GB'],
    ['hosts < 2 for 2m for 3m', 18, 'expected the end of the criterion, found "for"', /^leave it out/],
    ['for 2m hosts < 2', 5, 'expected a comparison, found "2m"', /^write one of/],
  ])('%s is refused', (text, column, message, fix) => {
    const said = typeof fix === 'string' ? fix : expect.stringMatching(fix);
    expect(parseSustained(text)).toEqual({ ok: false, message, fix: said, column });
  });

  test('is asked for in no other place', () => {
    expect(parseCondition('hosts < 2 for 2m')).toEqual({
      ok: false,
      message: 'expected the end of the criterion, found "for"',
      fix: 'leave it out: only `abort-when` asks how long a condition has held',
      column: 11,
    });
  });

  test('is any condition, with any time', () => {
    fc.assert(
      fc.property(conditions, fc.integer({ min: 1, max: 999 }), (condition, minutes) => {
        const text = printCondition(condition);
        const parsed = parseSustained(`${text} for ${minutes}m`);
        expect(parsed).toMatchObject({ ok: true, hold: minutes * 60_000 });
        expect(parsed.ok && printCondition(parsed.condition)).toBe(text);
        expect(parseSustained(text)).toMatchObject({ ok: true, hold: 0 });
      }),
    );
  });

  test('never throws, and says what is wrong at a place of the text', () => {
    fc.assert(
      fc.property(nearlyCriteria, fc.constantFrom('', ' for', ' for 2m', ' for x', 'for 2m'), (text, end) => {
        const parsed = parseSustained(text + end);
        if (!parsed.ok) expect(parsed.column).toBeLessThanOrEqual(text.length + end.length + 1);
      }),
    );
  });
});
