import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expectedDuration } from '../../../src/brokers/expected.js';
import { nextLook } from '../../../src/brokers/step-functions/pace.js';
import type { Json } from '../../../src/suite/plan.js';
import { aPlan, aPlannedExperiment } from '../../builders/plan.js';

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const hours = (most: number) => fc.integer({ min: 0, max: most * 3_600_000 });

/** When nothing is known but the time that all of it takes. */
const outlook = (elapsed: number, expected: number) => ({
  remaining: Math.max(0, expected - elapsed),
  overdue: Math.max(0, elapsed - expected),
});

describe('the time between two looks', () => {
  it('is long while the end is far, short near it, and longer again when the run is late', () => {
    const at = (elapsed: number) => Math.round(nextLook(elapsed, outlook(elapsed, 60_000), 0.5));
    expect([0, 50_000, 59_500, 60_000, 70_000, 600_000].map(at)).toEqual([
      20_000, 8_500, 500, 500, 2_500, 20_000,
    ]);
  });

  it('is short once at the start of a long run, so that what fails at once is told at once', () => {
    const at = (elapsed: number) => Math.round(nextLook(elapsed, outlook(elapsed, 600_000), 0.5));
    expect([0, 2_000].map(at)).toEqual([2_000, 20_000]);
  });

  it('is long also when little is left, but what is before it is long overdue', () => {
    expect(Math.round(nextLook(600_000, { remaining: 6_000, overdue: 60_000 }, 0.5))).toBe(15_000);
  });

  it('is never under 0.45 s nor over 22 s', () => {
    fc.assert(
      fc.property(hours(200), hours(200), share, (elapsed, expected, random) => {
        const sleep = nextLook(elapsed, outlook(elapsed, expected), random);
        expect(sleep).toBeGreaterThanOrEqual(450);
        expect(sleep).toBeLessThanOrEqual(22_000);
      }),
    );
  });

  it('never misses an expected end by more than the shortest sleep', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7_200_000 }), fc.infiniteStream(share), (expected, random) => {
        const looks = looksUntil(expected, expected, random);
        expect((looks.at(-1) ?? 0) - expected).toBeLessThanOrEqual(550);
        expect(looks.length).toBeLessThanOrEqual(expected / 15_000 + 30);
      }),
    );
  });

  it('costs a late run few looks, and finds its end within a third of the time it is late', () => {
    fc.assert(
      fc.property(hours(1), hours(1), fc.infiniteStream(share), (expected, late, random) => {
        const looks = looksUntil(expected, expected + late, random);
        const missed = (looks.at(-1) ?? 0) - expected - late;
        expect(missed).toBeLessThanOrEqual(Math.max(550, Math.min(22_000, late / 3)));
      }),
    );
  });

  it('spreads gates that started together', () => {
    const at = (random: number) => nextLook(0, outlook(0, 60_000), random);
    expect(at(0)).not.toBe(at(0.9));
  });
});

/** Times of the looks at a run that ends at `end`, the last of them at or after it. */
function looksUntil(expected: number, end: number, random: Stream<number>): readonly number[] {
  const looks: number[] = [];
  for (let now = 0; now < end;) {
    now += nextLook(now, outlook(now, expected), random.next().value ?? 0);
    looks.push(now);
  }
  return looks;
}
interface Stream<T> {
  next(): { readonly value?: T };
}

describe('the expected duration', () => {
  const experiment = (index: number, method: Json) =>
    aPlannedExperiment({ index, document: { title: 'x', method } });
  const paused = (before: Json, after: Json) => [{ type: 'action', pauses: { before, after } }];

  it.each([
    ['of no pauses is the overhead', [[]], 1, 3_000],
    ['holds the pauses before and after', [paused(10, 30)], 1, 43_000],
    ['adds experiments up', [paused(0, 10), paused(0, 20)], 1, 36_000],
    ['shares them among lanes', [paused(0, 10), paused(0, 10), paused(0, 10)], 3, 13_000],
    ['is no less than the longest', [paused(0, 60), []], 2, 63_000],
    ['takes a half second as such', [paused(0.5, 0)], 1, 3_500],
  ])('%s', (_what, methods, lanes, milliseconds) => {
    const experiments = methods.map((method, position) => experiment(position + 1, method));
    expect(expectedDuration(aPlan({ experiments }), lanes)).toBe(milliseconds);
  });

  it.each([
    ['a variable', paused('${wait}', 0)],
    ['a negative pause', paused(-5, 0)],
    ['no object', [null, 'x', 7, ['pauses'], { pauses: null }, { pauses: [1] }]],
    ['no list', { pauses: { after: 10 } }],
  ] as [string, Json][])('counts nothing for %s', (_what, method) => {
    expect(expectedDuration(aPlan({ experiments: [experiment(1, method)] }), 1)).toBe(3_000);
  });
});
