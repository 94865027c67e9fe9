import { checkCriterion } from '../criteria/check.js';
import type { Condition } from '../criteria/criterion.js';
import { parseCondition } from '../criteria/parse.js';
import { printCondition } from '../criteria/print.js';
import type { Finding } from '../criteria/subject.js';
import { BUILT_IN_MEASURES, declaredMeasure, measureNamed } from '../criteria/vocabulary.js';
import type { Place, Problem } from '../problem.js';
import type { LiveCondition } from './guards.js';
import type { Located } from './located.js';
import type { DeclaredMeasure } from './plan.js';

/** Reads one condition; null when it is refused. `measures` are those that the suite declares. */
export function readLiveCondition(
  located: Located,
  measures: readonly DeclaredMeasure[],
): LiveCondition | null {
  if (typeof located.value !== 'string') return null;
  const parsed = parseCondition(located.value);
  if (!parsed.ok) {
    located.refuse(`${parsed.message} (column ${parsed.column} of the condition)`, parsed.fix);
    return null;
  }
  const { problems, warnings } = checkLive(parsed.condition, measures, located.place);
  for (const { message, fix } of problems) located.refuse(message, fix);
  for (const { message, fix } of warnings) located.warn(message, fix);
  return problems.length > 0 ? null : { condition: parsed.condition, place: located.place };
}

/** What is wrong with a condition that is asked of the system as it is now, and what is odd about it. */
export function checkLive(
  condition: Condition,
  measures: readonly DeclaredMeasure[],
  place: Place,
): { readonly problems: readonly Problem[]; readonly warnings: readonly Problem[] } {
  const unfit = findUnfit(condition, measures);
  if (unfit !== null) return { problems: [{ ...unfit, place }], warnings: [] };
  const vocabulary = {
    measures: measures.filter(isMetric).map(({ name, dimension }) => declaredMeasure(name, dimension, [])),
    probes: [],
    actions: [],
    baseline: false,
    cadence: null,
  };
  const criterion = { require: condition, warn: null, weight: 1, required: false, enforce: true, why: null };
  return checkCriterion({ ...criterion, place, origin: 'suite' }, vocabulary);
}

const FIX = 'ask an alarm, e.g. `alarm "checkout-5xx" is OK`, or a metric that the suite declares';

/** What a criterion may ask of an experiment, and nobody can ask of a system that none runs on. */
function findUnfit(condition: Condition, measures: readonly DeclaredMeasure[]): Finding | null {
  const { measure, phase, limit } = condition;
  if (phase !== null) {
    const fix = `write \`${printCondition({ ...condition, phase: null })}\``;
    return { message: `there is no phase "${phase}" outside an experiment`, fix };
  }
  if (limit.kind === 'baseline') {
    return { message: 'there is no baseline outside an experiment', fix: 'write the limit itself' };
  }
  if (measure.kind === 'activity') {
    return { message: `a live condition cannot ask ${ARTICLED[measure.activity]}`, fix: FIX };
  }
  if (measure.kind !== 'named') return null;
  const declared = measureNamed(measures.map(withAlias), measure.name);
  const inExperiments = declared !== null && !isMetric(declared.declared);
  if (!inExperiments && measureNamed(BUILT_IN_MEASURES, measure.name) === null) return null;
  return {
    message: `${measure.name} is measured in an experiment, and this asks the system as it is`,
    fix: FIX,
  };
}

const ARTICLED = { probe: 'a probe', action: 'an action' } as const;

function withAlias(declared: DeclaredMeasure) {
  return { ...declaredMeasure(declared.name, declared.dimension), declared };
}

function isMetric({ source }: DeclaredMeasure): boolean {
  return source.kind === 'metric';
}
