import type { Handle } from './brokers/broker.js';
import { unlessCancelled } from './brokers/cancelled.js';
import { passGuards } from './guarding.js';
import { asLongAsBefore } from './history/durations.js';
import { lockEnvironment, type EnvironmentLock } from './locking.js';
import type { Log } from './log.js';
import type { GatePorts } from './ports.js';
import { announceBegin } from './publish/announcer.js';
import { baselineOf, readPlan } from './reading.js';
import { refuseLack } from './rollback/roll-back.js';
import { deriveRunId, identityOf } from './run-id.js';
import type { RunSettings } from './settings/settings.js';
import type { Case } from './settling.js';
import type { Plan } from './suite/plan.js';
import { takeUp, type Taken } from './taking-up.js';

/** A run, and what it will be judged by. */
export interface Begun extends Case {
  readonly handle: Handle;
  /** Ended, or left, by whoever has begun it. */
  readonly lock: EnvironmentLock;
}

/** The beginning of the story: what is asked for is running, or it ran already and nobody has told of it yet. */
export async function begin(settings: RunSettings, ports: GatePorts): Promise<Begun> {
  const read = await readPlan(settings, ports);
  refuseLack(read, ports.rollback);
  const baseline = await baselineOf(read, settings, ports);
  const plan = asLongAsBefore(read, baseline);
  await tellShortfalls(plan, ports);
  const identity = identityOf(plan, settings, ports.environment);
  const runId = settings.runId ?? deriveRunId(identity, ports.clock.now(), ports.random);
  const taken = await takeUp(runId, identity, ports);
  const earlier = taken?.handle ?? null;
  if (earlier === null) await passGuards(plan, ports);
  else ports.remember(earlier.runId);
  const ours = { runId: earlier?.runId ?? runId, earlier, breaking: settings.breakLock };
  const lock = await lockEnvironment(plan, ours, ports);
  try {
    const handle = await startOnce(plan, runId, earlier, lock, ports);
    announce(handle, taken, ports.log);
    return { plan, baseline, handle, lock, remarks: [...lock.notes, ...remarksOf(taken)] };
  } catch (error) {
    await lock.end();
    throw error;
  }
}

function remarksOf(taken: Taken | null): readonly string[] {
  return taken?.remark ? [taken.remark] : [];
}

async function startOnce(
  plan: Plan,
  runId: string,
  earlier: Handle | null,
  lock: EnvironmentLock,
  ports: GatePorts,
): Promise<Handle> {
  // What was so before another run was waited for may be so no more.
  if (lock.waited) await passGuards(plan, ports);
  if (earlier === null) rememberNew(runId, ports);
  await announceBegin(plan, ports.announcers, ports.log);
  return earlier ?? ports.broker.start(plan, runId, ports.ends.signal);
}

/** Before it is announced: whoever comes after this process takes back what was announced of a run that never started. */
function rememberNew(runId: string, { ends, remember }: GatePorts): void {
  unlessCancelled(ends.signal);
  remember(runId);
}

/** One warning for all: they are read together, and platforms show few. */
async function tellShortfalls(plan: Plan, { broker, log }: GatePorts): Promise<void> {
  const shortfalls = await broker.shortfalls(plan);
  if (shortfalls.length > 0) log.warn(shortfalls.join('\n'));
}

function announce({ runId, reference, url }: Handle, taken: Taken | null, log: Log): void {
  const how = taken === null ? 'has started' : 'was started before, and is not started again';
  log.info(`run ${runId} ${how}: ${reference}`);
  if (taken?.remark) log.warn(taken.remark);
  if (url !== null) log.info(`watch it at ${url}`);
}
