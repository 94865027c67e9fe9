import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkFreezes } from '../../src/guards/freeze.js';
import type { Freeze } from '../../src/suite/guards.js';
import { ZONES } from './zones.js';

const HOUR = 3_600_000;
const place = { file: 'suite.yaml', line: 9 };
const at = (time: string) => Date.parse(time);

/** Times are those of the clock on the wall. */
function freeze(from: string, to: string, more: Partial<Freeze> = {}): Freeze {
  return { from: at(`${from}Z`), to: at(`${to}Z`), zone: 'Europe/Berlin', why: null, place, ...more };
}

const christmas = freeze('2026-12-20T00:00', '2027-01-05T00:00', { why: 'Christmas' });
/** Its ends are in the hour that is left out, and in the one that is repeated. */
const summer = freeze('2026-03-29T02:30', '2026-10-25T02:30');

function stateAt(one: Freeze, time: string): string | undefined {
  return checkFreezes([one], at(time))[0]?.state;
}

describe('a freeze holds', () => {
  test.each([
    ['from its first moment', christmas, '2026-12-20T00:00+01:00'],
    ['across the end of the year', christmas, '2027-01-01T00:00+01:00'],
    ['until its last', christmas, '2027-01-04T23:59:59.999+01:00'],
    ['from before the hour that its beginning is left out of', summer, '2026-03-29T01:30+01:00'],
    ['until the second time that the clock shows its end', summer, '2026-10-25T02:29+01:00'],
  ])('%s', (_, one, time) => {
    expect(stateAt(one, time)).toBe('holds');
  });

  test('and says why, and when it is over', () => {
    expect(checkFreezes([christmas], at('2026-12-30T12:00Z'))).toEqual([
      {
        guard: 'freeze',
        state: 'holds',
        reason: 'Christmas: frozen; over Tue 00:00 in Europe/Berlin',
        opens: at('2027-01-05T00:00+01:00'),
        place,
      },
    ]);
    const plain = freeze('2026-11-01T00:00', '2026-12-01T00:00');
    expect(checkFreezes([plain], at('2026-11-02T12:00Z'))).toMatchObject([
      { reason: 'nothing may start: frozen; over Tue 2026-12-01 00:00 in Europe/Berlin' },
    ]);
  });
});

describe('a freeze does not hold', () => {
  test.each([
    ['before it begins', christmas, '2026-12-19T23:59:59.999+01:00'],
    ['when it is over', christmas, '2027-01-05T00:00+01:00'],
    ['after the second time that the clock shows its end', summer, '2026-10-25T02:30+01:00'],
  ])('%s', (_, one, time) => {
    expect(stateAt(one, time)).toBe('go');
  });

  test('each is told of by itself', () => {
    const later = freeze('2027-06-01T00:00', '2027-07-01T00:00');
    expect(checkFreezes([christmas, later], at('2027-01-10T00:00Z'))).toMatchObject([
      { state: 'go', reason: 'is over' },
      { state: 'go', reason: 'begins Tue 2027-06-01 00:00 in Europe/Berlin' },
    ]);
  });
});

describe('whatever the freeze and its zone', () => {
  const minutes = fc.integer({
    min: at('2026-01-01T00:00Z') / 60_000,
    max: at('2027-12-31T00:00Z') / 60_000,
  });
  const someFreeze = fc
    .record({
      from: minutes,
      length: fc.integer({ min: 1, max: 400_000 }),
      zone: fc.constantFrom(...Object.keys(ZONES)),
    })
    .map(({ from, length, zone }): Freeze => {
      const begins = from * 60_000;
      return { from: begins, to: begins + length * 60_000, zone, why: null, place };
    });
  const held = (one: Freeze, instant: number) => checkFreezes([one], instant)[0]?.state === 'holds';
  const wallOf = ({ zone }: Freeze, instant: number) => instant + (ZONES[zone]?.(instant) ?? NaN);

  test('it holds whenever the clock shows a time within, and no longer than an hour around that', () => {
    fc.assert(
      fc.property(someFreeze, fc.integer({ min: -3000, max: 3000 }), fc.boolean(), (one, away, atEnd) => {
        const instant = (atEnd ? one.to : one.from) + away * 60_000;
        const wall = wallOf(one, instant);
        if (wall >= one.from && wall < one.to) expect(held(one, instant)).toBe(true);
        if (wall < one.from - HOUR || wall >= one.to + HOUR) expect(held(one, instant)).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  test('it has one beginning and one end', () => {
    fc.assert(
      fc.property(someFreeze, (one) => {
        const around = Array.from({ length: 60 }, (_, step) => one.from - 30 * HOUR + step * HOUR);
        const changes = around.filter((instant) => held(one, instant) !== held(one, instant - HOUR));
        expect(changes.length).toBeLessThanOrEqual(2);
      }),
      { numRuns: 100 },
    );
  });

  test('it is over when it says so', () => {
    fc.assert(
      fc.property(someFreeze, fc.nat({ max: 400_000 }), (one, later) => {
        const [finding] = checkFreezes([one], one.from + later * 60_000);
        if (finding?.state !== 'holds') return;
        const opens = finding.opens ?? NaN;
        expect([held(one, opens), held(one, opens - 1)]).toEqual([false, true]);
      }),
      { numRuns: 300 },
    );
  });
});
