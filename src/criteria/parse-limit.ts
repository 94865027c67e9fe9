import type { Limit, Quantity, Unit } from './criterion.js';
import type { Cursor } from './cursor.js';
import { quote } from './quote.js';
import { BARE_WORD, parseString } from './token.js';
import { intendedUnit, isUnit, UNITS } from './unit.js';

export const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
export const UNSIGNED = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const UNIT = /%|[A-Za-zµ][A-Za-zµ0-9.]*/y;

export function parseLimit(cursor: Cursor): Limit {
  const text = parseString(cursor);
  if (text !== null) return { kind: 'text', text };
  const quantity = parseQuantity(cursor, NUMBER);
  if (quantity !== null) return { kind: 'quantity', quantity };
  const at = cursor.at;
  const word = cursor.take(BARE_WORD);
  if (word === 'baseline') return { kind: 'baseline', offset: parseOffset(cursor) };
  if (word === 'true' || word === 'false') return { kind: 'boolean', value: word === 'true' };
  if (word === null) throw cursor.fault(`expected a limit, found ${cursor.found}`, fixOf(cursor));
  throw cursor.fault(`${quote(word)} is not a limit`, fixOfWord(word), at);
}

type Baseline = Extract<Limit, { kind: 'baseline' }>;

function parseOffset(cursor: Cursor): Baseline['offset'] {
  const sign = cursor.take(/[+-]/y);
  if (sign === null) return null;
  const quantity = parseQuantity(cursor, UNSIGNED);
  if (quantity === null) {
    const fix = 'write how far from the baseline, e.g. "baseline + 10%"';
    throw cursor.fault(`expected a quantity after "${sign}", found ${cursor.found}`, fix);
  }
  return { sign: sign === '+' ? '+' : '-', quantity };
}

export function parseQuantity(cursor: Cursor, number: RegExp): Quantity | null {
  const at = cursor.at;
  const written = cursor.take(number);
  if (written === null) return null;
  const value = Number(written);
  if (!Number.isFinite(value)) {
    throw cursor.fault(`${quote(written)} is too large for a number`, 'write a smaller limit', at);
  }
  // -0 and 0 are the same limit, and only one of them can be printed.
  return { value: value === 0 ? 0 : value, unit: parseUnit(cursor, written) };
}

function parseUnit(cursor: Cursor, number: string): Unit {
  const at = cursor.at;
  // `>= 5 for 2m`: what follows a count is no unit.
  if (cursor.peek(/for(?![\w-])/y) !== null) return '';
  const unit = cursor.take(UNIT) ?? '';
  if (isUnit(unit)) return unit;
  if (unit === 'during' || unit === 'and' || unit === 'or') {
    throw cursor.fault(
      `expected a unit or the end of the criterion, found "${unit}"`,
      unit === 'during'
        ? 'write the phase after the measure: "downtime during injection <= 5s"'
        : 'write a criterion a line: all of a list must hold',
      at,
    );
  }
  const whole = addedUp(number + unit);
  if (whole !== null) {
    throw cursor.fault(`${quote(number + unit)} is more than one number`, `write "${whole}"`, at);
  }
  const meant = intendedUnit(unit);
  const fix = meant === null ? `write one of ${UNITS.join(', ')}` : `write "${number}${meant}"`;
  throw cursor.fault(`unknown unit ${quote(unit)}`, fix, at);
}

const PARTS = /^(?:(\d{1,6})h)?(?:(\d{1,6})m)?(?:(\d{1,6})s)?$/;

/** `1h30m` as the one quantity it means, `90m`; null for anything else. */
function addedUp(text: string): string | null {
  const parts = PARTS.exec(text);
  if (parts === null) return null;
  const [hours, minutes, seconds] = parts.slice(1).map((part) => Number(part || 0));
  const inMinutes = (hours ?? 0) * 60 + (minutes ?? 0);
  return seconds ? `${inMinutes * 60 + seconds}s` : `${inMinutes}m`;
}

function fixOf(cursor: Cursor): string {
  if (cursor.peek(/\.\d/y) !== null) return 'write a digit before the point, e.g. 0.5';
  if (cursor.peek(/\+/y) !== null) return 'write the number without "+"';
  return 'write a number with its unit, a "text", true, false or baseline';
}

function fixOfWord(word: string): string {
  if (/^(?:nan|inf|infinity)$/i.test(word)) return 'write a finite number';
  if (word.startsWith('baseline-')) return 'write spaces around "-", e.g. "baseline - 5ms"';
  return `write "is ${word}" or == "${word}"`;
}
