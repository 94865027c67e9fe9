import type { Broker, Handle } from './brokers/broker.js';
import { ciRunUrl } from './ci-url.js';
import { GateError } from './errors.js';
import { Lease } from './guards/lease.js';
import { takeLock, type LockRequest } from './guards/lock.js';
import { lockName } from './guards/lock-name.js';
import type { RunLock } from './guards/locks.js';
import { releaseLock } from './guards/own-lock.js';
import type { GatePorts } from './ports.js';
import type { LockTerms } from './suite/guards.js';
import type { Plan } from './suite/plan.js';

/** The run that an environment is locked for. */
export interface LockedRun {
  readonly runId: string;
  /** The run as it was started before; null: this gate starts it. */
  readonly earlier: Handle | null;
  /** Why whoever holds the lock must go; null: it is waited for. */
  readonly breaking: string | null;
}

/** An environment that is locked, or need not be. */
export interface EnvironmentLock {
  /** Whether another run had to be waited for. */
  readonly waited: boolean;
  /** What the report has to say of how it was come by. */
  readonly notes: readonly string[];
  /** Renews it no more: the run goes on, and so does its lock. */
  readonly leave: () => void;
  /** Releases it, unless its run is still at work. */
  readonly end: () => Promise<void>;
}

const UNLOCKED: EnvironmentLock = {
  waited: false,
  notes: [],
  leave: () => {},
  end: () => Promise.resolve(),
};

/** Locks the environment of a plan for a run. Whoever loses the lock ends the run: two never break the same system at once. */
export async function lockEnvironment(
  { environment, guards }: Plan,
  run: LockedRun,
  ports: GatePorts,
): Promise<EnvironmentLock> {
  if (environment === null || guards.lock === null) return UNLOCKED;
  const ours = { environment, runId: run.runId };
  ports.rememberLock(ours);
  if (run.earlier === null || (await ports.broker.isAtWork(run.earlier)))
    return hold(ours, requestOf(environment, guards.lock, run, ports), run, ports);
  return { ...UNLOCKED, end: () => unlock(ours, ports) };
}

async function hold(
  ours: RunLock,
  request: LockRequest,
  { earlier }: LockedRun,
  ports: GatePorts,
): Promise<EnvironmentLock> {
  const { ends, log } = ports;
  try {
    const taken = await takeLock(request, { ...ports, signal: ends.hurry });
    const lease = new Lease(taken, request, ports, (reason) => ends.ask({ kind: 'error', reason }));
    const { note } = taken.record;
    return {
      waited: taken.waited,
      notes: note === null ? [] : [note],
      leave: () => lease.leave(),
      end: () => {
        lease.leave();
        return unlock(ours, ports);
      },
    };
  } catch (error) {
    // A run that is at work is watched to its end, whoever has locked it out since.
    if (earlier === null || !(error instanceof GateError) || error.code !== 'held') throw error;
    log.warn(error.message);
    return { ...UNLOCKED, notes: [error.message] };
  }
}

function requestOf(
  environment: string,
  terms: LockTerms,
  { runId, earlier, breaking }: LockedRun,
  ports: GatePorts,
): LockRequest {
  const url = ciRunUrl(ports.environment)?.slice(0, 1_000) ?? null;
  return {
    environment,
    owner: { runId, url, host: ports.host.slice(0, 200) },
    terms: earlier === null ? terms : { ...terms, wait: 0 },
    breaking,
    isAtWork: (id) => isAtWork(id, ports.broker),
  };
}

async function isAtWork(runId: string, broker: Broker): Promise<boolean> {
  const handle = await broker.attach(runId);
  return handle !== null && broker.isAtWork(handle);
}

/** Releases the lock of a run that is over. One that cannot be released is only told of: its lease ends it. */
export async function unlock(
  { environment, runId }: RunLock,
  { locks, broker, log }: Pick<GatePorts, 'locks' | 'broker' | 'log'>,
): Promise<void> {
  try {
    if (await isAtWork(runId, broker)) {
      log.info(`the lock on ${environment} stays as long as run ${runId} is at work`);
      return;
    }
    await releaseLock(locks, lockName(environment), runId);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    log.warn(`the lock on ${environment} stays until its lease runs out: ${why}`);
  }
}
