import type { Condition, MeasureRef } from './criterion.js';
import { nearest } from './nearest.js';
import { printCondition } from './print.js';
import { quote } from './quote.js';
import {
  ALARM_WORDS,
  type Answer,
  EXPECTED_MEASURES,
  type Measure,
  measureNamed,
  PHASES,
  STATUS_WORDS,
  TOLERANCE_WORDS,
  type Vocabulary,
} from './vocabulary.js';

/** What is wrong, and what to write instead: a problem before it has a place. */
export interface Finding {
  readonly message: string;
  readonly fix: string;
}

/** What a condition speaks about, or why it speaks about nothing. */
export type Subject =
  { readonly ok: true; readonly measure: Measure } | { readonly ok: false; readonly finding: Finding };

export const LONGEST_ALARM_NAME = 255;

type Activity = Extract<MeasureRef, { kind: 'activity' }>;

export function subjectOf(condition: Condition, vocabulary: Vocabulary): Subject {
  const { measure } = condition;
  switch (measure.kind) {
    case 'named':
      return namedSubject(measure.name, vocabulary);
    case 'activity':
      return activitySubject(condition, measure, vocabulary);
    case 'alarm':
      return alarmSubject(measure.name);
  }
}

function namedSubject(name: string, vocabulary: Vocabulary): Subject {
  const measure = measureNamed(vocabulary.measures, name);
  if (measure !== null) return { ok: true, measure };
  const expected = measureNamed(EXPECTED_MEASURES, name);
  if (expected !== null) {
    const message = `${expected.name} is not declared, and only the suite can say where it is found`;
    return wrong(message, `write under "measures": ${expected.declaration}`);
  }
  const known = [...vocabulary.measures, ...EXPECTED_MEASURES];
  const names = [...new Set(known.flatMap(({ name, alias }) => (alias === null ? [name] : [name, alias])))];
  const meant = nearest(name, names);
  const fix = meant === null ? `write one of ${names.join(', ')}` : `write "${meant}"`;
  return wrong(`unknown measure ${quote(name)}`, fix);
}

/** Whether there is such an alarm only CloudWatch knows. */
function alarmSubject(name: string): Subject {
  if (name === '' || name.length > LONGEST_ALARM_NAME) {
    const message = `${quote(name)} cannot be the name of an alarm`;
    return wrong(message, `write its name, 1 to ${LONGEST_ALARM_NAME} characters`);
  }
  const answer: Answer = { kind: 'word', words: ALARM_WORDS };
  const measure = { name: `alarm ${quote(name)}`, alias: null, answer, phases: PHASES } as const;
  return { ok: true, measure: { ...measure, overSamples: 'never' } };
}

function activitySubject(condition: Condition, measure: Activity, vocabulary: Vocabulary): Subject {
  const missing = undeclared(measure, vocabulary);
  if (missing !== null) return { ok: false, finding: missing };
  const answer = answerOf(measure);
  if (answer === null) return { ok: false, finding: unknownValue(condition, measure) };
  const name = `${measure.activity} ${quote(measure.name)}`;
  return { ok: true, measure: { name, alias: null, answer, phases: PHASES, overSamples: 'never' } };
}

function undeclared({ activity, name }: Activity, vocabulary: Vocabulary): Finding | null {
  const [own, others] =
    activity === 'probe' ? [vocabulary.probes, vocabulary.actions] : [vocabulary.actions, vocabulary.probes];
  if (own.includes(name)) return null;
  const other = activity === 'probe' ? 'action' : 'probe';
  if (others.includes(name)) {
    const message = `the experiment declares ${quote(name)} as ${ARTICLED[other]}, not as ${ARTICLED[activity]}`;
    return { message, fix: `write ${other} ${quote(name)}` };
  }
  const meant = nearest(name, own);
  const declared =
    own.length === 0 ? `it declares no ${activity}` : `write one of ${own.map(quote).join(', ')}`;
  return {
    message: `the experiment declares no ${activity} ${quote(name)}`,
    fix: meant === null ? declared : `write ${activity} ${quote(meant)}`,
  };
}

const ARTICLED = { probe: 'a probe', action: 'an action' } as const;

const VALUES = ['output', 'status', 'duration'];
const DURATION: Answer = { kind: 'number', dimension: 'duration', least: 0, most: Infinity };

/** No path: did the probe meet its tolerance, did the action succeed. Else `output…`, `status` or `duration`. */
function answerOf({ activity, path }: Activity): Answer | null {
  if (path.length === 0) {
    return { kind: 'word', words: activity === 'probe' ? TOLERANCE_WORDS : STATUS_WORDS };
  }
  if (path[0] === 'output') return { kind: 'anything' };
  if (path.length > 1) return null;
  if (path[0] === 'status') return { kind: 'word', words: STATUS_WORDS };
  return path[0] === 'duration' ? DURATION : null;
}

function unknownValue(condition: Condition, measure: Activity): Finding {
  const [first = '', ...rest] = measure.path;
  const message = `${ARTICLED[measure.activity]} has no value ${quote(measure.path.join('.'))}`;
  const meant = nearest(first, VALUES);
  if (VALUES.includes(first)) return { message, fix: `write ${first} alone, it holds no other values` };
  // A path that begins with none of the three was most likely meant to lie in the output.
  const path = meant === null ? ['output', ...measure.path] : [meant, ...rest];
  return { message, fix: `write "${printCondition({ ...condition, measure: { ...measure, path } })}"` };
}

function wrong(message: string, fix: string): Subject {
  return { ok: false, finding: { message, fix } };
}
