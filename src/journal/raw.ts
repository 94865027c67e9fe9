import { z } from 'zod';
import { isObject, type RawObject } from './object.js';

/** What a journal may look like on disk. Everything but an object with a status is optional, and read for what it says. */
const anything = z.unknown().optional();
const text = z.string().nullable().catch(null).default(null);
const object = z.custom<RawObject>(isObject).catch({}).default({});

const pauses = z.object({ after: anything });

export const rawActivity = z.object({
  type: text,
  name: text,
  ref: text,
  provider: z.object({ type: text }).catch({ type: null }).default({ type: null }),
  background: z.unknown().optional(),
  pauses: pauses.catch({}).default({}),
  tolerance: anything,
  dry: anything,
});

export const rawEntry = z.object({
  activity: rawActivity.catch(() => rawActivity.parse({})).default(() => rawActivity.parse({})),
  output: anything,
  start: anything,
  end: anything,
  status: anything,
  exception: anything,
  tolerance_met: anything,
});

export const rawRound = z.object({ steady_state_met: anything, probes: anything });

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

export type RawActivity = z.infer<typeof rawActivity>;
export type RawEntry = z.infer<typeof rawEntry>;
export type RawExperiment = z.infer<typeof rawExperiment>;
export type RawJournal = z.infer<typeof rawJournal>;

/** The elements of a list; something else than a list where one belongs is one element, which will not be understood. */
export function elements(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as readonly unknown[]) : [value];
}
