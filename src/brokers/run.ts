import type { Clock } from '../clock.js';
import { GateError } from '../errors.js';
import type { Log } from '../log.js';
import type { Plan } from '../suite/plan.js';
import type { Broker, EndRequest, Ending, Handle, Progress } from './broker.js';
import { endingBy, type EndRequests } from './end-requests.js';
import { ProgressLog } from './progress.js';
import { stopRun } from './stop-run.js';

/** A run that is over, whatever way. Times are milliseconds since 1970 UTC. */
export interface Run {
  readonly handle: Handle;
  readonly endedAt: number;
  readonly ending: Ending;
  /** When each experiment was started, by its index. */
  readonly starts: ReadonlyMap<number, number>;
}

export interface RunPorts {
  readonly broker: Broker;
  readonly clock: Clock;
  readonly log: Log;
  /** Whoever asks here ends the run that is watched. */
  readonly ends: EndRequests;
  readonly cancellation: Cancellation;
}

/** What becomes of the run of a job that is cancelled. */
export interface Cancellation {
  readonly policy: 'stop' | 'leave';
  /** Milliseconds that runners get before the run is forced to end: a cancelled job has 7.5 s in all. */
  readonly grace: number;
  /** Who collects what a cancelled run left: this process, or one that comes after it. */
  readonly settledBy: 'this' | 'post';
}

/** Milliseconds that runners get to play rollbacks and store journals when nobody is in a hurry. */
export const GRACE = 120_000;

/**
 * Watches a run to its end; ends it when somebody asks for that, or when it takes longer than `timeout` milliseconds. Throws
 * `cancelled` when the job was, and leaves its run at work.
 */
export async function watchRun(handle: Handle, plan: Plan, timeout: number, ports: RunPorts): Promise<Run> {
  const over = new AbortController();
  const deadline = ports.clock.sleep(timeout, over.signal).then(() => {
    if (over.signal.aborted) return;
    ports.ends.ask({ kind: 'deadline', reason: `the run took longer than ${Math.round(timeout / 1000)} s` });
  });
  const starts = new Map<number, number>();
  try {
    const ended = await untilTerminal(handle, plan, starts, ports);
    if (ended) return { handle, endedAt: ended.at, ending: ended.ending, starts };
    return { handle, starts, ...(await endRun(handle, ports)) };
  } catch (error) {
    return { handle, starts, ...(await endUnwatched(handle, error, ports)) };
  } finally {
    over.abort();
    await deadline;
  }
}

type Terminal = Extract<Progress, { kind: 'terminal' }>;

/** Null: somebody asked for the end. */
async function untilTerminal(
  handle: Handle,
  plan: Plan,
  starts: Map<number, number>,
  ports: RunPorts,
): Promise<Terminal | null> {
  const progressLog = new ProgressLog(plan, ports);
  const over = new AbortController();
  const silence = progressLog.breakSilence(over.signal);
  try {
    for await (const progress of ports.broker.watch(handle, ports.ends.signal, plan)) {
      if (progress.kind === 'started') starts.set(progress.index, progress.at);
      progressLog.tell(progress);
      if (progress.kind === 'terminal') return progress;
    }
    progressLog.tellStanding();
    return null;
  } finally {
    over.abort();
    await silence;
  }
}

type Ended = Pick<Run, 'endedAt' | 'ending'>;

async function endRun(handle: Handle, ports: RunPorts): Promise<Ended> {
  const { ends, cancellation, clock } = ports;
  const request = ends.request ?? { kind: 'error', reason: 'the run was no longer watched' };
  const cancelled = request.kind === 'cancelled';
  if (cancelled && cancellation.policy === 'leave') throw goesOn(request, handle);
  const hurry = cancelled || cancellation.settledBy === 'this' ? undefined : ends.hurry;
  const failure = await stopRun(handle, request, cancelled ? cancellation.grace : GRACE, ports, hurry);
  const ending = endingBy(request);
  if (failure === null) return { endedAt: nowFor(handle, clock), ending };
  // An abort that did not reach its faults explains nothing away.
  const reason = `${request.reason}; ${failure}`;
  return { endedAt: nowFor(handle, clock), ending: { ...ending, state: 'stopped', reason } };
}

/** There is no end to judge, and whoever looks at the run later is to find it untold. */
function goesOn({ reason }: EndRequest, { runId, reference }: Handle): GateError {
  return new GateError('cancelled', `${reason}, and run ${runId} goes on, as on-cancel asks: ${reference}`, {
    hint: 'by its run-id, collect judges it and stop ends it',
  });
}

/** A fault is not left to itself until the job is over, when whoever comes after this process may look at it. */
async function endUnwatched(handle: Handle, error: unknown, ports: RunPorts): Promise<Ended> {
  if (ports.cancellation.policy === 'leave') throw error;
  const why = error instanceof Error ? error.message : String(error);
  ports.log.error(error instanceof GateError ? `${why}\n${error.hint}` : why);
  const request: EndRequest = { kind: 'error', reason: `the run cannot be watched: ${why}` };
  ports.ends.ask(request);
  const failure = await stopRun(handle, request, GRACE, ports);
  if (failure !== null) throw error;
  return { endedAt: nowFor(handle, ports.clock), ending: endingBy(request) };
}

/** The clock of this machine may be behind the broker's: no run ends before it starts. */
function nowFor({ startedAt }: Handle, clock: Clock): number {
  return Math.max(startedAt, clock.now());
}
