import type { EndRequest, Handle } from '../broker.js';
import { isOver } from './executions.js';
import { RunHistory } from './history.js';
import type { RunKeys } from './keys.js';
import { JSON_UTF8 } from './object-store.js';
import type { Protocol } from './protocol.js';
import { attempt, endsInTime, force, lookQuickly, type Patience, type StopPorts } from './stop.js';

/**
 * Ends a run whose runners cannot be asked to. A Lambda function goes on to its own end, and plays its rollbacks there,
 * when its execution is stopped. A container would be killed with it and leave the fault behind: there, what has not
 * started is made impossible to start instead, and the execution fails at it, some time later, whatever `patience` there is.
 * The marker is for whoever tells of the run.
 */
export async function stopPublished(
  handle: Handle,
  request: EndRequest,
  patience: Patience,
  protocol: Protocol,
  keys: RunKeys,
  ports: StopPorts,
): Promise<'ended' | 'left'> {
  const known = await lookQuickly(handle, ports);
  if (known !== null && isOver(known)) return 'ended';
  const marking = attempt(() => ports.store.putIfAbsent(keys.abort(), JSON.stringify(request), JSON_UTF8));
  const ended = await (protocol.name === 'published-lambda'
    ? hasEndedBefore(handle, request, patience, ports)
    : endsItself(handle, patience, keys, ports));
  const marked = await marking;
  if (!marked.ok) throw marked.error;
  return ended ? 'ended' : 'left';
}

async function hasEndedBefore(
  handle: Handle,
  { reason }: EndRequest,
  patience: Patience,
  ports: StopPorts,
): Promise<boolean> {
  return (await force(handle, reason, patience, ports)) === 'ended';
}

async function endsItself(
  handle: Handle,
  patience: Patience,
  keys: RunKeys,
  ports: StopPorts,
): Promise<boolean> {
  await disarm(handle, keys, ports);
  return endsInTime(patience, handle, ports);
}

/** What takes the place of an experiment that must not start any more: no Chaos Toolkit loads it. */
export const DISARMED = 'the run was stopped before this experiment started\n';

async function disarm(handle: Handle, keys: RunKeys, { executions, store }: StopPorts): Promise<void> {
  const history = new RunHistory(handle.runId);
  // Without a history all are taken back: what runs has been loaded already.
  const events = await executions.history(handle.reference, 0).catch(() => []);
  for (const event of events) history.add(event);
  const { bucket, key: folder } = keys.experiments();
  const uploaded = await store.list(bucket, folder);
  const waiting = uploaded.filter((key) => !history.items.has(Number.parseInt(key.slice(folder.length), 10)));
  await Promise.all(waiting.map((key) => store.put({ bucket, key }, DISARMED, 'application/octet-stream')));
}
