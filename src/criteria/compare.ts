import type { Operator } from './criterion.js';

/**
 * The number with 12 significant digits. Values and limits are compared after this: 12 digits are more than any clock or
 * counter gives and fewer than arithmetic garbles (1 − 0.01 × 3 is 0.97, not 0.97 and a hair). Rounding, unlike a tolerance,
 * keeps order and is transitive, so a better value can never turn `met` into `missed`.
 */
export function significant(value: number): number {
  if (Number.isInteger(value) && Math.abs(value) < 1e12) return value;
  return Number.isFinite(value) ? Number(value.toPrecision(12)) : value;
}

/** Whether `value operator limit` holds; false for every operator when either is not a number. */
export function holds(value: number, operator: Operator, limit: number): boolean {
  if (Number.isNaN(value) || Number.isNaN(limit)) return false;
  const [left, right] = [significant(value), significant(limit)];
  switch (operator) {
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    case '==':
      return left === right;
    case '!=':
      return left !== right;
  }
}

/** `upper` for limits that a value must stay under, `lower` for those it must reach, null for (in)equality. */
export function side(operator: Operator): 'upper' | 'lower' | null {
  if (operator === '<' || operator === '<=') return 'upper';
  return operator === '>' || operator === '>=' ? 'lower' : null;
}
