import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lockName } from '../../src/guards/lock-name.js';

describe('the name of a lock', () => {
  test.each([
    ['staging', 'staging'],
    ['Staging', 'staging'],
    ['eu-west.blue_2', 'eu-west.blue_2'],
  ])('%s is %s', (environment, name) => {
    expect(lockName(environment)).toBe(name);
  });

  test('is safe in a key and in a path, whatever the environment is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }), (environment) => {
        expect(lockName(environment)).toMatch(/^[a-z0-9-][a-z0-9._!-]{0,99}$/);
      }),
    );
  });

  test('is another one for another environment', () => {
    const names = [
      'a b',
      'a-b',
      'a_b',
      '../a-b',
      'a/b',
      'A B!',
      'ä',
      'a'.repeat(80),
      'a'.repeat(81),
      'a'.repeat(82),
    ];
    expect(new Set(names.map(lockName)).size).toBe(names.length);
  });
});
