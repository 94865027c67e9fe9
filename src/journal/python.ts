import { isObject } from './object.js';

/** Deeper values are not compared. */
const DEEPEST = 64;

/** Python's `==` on JSON values: `True` equals 1, `False` equals 0, NaN equals nothing, objects compare by content. */
export function pythonEquals(left: unknown, right: unknown, depth = 0): boolean {
  const [a, b] = [asNumber(left), asNumber(right)];
  if (a !== null || b !== null) return a !== null && a === b;
  if (depth > DEEPEST) return false;
  if (Array.isArray(left) && Array.isArray(right)) {
    const others: readonly unknown[] = right;
    return (
      left.length === others.length &&
      left.every((item, index) => pythonEquals(item, others[index], depth + 1))
    );
  }
  if (isObject(left) && isObject(right)) {
    const keys = Object.keys(left);
    return (
      keys.length === Object.keys(right).length &&
      keys.every((key) => Object.hasOwn(right, key) && pythonEquals(left[key], right[key], depth + 1))
    );
  }
  return left === right;
}

/** Python's `low <= value <= high`; null where Python refuses the comparison, or the gate cannot repeat it. */
export function pythonBetween(low: unknown, value: unknown, high: unknown): boolean | null {
  const lower = pythonAtMost(low, value);
  return lower === true ? pythonAtMost(value, high) : lower;
}

function pythonAtMost(left: unknown, right: unknown): boolean | null {
  const [a, b] = [asNumber(left), asNumber(right)];
  if (a !== null && b !== null) return a <= b;
  return typeof left === 'string' && typeof right === 'string' ? left <= right : null;
}

function asNumber(value: unknown): number | null {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'number' ? value : null;
}

const DECIMAL = /^\s*([+-]?(?:\d+(?:_\d+)*\.?(?:\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)(?:e[+-]?\d+)?)\s*$/i;

/** What `decimal.Decimal(text)` reads as a finite number; null for what it refuses, NaN for `nan` and `inf` in any spelling. */
export function pythonDecimal(text: string): number | null {
  const [, number] = DECIMAL.exec(text) ?? [];
  if (number !== undefined) return Number(number.replaceAll('_', ''));
  return /^\s*[+-]?(?:s?nan\d*|inf(?:inity)?)\s*$/i.test(text) ? NaN : null;
}
