import type { Broker, Handle } from './brokers/broker.js';
import { takenRunId } from './brokers/taken.js';
import { GateError } from './errors.js';
import type { GatePorts } from './ports.js';
import { earlierRunIds, type Identity } from './run-id.js';
import type { Plan } from './suite/plan.js';

/** A run that is not started again. */
export interface Taken {
  readonly handle: Handle;
  /** What the verdict has to say of it; null when there is nothing odd about it. */
  readonly remark: string | null;
}

/** Milliseconds after its end for which a run may still be told. Later it says too little of the system as it is. */
const FRESH = 3_600_000;

type TakingPorts = Pick<GatePorts, 'broker' | 'records' | 'clock'>;

/**
 * The run that this gate asks for, or that an earlier attempt of its CI run asked for, when it is still at work, or is
 * over and nobody has told its verdict. Null: a new one may be started. What was told is never told again as news: an
 * earlier attempt's is passed over, and throws `not-ours` when it bears this gate's own id.
 */
export async function takeUp(runId: string, identity: Identity, ports: TakingPorts): Promise<Taken | null> {
  const own = await lookFor(runId, ports);
  if (own !== null) {
    await checkSame(own.handle, identity.plan, ports.broker);
    if (own.state === 'old') throw oldNews(runId);
    const over = `run ${runId} was over before this gate began, at ${timeOf(own.endedAt)}, and nobody had told its verdict`;
    return { handle: own.handle, remark: own.endedAt === null ? null : over };
  }
  for (const earlier of earlierRunIds(runId, identity)) {
    const found = await lookFor(earlier, ports);
    if (found === null || found.state === 'old') continue;
    const began = `run ${earlier} was started by an earlier attempt of this CI run, at ${timeOf(found.handle.startedAt)}`;
    const over = found.endedAt === null ? '' : `, and was over at ${timeOf(found.endedAt)}`;
    return { handle: found.handle, remark: `${began}${over}: it says nothing of what was deployed since` };
  }
  return null;
}

interface Found {
  readonly handle: Handle;
  readonly state: 'at-work' | 'untold' | 'old';
  /** Milliseconds since 1970 UTC; null where nobody has looked: while it is at work, and when it was told. */
  readonly endedAt: number | null;
}

async function lookFor(runId: string, { broker, records, clock }: TakingPorts): Promise<Found | null> {
  const handle = await broker.attach(runId);
  if (handle === null) return null;
  if (await broker.isAtWork(handle)) return { handle, state: 'at-work', endedAt: null };
  if (await records.isTold(runId)) return { handle, state: 'old', endedAt: null };
  const endedAt = await endOf(handle, broker);
  return { handle, state: clock.now() - endedAt > FRESH ? 'old' : 'untold', endedAt };
}

async function endOf(handle: Handle, broker: Broker): Promise<number> {
  for await (const progress of broker.watch(handle)) if (progress.kind === 'terminal') return progress.at;
  return handle.startedAt;
}

/** The id alone does not say what runs under it. */
export async function checkSame({ runId }: Handle, plan: Plan, broker: Broker): Promise<void> {
  const handed = new Map((await broker.experimentsOf(runId)).map((one) => [one.id, one]));
  const same = plan.experiments.filter(({ id, document }) => {
    const there = handed.get(id);
    return there && (there.document === null || JSON.stringify(there.document) === JSON.stringify(document));
  });
  if (same.length !== plan.experiments.length || same.length !== handed.size) throw takenRunId(runId);
}

function oldNews(runId: string): GateError {
  return new GateError('not-ours', `run ${runId} was over before this gate began: nothing was run`, {
    hint: 'give each gate of a job, and each of its attempts, a run-id of its own; the mode collect tells a run again',
  });
}

function timeOf(at: number | null): string {
  return at === null
    ? '?'
    : new Date(at)
        .toISOString()
        .replace('T', ' ')
        .replace(/\.\d+Z$/, ' UTC');
}
