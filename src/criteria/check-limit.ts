import { side, significant } from './compare.js';
import type { Condition, Dimension, Limit, Quantity } from './criterion.js';
import { nearest } from './nearest.js';
import { printCondition, printLimit, printSubject } from './print.js';
import { printQuantity, toBase } from './quantity.js';
import { quote } from './quote.js';
import type { Finding } from './subject.js';
import { dimensionOf, NOUNS, unitsOf } from './unit.js';
import type { Answer, Vocabulary } from './vocabulary.js';

type NumberAnswer = Extract<Answer, { kind: 'number' }>;
type WordAnswer = Extract<Answer, { kind: 'word' }>;
type Baseline = Extract<Limit, { kind: 'baseline' }>;

/** Whether the limit can be compared with what the measure answers; null when it can. */
export function checkLimit(condition: Condition, answer: Answer, vocabulary: Vocabulary): Finding | null {
  return (
    checkFinite(condition.limit) ??
    (answer.kind === 'word' ? checkWord(condition, answer) : null) ??
    checkOrder(condition) ??
    (answer.kind === 'number' ? checkNumber(condition, answer) : null) ??
    (condition.limit.kind === 'baseline' ? checkBaseline(condition.limit, answer, vocabulary) : null)
  );
}

function checkFinite(limit: Limit): Finding | null {
  const quantity =
    limit.kind === 'quantity'
      ? limit.quantity
      : limit.kind === 'baseline'
        ? limit.offset?.quantity
        : undefined;
  if (quantity === undefined || Number.isFinite(toBase(quantity))) return null;
  return { message: `${printQuantity(quantity)} is not a finite number`, fix: 'write a finite limit' };
}

function checkWord(condition: Condition, { words }: WordAnswer): Finding | null {
  const { limit, operator } = condition;
  const subject = printSubject(condition.measure, condition.phase);
  const choices = words.map((word) => `"${subject} is ${word}"`).join(' or ');
  if (limit.kind !== 'text') {
    return { message: `${subject} is a word, and ${printLimit(limit)} is not`, fix: `write ${choices}` };
  }
  if (!words.includes(limit.text)) {
    const meant = nearest(limit.text, words);
    const fix = `write ${meant === null ? choices : `"${subject} is ${meant}"`}`;
    return { message: `${subject} is never ${quote(limit.text)}`, fix };
  }
  if (side(operator) === null) return null;
  return { message: `words have no order, so "${operator}" cannot compare them`, fix: `write ${choices}` };
}

function checkOrder(condition: Condition): Finding | null {
  const { limit, operator } = condition;
  if (side(operator) === null || (limit.kind !== 'text' && limit.kind !== 'boolean')) return null;
  const message = `${printLimit(limit)} has no order, so "${operator}" cannot compare it`;
  return { message, fix: 'write == or !=, or a number without quotes' };
}

function checkNumber(condition: Condition, answer: NumberAnswer): Finding | null {
  const { limit } = condition;
  const subject = printSubject(condition.measure, condition.phase);
  if (limit.kind === 'text' || limit.kind === 'boolean') {
    const message = `${subject} is ${NOUNS[answer.dimension]}, and ${printLimit(limit)} is not`;
    return { message, fix: `write ${EXAMPLES[answer.dimension]}` };
  }
  if (limit.kind === 'baseline' || dimensionOf(limit.quantity.unit) === answer.dimension) return null;
  return misfit(condition, limit.quantity, answer.dimension);
}

const EXAMPLES: Readonly<Record<Dimension, string>> = {
  duration: 'a duration, e.g. 5m',
  ratio: 'a ratio, e.g. 99%',
  bytes: 'a size, e.g. 20MB',
  count: 'a number without a unit',
};

function misfit(condition: Condition, quantity: Quantity, dimension: Dimension): Finding {
  const subject = printSubject(condition.measure, condition.phase);
  const written = printQuantity(quantity);
  if (quantity.unit !== '') {
    const message = `${subject} is ${NOUNS[dimension]}, and ${written} is ${NOUNS[dimensionOf(quantity.unit)]}`;
    const units = unitsOf(dimension);
    return { message, fix: units === '' ? 'leave the unit out' : `write the limit in ${units}` };
  }
  const example = printCondition({
    ...condition,
    limit: { kind: 'quantity', quantity: likely(quantity, dimension) },
  });
  const units = unitsOf(dimension);
  const fix = `write ${dimension === 'ratio' ? '' : `one of ${units}, e.g. `}"${example}"`;
  return { message: `${subject} is ${NOUNS[dimension]}, and ${written} has no unit`, fix };
}

/** The likeliest meaning of a number without a unit; 0.99 of a ratio is 99 %. */
function likely({ value }: Quantity, dimension: Dimension): Quantity {
  if (dimension === 'duration') return { value, unit: 's' };
  if (dimension === 'bytes') return { value, unit: 'MB' };
  return { value: value > 0 && value < 1 ? significant(value * 100) : value, unit: '%' };
}

function checkBaseline(limit: Baseline, answer: Answer, vocabulary: Vocabulary): Finding | null {
  if (!vocabulary.baseline) {
    const fix = 'give an earlier verdict as `baseline`, or compare with a number';
    return { message: 'there is no baseline to compare with', fix };
  }
  if (limit.offset === null || answer.kind !== 'number') return null;
  const { quantity, sign } = limit.offset;
  const dimension = dimensionOf(quantity.unit);
  if (dimension === 'ratio' || dimension === answer.dimension) return null;
  const written = printQuantity(quantity);
  const offset = quantity.unit === '' ? `${written} has no unit` : `${written} is ${NOUNS[dimension]}`;
  const share = `write a share of it, e.g. "baseline ${sign} 10%"`;
  const units = answer.dimension === 'ratio' ? '' : unitsOf(answer.dimension);
  return {
    message: `the baseline is ${NOUNS[answer.dimension]}, and ${offset}`,
    fix: units === '' ? share : `${share}, or a distance in ${units}`,
  };
}
