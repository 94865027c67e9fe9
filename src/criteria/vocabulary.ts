import type { Condition, Dimension, Phase } from './criterion.js';

export const PHASES: readonly Phase[] = ['before', 'injection', 'recovery', 'after'];

/**
 * What a measure answers with: a number between `least` and `most` (base units), one of its words, or – out of an activity's
 * output – anything.
 */
export type Answer =
  | {
      readonly kind: 'number';
      readonly dimension: Dimension;
      readonly least: number;
      readonly most: number;
    }
  | { readonly kind: 'word'; readonly words: readonly string[] }
  | { readonly kind: 'anything' };

/** A measure by name, built in or declared by the suite. */
export interface Measure {
  readonly name: string;
  readonly alias: string | null;
  readonly answer: Answer;
  /** The phases it can be asked for; empty when it speaks about the experiment as a whole. */
  readonly phases: readonly Phase[];
  /** Whether it is judged by the samples of the run: always, only when asked for a phase, or never. */
  readonly overSamples: 'always' | 'in-phase' | 'never';
}

/** Everything a criterion of one experiment may speak about. */
export interface Vocabulary {
  /** The built-in measures and those that the suite declares. */
  readonly measures: readonly Measure[];
  /** Names of the probes and actions that the experiment declares. */
  readonly probes: readonly string[];
  readonly actions: readonly string[];
  /** Whether the suite names a baseline to compare with. */
  readonly baseline: boolean;
  /** Milliseconds between two samples; null when there is no fixed pace. */
  readonly cadence: number | null;
}

export const TOLERANCE_WORDS = ['met', 'not-met'] as const;
export const STATUS_WORDS = ['succeeded', 'failed'] as const;
/** An alarm without data is no evidence, so that is nothing to be asked for. */
export const ALARM_WORDS = ['OK', 'ALARM'] as const;

const duration: Answer = { kind: 'number', dimension: 'duration', least: 0, most: Infinity };
const ratio: Answer = { kind: 'number', dimension: 'ratio', least: 0, most: 1 };
const held: Answer = { kind: 'word', words: TOLERANCE_WORDS };

export const BUILT_IN_MEASURES: readonly Measure[] = [
  { name: 'steady-state', alias: null, answer: held, phases: PHASES, overSamples: 'in-phase' },
  { name: 'recovery-time', alias: 'rto', answer: duration, phases: [], overSamples: 'always' },
  { name: 'downtime', alias: null, answer: duration, phases: PHASES, overSamples: 'always' },
  { name: 'availability', alias: null, answer: ratio, phases: PHASES, overSamples: 'always' },
  { name: 'error-rate', alias: null, answer: ratio, phases: PHASES, overSamples: 'always' },
  { name: 'duration', alias: null, answer: duration, phases: [], overSamples: 'never' },
];

/** A measure whose meaning is known, and of which only the suite can say where it is found. */
export interface Expected {
  readonly name: string;
  readonly alias: string | null;
  readonly dimensions: readonly Dimension[];
  /** How a suite may declare it. */
  readonly declaration: string;
}

export const EXPECTED_MEASURES: readonly Expected[] = [
  {
    name: 'detection-time',
    alias: null,
    dimensions: ['duration'],
    declaration: 'detection-time: { alarm: "checkout-5xx" }',
  },
  {
    name: 'data-loss',
    alias: 'rpo',
    dimensions: ['duration', 'count'],
    declaration: 'data-loss: { probe: "count-orders", path: output.body.lost, unit: count }',
  },
];

/** A measure that the suite declares; of one of its own the range is not known. */
export function declaredMeasure(
  name: string,
  dimension: Dimension,
  phases: readonly Phase[] = PHASES,
): Measure {
  const expected = measureNamed(EXPECTED_MEASURES, name);
  const least = expected === null ? -Infinity : 0;
  const answer: Answer = { kind: 'number', dimension, least, most: Infinity };
  return { name, alias: expected?.alias ?? null, answer, phases, overSamples: 'never' };
}

/** The measure of that name or alias. */
export function measureNamed<M extends Pick<Measure, 'name' | 'alias'>>(
  measures: readonly M[],
  name: string,
): M | null {
  return measures.find((measure) => measure.name === name || measure.alias === name) ?? null;
}

/** The one name of a known measure, e.g. `rto` → `recovery-time`; any other name as it is. */
export function canonicalName(name: string): string {
  return measureNamed([...BUILT_IN_MEASURES, ...EXPECTED_MEASURES], name)?.name ?? name;
}

/** Whether the condition speaks about the samples of the run, so that none of them needs an implied criterion. */
export function isOverSamples(condition: Condition): boolean {
  if (condition.measure.kind !== 'named') return false;
  const overSamples = measureNamed(BUILT_IN_MEASURES, condition.measure.name)?.overSamples;
  return overSamples === 'always' || (overSamples === 'in-phase' && condition.phase !== null);
}
