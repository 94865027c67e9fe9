import { findRun, requireCiRunId, unknownHere } from './finding-run.js';
import type { Begun } from './beginning.js';
import { orGiveUp } from './gate.js';
import { leaveToPost } from './leaving.js';
import type { GatePorts } from './ports.js';
import { baselineOf, readPlan } from './reading.js';
import { refuseLack } from './rollback/roll-back.js';
import { identityOf, type Identity } from './run-id.js';
import type { CollectSettings } from './settings/settings.js';
import { settle } from './settling.js';
import { checkSame, takeUp, type Taken } from './taking-up.js';
import type { Verdict } from './verdict/verdict.js';
import { watchOver } from './watching.js';

/** The story of a run that was started before: it is watched to its end, judged and told. */
export function collect(settings: CollectSettings, ports: GatePorts): Promise<Verdict> {
  return orGiveUp(ports, async () => {
    const begun = await takeUpAsked(settings, ports);
    const run = await watchOver(begun.handle, begun.plan, settings.timeout, ports);
    leaveToPost(ports);
    return settle(begun, run, ports);
  });
}

async function takeUpAsked(settings: CollectSettings, ports: GatePorts): Promise<Begun> {
  const plan = await readPlan(settings, ports);
  refuseLack(plan, ports.rollback);
  const baseline = await baselineOf(plan, settings, ports);
  const identity = identityOf(plan, settings, ports.environment);
  const { handle, remark } =
    settings.runId === null
      ? await takeUpDerived(identity, ports)
      : await takeUpGiven(settings.runId, identity, ports);
  ports.remember(handle.runId);
  ports.log.info(`run ${handle.runId} is collected: ${handle.reference}`);
  if (remark !== null) ports.log.warn(remark);
  return { plan, baseline, handle, remarks: remark === null ? [] : [remark] };
}

/** By its id a run may be told again: whoever names it knows which one it is. */
async function takeUpGiven(runId: string, { plan }: Identity, ports: GatePorts): Promise<Taken> {
  const handle = await findRun(runId, ports);
  await checkSame(handle, plan, ports.broker);
  const told = await ports.records.isTold(runId);
  return { handle, remark: told ? `run ${runId} was told before, and is told again` : null };
}

async function takeUpDerived(identity: Identity, ports: GatePorts): Promise<Taken> {
  const own = requireCiRunId(identity);
  const taken = await takeUp(own, identity, ports);
  if (taken === null) throw unknownHere(own);
  return taken;
}
