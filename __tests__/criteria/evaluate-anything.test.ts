import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Dimension } from '../../src/criteria/criterion.js';
import { evaluate } from '../../src/criteria/evaluate.js';
import type { Observation } from '../../src/criteria/observation.js';
import { conditions } from './arbitraries.js';
import { condition, observedBoolean, observedNumber, observedWord } from './builders.js';

describe('whatever is observed', () => {
  const number = fc.double();
  const dimension = fc.constantFrom<Dimension>('duration', 'ratio', 'bytes', 'count');
  const interval = fc.option(fc.tuple(number, number));
  const observations: fc.Arbitrary<Observation> = fc.oneof(
    fc.tuple(number, dimension, interval).map((parts) => observedNumber(...parts)),
    fc.string().map((text) => observedWord(text)),
    fc.boolean().map(observedBoolean),
    fc.constant<Observation>({ kind: 'missing', because: 'nobody looked' }),
  );

  test('it is judged without a throw, and told in one sentence', () => {
    fc.assert(
      fc.property(conditions, observations, fc.option(observations), (condition, observation, baseline) => {
        const { outcome, reason } = evaluate(condition, observation, baseline);
        expect(['met', 'missed', 'inconclusive']).toContain(outcome);
        expect(reason).not.toBe('');
      }),
      { numRuns: 1_000 },
    );
  });

  test('what is missing, not a number or infinite is never met', () => {
    const nothing = fc.oneof(
      fc.constant<Observation>({ kind: 'missing', because: 'nobody looked' }),
      fc.tuple(fc.constantFrom(NaN, Infinity, -Infinity), dimension).map((parts) => observedNumber(...parts)),
      fc.tuple(number, dimension).map(([value, of]) => observedNumber(value, of, [NaN, value])),
    );
    fc.assert(
      fc.property(conditions, nothing, observations, (condition, observation, baseline) => {
        expect(evaluate(condition, observation, baseline).outcome).not.toBe('met');
      }),
      { numRuns: 1_000 },
    );
  });

  test('a better value never turns met into missed', () => {
    const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    const hair = fc.constantFrom(0, 1e-9, 1e-4, 1, 1e3);
    fc.assert(
      fc.property(fc.constantFrom('<', '<='), value, hair, (operator, limit, better) => {
        for (const [upper, lower] of [
          [limit, limit - better],
          [limit + better, limit],
        ] as const) {
          const ordered = {
            ...condition(`load ${operator} 5`),
            limit: { kind: 'quantity', quantity: { value: limit, unit: '' } },
          } as const;
          const [worse, best] = [upper, lower].map(
            (it) => evaluate(ordered, observedNumber(it, 'count'), null).outcome,
          );
          if (worse === 'met') expect(best).toBe('met');
          const mirrored = { ...ordered, operator: operator === '<' ? '>' : '>=' } as const;
          const [low, high] = [lower, upper].map(
            (it) => evaluate(mirrored, observedNumber(it, 'count'), null).outcome,
          );
          if (low === 'met') expect(high).toBe('met');
        }
      }),
    );
  });

  test('a wider interval never turns missed into met', () => {
    const end = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(
        fc.constantFrom('<', '<=', '>', '>=', '==', '!='),
        end,
        end,
        end,
        (operator, limit, one, other) => {
          const ordered = condition(`load ${operator} ${limit}`);
          const certain = evaluate(ordered, observedNumber(one, 'count'), null).outcome;
          const vague = evaluate(
            ordered,
            observedNumber(one, 'count', [Math.min(one, other), Math.max(one, other)]),
            null,
          );
          if (certain === 'missed') expect(vague.outcome).not.toBe('met');
        },
      ),
    );
  });
});
