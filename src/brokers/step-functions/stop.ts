import type { EndRequest, Handle } from '../broker.js';
import { isOver } from './executions.js';
import { RunHistory } from './history.js';
import { JSON_UTF8, type Location, type ObjectStore } from './object-store.js';
import { watchExecution, type WatchPorts } from './watch.js';

export interface StopPorts extends WatchPorts {
  readonly store: ObjectStore;
}

/** How long the end may take, in milliseconds, and what cuts it short. */
export interface Patience {
  readonly grace: number;
  readonly hurry: AbortSignal | undefined;
}

/**
 * Asks the runners to end, which plays rollbacks and keeps journals; then, when the execution has not ended in time, stops
 * it, so that nothing further is started. A runner that is still at work then goes on to its own end: StopExecution does
 * not reach into it, the marker does. So the marker is left even when the execution was stopped or timed out before.
 */
export async function stopExecution(
  handle: Handle,
  request: EndRequest,
  patience: Patience,
  marker: Location,
  ports: StopPorts,
): Promise<'ended' | 'forced'> {
  const before = await attempt(() => ports.executions.describe(handle.reference));
  const known = before.ok ? before.value : null;
  if (known?.status === 'SUCCEEDED') return 'ended';
  const asked = await attempt(() => ports.store.putIfAbsent(marker, JSON.stringify(request), JSON_UTF8));
  if (asked.ok && known !== null && isOver(known)) return 'ended';
  const ended = asked.ok ? await attempt(() => endsInTime(patience, handle, ports)) : asked;
  if (ended.ok && ended.value) return 'ended';
  const how = await force(handle, request.reason, ports);
  if (!ended.ok) throw ended.error;
  return how;
}

type Attempt<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown };

/** Whatever fails on the way, the execution is stopped first, and the failure told afterwards. */
export async function attempt<T>(step: () => Promise<T>): Promise<Attempt<T>> {
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

export async function endsInTime(
  { grace, hurry }: Patience,
  handle: Handle,
  ports: StopPorts,
): Promise<boolean> {
  const over = new AbortController();
  const timer = ports.clock.sleep(grace, AbortSignal.any([over.signal, ...(hurry ? [hurry] : [])]));
  void timer.then(() => over.abort());
  try {
    const history = new RunHistory(handle.runId);
    for await (const progress of watchExecution(handle.reference, history, 0, ports, over.signal)) {
      if (progress.kind === 'terminal') return true;
    }
    return false;
  } finally {
    over.abort();
    await timer;
  }
}
