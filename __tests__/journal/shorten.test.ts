import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { shorten } from '../../src/journal/shorten.js';
import { judgeTolerance } from '../../src/journal/tolerance.js';
import { LEFT_OUT, whyWithheld } from '../../src/journal/withheld.js';

const LIMITS = { longestText: 10, mostKept: 100_000 };

/** The text in chunks of so many bytes. */
function chunks(text: string, size: number): AsyncIterable<Uint8Array> {
  const bytes = Buffer.from(text);
  const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) =>
    bytes.subarray(at * size, (at + 1) * size),
  );
  return (async function* () {
    yield* pieces;
    await Promise.resolve();
  })();
}

async function shortened(text: string, size = 7): Promise<string> {
  const result = await shorten(chunks(text, size), LIMITS);
  if (result.kind === 'too-large') throw new Error('too large');
  return result.bytes.toString();
}

/** What is left of a value: texts above ten bytes as JSON are left out. */
function left(value: unknown): unknown {
  if (typeof value === 'string') return Buffer.byteLength(JSON.stringify(value)) - 2 > 10 ? LEFT_OUT : value;
  if (Array.isArray(value)) return value.map(left);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [left(key), left(inner)]));
}

describe('a shortened text', () => {
  test('is the same JSON with its long texts left out, wherever the chunks end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.integer({ min: 1, max: 40 }), async (value, size) => {
        const text = JSON.stringify(value);
        fc.pre(keysStayApart(value));
        expect(JSON.parse(await shortened(text, size))).toEqual(
          JSON.parse(JSON.stringify(left(JSON.parse(text)))),
        );
      }),
    );
  });

  test.each([
    ['a quote in the text', { text: 'one "two" three \\" four', after: 'yes' }],
    ['backslashes at its end', { text: 'a long path \\\\', after: 'yes' }],
    ['nothing but backslashes', { text: '\\'.repeat(31), after: 'yes' }],
  ])('ends where the text ends: %s', async (_, value) => {
    for (let size = 1; size < 40; size += 1) {
      expect(JSON.parse(await shortened(JSON.stringify(value), size))).toEqual({
        text: LEFT_OUT,
        after: 'yes',
      });
    }
  });

  test('that breaks off within a long text is still broken off', async () => {
    const cut = await shortened('{"text": "much longer than that');
    expect(() => JSON.parse(cut) as unknown).toThrow();
  });

  test('is refused when too much is left, before it is held', async () => {
    let asked = 0;
    const endless = (async function* () {
      for (;;) {
        asked += 1;
        yield Buffer.alloc(10_000, '["short"],');
        await Promise.resolve();
      }
    })();
    expect(await shorten(endless, LIMITS)).toEqual({ kind: 'too-large' });
    expect(asked).toBeLessThan(20);
  });
});

describe('what was left out or masked decides nothing', () => {
  test.each([
    ['an equal text', LEFT_OUT, LEFT_OUT],
    ['a pattern', { type: 'regex', pattern: 'out' }, LEFT_OUT],
    ['a pattern in a target', { type: 'regex', target: 'stdout', pattern: '.*' }, { stdout: LEFT_OUT }],
    ['a path into it', { type: 'jsonpath', path: '$.a', count: 0 }, LEFT_OUT],
    ['a path to it', { type: 'jsonpath', path: '$.a', expect: ['x'] }, { a: LEFT_OUT }],
    ['a range', { type: 'range', range: [1, 2] }, LEFT_OUT],
    ['a list', ['a', 'b', 'c'], LEFT_OUT],
    ['a masked text', 'ready', 'token=[masked]'],
    ['a masked text that a pattern would be found in', { type: 'regex', pattern: 'masked' }, '[masked]'],
  ])('for %s', (_, tolerance, output) => {
    expect(judgeTolerance(tolerance, output, new Map()).kind).toBe('unjudgeable');
  });

  test.each([
    ['a status beside it', 0, { status: 0, stdout: LEFT_OUT }],
    [
      'a target beside it',
      { type: 'regex', target: 'stderr', pattern: 'x' },
      { stdout: LEFT_OUT, stderr: 'x' },
    ],
  ])('but not %s', (_, tolerance, output) => {
    expect(judgeTolerance(tolerance, output, new Map()).kind).toBe('met');
  });

  test('and says which of the two it was', () => {
    expect(whyWithheld({ deep: [{ er: LEFT_OUT }] })).toBe('it is too long to be read');
    expect(whyWithheld(['Bearer [masked]'])).toBe('it was masked');
    expect(whyWithheld({ a: 1, b: 'all is here', c: null })).toBeNull();
  });
});

/** Keys that are left out would be one key. */
function keysStayApart(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  const long = Object.keys(value).filter((key) => left(key) === LEFT_OUT);
  return (
    long.length < 2 &&
    !('__proto__' in Object.getOwnPropertyDescriptors(value)) &&
    Object.values(value).every(keysStayApart)
  );
}
