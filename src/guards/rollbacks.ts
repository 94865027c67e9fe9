import { quote } from '../criteria/quote.js';
import type { Json, Plan, PlannedExperiment } from '../suite/plan.js';
import type { GuardFinding } from './finding.js';

/** Whether each experiment that acts declares rollbacks, and has them played whatever happens. */
export function checkRollbacks({ experiments, guards }: Plan): readonly GuardFinding[] {
  if (guards.rollbacks === null) return [];
  const guard = 'rollbacks';
  const held = experiments.flatMap((experiment): readonly GuardFinding[] => {
    const missing = missingIn(experiment);
    if (missing === null) return [];
    const reason = `${quote(experiment.title)} ${missing}`;
    return [{ guard, state: 'holds', reason, opens: null, place: experiment.place }];
  });
  if (held.length > 0) return held;
  const reason = 'every experiment that acts rolls back, whatever happens';
  return [{ guard, state: 'go', reason, opens: null, place: guards.rollbacks }];
}

function missingIn({ document, strategies }: PlannedExperiment): string | null {
  if (!activitiesIn(document['method']).some(isAction)) return null;
  if (!activitiesIn(document['rollbacks']).some((activity) => isAction(activity) || isRef(activity))) {
    return 'acts and declares no rollbacks – add some that undo what it does';
  }
  if (strategies.rollbacks === 'always') return null;
  return `plays its rollbacks by the strategy ${strategies.rollbacks}, so not always – write the strategy always`;
}

function activitiesIn(section: Json | undefined): readonly object[] {
  if (!Array.isArray(section)) return [];
  return section.filter((activity: Json) => typeof activity === 'object' && activity !== null);
}

function isAction(activity: object): boolean {
  return 'type' in activity && activity.type === 'action';
}

/** Repeats an activity that stands elsewhere in the experiment. */
function isRef(activity: object): boolean {
  return 'ref' in activity;
}
