import type { Handle } from '../broker.js';
import { isOver } from './executions.js';
import { RunHistory } from './history.js';
import { JSON_UTF8, type Location, type ObjectStore } from './object-store.js';
import { watchExecution, type WatchPorts } from './watch.js';

export interface StopPorts extends WatchPorts {
  readonly store: ObjectStore;
}

/**
 * Asks the runners to end, which plays rollbacks and keeps journals; then, when the execution has not ended after
 * `grace` milliseconds, stops it, so that nothing further is started. A runner that is still at work then goes on to
 * its own end: StopExecution does not reach into it, the marker does. An execution that has ended is left alone.
 */
export async function stopExecution(
  handle: Handle,
  reason: string,
  grace: number,
  marker: Location,
  ports: StopPorts,
): Promise<'ended' | 'forced'> {
  const before = await attempt(() => hasEnded(handle, ports));
  if (before.ok && before.value) return 'ended';
  const asked = await attempt(() => ports.store.put(marker, JSON.stringify({ reason }), JSON_UTF8));
  const ended = asked.ok ? await attempt(() => endsWithin(grace, handle, ports)) : asked;
  if (ended.ok && ended.value) return 'ended';
  const how = await force(handle, reason, ports);
  if (!ended.ok) throw ended.error;
  return how;
}

type Attempt<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown };

/** Whatever fails on the way, the execution is stopped first, and the failure told afterwards. */
async function attempt<T>(step: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await step() };
  } catch (error) {
    return { ok: false, error };
  }
}

/** It may end between the last look and the stopping; some services call that an error. */
export async function force(handle: Handle, reason: string, ports: StopPorts): Promise<'ended' | 'forced'> {
  const stopped = await attempt(() => ports.executions.stop(handle.reference, reason));
  if (stopped.ok) return 'forced';
  if (await hasEnded(handle, ports)) return 'ended';
  throw stopped.error;
}

export async function hasEnded({ reference }: Handle, { executions }: StopPorts): Promise<boolean> {
  const execution = await executions.describe(reference);
  return execution !== null && isOver(execution);
}

export async function endsWithin(grace: number, handle: Handle, ports: StopPorts): Promise<boolean> {
  const patience = new AbortController();
  const timer = ports.clock.sleep(grace, patience.signal).then(() => patience.abort());
  try {
    const history = new RunHistory(handle.runId);
    for await (const progress of watchExecution(handle.reference, history, 0, ports, patience.signal)) {
      if (progress.kind === 'terminal') return true;
    }
    return false;
  } finally {
    patience.abort();
    await timer;
  }
}
