import type { EndRequest, Handle } from './brokers/broker.js';
import { GRACE } from './brokers/run.js';
import { stopRun } from './brokers/stop-run.js';
import { findNewest, findRun } from './finding-run.js';
import { tellAccount } from './judging.js';
import type { GatePorts } from './ports.js';
import { readPlan } from './reading.js';
import { identityOf } from './run-id.js';
import type { StopSettings } from './settings/settings.js';
import { planHanded } from './suite/handed.js';
import { accountOf } from './verdict/account.js';
import { judgeExperiment } from './verdict/experiment.js';
import { readResult } from './verdict/result.js';

type StopPorts = Pick<GatePorts, 'broker' | 'log' | 'ends' | 'environment' | 'workspace'>;

const REQUEST: EndRequest = { kind: 'asked', reason: 'somebody asked for its end' };

/** The story of a run that is to end: it is ended, and what became of each fault is told. Says whether all are known to be over. */
export async function stop(settings: StopSettings, ports: StopPorts): Promise<boolean> {
  const handle = await find(settings, ports);
  const atWork = await ports.broker.isAtWork(handle);
  if (!atWork) ports.log.info(`run ${handle.runId} is over: ${handle.reference}`);
  const ended = await end(handle, atWork, ports);
  return (await account(handle, ports)) && ended;
}

async function find(settings: StopSettings, ports: StopPorts): Promise<Handle> {
  if (settings.runId !== null) return findRun(settings.runId, ports);
  const plan = await readPlan(settings, ports);
  return findNewest(identityOf(plan, settings, ports.environment), ports);
}

async function end(handle: Handle, atWork: boolean, ports: StopPorts): Promise<boolean> {
  if (atWork) return (await stopRun(handle, REQUEST, GRACE, ports, ports.ends.hurry)) === null;
  // Of a run that was stopped, runners may still be at work that nobody has asked to end.
  await ports.broker.stop(handle, REQUEST, 0);
  return true;
}

/** Tells what became of each fault of a run that was ended, by what was handed over for it. Says whether all are known to be over. */
export async function account(
  handle: Handle,
  { broker, log }: Pick<StopPorts, 'broker' | 'log'>,
): Promise<boolean> {
  const plan = planHanded(handle.runId, await broker.experimentsOf(handle.runId));
  let known = true;
  for await (const collected of broker.collect(handle, plan)) {
    const planned = plan.experiments.find(({ index }) => index === collected.index);
    if (!planned) continue;
    const result = readResult(collected);
    const told = accountOf(result, judgeExperiment(planned, result, { notBefore: handle.startedAt }));
    tellAccount(planned, told, plan.experiments.length, log);
    known &&= told.known;
  }
  return known;
}
