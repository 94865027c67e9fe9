import type { Handle } from '../broker.js';
import { JSON_UTF8, type Location, type ObjectStore } from './object-store.js';
import { watchExecution, type WatchPorts } from './watch.js';

interface StopPorts extends WatchPorts {
  readonly store: ObjectStore;
}

/**
 * Asks the runners to end, which plays rollbacks and keeps journals; then, when the execution has not ended after
 * `grace` milliseconds, stops it, so that nothing further is started. A runner that is still at work then goes on
 * to its own end: StopExecution does not reach into it, the marker does.
 */
export async function stopExecution(
  handle: Handle,
  reason: string,
  grace: number,
  marker: Location,
  ports: StopPorts,
): Promise<'ended' | 'forced'> {
  await ports.store.put(marker, JSON.stringify({ reason }), JSON_UTF8);
  if (await endsWithin(grace, handle, ports)) return 'ended';
  await ports.executions.stop(handle.reference, reason);
  return 'forced';
}

async function endsWithin(grace: number, handle: Handle, ports: StopPorts): Promise<boolean> {
  const patience = new AbortController();
  const timer = ports.clock.sleep(grace, patience.signal).then(() => patience.abort());
  try {
    for await (const progress of watchExecution(handle.reference, handle.runId, 0, ports, patience.signal)) {
      if (progress.kind === 'terminal') return true;
    }
    return false;
  } finally {
    patience.abort();
    await timer;
  }
}
