import { GateError } from '../errors.js';

/** The id was claimed for another plan: whatever runs under it is not this gate's. */
export function takenRunId(runId: string): GateError {
  return new GateError('not-ours', `run id "${runId}" belongs to another plan`, {
    hint: 'give this run an id of its own, or leave run-id empty',
  });
}
