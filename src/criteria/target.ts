import { side } from './compare.js';
import type { Dimension, Limit, Operator, Quantity, Unit } from './criterion.js';
import type { Observation } from './observation.js';
import { printQuantity, printValue, toBase } from './quantity.js';
import { readNumber, type Reading } from './reading.js';
import { dimensionOf, NOUNS } from './unit.js';

export type NumberLimit = Extract<Limit, { kind: 'quantity' | 'baseline' }>;

/** The number that a value is compared with, in base units. */
export interface Target {
  readonly value: number;
  readonly dimension: Dimension;
  /** What it was computed from, e.g. `baseline 100 ms + 10%`; null when it stands in the criterion. */
  readonly from: string | null;
}

export type Aimed =
  { readonly ok: true; readonly target: Target } | { readonly ok: false; readonly because: string };

/** The unit in which a number without one is read; a share of the baseline says nothing of the baseline's unit. */
export function unitOfLimit(limit: NumberLimit): Unit {
  if (limit.kind === 'quantity') return limit.quantity.unit;
  return limit.offset === null || limit.offset.quantity.unit === '%' ? '' : limit.offset.quantity.unit;
}

/** What the limit is in numbers, or why that cannot be said. */
export function aim(
  limit: NumberLimit,
  operator: Operator,
  baseline: Observation | null,
  raw: boolean,
): Aimed {
  if (limit.kind === 'quantity') {
    const value = toBase(limit.quantity);
    if (!Number.isFinite(value)) return unaimed(`the limit ${printQuantity(limit.quantity)} is not finite`);
    return { ok: true, target: { value, dimension: dimensionOf(limit.quantity.unit), from: null } };
  }
  if (baseline === null) return unaimed('there is no baseline, no earlier run to compare with');
  const read = readNumber(baseline, { raw, unit: unitOfLimit(limit) });
  if (!read.ok) return unaimed(`the baseline cannot be compared with: ${read.because}`);
  return aimAt(read.reading, limit.offset, operator);
}

type Offset = Extract<Limit, { kind: 'baseline' }>['offset'];

function aimAt(baseline: Reading, offset: Offset, operator: Operator): Aimed {
  const { dimension } = baseline;
  const base = judgedEnd(baseline, operator);
  if (base === null) return unaimed('the baseline is known only as an interval');
  const shown = printValue(base, dimension);
  if (!Number.isFinite(base)) return unaimed(`the baseline cannot be compared with: it is "${shown}"`);
  if (offset === null) return { ok: true, target: { value: base, dimension, from: 'baseline' } };
  const distance = distanceFrom(base, dimension, offset.quantity);
  if (typeof distance === 'string') return unaimed(distance);
  const value = offset.sign === '+' ? base + distance : base - distance;
  if (!Number.isFinite(value)) return unaimed('the baseline and its offset are not finite');
  const from = `baseline ${shown} ${offset.sign} ${printQuantity(offset.quantity)}`;
  return { ok: true, target: { value, dimension, from } };
}

/** Like is compared with like: the end of the baseline that is judged of the value, so that two equal runs are equal. */
function judgedEnd(baseline: Reading, operator: Operator): number | null {
  const which = side(operator);
  if (which !== null) return baseline[which];
  return baseline.lower === baseline.upper ? baseline.lower : null;
}

/** How far the offset reaches, in base units; a text says why it reaches nowhere. */
function distanceFrom(base: number, dimension: Dimension, quantity: Quantity): number | string {
  const distance = toBase(quantity);
  if (quantity.unit === '%') {
    // A share of nothing is nothing: every change at all would be infinitely many percent.
    return base === 0
      ? `${printQuantity(quantity)} of a baseline of zero is nothing, write an absolute distance`
      : Math.abs(base) * distance;
  }
  if (dimensionOf(quantity.unit) === dimension) return distance;
  return `the baseline is ${NOUNS[dimension]}, and ${printQuantity(quantity)} is ${NOUNS[dimensionOf(quantity.unit)]}`;
}

function unaimed(because: string): Aimed {
  return { ok: false, because };
}
