import { readExperiment } from '../journal/experiment.js';
import type { JournalExperiment } from '../journal/journal.js';
import { rawExperiment } from '../journal/raw.js';
import type { PlannedExperiment } from '../suite/plan.js';

/** What the plan asked to run, in the words of a journal. */
export function declaredBy(planned: PlannedExperiment): JournalExperiment {
  const { data } = rawExperiment.safeParse(planned.document);
  return readExperiment(data ?? rawExperiment.parse({}));
}
