import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { OUTCOMES, type Outcome } from '../../src/outcome.js';
import { redactJournal } from '../../src/journal/redact.js';
import { letsThrough, worstOf } from '../../src/verdict/worst.js';
import { criterion, entry, rawJournal, round, rounds } from '../builders/journal.js';
import { realText } from '../journal/fixtures.js';
import { judged, judgeText, plannedFor } from './judged.js';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const CRITERIA = ['steady-state is met', 'recovery-time <= 5s', 'availability >= 50%', 'duration <= 1h'].map(
  (text) => criterion(text),
);
const rank = (outcome: Outcome): number => OUTCOMES.indexOf(outcome);

/** Paths to every value of a document. */
function pathsOf(value: Json, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))];
}

/** A copy with the value at a path replaced, or left out. */
function changed(value: Json, [key, ...rest]: readonly string[], by: Json | undefined): Json | undefined {
  if (key === undefined || typeof value !== 'object' || value === null) return by;
  const entries = Object.entries(value).flatMap(([name, inner]): [string, Json][] => {
    const kept = name === key ? changed(inner, rest, by) : inner;
    return kept === undefined ? [] : [[name, kept]];
  });
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}

const oddities: fc.Arbitrary<Json | undefined> = fc.constantFrom<(Json | undefined)[]>(
  undefined,
  null,
  true,
  false,
  0,
  -1,
  1e308,
  '',
  'x',
  '2026-11-20T14:00:00',
  'failed',
  'succeeded',
  [],
  {},
  [[]],
  [null],
  { status: 500 },
);

describe('whatever a journal holds', () => {
  const real = JSON.parse(realText('during-miss')) as Json;
  const paths = pathsOf(real);
  const planned = plannedFor(realText('during-miss'), { criteria: CRITERIA });
  const mutations = fc.array(fc.tuple(fc.constantFrom(...paths), oddities), { minLength: 1, maxLength: 6 });

  test('judging it gives a verdict, and a pass only with a proven fault and criteria that were met', () => {
    fc.assert(
      fc.property(mutations, (list) => {
        const mutated = list.reduce<Json>(
          (document, [path, by]) => changed(document, path, by) ?? null,
          real,
        );
        const result = judgeText(JSON.stringify(mutated), planned);
        expect(OUTCOMES).toContain(result.verdict);
        expect(result.reason).not.toBe('');
        if (!letsThrough(result.verdict)) return;
        expect(result.faultProven).toBe(true);
        expect(result.criteria.every(({ verdict, enforced }) => !enforced || letsThrough(verdict))).toBe(
          true,
        );
      }),
      { numRuns: 400 },
    );
  });

  test('cut off anywhere it is an error', () => {
    const text = realText('pass');
    const own = plannedFor(text);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: text.length - 3 }), (length) => {
        expect(judgeText(text.slice(0, length), own).verdict).toBe('error');
      }),
    );
  });

  test('any text is judged, and none passes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), fc.string({ unit: 'binary' })), (text) => {
        expect(judgeText(text, planned).verdict).toBe('error');
        expect(typeof redactJournal(text)).toBe('string');
      }),
    );
  });

  test('a block that is missing never turns into a pass', () => {
    fc.assert(
      fc.property(
        fc.subarray(['experiment', 'steady_states', 'run', 'status'], { minLength: 1 }),
        (blocks) => {
          const kept = Object.entries(rawJournal()).filter(([key]) => !blocks.includes(key));
          const text = JSON.stringify(Object.fromEntries(kept));
          expect(letsThrough(judgeText(text, plannedFor(JSON.stringify(rawJournal()))).verdict)).toBe(false);
        },
      ),
    );
  });
});

describe('more evidence against never improves a verdict', () => {
  const SECONDS = [2.5, 3.5, 4.5, 5.5, 6.5, 7.5, 8.5, 9.5, 10.5, 11.5, 12.5, 13.5];
  const verdictOf = (bad: readonly number[], text: string): Outcome => {
    const steady_states = { before: round(0, true), after: round(14, true), during: rounds(SECONDS, bad) };
    return judged({ steady_states }, { criteria: [criterion(text)] }).verdict;
  };

  test.each([
    'recovery-time <= 6s',
    'availability >= 80%',
    'downtime <= 3s',
    'error-rate <= 20%',
    'steady-state during recovery is met',
    'steady-state is met',
  ])('one more bad look, judged by %s', (text) => {
    fc.assert(
      fc.property(fc.subarray(SECONDS), fc.constantFrom(...SECONDS), (bad, more) => {
        expect(rank(verdictOf([...bad, more], text))).toBeGreaterThanOrEqual(rank(verdictOf(bad, text)));
      }),
    );
  });

  test('an action that failed, a rollback that failed, an interruption', () => {
    const worse = [
      { run: [entry('kill', 2, 3), entry('more', 4, 5, { status: 'failed' })] },
      { rollbacks: [entry('undo', 15, 16, { status: 'failed' })] },
      { status: 'interrupted' },
      { deviated: true },
    ];
    fc.assert(
      fc.property(fc.subarray(worse), fc.constantFrom(...worse), (against, more) => {
        const journal = Object.assign({}, ...against) as Record<string, unknown>;
        expect(rank(judged({ ...journal, ...more }).verdict)).toBeGreaterThanOrEqual(
          rank(judged(journal).verdict),
        );
      }),
    );
  });

  test('the worst wins, whatever is added and in whatever order', () => {
    const outcomes = fc.array(fc.constantFrom(...OUTCOMES));
    fc.assert(
      fc.property(outcomes, outcomes, (some, others) => {
        expect(rank(worstOf([...some, ...others]))).toBe(
          Math.max(rank(worstOf(some)), rank(worstOf(others))),
        );
        expect(worstOf([...others, ...some])).toBe(worstOf([...some, ...others]));
      }),
    );
  });
});
