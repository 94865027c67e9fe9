import type { MeasureRef, Phase } from '../criteria/criterion.js';
import { canonicalName } from '../criteria/vocabulary.js';
import type { Journal } from '../journal/journal.js';
import { show } from '../journal/show.js';
import type { DeclaredMeasure } from '../suite/plan.js';
import { activityValues } from './activity.js';
import { worstState } from './alarm.js';
import { availability, downtime, errorRate } from './availability.js';
import { declaredValues } from './declared.js';
import { duration } from './duration.js';
import { NO_FACTS, type Facts } from './facts.js';
import type { Observation } from './measure.js';
import { declaredAs } from './questions.js';
import { recoveryTime } from './recovery.js';
import { steadyState } from './steady-state.js';

type BuiltIn = (journal: Journal, phase: Phase | null) => Observation;

const BUILT_IN: ReadonlyMap<string, BuiltIn> = new Map<string, BuiltIn>([
  ['steady-state', steadyState],
  ['recovery-time', recoveryTime],
  ['downtime', downtime],
  ['availability', availability],
  ['error-rate', errorRate],
  ['duration', duration],
]);

/**
 * What the journal, and what was asked of metrics and alarms, say of a measure: at least one observation. An activity that was
 * executed several times gives one each, and a criterion has to hold for all of them; every other measure gives exactly one.
 */
export function observe(
  measure: MeasureRef,
  phase: Phase | null,
  journal: Journal,
  declared: readonly DeclaredMeasure[],
  facts: Facts = NO_FACTS,
): readonly Observation[] {
  if (measure.kind === 'activity') return activityValues(measure, phase, journal);
  if (measure.kind === 'alarm') return [worstState(measure.name, phase, journal, facts)];
  const builtIn = BUILT_IN.get(canonicalName(measure.name));
  if (builtIn !== undefined) return [builtIn(journal, phase)];
  const own = declaredAs(measure.name, declared);
  if (own !== null) return declaredValues(own, phase, journal, facts);
  return [missing(`no measure is called ${show(measure.name)}`)];
}

function missing(because: string): Observation {
  return { kind: 'missing', because };
}
