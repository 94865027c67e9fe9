import type { MeasureRef, Phase } from '../criteria/criterion.js';
import { whyFailed, whyNotHappened, ranDry } from '../journal/happened.js';
import type { Entry, Journal } from '../journal/journal.js';
import { own } from '../journal/object.js';
import { show } from '../journal/show.js';
import { judgeTolerance } from '../journal/tolerance.js';
import { LEFT_OUT, whyWithheld } from '../journal/withheld.js';
import { tellAnswer } from './answer.js';
import type { Evidence, Observation } from './measure.js';
import { clockTime } from './moment.js';
import { allEntries, windowOf } from './phases.js';

type ActivityRef = Pick<Extract<MeasureRef, { kind: 'activity' }>, 'activity' | 'name' | 'path'>;

/**
 * The value at a path in each execution of an activity, one observation each: a criterion has to hold for every one of them.
 * Executions count from the start of the first fault on, or in the phase asked for. Without a path: whether the probe met its
 * tolerance (`met`, `not-met`), whether the action did what it is for (`succeeded`, `failed`).
 */
export function activityValues(
  ref: ActivityRef,
  phase: Phase | null,
  journal: Journal,
): readonly Observation[] {
  const named = allEntries(journal).filter(({ type, name }) => type === ref.activity && name === ref.name);
  const title = `the ${ref.activity} ${show(ref.name)}`;
  if (named.length === 0) return [missing(`${title} was never executed`)];
  const placed = windowOf(journal, phase);
  if (placed.kind === 'missing') return [placed];
  const { from, to } = placed.window;
  const inside = named.filter(({ start }) => start === null || (start >= from && start <= to));
  if (inside.length > 0) return inside.map((entry) => valueOf(entry, ref.path, journal));
  const when =
    phase === null
      ? 'after the fault began; write "during before" for what was before'
      : `in the ${phase} phase`;
  return [missing(`${title} was not executed ${when}`)];
}

function valueOf(entry: Entry, path: readonly string[], journal: Journal): Observation {
  const [field, ...rest] = path;
  if (field === undefined) return entry.type === 'probe' ? toleranceWord(entry, journal) : successWord(entry);
  if (field === 'status') return entry.status === null ? missing(failure(entry)) : word(entry, entry.status);
  if (field === 'duration') return durationOf(entry);
  if (field !== 'output') return missing(`an activity has no ${show(field)}`);
  if (entry.status !== 'succeeded') return missing(failure(entry));
  if (entry.dry || ranDry(journal.experiment.dry, entry.type)) return missing(`${show(entry.name)} ran dry`);
  return outputValue(entry, rest);
}

function outputValue(entry: Entry, path: readonly string[]): Observation {
  const value = path.reduce<unknown>(follow, entry.output);
  const why = typeof value === 'object' ? null : whyWithheld(value);
  if (why !== null) return missing(`the journal does not hold the value of ${show(entry.name)}: ${why}`);
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean')
    return valueFound(entry, value);
  const where = ['output', ...path].join('.');
  if (value === undefined || value === null)
    return missing(`${show(entry.name)} has no value at ${show(where)}`);
  return missing(`${show(entry.name)} has more than one value at ${show(where)}`);
}

/** It is put into words only when they are read: a probe may have answered tens of thousands of times. */
function valueFound(entry: Entry, value: number | string | boolean): Observation {
  const evidence = evidenceOf(entry);
  const at = (): string => (entry.start === null ? '' : ` at ${clockTime(entry.start)}`);
  const tell = (): string => `${show(entry.name)}${at()} gave ${show(value)}`;
  if (typeof value === 'number')
    return {
      kind: 'number',
      value,
      interval: null,
      dimension: 'count',
      evidence,
      get because() {
        return tell();
      },
    };
  // A command's answer ends with a line break that nobody means.
  const said =
    typeof value === 'string'
      ? ({ kind: 'word', value: value.trimEnd() } as const)
      : ({ kind: 'boolean', value } as const);
  return {
    ...said,
    evidence,
    get because() {
      return tell();
    },
  };
}

/** One key deeper; a text that holds JSON is read as such, because commands answer with text. */
function follow(value: unknown, key: string): unknown {
  if (typeof value === 'string' && value.startsWith(LEFT_OUT)) return value;
  const inner = typeof value === 'string' ? parsed(value) : value;
  if (Array.isArray(inner)) return /^\d{1,9}$/.test(key) ? (inner[Number(key)] as unknown) : undefined;
  return own(inner, key);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function toleranceWord(entry: Entry, journal: Journal): Observation {
  if (entry.dry || ranDry(journal.experiment.dry, 'probe')) return missing(`${show(entry.name)} ran dry`);
  if (entry.status === null) return missing(failure(entry));
  if (entry.status === 'failed' || entry.toleranceMet === false)
    return word(entry, 'not-met', tellAnswer(entry, null));
  if (entry.tolerance === undefined) return missing(`${show(entry.name)} declares no tolerance`);
  if (entry.toleranceMet === true && isOfHypothesis(entry)) return word(entry, 'met');
  const judgement = judgeTolerance(entry.tolerance, entry.output, journal.experiment.literals);
  if (judgement.kind === 'unjudgeable')
    return missing(`${show(entry.name)} cannot be judged: ${judgement.because}`);
  return judgement.kind === 'met' ? word(entry, 'met') : word(entry, 'not-met', tellAnswer(entry, judgement));
}

/** Chaos Toolkit judges these alone. */
function isOfHypothesis({ pointer }: Entry): boolean {
  return pointer.startsWith('/steady_states/');
}

function successWord(entry: Entry): Observation {
  const problem = whyNotHappened(entry);
  if (problem === null) return word(entry, 'succeeded');
  return whyFailed(entry) === null ? missing(failure(entry)) : word(entry, 'failed', failure(entry));
}

function durationOf(entry: Entry): Observation {
  const { start, end } = entry;
  if (start === null || end === null)
    return missing(`the journal does not say how long ${show(entry.name)} took`);
  const because = `${show(entry.name)} ran from ${clockTime(start)} to ${clockTime(end)}`;
  const evidence = evidenceOf(entry);
  return { kind: 'number', value: end - start, interval: null, dimension: 'duration', evidence, because };
}

function failure(entry: Entry): string {
  return `${show(entry.name)} ${whyNotHappened(entry) ?? 'did not succeed'}`;
}

function word(entry: Entry, value: string, because = ''): Observation {
  return { kind: 'word', value, evidence: evidenceOf(entry), because };
}

function evidenceOf({ pointer, start, end }: Entry): Evidence {
  return { entries: [pointer], from: start, to: end };
}

function missing(because: string): Observation {
  return { kind: 'missing', because };
}
