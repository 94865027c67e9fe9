import { holds, side } from './compare.js';
import type { Condition } from './criterion.js';
import { printCondition } from './print.js';
import { printExactly, printQuantity, printValue, toBase } from './quantity.js';
import type { Finding } from './subject.js';
import { tellingNumbers } from './telling.js';
import type { Measure } from './vocabulary.js';

/** A limit that no value of the measure can meet. */
export function checkMeetable(condition: Condition, measure: Measure): Finding | null {
  const range = rangeOf(condition, measure);
  if (range === null || range.values.some((value) => holds(value, condition.operator, range.limit)))
    return null;
  const message = `nothing can meet "${printCondition(condition)}": ${range.text}`;
  return { message, fix: 'write a limit that can be met' };
}

/** A limit that every value of the measure meets: it asks for nothing. */
export function checkDemanding(condition: Condition, measure: Measure): Finding | null {
  const range = rangeOf(condition, measure);
  if (range === null || !range.values.every((value) => holds(value, condition.operator, range.limit)))
    return null;
  const message = `everything meets "${printCondition(condition)}": ${range.text}`;
  return { message, fix: 'write a stricter limit, or leave the criterion out' };
}

interface Range {
  readonly limit: number;
  readonly values: readonly number[];
  /** `availability is never below 0 % or above 100 %`. */
  readonly text: string;
}

function rangeOf({ limit }: Condition, { name, answer }: Measure): Range | null {
  if (answer.kind !== 'number' || limit.kind !== 'quantity') return null;
  const { least, most, dimension } = answer;
  const base = toBase(limit.quantity);
  const ends = [
    Number.isFinite(least) ? `below ${printExactly(least, dimension)}` : null,
    Number.isFinite(most) ? `above ${printExactly(most, dimension)}` : null,
  ].filter((end) => end !== null);
  const text = `${name} is never ${ends.join(' or ')}`;
  return { limit: base, values: tellingNumbers([base], least, most), text };
}

/**
 * A limit so short that the samples cannot show it was kept: the first good sample after a single bad one may end up to two
 * cadences after the fault, however fast the system recovered.
 */
export function checkCadence(condition: Condition, measure: Measure, cadence: number | null): Finding | null {
  const { limit, operator } = condition;
  if (cadence === null || limit.kind !== 'quantity' || side(operator) !== 'upper') return null;
  if (measure.overSamples === 'never' || measure.answer.kind !== 'number') return null;
  if (measure.answer.dimension !== 'duration') return null;
  const base = toBase(limit.quantity);
  if (base <= 0 || base >= 2 * cadence) return null;
  const pace = printValue(cadence, 'duration');
  const message = `a sample every ${pace} is too coarse for ${printQuantity(limit.quantity)}: one bad sample can count up to twice ${pace}`;
  return { message, fix: `probe at least every ${printValue(base / 2, 'duration')}, or allow more` };
}
