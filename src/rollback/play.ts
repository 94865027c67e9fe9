import type { Clock } from '../clock.js';
import { GateError } from '../errors.js';
import type { Log } from '../log.js';
import type { RollbackStep } from '../suite/rollback-plan.js';
import type { RollbackStepResult } from '../verdict/verdict.js';
import type { Ended, Trigger } from './trigger.js';

export interface PlayPorts {
  readonly clock: Clock;
  /** In [0, 1). */
  readonly random: () => number;
  readonly log: Log;
  /** Aborts when the job is cancelled. */
  readonly signal: AbortSignal;
}

/** Milliseconds that a step gets to give up when its time is over, or the job's: a cancelled job has 7.5 s in all. */
const GRACE = 3_000;

/** Plays one step to its end, or to the end of its time. Never rejects: whatever happens is the step's outcome. */
export async function playStep(
  step: RollbackStep,
  build: () => Promise<Trigger>,
  ports: PlayPorts,
  begun: (link: string | null) => void,
): Promise<RollbackStepResult> {
  const { clock, signal: cancelled } = ports;
  const since = clock.now();
  const over = new AbortController();
  const late = new AbortController();
  const timer = clock.sleep(step.timeout, over.signal).then(() => {
    if (!over.signal.aborted) late.abort();
  });
  const signal = AbortSignal.any([cancelled, late.signal]);
  let link: string | null = null;
  const started = (to: string | null) => {
    if (over.signal.aborted) return;
    link = to;
    begun(to);
  };
  const playing = build().then((trigger) => trigger.play({ ...ports, signal, started }));
  try {
    const ended = await Promise.race([playing, givenUp(signal, over.signal, clock)]);
    return resultOf(step, { link, ...(ended ?? unfinished(step, cancelled)) }, clock.now() - since);
  } catch (error) {
    const told = signal.aborted ? unfinished(step, cancelled) : failed(error);
    return resultOf(step, { link, ...told }, clock.now() - since);
  } finally {
    over.abort();
    // It may still fail when nobody waits for it any more.
    playing.catch(() => undefined);
    await timer;
  }
}

type Told = Pick<RollbackStepResult, 'outcome' | 'reason' | 'link'>;

function resultOf({ name, kind }: RollbackStep, told: Told, duration: number): RollbackStepResult {
  return { name, kind, outcome: told.outcome, reason: told.reason, link: told.link, duration };
}

/** Resolves some time after `signal` aborts; never when `over` does first. */
async function givenUp(signal: AbortSignal, over: AbortSignal, clock: Clock): Promise<Ended | null> {
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  await clock.sleep(GRACE, over);
  return null;
}

function unfinished({ timeout, kind }: RollbackStep, cancelled: AbortSignal) {
  const left = kind === 'command' ? 'the command was ended' : 'what it started goes on';
  if (cancelled.aborted) return { outcome: 'failed', reason: `the job was cancelled; ${left}` } as const;
  return { outcome: 'timed-out', reason: `it took longer than ${timeout / 1000} s; ${left}` } as const;
}

function failed(error: unknown) {
  return { outcome: 'failed', reason: explain(error) } as const;
}

export function explain(error: unknown): string {
  if (error instanceof GateError) return `${error.message} – ${error.hint}`;
  return error instanceof Error ? error.message : String(error);
}
