import type { Clock } from '../clock.js';
import type { Log } from '../log.js';
import type { Plan } from '../suite/plan.js';
import type { Broker, Ending, Handle } from './broker.js';
import { describeProgress } from './progress.js';

/** A run that is over, whatever way. Times are milliseconds since 1970 UTC. */
export interface Run {
  readonly handle: Handle;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly ending: Ending;
  /** What is known of the rollbacks when the gate ended the run itself; empty otherwise. */
  readonly account: readonly string[];
}

export interface RunPorts {
  readonly broker: Broker;
  readonly clock: Clock;
  readonly log: Log;
  /** Aborts when the job is cancelled. */
  readonly cancelled: AbortSignal;
}

/** Milliseconds that runners get to play rollbacks and store journals. A cancelled job has 7.5 s in all. */
const GRACE = { deadline: 120_000, cancelled: 4_000 } as const;

/** Watches a run to its end; ends it when it takes longer than `timeout` milliseconds or the job is cancelled. */
export async function watchRun(handle: Handle, plan: Plan, timeout: number, ports: RunPorts): Promise<Run> {
  const startedAt = ports.clock.now();
  const over = new AbortController();
  const deadline = new AbortController();
  const timer = ports.clock.sleep(timeout, over.signal).then(() => deadline.abort());
  try {
    const signal = AbortSignal.any([ports.cancelled, deadline.signal]);
    const ending = await untilTerminal(handle, plan, signal, ports);
    const run = { handle, startedAt, account: [] };
    if (ending) return { ...run, ending, endedAt: ports.clock.now() };
    return await endRun(handle, startedAt, timeout, ports);
  } finally {
    over.abort();
    await timer;
  }
}

async function untilTerminal(
  handle: Handle,
  plan: Plan,
  signal: AbortSignal,
  ports: RunPorts,
): Promise<Ending | null> {
  const since = new Map<number, number>();
  for await (const progress of ports.broker.watch(handle, signal)) {
    if (progress.kind === 'started') since.set(progress.index, progress.at);
    const line = describeProgress(progress, plan, since);
    if (line !== null) ports.log.info(line);
    if (progress.kind === 'terminal') return progress.ending;
  }
  return null;
}

async function endRun(handle: Handle, startedAt: number, timeout: number, ports: RunPorts): Promise<Run> {
  const cancelled = ports.cancelled.aborted;
  const reason = cancelled
    ? 'the job was cancelled'
    : `the run took longer than ${Math.round(timeout / 1000)} s`;
  ports.log.warn(`${reason}: ending it, so that no fault is left behind`);
  const grace = cancelled ? GRACE.cancelled : GRACE.deadline;
  const account = await ports.broker.stop(handle, reason, grace);
  for (const sentence of account) ports.log.warn(sentence);
  return { handle, startedAt, endedAt: ports.clock.now(), ending: { state: 'stopped', reason }, account };
}
