import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changesSince, hasChanged } from '../../src/report/changes.js';
import { printMemory, readMemory, remember } from '../../src/report/memory.js';
import type { Outcome } from '../../src/verdict/verdict.js';
import { aCriterion, anExperiment, aVerdict } from '../builders/verdict.js';
import { failed, hostile, passed, unproven } from './situations.js';

const SHA = 'a'.repeat(40);
const job = { id: 4711, attempt: 2 };
const withCriteria = (...criteria: readonly (readonly [string, Outcome])[]) =>
  aVerdict({
    experiments: [
      anExperiment({ criteria: criteria.map(([text, verdict]) => aCriterion({ text, verdict })) }),
    ],
  });

describe('what a comment remembers', () => {
  it.each([
    ['a pass', passed],
    ['a fail', failed],
    ['an error', unproven],
    ['hostile text', hostile],
  ])('is what it was told: %s', (_, verdict) => {
    const memory = remember(verdict, job, SHA);
    expect(readMemory(`text\n${printMemory(memory)}\nmore`)).toEqual(memory);
  });

  it('is bounded, the worst kept, and says that it is not all', () => {
    const many = Array.from({ length: 5_000 }, (_, at) => [`criterion ${at}`, 'pass'] as const);
    const memory = remember(withCriteria(...many, ['the worst', 'error']), job, SHA);
    expect(printMemory(memory).length).toBeLessThan(20_000);
    expect(memory).toMatchObject({ complete: false });
    expect(memory.criteria[0]?.[1]).toBe('the worst');
  });

  it('cannot be ended by a text in it', () => {
    const line = printMemory(remember(withCriteria(['--> <b>bold</b>', 'fail']), job, SHA));
    expect(line.indexOf('-->')).toBe(line.length - 3);
  });

  it('is nothing where anybody may have written anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.json(), (text, json) => {
        expect(readMemory(text)).toBeNull();
        const forged = `<!-- resiliency-gate remembers ${Buffer.from(json).toString('base64')} -->`;
        expect(readMemory(forged)).toBeNull();
      }),
    );
  });

  it('leaves out what was observed only', () => {
    const criteria = [aCriterion({ enforced: false })];
    expect(remember(aVerdict({ experiments: [anExperiment({ criteria })] }), null, null).criteria).toEqual(
      [],
    );
  });
});

describe('what has changed', () => {
  const since = (before: Parameters<typeof remember>[0], now: Parameters<typeof remember>[0]) =>
    changesSince(remember(before, job, SHA), now);

  it('is nothing between two equal runs', () => {
    for (const verdict of [passed, failed, unproven, hostile])
      expect(hasChanged(since(verdict, verdict))).toBe(false);
  });

  it('is each criterion that came out otherwise, what got worse first', () => {
    const changes = since(
      withCriteria(['a', 'fail'], ['b', 'pass'], ['c', 'warn'], ['d', 'pass'], ['gone', 'pass']),
      withCriteria(
        ['a', 'pass'],
        ['b', 'error'],
        ['c', 'warn'],
        ['d', 'warn'],
        ['new', 'fail'],
        ['met', 'pass'],
      ),
    );
    expect(changes).toMatchObject({ verdict: null, added: 1, gone: 1 });
    expect(changes.criteria.map(({ text, before, now }) => [text, before, now])).toEqual([
      ['b', 'pass', 'error'],
      ['new', null, 'fail'],
      ['d', 'pass', 'warn'],
      ['a', 'fail', 'pass'],
    ]);
  });

  it('is the verdict, also when no criterion speaks of it', () => {
    expect(since(passed, { ...passed, verdict: 'error' })).toMatchObject({ verdict: 'pass', criteria: [] });
  });

  it('takes what is no longer remembered for met, and what is met for no news', () => {
    const many = Array.from({ length: 5_000 }, (_, at) => [`criterion ${at}`, 'pass'] as const);
    expect(hasChanged(since(withCriteria(...many), withCriteria(...many)))).toBe(false);
    const worse = many.map(([text], at) => [text, at === 4_999 ? 'fail' : 'pass'] as const);
    expect(since(withCriteria(...many), withCriteria(...worse)).criteria).toMatchObject([
      { text: 'criterion 4999', before: null, now: 'fail' },
    ]);
  });
});
