import type { PlannedExperiment } from '../../suite/plan.js';
import type { Collected } from '../broker.js';
import type { ItemHistory } from './history.js';
import type { RunKeys } from './keys.js';
import type { ObjectStore } from './object-store.js';
import { DISARMED } from './stop-published.js';

/**
 * What a published broker leaves unsaid: that its runner failed although there is a journal, what of the plan it does not know, and
 * that an experiment could not run because it had been taken back.
 */
export async function asPublished(
  collected: Collected,
  experiment: PlannedExperiment,
  seen: ItemHistory | null,
  keys: RunKeys,
  store: ObjectStore,
): Promise<Collected> {
  const { outcome, notes } = collected;
  switch (outcome.kind) {
    case 'not-started':
      return collected;
    case 'lost': {
      const takenBack = (await store.get(keys.experiment(experiment))) === DISARMED;
      const reason = `${outcome.reason}; it had been taken back because the run was stopped`;
      return takenBack ? { ...collected, outcome: { ...outcome, reason } } : collected;
    }
    case 'journal':
      return { ...collected, notes: [...notes, ...notesOn(experiment, seen)] };
  }
}

function notesOn({ strategies }: PlannedExperiment, seen: ItemHistory | null): readonly string[] {
  return [
    ...(seen?.failure ? [`the journal is there, although the runner failed: ${seen.failure}`] : []),
    ...(strategies.hypothesis === 'default'
      ? []
      : [`this broker does not know the hypothesis strategy "${strategies.hypothesis}"`]),
  ];
}
