import { afterEach, expect, it, jest } from '@jest/globals';
import { systemClock } from '../src/clock.js';

afterEach(() => {
  jest.restoreAllMocks();
});

it('the clock of the machine tells its time', () => {
  expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(1_000);
});

it('a machine whose clock is set while a run goes on has moved no deadline', () => {
  const before = systemClock.now();
  const wall = Date.now();
  jest.spyOn(Date, 'now').mockReturnValue(wall + 7_200_000);
  expect(systemClock.now() - before).toBeLessThan(10_000);
});
