import type { Condition } from './criterion.js';
import { printCondition, printSubject } from './print.js';
import { stancesOf } from './stance.js';
import type { Finding } from './subject.js';
import { canonicalName, type Measure } from './vocabulary.js';

/** `warn` speaks about the measure and phase of its `require`; else the two are two criteria. */
export function checkSameSubject(require: Condition, warn: Condition): Finding | null {
  if (subjectText(require) === subjectText(warn)) return null;
  return {
    message: `warn speaks about ${subjectText(warn)}, and require about ${subjectText(require)}`,
    fix: 'write warn about the same measure and phase, or as a criterion of its own',
  };
}

function subjectText({ measure, phase }: Condition): string {
  const named = measure.kind === 'named' ? { ...measure, name: canonicalName(measure.name) } : measure;
  return printSubject(named, phase);
}

/** `warn` is the stricter of the two: whatever passes it must pass `require`. */
export function checkWarnStricter(require: Condition, warn: Condition, measure: Measure): Finding | null {
  const [first, second] = [unitOf(require), unitOf(warn)];
  if (measure.answer.kind === 'anything' && first !== null && second !== null && first !== second) {
    // A bare number of an output is read in the unit of its limit: 900 would be 900 ms here and 900 s there.
    const message = `warn "${printCondition(warn)}" has another unit than require "${printCondition(require)}"`;
    return { message, fix: 'write both limits in the same unit' };
  }
  if (!stancesOf(require, warn, measure.answer).some((value) => value.warn && !value.require)) return null;
  return {
    message: `warn "${printCondition(warn)}" is looser than require "${printCondition(require)}"`,
    fix: 'write the stricter limit under "warn"',
  };
}

/** `warn` adds nothing: what misses it misses `require` as well. */
export function checkWarnSpeaks(require: Condition, warn: Condition, measure: Measure): Finding | null {
  const stances = stancesOf(require, warn, measure.answer);
  if (stances.length === 0 || stances.some((value) => value.require && !value.warn)) return null;
  return {
    message: `warn "${printCondition(warn)}" never warns: what misses it also misses require "${printCondition(require)}"`,
    fix: 'write a stricter limit under "warn", or leave it out',
  };
}

function unitOf({ limit }: Condition): string | null {
  return limit.kind === 'quantity' ? limit.quantity.unit : null;
}
