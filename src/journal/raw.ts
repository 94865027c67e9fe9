import { z } from 'zod';
import { isObject, type RawObject } from './object.js';

/** What a journal may look like on disk. Everything but an object with a status is optional, and read for what it says. */
const anything = z.unknown().optional();
const text = z.string().nullable().catch(null).default(null);
const object = z.custom<RawObject>(isObject).catch({}).default({});

/** An activity as it is written; what is no text, or not there, is null. */
export interface RawActivity {
  readonly type: string | null;
  readonly name: string | null;
  readonly ref: string | null;
  /** The provider's type. */
  readonly provider: string | null;
  readonly background: unknown;
  readonly pauseAfter: unknown;
  readonly tolerance: unknown;
  readonly dry: unknown;
}

/** An entry as it is written: of a run, or of a round of the hypothesis. */
export interface RawEntry {
  readonly activity: RawActivity;
  readonly output: unknown;
  readonly start: unknown;
  readonly end: unknown;
  readonly status: unknown;
  readonly exception: unknown;
  readonly toleranceMet: unknown;
}

/** Read by hand, because a journal holds tens of thousands of them. null for what is no object. */
export function rawActivity(value: unknown): RawActivity | null {
  if (!isObject(value)) return null;
  return {
    type: textIn(value, 'type'),
    name: textIn(value, 'name'),
    ref: textIn(value, 'ref'),
    provider: textIn(value['provider'], 'type'),
    background: value['background'],
    pauseAfter: isObject(value['pauses']) ? value['pauses']['after'] : undefined,
    tolerance: value['tolerance'],
    dry: value['dry'],
  };
}

/** null for what is no object; an activity that is none is one without a name. */
export function rawEntry(value: unknown): RawEntry | null {
  if (!isObject(value)) return null;
  return {
    activity: rawActivity(value['activity']) ?? NO_ACTIVITY,
    output: value['output'],
    start: value['start'],
    end: value['end'],
    status: value['status'],
    exception: value['exception'],
    toleranceMet: value['tolerance_met'],
  };
}

const NO_ACTIVITY: RawActivity = {
  type: null,
  name: null,
  ref: null,
  provider: null,
  background: undefined,
  pauseAfter: undefined,
  tolerance: undefined,
  dry: undefined,
};

function textIn(value: unknown, key: string): string | null {
  const found = isObject(value) ? value[key] : null;
  return typeof found === 'string' ? found : null;
}

export const rawExperiment = z.object({
  title: text,
  configuration: object,
  'steady-state-hypothesis': z.object({ probes: anything }).catch({}).default({}),
  method: anything,
  rollbacks: anything,
  dry: anything,
});

export const rawJournal = z.object({
  'chaoslib-version': text,
  experiment: rawExperiment.catch(() => rawExperiment.parse({})).default(() => rawExperiment.parse({})),
  start: anything,
  end: anything,
  duration: anything,
  status: z.string(),
  deviated: anything,
  steady_states: z.object({ before: anything, after: anything, during: anything }).catch({}).default({}),
  run: anything,
  rollbacks: anything,
});

export type RawExperiment = z.infer<typeof rawExperiment>;
export type RawJournal = z.infer<typeof rawJournal>;

/** The elements of a list; something else than a list where one belongs is one element, which will not be understood. */
export function elements(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as readonly unknown[]) : [value];
}
