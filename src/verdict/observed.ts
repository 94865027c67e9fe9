import type { Dimension } from '../criteria/criterion.js';
import type { Observation } from '../criteria/observation.js';
import { maskTokens } from '../journal/secret.js';

/** A number in base units; `never` is the infinite duration that JSON has no number for. */
export type Amount = number | 'never';

/**
 * What was observed, as a later run compares with it. Numbers are in base units: milliseconds, ratio (1 = 100 %), bytes, count;
 * both ends are the same when the value is known exactly.
 */
export type ObservedValue =
  | {
      readonly kind: 'number';
      readonly lower: Amount;
      readonly upper: Amount;
      readonly dimension: Dimension;
    }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'boolean'; readonly boolean: boolean };

/** Longer texts are answers, not words, and are left to the journal. */
const LONGEST_WORD = 200;

/** null: nothing was observed, or nothing that can be compared with. */
export function valueOf(observation: Observation): ObservedValue | null {
  switch (observation.kind) {
    case 'missing':
      return null;
    case 'boolean':
      return { kind: 'boolean', boolean: observation.value };
    case 'word': {
      const word = observation.value;
      return word.length <= LONGEST_WORD && maskTokens(word) === word ? { kind: 'word', word } : null;
    }
    case 'number': {
      const { value, interval, dimension } = observation;
      const [lower, upper] = [amountOf(interval?.lower ?? value), amountOf(interval?.upper ?? value)];
      return lower === null || upper === null ? null : { kind: 'number', lower, upper, dimension };
    }
  }
}

/** The same as an observation again. */
export function observationOf(value: ObservedValue, because: string): Observation {
  const evidence = { entries: [], from: null, to: null };
  switch (value.kind) {
    case 'boolean':
      return { kind: 'boolean', value: value.boolean, evidence, because };
    case 'word':
      return { kind: 'word', value: value.word, evidence, because };
    case 'number': {
      const [lower, upper] = [numberOf(value.lower), numberOf(value.upper)];
      const { dimension } = value;
      return { kind: 'number', value: upper, interval: { lower, upper }, dimension, evidence, because };
    }
  }
}

function amountOf(number: number): Amount | null {
  if (number === Infinity) return 'never';
  return Number.isFinite(number) ? number : null;
}

function numberOf(amount: Amount): number {
  return amount === 'never' ? Infinity : amount;
}
