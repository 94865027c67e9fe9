import type { Phase } from '../criteria/criterion.js';
import type { Journal } from '../journal/journal.js';
import { show } from '../journal/show.js';
import { alarmIn, type Facts } from './facts.js';
import type { Observation } from './measure.js';
import type { AlarmAnswer, AlarmState } from './metrics.js';
import { clockTime } from './moment.js';
import { faultStart, windowOf, type Window } from './phases.js';

type Known = Extract<AlarmAnswer, { kind: 'alarm' }>;

/** A state, and since when within the window. */
interface Stretch {
  readonly state: AlarmState;
  readonly since: number;
}

/**
 * `alarm "…"`: the worst state over the phase. `ALARM` when it was in alarm at any time; `OK` when it was OK all the time; not
 * known when it had no data to judge by at some time.
 */
export function worstState(name: string, phase: Phase | null, journal: Journal, facts: Facts): Observation {
  const placed = windowOf(journal, phase);
  if (placed.kind === 'missing') return placed;
  const answer = alarmIn(facts, name);
  if (answer.kind === 'unanswered') return missing(answer.because);
  const stretches = stretchesIn(answer, placed.window);
  const alarm = stretches.find(({ state }) => state === 'ALARM');
  if (alarm !== undefined) return word('ALARM', placed.window, inAlarm(alarm, placed.window));
  const blind = stretches.find(({ state }) => state !== 'OK');
  if (blind !== undefined) {
    return missing(`the alarm ${show(name)} was ${blind.state} at ${clockTime(blind.since)}`);
  }
  const { from, to } = placed.window;
  return word('OK', placed.window, `it was OK from ${clockTime(from)} to ${clockTime(to)}`);
}

/** From the start of the first fault until the alarm goes off; infinite when it does not before the experiment ends. */
export function detectionTime(name: string, journal: Journal, facts: Facts): Observation {
  const fault = faultStart(journal);
  const placed = windowOf(journal, null);
  if (fault === null || placed.kind === 'missing')
    return missing('no action of the method has a time, so there is no fault to detect');
  const answer = alarmIn(facts, name);
  if (answer.kind === 'unanswered') return missing(answer.because);
  const { window } = placed;
  const stretches = stretchesIn(answer, window);
  const title = `the alarm ${show(name)}`;
  if (stretches[0]?.state === 'ALARM')
    return missing(`${title} was in ALARM already when the fault began, at ${clockTime(fault)}`);
  const alarm = stretches.find(({ state }) => state === 'ALARM');
  const because =
    alarm === undefined
      ? `${title} did not go off between ${clockTime(fault)} and ${clockTime(window.to)}`
      : `${title} went to ALARM at ${clockTime(alarm.since)}, the fault began at ${clockTime(fault)}`;
  return {
    kind: 'number',
    value: alarm === undefined ? Infinity : alarm.since - fault,
    interval: null,
    dimension: 'duration',
    evidence: { entries: [], from: fault, to: alarm?.since ?? window.to },
    because,
  };
}

/**
 * The states over a window, the first one from its start. What the alarm was at the start is what it was before its first
 * change since; without any change it is what it still is.
 */
function stretchesIn({ state, changes }: Known, { from, to }: Window): readonly Stretch[] {
  const earlier = changes.filter(({ at }) => at <= from);
  const later = changes.filter(({ at }) => at > from);
  const first = earlier.at(-1)?.to ?? later[0]?.from ?? state;
  const inside = later.filter(({ at }) => at <= to).map(({ to: next, at }) => ({ state: next, since: at }));
  return [{ state: first, since: from }, ...inside];
}

function inAlarm({ since }: Stretch, { from }: Window): string {
  const at = clockTime(since);
  return since === from ? `it was in ALARM already at ${at}` : `it went to ALARM at ${at}`;
}

function word(value: string, { from, to }: Window, because: string): Observation {
  return { kind: 'word', value, evidence: { entries: [], from, to }, because };
}

function missing(because: string): Observation {
  return { kind: 'missing', because };
}
