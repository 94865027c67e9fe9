import { begin } from './beginning.js';
import type { Handle } from './brokers/broker.js';
import type { GatePorts } from './ports.js';
import type { RunSettings } from './settings/settings.js';

/** The beginning of the story alone: the run is started, and left to itself until somebody collects it. */
export async function detach(settings: RunSettings, ports: GatePorts): Promise<Handle> {
  const { handle, plan, lock } = await begin(settings, ports);
  lock.leave();
  if (plan.abortWhen.length > 0) {
    ports.log.warn('abort-when is looked at only while a gate watches the run: collect it soon');
  }
  ports.log.info(
    `run ${handle.runId} goes on without this gate: by its run-id, collect judges it and stop ends it`,
  );
  return handle;
}
