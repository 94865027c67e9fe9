import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkAllowedHours } from '../../src/guards/allowed-hours.js';
import type { AllowedHours } from '../../src/suite/guards.js';
import { DAY_MS, weekdayOf, ZONES } from './zones.js';

const MINUTE = 60_000;
const place = { file: 'suite.yaml', line: 8 };
const WORKDAYS = [1, 2, 3, 4, 5];

function hours(days: readonly number[], from: string, to: string, zone = 'Europe/Berlin'): AllowedHours {
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return { days, from: minutes(from), to: minutes(to), zone, place };
}

const at = (time: string) => Date.parse(time);
const office = hours(WORKDAYS, '09:00', '17:00');
const nights = hours([5], '22:00', '04:00');

describe('a run may start', () => {
  test('at any time when no hours are named', () => {
    expect(checkAllowedHours([], 0)).toEqual([]);
  });

  test.each([
    ['when they begin', office, '2026-11-20T09:00+01:00'],
    ['in their last minute', office, '2026-11-20T16:59:59.999+01:00'],
    ['in the evening before midnight', nights, '2026-11-20T23:00+01:00'],
    ['after midnight, of the day before', nights, '2026-11-21T03:59+01:00'],
    ['across the end of a year', hours([4], '22:00', '04:00'), '2027-01-01T01:00+01:00'],
    ['until the end of the day', hours([0], '00:00', '24:00'), '2026-11-22T23:59+01:00'],
    ['in the hour that is repeated, the first time', hours([0], '02:00', '03:00'), '2026-10-25T02:30+02:00'],
    ['and the second', hours([0], '02:00', '03:00'), '2026-10-25T02:30+01:00'],
    ['behind the hour that is left out', hours([0], '02:30', '06:00'), '2026-03-29T03:00+02:00'],
  ])('%s', (_, one, time) => {
    expect(checkAllowedHours([one], at(time))).toMatchObject([{ state: 'go', opens: null }]);
  });

  test('in any of several hours', () => {
    expect(checkAllowedHours([office, nights], at('2026-11-21T01:00+01:00'))).toEqual([
      {
        guard: 'allowed-hours',
        state: 'go',
        reason: 'within Fri 22:00–04:00 in Europe/Berlin',
        opens: null,
        place,
      },
    ]);
  });
});

describe('no run may start', () => {
  test.each([
    [
      'before they begin',
      office,
      '2026-11-20T08:59:59+01:00',
      'it is Fri 08:59 in Europe/Berlin; next Fri 09:00',
    ],
    ['when they end', office, '2026-11-20T17:00+01:00', 'it is Fri 17:00 in Europe/Berlin; next Mon 09:00'],
    ['on another day', office, '2026-11-21T14:00+01:00', 'it is Sat 14:00 in Europe/Berlin; next Mon 09:00'],
    [
      'after midnight of a day on which none began',
      nights,
      '2026-11-20T01:00+01:00',
      'it is Fri 01:00 in Europe/Berlin; next Fri 22:00',
    ],
    [
      'in a hurry, a whole week',
      hours([0], '02:00', '03:00'),
      '2026-11-22T03:00+01:00',
      'it is Sun 03:00 in Europe/Berlin; next Sun 2026-11-29 02:00',
    ],
    [
      'in an hour that is left out: that one is a week later',
      hours([0], '02:00', '03:00'),
      '2026-03-28T12:00+01:00',
      'it is Sat 12:00 in Europe/Berlin; next Sun 2026-04-05 02:00',
    ],
    [
      'before the hour that is left out: what begins in it begins behind it',
      hours([0], '02:30', '06:00'),
      '2026-03-29T01:59+01:00',
      'it is Sun 01:59 in Europe/Berlin; next Sun 03:00',
    ],
    [
      'between the first and the second time that it is early',
      hours([0], '01:00', '02:30'),
      '2026-10-25T02:45+02:00',
      'it is Sun 02:45 in Europe/Berlin; next Sun 02:00',
    ],
    [
      'across the end of a year',
      office,
      '2026-12-31T18:00+01:00',
      'it is Thu 18:00 in Europe/Berlin; next Fri 09:00',
    ],
  ])('%s', (_, one, time, told) => {
    expect(checkAllowedHours([one], at(time))).toMatchObject([
      { guard: 'allowed-hours', state: 'holds', reason: `outside the allowed hours: ${told}`, place },
    ]);
  });

  test('and the hours that open first are told, by their own clock', () => {
    const tokyo = hours(WORKDAYS, '09:00', '17:00', 'Asia/Tokyo');
    expect(checkAllowedHours([office, tokyo], at('2026-11-22T12:00Z'))).toMatchObject([
      {
        reason: 'outside the allowed hours: it is Sun 21:00 in Asia/Tokyo; next Mon 09:00',
        opens: at('2026-11-23T09:00+09:00'),
      },
    ]);
  });

  test('when none is open within two weeks, that is said', () => {
    expect(checkAllowedHours([hours([], '09:00', '17:00')], at('2026-11-22T12:00Z'))).toMatchObject([
      { state: 'holds', opens: null, reason: expect.stringMatching(/next none within 15 days$/) },
    ]);
  });
});

