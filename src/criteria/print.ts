import type { Condition, Limit, MeasureRef, Phase } from './criterion.js';
import { printQuantity } from './quantity.js';

const BARE_WORD = /^[A-Za-z_][\w-]*$/;
const BARE_KEY = /^\w[\w-]*$/;

/** The canonical text of a condition: parsing it gives the same condition. */
export function printCondition(condition: Condition): string {
  const subject = printSubject(condition.measure, condition.phase);
  const { operator, limit, spoken } = condition;
  return spoken ? `${subject} is ${printSpoken(limit)}` : `${subject} ${operator} ${printLimit(limit)}`;
}

/** The measure and the phase it is asked for: `availability during injection`. */
export function printSubject(measure: MeasureRef, phase: Phase | null): string {
  return phase === null ? printMeasure(measure) : `${printMeasure(measure)} during ${phase}`;
}

export function printMeasure(measure: MeasureRef): string {
  switch (measure.kind) {
    case 'named':
      return measure.name;
    case 'alarm':
      return `alarm ${JSON.stringify(measure.name)}`;
    case 'activity': {
      const name = `${measure.activity} ${JSON.stringify(measure.name)}`;
      return measure.path.length === 0 ? name : `${name} ${printPath(measure.path)}`;
    }
  }
}

export function printLimit(limit: Limit): string {
  switch (limit.kind) {
    case 'quantity':
      return printQuantity(limit.quantity);
    case 'baseline':
      return limit.offset === null
        ? 'baseline'
        : `baseline ${limit.offset.sign} ${printQuantity(limit.offset.quantity)}`;
    case 'text':
      return JSON.stringify(limit.text);
    case 'boolean':
      return String(limit.value);
  }
}

function printSpoken(limit: Limit): string {
  if (limit.kind !== 'text') return printLimit(limit);
  return isSpeakable(limit.text) ? limit.text : JSON.stringify(limit.text);
}

/** Whether `is` can say the word without quotes and mean the text. */
function isSpeakable(text: string): boolean {
  return BARE_WORD.test(text) && !['not', 'true', 'false'].includes(text);
}

function printPath(path: readonly string[]): string {
  return path.map((key, index) => (index === 0 ? printFirstKey(key) : printKey(key))).join('');
}

function printFirstKey(key: string): string {
  return BARE_KEY.test(key) && key !== 'is' && key !== 'during' ? key : `[${JSON.stringify(key)}]`;
}

function printKey(key: string): string {
  return BARE_KEY.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}
