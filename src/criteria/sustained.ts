import type { Condition } from './criterion.js';
import type { Cursor } from './cursor.js';
import { parseParts, parseWhole, type Unparsed } from './parse.js';
import { parseQuantity, UNSIGNED } from './parse-limit.js';
import { printQuantity, toBase } from './quantity.js';
import { quote } from './quote.js';
import { dimensionOf } from './unit.js';

/** A condition that has to hold for a time. */
export interface Sustained {
  readonly condition: Condition;
  /** Milliseconds; 0: once is enough. */
  readonly hold: number;
}

export type ParsedSustained = ({ readonly ok: true } & Sustained) | Unparsed;

/**
 * Reads a condition of `abort-when`. It never throws.
 *
 *     sustained  = condition [ "for" quantity ]       a quantity of time, above zero
 */
export function parseSustained(text: string): ParsedSustained {
  const parsed = parseWhole(text, (cursor): Sustained => {
    const condition = parseParts(text, cursor);
    return { condition, hold: parseHold(cursor) };
  });
  return parsed.ok ? { ok: true, ...parsed.value } : parsed;
}

function parseHold(cursor: Cursor): number {
  if (cursor.take(/for(?![\w-])/y) === null) return 0;
  const at = cursor.at;
  const quantity = parseQuantity(cursor, UNSIGNED);
  if (quantity === null) {
    throw cursor.fault(`expected a time after "for", found ${cursor.found}`, 'write how long, e.g. "for 2m"');
  }
  const written = printQuantity(quantity);
  if (dimensionOf(quantity.unit) !== 'duration') {
    const fix = quantity.unit === '' ? `write its unit, e.g. "for ${written}m"` : 'write e.g. "for 2m"';
    throw cursor.fault(`${quote(written)} is not a time`, fix, at);
  }
  const hold = toBase(quantity);
  if (hold > 0 && Number.isFinite(hold)) return hold;
  throw cursor.fault(`nothing holds for ${written}`, 'write a time above zero, or leave "for" out', at);
}
