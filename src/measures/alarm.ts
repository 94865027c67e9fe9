import type { Phase } from '../criteria/criterion.js';
import type { Journal } from '../journal/journal.js';
import { show } from '../journal/show.js';
import { alarmIn, NOTHING_LATE, type Facts, type Lateness } from './facts.js';
import type { Observation } from './measure.js';
import type { AlarmAnswer, AlarmState } from './metrics.js';
import { clockTime } from './moment.js';
import { faultStart, lastsToTheEnd, windowOf, type Window } from './phases.js';

type Known = Extract<AlarmAnswer, { kind: 'alarm' }>;

/** A state, and since when within the window. */
interface Stretch {
  readonly state: AlarmState;
  readonly since: number;
}

/**
 * `alarm "…"`: the worst state over the phase, and over the time after the end in which it still speaks of it. `ALARM` when it was
 * in alarm at any time; `OK` when it was OK all the time; not known when it had no data to judge by during the phase.
 */
export function worstState(name: string, phase: Phase | null, journal: Journal, facts: Facts): Observation {
  const placed = windowOf(journal, phase);
  if (placed.kind === 'missing') return placed;
  const answer = alarmIn(facts, name);
  if (answer.kind === 'unanswered') return missing(answer.because);
  const { window } = placed;
  const heard = hear(answer, window, lastsToTheEnd(phase) ? facts.late : NOTHING_LATE);
  if (heard.alarm !== null) return word('ALARM', heard.window, inAlarm(heard.alarm, heard.window));
  const title = `the alarm ${show(name)}`;
  const blind = stretchesIn(answer, window).find(({ state }) => state !== 'OK');
  if (blind !== undefined) return missing(`${title} was ${blind.state} at ${clockTime(blind.since)}`);
  if (heard.doubt !== null) return missing(`${title} ${heard.doubt}`);
  const { from, to } = heard.window;
  return word('OK', heard.window, `it was OK from ${clockTime(from)} to ${clockTime(to)}`);
}

/** From the start of the first fault until the alarm goes off; infinite when it does not while it speaks of the experiment. */
export function detectionTime(name: string, journal: Journal, facts: Facts): Observation {
  const fault = faultStart(journal);
  const placed = windowOf(journal, null);
  if (fault === null || placed.kind === 'missing')
    return missing('no action of the method has a time, so there is no fault to detect');
  const answer = alarmIn(facts, name);
  if (answer.kind === 'unanswered') return missing(answer.because);
  const { alarm, doubt, window } = hear(answer, placed.window, facts.late);
  const title = `the alarm ${show(name)}`;
  if (alarm?.since === window.from)
    return missing(`${title} was in ALARM already when the fault began, at ${clockTime(fault)}`);
  if (alarm === null && doubt !== null) return missing(`${title} ${doubt}`);
  const because =
    alarm === null
      ? `${title} did not go off between ${clockTime(fault)} and ${clockTime(window.to)}`
      : `${title} went to ALARM at ${clockTime(alarm.since)}, the fault began at ${clockTime(fault)}`;
  return {
    kind: 'number',
    value: alarm === null ? Infinity : alarm.since - fault,
    interval: null,
    dimension: 'duration',
    evidence: { entries: [], from: fault, to: alarm?.since ?? window.to },
    because,
  };
}

interface Heard {
  /** With the time after the end in which an alarm still speaks of what was before. */
  readonly window: Window;
  /** The first one that is sure to speak of it. */
  readonly alarm: Stretch | null;
  /** Why there may be one all the same, as the predicate of a sentence. */
  readonly doubt: string | null;
}

function hear(answer: Known, { from, to }: Window, { settle, next, waited }: Lateness): Heard {
  const window = { from, to: to + settle };
  const alarm = stretchesIn(answer, window).find(({ state }) => state === 'ALARM') ?? null;
  if (alarm !== null && alarm.since > to && next !== null && alarm.since >= next) {
    const doubt = `went to ALARM at ${clockTime(alarm.since)}, after the next experiment had begun, and may speak of either`;
    return { window, alarm: null, doubt };
  }
  const early = alarm === null && settle > 0 && !waited;
  return {
    window,
    alarm,
    doubt: early ? 'was asked for before it can have gone off: the run was ended' : null,
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
