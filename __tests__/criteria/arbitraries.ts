import fc from 'fast-check';
import type {
  Condition,
  Limit,
  MeasureRef,
  Operator,
  Phase,
  Quantity,
  Unit,
} from '../../src/criteria/criterion.js';

export const operators: readonly Operator[] = ['<', '<=', '>', '>=', '==', '!='];
export const units: readonly Unit[] = ['ms', 's', 'm', 'h', '%', 'B', 'kB', 'MB', 'GB', ''];

const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const quantity = (value: fc.Arbitrary<number>): fc.Arbitrary<Quantity> =>
  fc.record({ value, unit: fc.constantFrom(...units) });

const anyText = fc.string({ unit: 'binary', maxLength: 20 });
const key = fc.oneof(anyText, fc.constantFrom('output', 'is', 'during', 'p95', '0', 'a b', '__proto__', ''));
const name = fc
  .stringMatching(/^[A-Za-z_][\w-]{0,8}(\.\w[\w-]{0,5}){0,2}$/)
  .filter((text) => !['is', 'during', 'probe', 'action', 'alarm'].includes(text));

const measure: fc.Arbitrary<MeasureRef> = fc.oneof(
  fc.record({ kind: fc.constant('named' as const), name }),
  fc.record({ kind: fc.constant('alarm' as const), name: anyText }),
  fc.record({
    kind: fc.constant('activity' as const),
    activity: fc.constantFrom('probe' as const, 'action' as const),
    name: anyText,
    path: fc.array(key, { maxLength: 4 }),
  }),
);

const word = fc.oneof(anyText, fc.constantFrom('met', 'not-met', 'not', 'true', 'baseline', 'ALARM'));
const text: fc.Arbitrary<Limit> = fc.record({ kind: fc.constant('text' as const), text: word });
const truth: fc.Arbitrary<Limit> = fc.record({ kind: fc.constant('boolean' as const), value: fc.boolean() });
const offset = fc.record({
  sign: fc.constantFrom('+' as const, '-' as const),
  quantity: quantity(finite.map((value) => Math.abs(value))),
});
const limit: fc.Arbitrary<Limit> = fc.oneof(
  text,
  truth,
  fc.record({ kind: fc.constant('quantity' as const), quantity: quantity(finite) }),
  fc.record({ kind: fc.constant('baseline' as const), offset: fc.option(offset) }),
);

const comparison: fc.Arbitrary<Pick<Condition, 'operator' | 'limit' | 'spoken'>> = fc.oneof(
  fc.record({ operator: fc.constantFrom(...operators), limit, spoken: fc.constant(false) }),
  fc.record({
    operator: fc.constant('==' as const),
    limit: fc.oneof(text, truth),
    spoken: fc.constant(true),
  }),
);

/** Every condition that the grammar can say, `text` left empty. */
export const conditions: fc.Arbitrary<Condition> = fc
  .tuple(measure, fc.option(fc.constantFrom<Phase>('before', 'injection', 'recovery', 'after')), comparison)
  .map(([measure, phase, rest]) => ({ text: '', measure, phase, ...rest }));

/** Texts that look like criteria and mostly are not. */
export const nearlyCriteria: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...['recovery-time', 'probe', 'action', 'alarm', '"web answers"', 'during', 'injection', 'is', 'met'],
        ...['<=', '>', '==', '=', '5', '-', '.5', 'm', '%', '1e999', 'NaN', 'baseline', '+', '10%', 'output'],
        ...['.', '[', ']', '"', "'", '\\', '\u0000', '\u2028', '💥', '((((', '__proto__', 'constructor'],
      ),
      fc.string({ maxLength: 5 }),
    ),
    { maxLength: 12 },
  )
  .chain((parts) => fc.constantFrom(' ', '').map((glue) => parts.join(glue)));
