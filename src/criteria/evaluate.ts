import { holds, side } from './compare.js';
import type { Condition, Operator } from './criterion.js';
import type { Evaluation } from './evaluation.js';
import { limitClause, printLimitOf, printMargin, printReading, printTarget, printWord } from './explain.js';
import type { Observation } from './observation.js';
import { printLimit, printSubject } from './print.js';
import { type Reading, readNumber } from './reading.js';
import { aim, type NumberLimit, type Target, unitOfLimit } from './target.js';
import { NOUNS } from './unit.js';

/**
 * Judges one observation. `baseline` is the same measure's observation in an earlier run; null when there is none.
 * It never throws, and whatever is missing, not a number or not comparable is inconclusive.
 */
export function evaluate(
  condition: Condition,
  observation: Observation,
  baseline: Observation | null,
): Evaluation {
  if (observation.kind === 'missing') {
    return inconclusive(condition, null, `is not known: ${observation.because}`);
  }
  const { limit } = condition;
  if (limit.kind === 'text' || limit.kind === 'boolean') return evaluateWord(condition, observation);
  return evaluateNumber(condition, limit, observation, baseline);
}

type Observed = Exclude<Observation, { kind: 'missing' }>;

function evaluateWord(condition: Condition, observation: Observed): Evaluation {
  const { limit, operator } = condition;
  const observed = printObserved(observation);
  const same = sameAs(limit, observation);
  if (same === null || side(operator) !== null) {
    const fault =
      same === null ? `cannot be compared with ${printLimit(limit)}` : `has no order for "${operator}"`;
    return inconclusive(condition, observed, `was ${observed}, which ${fault}`, observation.because);
  }
  const met = (operator === '==') === same;
  const text = limit.kind === 'text' ? printWord(limit.text) : printLimit(limit);
  const clause = limitClause(operator, text);
  return {
    outcome: met ? 'met' : 'missed',
    observed,
    limit: printLimitOf(operator, text),
    margin: null,
    reason: sentence(condition, `was ${observed}, ${clause}`, observation.because),
  };
}

/** Whether the value is the limit's; null when the two are of different kinds. */
function sameAs(limit: Condition['limit'], observation: Observed): boolean | null {
  if (limit.kind === 'text' && observation.kind === 'word') return limit.text === observation.value;
  if (limit.kind === 'boolean' && observation.kind === 'boolean') return limit.value === observation.value;
  return null;
}

function evaluateNumber(
  condition: Condition,
  limit: NumberLimit,
  observation: Observed,
  baseline: Observation | null,
): Evaluation {
  const { operator, measure } = condition;
  const raw = measure.kind === 'activity';
  const { because } = observation;
  const read = readNumber(observation, { raw, unit: unitOfLimit(limit) });
  if (!read.ok) {
    const observed = printObserved(observation);
    return inconclusive(condition, observed, `cannot be judged, ${read.because}`, because);
  }
  const { reading } = read;
  const aimed = aim(limit, operator, baseline, raw);
  if (!aimed.ok) {
    const observed = printReading(reading, []);
    return inconclusive(condition, observed, `was ${observed}, and ${aimed.because}`, because);
  }
  const { target } = aimed;
  if (target.dimension !== reading.dimension) {
    const observed = printReading(reading, []);
    const clash = `which is ${NOUNS[reading.dimension]} and the limit ${NOUNS[target.dimension]}`;
    return inconclusive(condition, observed, `was ${observed}, ${clash}`, because);
  }
  return compared(condition, reading, target, because);
}

function compared(condition: Condition, reading: Reading, target: Target, because: string): Evaluation {
  const { operator } = condition;
  const outcome = outcomeOf(reading, operator, target.value);
  const observed = printReading(reading, [target.value]);
  const text = printTarget(target, reading);
  const limit = printLimitOf(operator, text);
  const clause = `was ${observed}, ${limitClause(operator, text)}`;
  if (outcome === 'inconclusive') {
    const reason = sentence(condition, `${clause}, and that cannot be told from it`, because);
    return { outcome, observed, limit, margin: null, reason };
  }
  const margin = printMargin(reading, operator, target, outcome === 'met');
  const reason = sentence(condition, margin === null ? clause : `${clause} (${margin})`, because);
  return { outcome, observed, limit, margin, reason };
}

/**
 * An order is judged at the end of the interval that speaks against the system. Equality needs the whole interval: when the
 * limit lies within it, nobody knows. An infinite value can miss a limit, and never meet one.
 */
function outcomeOf({ lower, upper }: Reading, operator: Operator, limit: number): Evaluation['outcome'] {
  const which = side(operator);
  const judged = which === null ? [lower, upper] : [which === 'upper' ? upper : lower];
  const within = holds(lower, '<=', limit) && holds(upper, '>=', limit);
  if (which === null && within && !holds(lower, '==', upper)) return 'inconclusive';
  if (!judged.every((end) => holds(end, operator, limit))) return 'missed';
  return judged.every(Number.isFinite) ? 'met' : 'inconclusive';
}

function inconclusive(
  condition: Condition,
  observed: string | null,
  predicate: string,
  because = '',
): Evaluation {
  const limit = printLimitOf(condition.operator, printLimit(condition.limit));
  const reason = sentence(condition, predicate, because);
  return { outcome: 'inconclusive', observed, limit, margin: null, reason };
}

function printObserved(observation: Observed): string {
  if (observation.kind === 'boolean') return String(observation.value);
  if (observation.kind === 'word') return printWord(observation.value);
  const { value, interval, dimension } = observation;
  return printReading({ lower: interval?.lower ?? value, upper: interval?.upper ?? value, dimension }, []);
}

function sentence({ measure, phase }: Condition, predicate: string, because: string): string {
  const claim = `${printSubject(measure, phase)} ${predicate}`;
  return because === '' ? claim : `${claim}: ${because}`;
}
