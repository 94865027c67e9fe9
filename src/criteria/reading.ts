import type { Dimension, Unit } from './criterion.js';
import type { Observation } from './observation.js';
import { readQuantity, toBase } from './quantity.js';
import { quote } from './quote.js';
import { dimensionOf, inBase } from './unit.js';

/** A number that was observed, in base units: certain when both ends are the same. */
export interface Reading {
  readonly lower: number;
  readonly upper: number;
  readonly dimension: Dimension;
}

/** How to read a number that comes without a unit: an output's number is in the unit of the limit it is compared with. */
export interface Lens {
  /** Whether the value comes raw out of an activity's output. */
  readonly raw: boolean;
  readonly unit: Unit;
}

export type Read =
  { readonly ok: true; readonly reading: Reading } | { readonly ok: false; readonly because: string };

/** The number in an observation, or why there is none: texts are read as quantities when they are raw. */
export function readNumber(observation: Observation, lens: Lens): Read {
  switch (observation.kind) {
    case 'missing':
      return { ok: false, because: observation.because };
    case 'boolean':
      return { ok: false, because: `${observation.value} is not a number` };
    case 'word': {
      const quantity = lens.raw ? readQuantity(observation.value) : null;
      if (quantity === null) return { ok: false, because: `${quote(observation.value)} is not a number` };
      if (quantity.unit === '') return readBare([quantity.value], lens);
      return readEnds([toBase(quantity)], dimensionOf(quantity.unit));
    }
    case 'number': {
      const { value, interval, dimension } = observation;
      const ends = interval === null ? [value] : [value, interval.lower, interval.upper];
      return lens.raw && dimension === 'count' ? readBare(ends, lens) : readEnds(ends, dimension);
    }
  }
}

function readBare(values: readonly number[], { unit }: Lens): Read {
  const because = doubtAbout(values, unit);
  if (because !== null) return { ok: false, because };
  return readEnds(
    values.map((value) => inBase(value, unit)),
    dimensionOf(unit),
  );
}

/** Numbers that are mostly written in another unit: read in that of the limit, they would pass what they miss. */
function doubtAbout(values: readonly number[], unit: Unit): string | null {
  // 0.05 errors of 1 would pass a limit of 1 %.
  const share = values.find((value) => value !== 0 && Math.abs(value) <= 1);
  if (unit === '%' && share !== undefined)
    return `${share} may be a share of 1 or percent (write the limit without a unit, or the unit in the output)`;
  // 0.9 seconds would pass a limit of 800 ms.
  const fraction = values.find((value) => value !== 0 && Math.abs(value) < 1);
  if (unit === 'ms' && fraction !== undefined)
    return `${fraction} may be seconds or milliseconds (write the limit in s, or the unit in the output)`;
  return null;
}

function readEnds(ends: readonly number[], dimension: Dimension): Read {
  const [lower, upper] = [Math.min(...ends), Math.max(...ends)];
  // Math.min and Math.max answer NaN when any end is NaN, so one look is enough.
  if (Number.isNaN(lower)) return { ok: false, because: 'the value is not a number' };
  return { ok: true, reading: { lower, upper, dimension } };
}
