import type { EndRequests } from '../brokers/end-requests.js';
import type { Run } from '../brokers/run.js';
import { within, type Clock } from '../clock.js';
import type { LiveConditions } from '../guards/live.js';
import type { Log } from '../log.js';
import type { Plan } from '../suite/plan.js';
import { endRequest } from './request.js';
import { afterLook, BETWEEN_LOOKS, gapsAt, standingAt, type Gap, type Standing } from './standing.js';
import { tellBeginning, tellChanges } from './tell.js';

/** Milliseconds that one look is waited for. */
const LONGEST_LOOK = 60_000;

export interface AbortPorts {
  readonly live: LiveConditions;
  /** Whether the run may still break something; one that is over is not aborted any more. */
  readonly isAtWork: () => Promise<boolean>;
  readonly ends: Pick<EndRequests, 'ask' | 'signal'>;
  readonly clock: Clock;
  readonly log: Log;
}

/** What became of watching one condition. */
export interface AbortRecord extends Pick<Standing, 'condition' | 'hadData'> {
  readonly gaps: readonly Gap[];
}

/**
 * Looks at the plan's abort conditions, at once and every half minute until `over` aborts, and asks for the end of the run
 * when one is met, or when one could not be looked at for too long. `began`: when the run did, in milliseconds since 1970 UTC.
 */
export async function watchAborts(
  { abortWhen, measures }: Pick<Plan, 'abortWhen' | 'measures'>,
  began: number,
  over: AbortSignal,
  { live, isAtWork, ends, clock, log }: AbortPorts,
): Promise<readonly AbortRecord[]> {
  tellBeginning(abortWhen.length, log);
  const conditions = abortWhen.map(({ condition }) => condition);
  const done = AbortSignal.any([over, ends.signal]);
  let standings = abortWhen.map((condition) => standingAt(condition, Math.min(began, clock.now())));
  const isOver = (): boolean => done.aborted;
  while (!isOver()) {
    const at = clock.now();
    const look = (signal: AbortSignal) => live.observe(conditions, measures, signal);
    const told = await within(LONGEST_LOOK, clock, look, done);
    if (isOver()) break;
    const before = standings;
    standings = before.map((standing, index) => afterLook(standing, told[index], at));
    tellChanges(before, standings, log);
    const request = endRequest(standings, at);
    if (request === null) await clock.sleep(BETWEEN_LOOKS, done);
    else if (await isAtWork()) ends.ask(request);
    else break;
  }
  const end = clock.now();
  return standings.map((standing) => ({ ...standing, gaps: gapsAt(standing, end) }));
}

/** Of a run that this process did not watch. One that was aborted was watched by another. */
export function unwatched(
  { abortWhen }: Pick<Plan, 'abortWhen'>,
  { handle, endedAt, ending }: Pick<Run, 'handle' | 'endedAt' | 'ending'>,
): readonly AbortRecord[] {
  if (ending.met) return [];
  const gap = { from: handle.startedAt, to: endedAt, because: 'this gate did not watch the run' };
  return abortWhen.map((condition) => ({ condition, hadData: true, gaps: [gap] }));
}
