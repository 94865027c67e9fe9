import type { Phase, Unit } from '../criteria/criterion.js';
import { readQuantity, toBase } from '../criteria/quantity.js';
import { dimensionOf, inBase } from '../criteria/unit.js';
import type { Journal } from '../journal/journal.js';
import type { DeclaredMeasure } from '../suite/plan.js';
import { activityValues } from './activity.js';
import { detectionTime } from './alarm.js';
import type { Facts } from './facts.js';
import type { Observation } from './measure.js';
import { metricValue } from './metric.js';

/**
 * A measure that the suite declares: the number at a path of an activity, in the unit that the suite states; a metric; or how
 * long an alarm took to go off.
 */
export function declaredValues(
  measure: DeclaredMeasure,
  phase: Phase | null,
  journal: Journal,
  facts: Facts,
): readonly Observation[] {
  const { source } = measure;
  switch (source.kind) {
    case 'metric':
      return [metricValue({ ...measure, source }, phase, journal, facts)];
    case 'alarm':
      return [detectionTime(source.name, journal, facts)];
    case 'journal':
      return activityValues(source, phase, journal).map((observation) => inUnit(observation, measure));
  }
}

function inUnit(observation: Observation, { name, unit, dimension }: DeclaredMeasure): Observation {
  if (observation.kind === 'missing') return observation;
  const number = numberIn(observation, unit);
  if (number === null || Number.isNaN(number)) {
    return { kind: 'missing', because: `${name} is not a number: ${observation.because}` };
  }
  return {
    kind: 'number',
    value: number,
    interval: null,
    dimension,
    evidence: observation.evidence,
    get because() {
      return observation.because;
    },
  };
}

/** A text may bring its own unit, if that counts the same. */
function numberIn(observation: Exclude<Observation, { kind: 'missing' }>, unit: Unit): number | null {
  if (observation.kind === 'boolean') return null;
  if (observation.kind === 'number') {
    return observation.dimension === 'count' ? inBase(observation.value, unit) : observation.value;
  }
  const quantity = readQuantity(observation.value);
  if (quantity === null) return null;
  if (quantity.unit === '') return inBase(quantity.value, unit);
  return dimensionOf(quantity.unit) === dimensionOf(unit) ? toBase(quantity) : null;
}
