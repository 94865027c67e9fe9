import type { EndRequest, Handle } from '../broker.js';
import type { RunKeys } from './keys.js';
import type { ObjectStore } from './object-store.js';
import type { Protocol } from './protocol.js';
import { endsInTime, force, hasEnded, type Patience, type StopPorts } from './stop.js';

/**
 * Ends a run whose runners cannot be asked to. A Lambda function goes on to its own end, and plays its rollbacks there,
 * when its execution is stopped. A container would be killed with it and leave the fault behind: there, what has not
 * started is made impossible to start instead, and the execution fails at it, some time later, whatever `patience` there is.
 */
export async function stopPublished(
  handle: Handle,
  request: EndRequest,
  patience: Patience,
  protocol: Protocol,
  keys: RunKeys,
  ports: StopPorts,
): Promise<'ended' | 'left'> {
  if (await hasEnded(handle, ports)) return 'ended';
  if (protocol.name === 'published-lambda') {
    return (await force(handle, request.reason, ports)) === 'ended' ? 'ended' : 'left';
  }
  await disarm(keys, ports.store);
  return (await endsInTime(patience, handle, ports)) ? 'ended' : 'left';
}

/** What takes the place of an experiment that must not start any more: no Chaos Toolkit loads it. */
export const DISARMED = 'the run was stopped before this experiment started\n';

async function disarm(keys: RunKeys, store: ObjectStore): Promise<void> {
  const { bucket, key } = keys.experiments();
  const uploaded = await store.list(bucket, key);
  await Promise.all(
    uploaded.map((one) => store.put({ bucket, key: one }, DISARMED, 'application/octet-stream')),
  );
}
