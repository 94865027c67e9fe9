import type { Phase } from '../criteria/criterion.js';
import { inBase } from '../criteria/unit.js';
import type { Journal } from '../journal/journal.js';
import type { DeclaredMeasure, MetricSource } from '../suite/plan.js';
import { seriesIn, type Facts } from './facts.js';
import type { Observation } from './measure.js';
import type { Datapoint, SeriesQuestion } from './metrics.js';
import { clockTime } from './moment.js';
import { windowOf, type Window } from './phases.js';

type MetricMeasure = Pick<DeclaredMeasure, 'unit' | 'dimension'> & { readonly source: MetricSource };

type Asked =
  | { readonly kind: 'asked'; readonly question: SeriesQuestion; readonly phase: Window }
  | { readonly kind: 'missing'; readonly because: string };

/** The phase, widened to the periods that it touches; at least one. */
export function seriesQuestion(source: MetricSource, phase: Phase | null, journal: Journal): Asked {
  const placed = windowOf(journal, phase);
  if (placed.kind === 'missing') return placed;
  const { query, period, settle } = source;
  const from = Math.floor(placed.window.from / period) * period;
  const to = Math.max(Math.ceil(placed.window.to / period) * period, from + period);
  const question = { query, period, window: { from, to }, settled: to + settle };
  return { kind: 'asked', question, phase: placed.window };
}

/**
 * A metric over a phase. `Sum` and `SampleCount` add up: at least what the periods that lie within the phase hold, at most what
 * those that touch it hold. Every other statistic cannot be added: it lies between the least and the greatest of its periods,
 * so that a criterion holds when it holds for each of them.
 */
export function metricValue(
  { unit, dimension, source }: MetricMeasure,
  phase: Phase | null,
  journal: Journal,
  facts: Facts,
): Observation {
  const asked = seriesQuestion(source, phase, journal);
  if (asked.kind === 'missing') return asked;
  const { window, period } = asked.question;
  const answer = seriesIn(facts, asked.question);
  if (answer.kind === 'unanswered') return { kind: 'missing', because: answer.because };
  const datapoints = onePerPeriod(answer.datapoints, window, period);
  const expected = (window.to - window.from) / period;
  const told = tell(datapoints.length, expected, window, answer.notes);
  const gaps = datapoints.length < expected;
  if (datapoints.length === 0 || (gaps && source.missing === 'inconclusive'))
    return { kind: 'missing', because: told };
  const values = datapoints.map(({ at, value }) => ({ at, value: inBase(value, unit) }));
  const interval = isAdditive(source) ? added(values, asked.phase, period) : extremes(values);
  return {
    kind: 'number',
    value: interval.upper,
    interval,
    dimension,
    evidence: { entries: [], ...window },
    because: told,
  };
}

/** What is not finite is no value, and what lies outside was not asked for. */
function onePerPeriod(
  datapoints: readonly Datapoint[],
  { from, to }: Window,
  period: number,
): readonly Datapoint[] {
  const byPeriod = new Map<number, Datapoint>();
  for (const { at, value } of datapoints) {
    const start = Math.floor(at / period) * period;
    if (start >= from && start < to && Number.isFinite(value)) byPeriod.set(start, { at: start, value });
  }
  return [...byPeriod.values()];
}

function isAdditive({ query }: MetricSource): boolean {
  return query.kind === 'statistic' && (query.statistic === 'Sum' || query.statistic === 'SampleCount');
}

interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** Of a period that only touches the phase nobody knows what belongs to it: anything between nothing and all. */
function added(values: readonly Datapoint[], phase: Window, period: number): Interval {
  const [within, touching] = [values.filter(isWithin), values.filter((one) => !isWithin(one))];
  const sure = sum(within.map(({ value }) => value));
  return {
    lower: sure + sum(touching.map(({ value }) => Math.min(0, value))),
    upper: sure + sum(touching.map(({ value }) => Math.max(0, value))),
  };

  function isWithin({ at }: Datapoint): boolean {
    return at >= phase.from && at + period <= phase.to;
  }
}

function extremes(values: readonly Datapoint[]): Interval {
  return values.reduce<Interval>(
    ({ lower, upper }, { value }) => ({ lower: Math.min(lower, value), upper: Math.max(upper, value) }),
    { lower: Infinity, upper: -Infinity },
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function tell(count: number, expected: number, { from, to }: Window, notes: readonly string[]): string {
  const datapoints = expected === 1 ? 'datapoint' : 'datapoints';
  const between = `between ${clockTime(from)} and ${clockTime(to)}`;
  const said = notes.length === 0 ? '' : ` (CloudWatch says: ${notes.join('; ')})`;
  return `CloudWatch has ${count} of ${expected} ${datapoints} ${between}${said}`;
}
