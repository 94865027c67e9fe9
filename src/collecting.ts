import { findRun, requireCiRunId, unknownHere } from './finding-run.js';
import type { Begun } from './beginning.js';
import { orGiveUp, seeToEnd } from './gate.js';
import { lockEnvironment } from './locking.js';
import type { GatePorts } from './ports.js';
import { baselineOf, readPlan } from './reading.js';
import { refuseLack } from './rollback/roll-back.js';
import { identityOf, type Identity } from './run-id.js';
import type { CollectSettings } from './settings/settings.js';
import { checkSame, takeUp, type Taken } from './taking-up.js';
import type { Verdict } from './verdict/verdict.js';

/** The story of a run that was started before: it is watched to its end, judged and told. */
export function collect(settings: CollectSettings, ports: GatePorts): Promise<Verdict> {
  return orGiveUp(ports, async () => seeToEnd(await takeUpAsked(settings, ports), settings.timeout, ports));
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
  const { runId } = handle;
  const lock = await lockEnvironment(plan, { runId, earlier: handle, breaking: null }, ports);
  return { plan, baseline, handle, lock, remarks: [...lock.notes, ...(remark === null ? [] : [remark])] };
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
