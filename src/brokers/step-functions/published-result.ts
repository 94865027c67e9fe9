import type { PlannedExperiment } from '../../suite/plan.js';
import type { Collected } from '../broker.js';
import { countJournals } from './find-journal.js';
import type { ItemHistory } from './history.js';
import type { Location, ObjectStore } from './object-store.js';

/**
 * What a published broker leaves unsaid: that its runner failed although there is a journal in `folder`, how many attempts left none,
 * and what of the plan it does not know.
 */
export async function asPublished(
  collected: Collected,
  { strategies }: PlannedExperiment,
  seen: ItemHistory | null,
  folder: Location,
  store: ObjectStore,
): Promise<Collected> {
  const { outcome, attempts, notes } = collected;
  if (outcome.kind !== 'journal') return collected;
  const journals = attempts > 1 ? await countJournals(folder, store) : 1;
  return {
    ...collected,
    lostAttempts: Math.max(0, attempts - Math.max(1, journals)),
    notes: [
      ...notes,
      ...(seen?.failure ? [`the journal is there, although the runner failed: ${seen.failure}`] : []),
      ...(strategies.hypothesis === 'default'
        ? []
        : [`this broker does not know the hypothesis strategy "${strategies.hypothesis}"`]),
    ],
  };
}
