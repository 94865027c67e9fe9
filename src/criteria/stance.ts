import { holds } from './compare.js';
import type { Condition, Limit } from './criterion.js';
import { toBase } from './quantity.js';
import { tellingNumbers } from './telling.js';
import { dimensionOf } from './unit.js';
import type { Answer } from './vocabulary.js';

/** Whether one value passes each of two conditions. */
export interface Stance {
  readonly require: boolean;
  readonly warn: boolean;
}

/**
 * How two conditions on the same measure stand to each other, over values that tell everything about both. Empty when only
 * a run makes them comparable: a baseline and a number, a text and a number.
 */
export function stancesOf(require: Condition, warn: Condition, answer: Answer): readonly Stance[] {
  return wordStances(require, warn, answer) ?? numberStances(require, warn, answer) ?? [];
}

function wordStances(require: Condition, warn: Condition, answer: Answer): readonly Stance[] | null {
  const [first, second] = [wordOf(require.limit), wordOf(warn.limit)];
  if (first === null || second === null || require.limit.kind !== warn.limit.kind) return null;
  const anyOther = `${first}${second}.`;
  const open = require.limit.kind === 'boolean' ? ['true', 'false'] : [first, second, anyOther];
  const values = answer.kind === 'word' ? answer.words : open;
  return values.map((value) => ({
    require: (require.operator === '==') === (value === first),
    warn: (warn.operator === '==') === (value === second),
  }));
}

function wordOf(limit: Limit): string | null {
  if (limit.kind === 'text') return limit.text;
  return limit.kind === 'boolean' ? String(limit.value) : null;
}

function numberStances(require: Condition, warn: Condition, answer: Answer): readonly Stance[] | null {
  const [first, second] = [scaleOf(require.limit, warn.limit), scaleOf(warn.limit, require.limit)];
  if (first === null || second === null || first.name !== second.name) return null;
  const bounded = answer.kind === 'number' && require.limit.kind === 'quantity';
  const [least, most] = bounded ? [answer.least, answer.most] : [-Infinity, Infinity];
  return tellingNumbers([first.limit, second.limit], least, most).map((value) => ({
    require: holds(value, require.operator, first.limit),
    warn: holds(value, warn.operator, second.limit),
  }));
}

interface Scale {
  readonly name: string;
  readonly limit: number;
}

/** Where the limit lies, on a scale with a name: two limits can be compared when they lie on the same. */
function scaleOf(limit: Limit, other: Limit): Scale | null {
  if (limit.kind === 'quantity') {
    return { name: dimensionOf(limit.quantity.unit), limit: toBase(limit.quantity) };
  }
  if (limit.kind !== 'baseline') return null;
  // The baseline itself lies at 0 of whatever the other's distance from it is measured in.
  const offset = limit.offset ?? (other.kind === 'baseline' ? other.offset : null);
  const name = `baseline ${offset === null ? '' : dimensionOf(offset.quantity.unit)}`;
  if (limit.offset === null) return { name, limit: 0 };
  const distance = toBase(limit.offset.quantity);
  return { name, limit: limit.offset.sign === '+' ? distance : -distance };
}
