import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { printWall, wallClock } from '../../src/guards/wall-clock.js';
import { ZONES } from './zones.js';

const someInstant = fc.integer({
  min: Date.parse('2008-01-01T00:00Z') / 60_000,
  max: Date.parse('2037-12-31T00:00Z') / 60_000,
});

describe('the clock on the wall', () => {
  test.each(Object.entries(ZONES))('of %s shows what the law says', (zone, offset) => {
    const clock = wallClock(zone);
    fc.assert(
      fc.property(someInstant, (minutes) => {
        const instant = minutes * 60_000;
        expect(clock.at(instant)).toBe(instant + offset(instant));
      }),
      { numRuns: 300 },
    );
  });

  test.each(Object.keys(ZONES))('of %s tells when it shows what it shows', (zone) => {
    const clock = wallClock(zone);
    fc.assert(
      fc.property(someInstant, (minutes) => {
        const instant = minutes * 60_000;
        const { earliest, latest } = clock.instantsOf(clock.at(instant));
        expect([earliest, latest]).toContain(instant);
        expect([clock.at(earliest), clock.at(latest)]).toEqual([clock.at(instant), clock.at(instant)]);
        expect(latest - earliest).toBeLessThanOrEqual(3_600_000);
      }),
      { numRuns: 300 },
    );
  });

  const berlin = wallClock('Europe/Berlin');
  test.each([
    ['an ordinary time', '2026-07-01T12:00Z', '2026-07-01T10:00Z', '2026-07-01T10:00Z'],
    ['an hour that is repeated', '2026-10-25T02:30Z', '2026-10-25T00:30Z', '2026-10-25T01:30Z'],
    ['an hour that is left out', '2026-03-29T02:30Z', '2026-03-29T00:30Z', '2026-03-29T01:30Z'],
    ['the day before the change', '2026-03-28T02:30Z', '2026-03-28T01:30Z', '2026-03-28T01:30Z'],
    ['the end of a year', '2027-01-01T00:00Z', '2026-12-31T23:00Z', '2026-12-31T23:00Z'],
  ])('shows %s', (_, wall, earliest, latest) => {
    expect(berlin.instantsOf(Date.parse(wall))).toEqual({
      earliest: Date.parse(earliest),
      latest: Date.parse(latest),
    });
  });

  test('is told by day and time, and by date when that day is not near', () => {
    const now = Date.parse('2026-11-20T14:00Z');
    expect(printWall(Date.parse('2026-11-23T09:00Z'), now)).toBe('Mon 09:00');
    expect(printWall(Date.parse('2026-11-27T09:00Z'), now)).toBe('Fri 2026-11-27 09:00');
  });
});
