import { begin, type Begun } from './beginning.js';
import type { EndRequest, Handle } from './brokers/broker.js';
import { GateError } from './errors.js';
import { orGiveUp, seeToEnd } from './gate.js';
import type { GatePorts } from './ports.js';
import type { RunSettings } from './settings/settings.js';

/** The beginning of the story alone: the run is started, and left to itself until somebody collects it. */
export function detach(settings: RunSettings, ports: GatePorts): Promise<Handle> {
  return orGiveUp(ports, async () => {
    const begun = await begin(settings, ports);
    const { request } = ports.ends;
    if (request !== null) await endAtOnce(request, begun, settings, ports);
    return leave(begun, ports);
  });
}

/** Somebody asked for the end of the run while it was started: it is no longer wanted, and told as any run that is ended. */
async function endAtOnce(
  { reason }: EndRequest,
  begun: Begun,
  { timeout }: RunSettings,
  ports: GatePorts,
): Promise<never> {
  await seeToEnd(begun, timeout, ports);
  throw new GateError('cancelled', `run ${begun.handle.runId} was ended instead of left: ${reason}`, {
    hint: 'run it again',
  });
}

function leave({ handle, plan, lock }: Begun, ports: GatePorts): Handle {
  lock.leave();
  if (plan.abortWhen.length > 0) {
    ports.log.warn('abort-when is looked at only while a gate watches the run: collect it soon');
  }
  ports.log.info(
    `run ${handle.runId} goes on without this gate: by its run-id, collect judges it and stop ends it`,
  );
  return handle;
}
