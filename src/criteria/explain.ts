import { side, significant } from './compare.js';
import type { Dimension, Operator } from './criterion.js';
import { printExactly, printValue } from './quantity.js';
import { quote } from './quote.js';
import type { Reading } from './reading.js';
import type { Target } from './target.js';

/** Both ends of what was observed, or one when they read the same; with digits enough to see the side of the limit. */
export function printReading({ lower, upper, dimension }: Reading, limits: readonly number[]): string {
  const last = printValue(upper, dimension, limits);
  if (!Number.isFinite(upper)) return last;
  const first = printValue(lower, dimension, limits);
  return first === last ? last : `${first}–${last}`;
}

/** A limit as written is shown exactly; a computed one like a value, and what it was computed from. */
export function printTarget({ value, dimension, from }: Target, reading: Reading): string {
  if (from === null) return printExactly(value, dimension);
  return `${printValue(value, dimension, [reading.lower, reading.upper])} (${from})`;
}

const BARE_WORD = /^[A-Za-z_][\w-]*$/;

/** A word as it is; any other text in quotes, cut where it is too long to be read. */
export function printWord(text: string): string {
  return BARE_WORD.test(text) ? quote(text).slice(1, -1) : quote(text);
}

/** `5m`, `below 5m`, `above 99 %`, `not "degraded"`: the limit as it stands alone, in a table. */
export function printLimitOf(operator: Operator, text: string): string {
  if (operator === '<') return `below ${text}`;
  if (operator === '>') return `above ${text}`;
  return operator === '!=' ? `not ${text}` : text;
}

/** The same in a sentence: `limit below 5m`, `must not be 3`. */
export function limitClause(operator: Operator, text: string): string {
  if (operator === '==') return `must be ${text}`;
  return operator === '!=' ? `must not be ${text}` : `limit ${printLimitOf(operator, text)}`;
}

/** How far the value is from the limit, to which side; null where that says nothing. */
export function printMargin(
  reading: Reading,
  operator: Operator,
  target: Target,
  met: boolean,
): string | null {
  const { dimension } = reading;
  const which = side(operator);
  if (which === null) return operator === '==' && !met ? printOff(reading, target) : null;
  const distance = distanceBetween(reading[which], target.value);
  if (!Number.isFinite(distance)) return null;
  if (distance === 0) return 'exactly at the limit';
  const text = printDistance(distance, dimension);
  if (met) return `${text} to spare`;
  return which === 'upper' ? `missed by ${text}` : `${text} short`;
}

function printOff({ lower, upper, dimension }: Reading, target: Target): string | null {
  const distance = Math.min(distanceBetween(lower, target.value), distanceBetween(upper, target.value));
  return Number.isFinite(distance) ? `off by ${printDistance(distance, dimension)}` : null;
}

function distanceBetween(value: number, limit: number): number {
  return significant(Math.abs(significant(value) - significant(limit)));
}

/** Ratios lie percentage points apart: 8 % of something else is not what is meant. */
function printDistance(distance: number, dimension: Dimension): string {
  const text = printValue(distance, dimension);
  if (dimension !== 'ratio') return text;
  return text.replace(/ %$/, text === '1 %' ? ' percentage point' : ' percentage points');
}
