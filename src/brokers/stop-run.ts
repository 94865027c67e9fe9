import { GateError } from '../errors.js';
import type { Log } from '../log.js';
import type { Broker, EndRequest, Handle, Stopped } from './broker.js';

interface StopPorts {
  readonly broker: Broker;
  readonly log: Log;
}

const STOPPED: Readonly<Record<Stopped, string>> = {
  ended: 'the run has ended; its journals tell what became of its rollbacks',
  forced: 'the run was forced to end; what was at work has been asked to play its rollbacks',
  left: 'nothing further is started; what is at work cannot be asked to end: it is not known how it will',
};

/**
 * Asks the run to end, and forces it after `grace` milliseconds, or as soon as `hurry` aborts. Returns why it could not,
 * as a clause, or null.
 */
export async function stopRun(
  handle: Handle,
  request: EndRequest,
  grace: number,
  { broker, log }: StopPorts,
  hurry?: AbortSignal,
): Promise<string | null> {
  log.warn(`${request.reason}: ending the run, so that no fault is left behind`);
  try {
    const how = await broker.stop(handle, request, grace, hurry);
    log.info(STOPPED[how]);
    return how === 'left'
      ? 'what was at work goes on to its own end, so its fault may still be active'
      : null;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const failure = `ending it failed (${why}), so its faults may still be active`;
    log.error(`${failure}: ${handle.reference}${error instanceof GateError ? `\n${error.hint}` : ''}`);
    return failure;
  }
}