/** The hours as stretches of the calendar, day by day, by the offsets that the law gives. */
function isOpen({ days, from, to, zone }: AllowedHours, instant: number): boolean {
  const wall = instant + (ZONES[zone]?.(instant) ?? NaN);
  const today = Math.floor(wall / DAY_MS);
  return [today - 1, today].some((day) => {
    const begins = day * DAY_MS + from * MINUTE;
    const ends = day * DAY_MS + to * MINUTE + (to < from ? DAY_MS : 0);
    return days.includes(weekdayOf(day)) && begins <= wall && wall < ends;
  });
}

const someHours = fc
  .record({
    days: fc.uniqueArray(fc.nat({ max: 6 }), { minLength: 1 }),
    from: fc.nat({ max: 1439 }),
    to: fc.nat({ max: 1440 }),
    zone: fc.constantFrom(...Object.keys(ZONES)),
  })
  .filter(({ from, to }) => from !== to)
  .map((one): AllowedHours => ({ ...one, place }));

/** Around the changes of the clocks more often than elsewhere. */
const someTime = fc.oneof(
  fc.integer({ min: at('2025-01-01T00:00Z') / MINUTE, max: at('2030-01-01T00:00Z') / MINUTE }),
  ...['2026-03-29T01:00Z', '2026-10-25T01:00Z', '2026-03-08T07:00Z', '2026-11-01T06:00Z'].map((change) =>
    fc.integer({ min: at(change) / MINUTE - 1500, max: at(change) / MINUTE + 1500 }),
  ),
);

describe('whatever the hours, the zone and the time', () => {
  test('they are open when the calendar says so', () => {
    fc.assert(
      fc.property(fc.array(someHours, { minLength: 1, maxLength: 3 }), someTime, (all, minutes) => {
        const now = minutes * MINUTE;
        const [finding] = checkAllowedHours(all, now);
        expect(finding?.state === 'go').toBe(all.some((one) => isOpen(one, now)));
      }),
      { numRuns: 400 },
    );
  });

  test('they open next at the first minute at which the calendar says so', () => {
    fc.assert(
      fc.property(someHours, someTime, (one, minutes) => {
        const now = minutes * MINUTE;
        const [finding] = checkAllowedHours([one], now);
        if (finding?.state !== 'holds') return;
        const opens = finding.opens ?? NaN;
        expect(isOpen(one, opens)).toBe(true);
        const before = Array.from({ length: (opens - now) / MINUTE }, (_, step) => now + step * MINUTE);
        expect(before.find((earlier) => isOpen(one, earlier))).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });
});
