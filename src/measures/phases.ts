import type { Phase } from '../criteria/criterion.js';
import type { Entry, Journal } from '../journal/journal.js';
import { ranDry } from '../journal/happened.js';
import { once } from './once.js';

/** A stretch of time: milliseconds since 1970 UTC, `from` ≤ `to`. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

export type Placed =
  | { readonly kind: 'window'; readonly window: Window }
  | { readonly kind: 'missing'; readonly because: string };

/** The start of the first action of the method; null when no fault can be placed in time. */
export const faultStart = once((journal): number | null =>
  least(actionsOf(journal).map(({ start }) => start)),
);

/**
 * When a phase was. *before*: until the first action of the method starts. *injection*: from there until the last action has
 * ended, its pause included. *recovery*: from there to the hypothesis after the method, or the end of the method. *after*:
 * the rest.
 */
export function phaseWindow(journal: Journal, phase: Phase): Placed {
  const fault = faultStart(journal);
  if (fault === null)
    return { kind: 'missing', because: `there is no ${phase} phase: no action of the method has a time` };
  const first = least([journal.start, fault]) ?? fault;
  const last = Math.max(fault, endOf(journal));
  const verification = least(journal.steadyStates.after?.probes.map(({ start }) => start) ?? []);
  const methodEnd = Math.max(fault, verification ?? methodEndOf(journal) ?? last);
  const injected = Math.min(Math.max(fault, injectionEnd(journal, last)), methodEnd);
  const windows: Readonly<Record<Phase, Window>> = {
    before: { from: first, to: fault },
    injection: { from: fault, to: injected },
    recovery: { from: injected, to: methodEnd },
    after: { from: methodEnd, to: Math.max(methodEnd, last) },
  };
  return { kind: 'window', window: windows[phase] };
}

/** From the start of the first fault to the end; of the whole run where the method has no action. */
export function wholeWindow(journal: Journal): Placed {
  const from = faultStart(journal) ?? journal.start ?? least(allEntries(journal).map(({ start }) => start));
  if (from === null) return { kind: 'missing', because: 'the journal holds no times' };
  return { kind: 'window', window: { from, to: Math.max(from, endOf(journal)) } };
}

export function windowOf(journal: Journal, phase: Phase | null): Placed {
  return phase === null ? wholeWindow(journal) : phaseWindow(journal, phase);
}

/** Whether nothing of the experiment follows. */
export function lastsToTheEnd(phase: Phase | null): boolean {
  return phase === null || phase === 'after';
}

/** Every activity that was executed, rounds of the hypothesis included. */
export const allEntries = once((journal): readonly Entry[] => {
  const { before, during, after } = journal.steadyStates;
  const rounds = [before, ...during, after].flatMap((round) => round?.probes ?? []);
  return [...rounds, ...journal.run, ...journal.rollbacks];
});

function actionsOf(journal: Journal): readonly Entry[] {
  return journal.run.filter(({ type, start }) => type === 'action' && start !== null);
}

/** An action without an end was still running when the journal was written. */
function injectionEnd(journal: Journal, last: number): number {
  return greatest(actionsOf(journal).map((action) => endWithPause(journal, action) ?? last)) ?? last;
}

function methodEndOf(journal: Journal): number | null {
  return greatest(journal.run.map((entry) => endWithPause(journal, entry)));
}

/** Pauses are not slept when the activity, or every pause, was skipped. */
function endWithPause(journal: Journal, entry: Entry): number | null {
  const { dry } = journal.experiment;
  const slept = dry !== 'pause' && !ranDry(dry, entry.type) && !entry.dry;
  return entry.end === null ? null : entry.end + (slept ? entry.pauseAfter : 0);
}

/** The last time that the journal tells. */
const endOf = once(
  (journal): number =>
    greatest([journal.end, ...allEntries(journal).map(({ start, end }) => end ?? start)]) ?? -Infinity,
);

function least(times: readonly (number | null)[]): number | null {
  return times.reduce((low, time) => (low === null || (time !== null && time < low) ? time : low), null);
}

function greatest(times: readonly (number | null)[]): number | null {
  return times.reduce((high, time) => (high === null || (time !== null && time > high) ? time : high), null);
}
