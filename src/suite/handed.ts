import { USUAL_ALARM_SETTLE } from './alarms.js';
import type { JsonObject } from './json.js';
import { NO_PLAN } from './no-plan.js';
import type { Plan, PlannedExperiment } from './plan.js';

/** One experiment of a run, as it was handed to the broker. */
export interface Handed {
  readonly index: number;
  readonly id: string;
  /** null: its text cannot be read any more. */
  readonly document: JsonObject | null;
}

/** A plan of what was handed over, of which nothing is asked: to tell what became of it, not to judge it. */
export function planHanded(title: string, handed: readonly Handed[]): Plan {
  return { ...NO_PLAN, title, experiments: handed.map(planOne) };
}

function planOne({ index, id, document }: Handed): PlannedExperiment {
  const file = `experiments/${id}.json`;
  const title = document?.['title'];
  return {
    index,
    id,
    title: typeof title === 'string' ? title : id,
    file,
    place: { file, line: 1 },
    document: document ?? {},
    criteria: [],
    measures: [],
    alarmSettle: USUAL_ALARM_SETTLE,
    strategies: { hypothesis: 'default', hypothesisFrequency: 1, rollbacks: 'always' },
    expectedFailures: [],
    relaxed: {},
    blastRadius: null,
  };
}
