import type { MeasureRef, Phase } from '../criteria/criterion.js';
import { canonicalName } from '../criteria/vocabulary.js';
import type { Journal } from '../journal/journal.js';
import { show } from '../journal/show.js';
import type { DeclaredMeasure } from '../suite/plan.js';
import { activityValues } from './activity.js';
import { availability, downtime, errorRate } from './availability.js';
import { declaredValues } from './declared.js';
import { duration } from './duration.js';
import type { Observation } from './measure.js';
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
 * What the journal says of a measure: at least one observation. An activity that was executed several times gives one each, and
 * a criterion has to hold for all of them; every other measure gives exactly one.
 */
export function observe(
  measure: MeasureRef,
  phase: Phase | null,
  journal: Journal,
  declared: readonly DeclaredMeasure[],
): readonly Observation[] {
  if (measure.kind === 'activity') return activityValues(measure, phase, journal);
  if (measure.kind === 'alarm') return [missing(`the alarm ${show(measure.name)} is not in the journal`)];
  const builtIn = BUILT_IN.get(canonicalName(measure.name));
  if (builtIn !== undefined) return [builtIn(journal, phase)];
  const own = declared.find(({ name }) => name === measure.name);
  if (own !== undefined) return declaredValues(own, phase, journal);
  return [missing(`no measure is called ${show(measure.name)}`)];
}

function missing(because: string): Observation {
  return { kind: 'missing', because };
}
