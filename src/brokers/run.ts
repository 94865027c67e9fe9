import type { Clock } from '../clock.js';
import { GateError } from '../errors.js';
import type { Log } from '../log.js';
import type { Plan } from '../suite/plan.js';
import type { Broker, Ending, Handle, Progress, Stopped } from './broker.js';
import { describeProgress } from './progress.js';

/** A run that is over, whatever way. Times are milliseconds since 1970 UTC. */
export interface Run {
  readonly handle: Handle;
  readonly endedAt: number;
  readonly ending: Ending;
}

export interface RunPorts {
  readonly broker: Broker;
  readonly clock: Clock;
  readonly log: Log;
  readonly cancellation: Cancellation;
}

/** What a cancelled job asks for. */
export interface Cancellation {
  /** Aborts when the job is cancelled. */
  readonly signal: AbortSignal;
  readonly policy: 'stop' | 'leave';
  /** Milliseconds that runners get before the run is forced to end: a cancelled job has 7.5 s in all. */
  readonly grace: number;
  /** Who collects what a cancelled run left: this process, or one that comes after it. */
  readonly settledBy: 'this' | 'post';
}

/** Milliseconds that runners get to play rollbacks and store journals when the run takes too long. */
const GRACE = 120_000;

/** Watches a run to its end; ends it when it takes longer than `timeout` milliseconds or the job is cancelled. */
export async function watchRun(handle: Handle, plan: Plan, timeout: number, ports: RunPorts): Promise<Run> {
  const over = new AbortController();
  const deadline = new AbortController();
  const timer = ports.clock.sleep(timeout, over.signal).then(() => deadline.abort());
  try {
    const signal = AbortSignal.any([ports.cancellation.signal, deadline.signal]);
    const ended = await untilTerminal(handle, plan, signal, ports).catch(async (error: unknown) => {
      await endUnwatched(handle, ports);
      throw error;
    });
    if (ended) return { handle, endedAt: ended.at, ending: ended.ending };
    const ending = await endRun(handle, timeout, ports);
    return { handle, endedAt: ports.clock.now(), ending };
  } finally {
    over.abort();
    await timer;
  }
}

type Terminal = Extract<Progress, { kind: 'terminal' }>;

async function untilTerminal(
  handle: Handle,
  plan: Plan,
  signal: AbortSignal,
  ports: RunPorts,
): Promise<Terminal | null> {
  const since = new Map<number, number>();
  for await (const progress of ports.broker.watch(handle, signal)) {
    if (progress.kind === 'started') since.set(progress.index, progress.at);
    const line = describeProgress(progress, plan, since);
    if (line !== null) ports.log.info(line);
    if (progress.kind === 'terminal') return progress;
  }
  return null;
}

async function endRun(handle: Handle, timeout: number, ports: RunPorts): Promise<Ending> {
  const { signal, policy, grace } = ports.cancellation;
  const reason = signal.aborted
    ? 'the job was cancelled'
    : `the run took longer than ${Math.round(timeout / 1000)} s`;
  if (signal.aborted && policy === 'leave') {
    ports.log.warn(`${reason}: the run goes on, as on-cancel asks; ${handle.reference}`);
    return { state: 'stopped', reason };
  }
  const failure = await stopRun(handle, reason, signal.aborted ? grace : GRACE, ports);
  return { state: 'stopped', reason: failure === null ? reason : `${reason}; ${failure}` };
}

/** A run that this process alone would have ended is not left to itself. */
async function endUnwatched(handle: Handle, ports: RunPorts): Promise<void> {
  const { policy, settledBy } = ports.cancellation;
  if (policy === 'leave' || settledBy === 'post') return;
  await stopRun(handle, 'the run cannot be watched', GRACE, ports);
}

const STOPPED: Readonly<Record<Stopped, string>> = {
  ended: 'the run has ended; its runners were asked to play the rollbacks that were due',
  forced: 'the run was forced to end; what was at work has been asked to play its rollbacks',
  left: 'nothing further is started; what is at work cannot be asked to end: it is not known how it will',
};

/** Asks the run to end, and after `grace` milliseconds forces it. Returns why it could not, as a clause, or null. */
export async function stopRun(
  handle: Handle,
  reason: string,
  grace: number,
  { broker, log }: Pick<RunPorts, 'broker' | 'log'>,
): Promise<string | null> {
  log.warn(`${reason}: ending the run, so that no fault is left behind`);
  try {
    const how = await broker.stop(handle, reason, grace);
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
