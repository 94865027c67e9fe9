import { GateError } from '../../errors.js';
import type { Plan, PlannedExperiment } from '../../suite/plan.js';
import type { RunKeys } from './keys.js';

/** Bytes that Step Functions takes of any input, result or state. */
export const STATE_LIMIT = 262_144;

/**
 * What every published broker reads of an item. All scalars are text, because one hands them to a container's
 * environment; the path ends with a slash, because they append to it as it is.
 */
export function publishedItem(experiment: PlannedExperiment, keys: RunKeys) {
  const source = keys.experiment(experiment);
  const folder = keys.journals(experiment);
  return {
    bucket_name: source.bucket,
    experiment_source: source.key,
    output_bucket: folder.bucket,
    output_path: folder.key,
    output_config: { S3: { bucket_name: folder.bucket, path: folder.key } },
    state: 'pending',
    jira_test_ticket: '',
    jira_exec_ticket: '',
  };
}

/** The execution's input for a published broker. Keys of the gate's own are left out: they would come back with every result. */
export function buildPublishedRequest({ experiments }: Plan, keys: RunKeys): string {
  const list = experiments.map((experiment) => ({
    ...publishedItem(experiment, keys),
    index: String(experiment.index),
  }));
  const request = JSON.stringify({ Payload: { state: 'pending', list } });
  const size = Buffer.byteLength(request);
  if (size <= STATE_LIMIT) return request;
  throw new GateError('wrong-input', `the list of ${experiments.length} experiments has ${size} bytes`, {
    hint: `Step Functions takes ${STATE_LIMIT}, and a published broker takes the list as a whole: split the suite`,
  });
}
