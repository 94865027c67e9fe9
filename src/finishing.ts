import type { EndRequest, Handle } from './brokers/broker.js';
import { watchRun } from './brokers/run.js';
import { stopRun } from './brokers/stop-run.js';
import type { GatePorts } from './ports.js';
import { announceGivenUp } from './publish/announcer.js';
import { reasonOf } from './publish/publisher.js';
import { baselineOf, readPlan } from './reading.js';
import type { CollectSettings, RunSettings } from './settings/settings.js';
import { settle } from './settling.js';
import { account } from './stopping.js';
import type { Plan } from './suite/plan.js';
import { checkSame } from './taking-up.js';

type Watched = RunSettings | CollectSettings;

const REQUEST: EndRequest = { kind: 'cancelled', reason: 'the job ended before the run did' };

/** Milliseconds that runners get; the job is ended for good five minutes after it was cancelled. */
const GRACE = 120_000;

/**
 * What comes after a gate that did not see its run to the end: the run is ended, and what became of it is told. A run that
 * is over is told; one that was told already is left alone, so that doing it twice changes nothing.
 */
export async function finish(runId: string, settings: Watched, ports: GatePorts): Promise<void> {
  try {
    await finishWhatIsThere(runId, settings, ports);
  } catch (error) {
    await announceGivenUp(error, ports.announcers, ports.log);
    throw error;
  }
}

async function finishWhatIsThere(runId: string, settings: Watched, ports: GatePorts): Promise<void> {
  const handle = await ports.broker.attach(runId);
  if (handle === null) await leaveNothing(runId, ports);
  else if (await ports.broker.isAtWork(handle)) await finishAtWork(handle, settings, ports);
  else if (await ports.records.isTold(runId)) ports.log.info(`run ${runId} is over, and was told`);
  else await tellOver(handle, settings, ports);
}

async function leaveNothing(runId: string, { announcers, log }: GatePorts): Promise<void> {
  log.info(`run ${runId} is not known to the broker: there is nothing to end`);
  await announceGivenUp(new Error('nothing was run'), announcers, log);
}

async function finishAtWork(handle: Handle, settings: Watched, ports: GatePorts): Promise<void> {
  if (settings.onCancel === 'leave') {
    const goesOn = `run ${handle.runId} goes on, as on-cancel asks: ${handle.reference}`;
    ports.log.warn(goesOn);
    // Nobody watches it any more, so nobody would say where it was announced how it ended.
    await announceGivenUp(new Error(goesOn), ports.announcers, ports.log);
    return;
  }
  await stopRun(handle, REQUEST, GRACE, ports);
  await tell(handle, settings, ports);
}

async function tellOver(handle: Handle, settings: Watched, ports: GatePorts): Promise<void> {
  // Of a run that was stopped, runners may still be at work that nobody has asked to end.
  await ports.broker.stop(handle, REQUEST, 0);
  await tell(handle, settings, ports);
}

async function tell(handle: Handle, settings: Watched, ports: GatePorts): Promise<void> {
  const plan = await planOrAccount(handle, settings, ports);
  const baseline = await baselineOf(plan, settings, ports);
  const run = await watchRun(handle, plan, GRACE, ports);
  await settle({ plan, baseline, remarks: [] }, run, ports);
}

/** The workspace may have changed since. Where it does not tell any more what has run, what became of each fault is told at least. */
async function planOrAccount(handle: Handle, settings: Watched, ports: GatePorts): Promise<Plan> {
  try {
    const plan = await readPlan(settings, ports);
    await checkSame(handle, plan, ports.broker);
    return plan;
  } catch (error) {
    await account(handle, ports).catch((other: unknown) => {
      ports.log.error(`what became of its faults is not known: ${reasonOf(other)}`);
    });
    throw error;
  }
}
