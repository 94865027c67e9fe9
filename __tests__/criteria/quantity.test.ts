import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { significant } from '../../src/criteria/compare.js';
import type { Dimension } from '../../src/criteria/criterion.js';
import {
  printExactly,
  printQuantity,
  printValue,
  readQuantity,
  toBase,
} from '../../src/criteria/quantity.js';
import { units } from './arbitraries.js';

describe('values are printed as people read them', () => {
  test.each<[number, Dimension, string]>([
    [0, 'duration', '0 ms'],
    [0.4, 'duration', '0.4 ms'],
    [0.04, 'duration', '0.04 ms'],
    [312, 'duration', '312 ms'],
    [999.7, 'duration', '1 s'],
    [2_100, 'duration', '2.1 s'],
    [59_970, 'duration', '1m'],
    [300_000, 'duration', '5m'],
    [302_000, 'duration', '5m02s'],
    [432_000, 'duration', '7m12s'],
    [3_720_000, 'duration', '1h02m'],
    [3_600_000, 'duration', '1h'],
    [93_600_000, 'duration', '26h'],
    [-2_100, 'duration', '-2.1 s'],
    [Infinity, 'duration', 'never'],
    [NaN, 'duration', 'not a number'],
    [0.982, 'ratio', '98.2 %'],
    [0.9999, 'ratio', '99.99 %'],
    [0.999996, 'ratio', '99.9996 %'],
    [1, 'ratio', '100 %'],
    [0, 'ratio', '0 %'],
    [0.000001, 'ratio', '0.0001 %'],
    [312, 'bytes', '312 B'],
    [1_500, 'bytes', '1.5 kB'],
    [20_000_000, 'bytes', '20 MB'],
    [3_210_000_000, 'bytes', '3.21 GB'],
    [3, 'count', '3'],
    [1_234_567, 'count', '1234567'],
    [2 / 3, 'count', '0.667'],
    [Infinity, 'count', 'infinite'],
  ])('%p as %s is %s', (value, dimension, text) => {
    expect(printValue(value, dimension)).toBe(text);
  });

  test('a limit is printed with every digit it has', () => {
    expect(printExactly(90_123.456, 'duration')).toBe('1m30.123456s');
    expect(printExactly(0.99995, 'ratio')).toBe('99.995 %');
    expect(printExactly(5_400_000, 'duration')).toBe('1h30m');
  });

  test('a value never reads like a limit that it is not', () => {
    // Limits that people write, and a value a hair beside them.
    const round = fc.integer({ min: 1, max: 100_000 }).map((thousandths) => thousandths / 1_000);
    const any = fc.double({ min: 0, max: 1e12, noNaN: true });
    const near = fc.tuple(fc.oneof(round, any), fc.constantFrom(1e-10, 1e-9, 1e-6, 1e-3, 0.1, -1e-10, -1e-6));
    fc.assert(
      fc.property(
        near,
        fc.constantFrom<Dimension>('duration', 'ratio', 'bytes', 'count'),
        ([limit, hair], of) => {
          const value = limit * (1 + hair);
          fc.pre(significant(value) !== significant(limit));
          expect(printValue(value, of, [limit])).not.toBe(printExactly(limit, of));
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

describe('quantities', () => {
  test.each([
    ['800ms', 800],
    [' 1.5 h\n', 5_400_000],
    ['99.5%', 0.995],
    ['-3', -3],
    ['20MB', 20_000_000],
  ])('the text %j of an output is %p', (text, base) => {
    const quantity = readQuantity(text);
    expect(quantity && toBase(quantity)).toBe(base);
  });

  test.each([
    '',
    'five',
    '5 parsecs',
    '5m 3s',
    '0x10',
    '1e999',
    'NaN',
    'Infinity',
    '1,000',
    `5${' '.repeat(200)}`,
  ])('the text %j is none', (text) => {
    expect(readQuantity(text)).toBeNull();
  });

  test('what is printed is read again', () => {
    const value = fc.double({ min: -1e15, max: 1e15, noNaN: true }).map((it) => it + 0);
    fc.assert(
      fc.property(value, fc.constantFrom(...units), (value, unit) => {
        expect(readQuantity(printQuantity({ value, unit }))).toEqual({ value, unit });
      }),
    );
  });

  test.each([
    ['s', 'ms', 1_000],
    ['m', 's', 60],
    ['h', 'm', 60],
    ['kB', 'B', 1_000],
    ['MB', 'kB', 1_000],
    ['GB', 'MB', 1_000],
  ] as const)('one %s is so many %s: %p', (large, small, times) => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), (value) => {
        const [left, right] = [toBase({ value, unit: large }), toBase({ value: value * times, unit: small })];
        expect(significant(left)).toBe(significant(right));
      }),
    );
  });
});
