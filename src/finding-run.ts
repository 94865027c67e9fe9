import type { Handle } from './brokers/broker.js';
import { GateError } from './errors.js';
import type { GatePorts } from './ports.js';
import { ciRunId, earlierRunIds, type Identity } from './run-id.js';

type FindingPorts = Pick<GatePorts, 'broker'>;

/** The run of that id. Throws `wrong-input` when the broker knows none. */
export async function findRun(runId: string, { broker }: FindingPorts): Promise<Handle> {
  const handle = await broker.attach(runId);
  if (handle !== null) return handle;
  throw new GateError('wrong-input', `run ${runId} is not known to the broker`, {
    hint: 'check the run-id, and that the broker is the one that it was started on',
  });
}

/** The newest run of this CI run and plan, of whatever attempt. Throws `wrong-input` when there is none. */
export async function findNewest(identity: Identity, { broker }: FindingPorts): Promise<Handle> {
  const own = requireCiRunId(identity);
  for (const runId of [own, ...earlierRunIds(own, identity)]) {
    const handle = await broker.attach(runId);
    if (handle !== null) return handle;
  }
  throw unknownHere(own);
}

/** Outside CI, and in another step or job, nothing tells one run from the next. */
export function requireCiRunId(identity: Identity): string {
  const own = ciRunId(identity);
  if (own !== null) return own;
  throw new GateError('wrong-input', 'which run is meant is not known outside of a CI run', {
    hint: 'give its run-id: it is an output of the step that started it, and in its log',
  });
}

export function unknownHere(runId: string): GateError {
  return new GateError('wrong-input', `this CI run has started no run of this plan: ${runId} is not known`, {
    hint: 'give the run-id of the run: another step or job of a CI run derives another one',
  });
}
