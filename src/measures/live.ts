import type { Condition, MeasureRef } from '../criteria/criterion.js';
import { evaluate } from '../criteria/evaluate.js';
import type { LiveEvaluation } from '../criteria/evaluation.js';
import { inBase } from '../criteria/unit.js';
import { ALARM_WORDS } from '../criteria/vocabulary.js';
import { show } from '../journal/show.js';
import type { DeclaredMeasure, MetricSource } from '../suite/plan.js';
import type { Observation } from './measure.js';
import type { SeriesAnswer, SeriesQuestion, StateAnswer } from './metrics.js';
import { clockTime } from './moment.js';
import type { Window } from './phases.js';
import { declaredAs } from './questions.js';

/** What has to be asked at one look, each thing once. */
export interface LiveQuestions {
  readonly series: ReadonlyMap<string, SeriesQuestion>;
  readonly alarms: readonly string[];
}

/** What was answered at one look: by the name of the measure, and of the alarm. */
export interface LiveAnswers {
  readonly series: ReadonlyMap<string, SeriesAnswer>;
  readonly alarms: ReadonlyMap<string, StateAnswer>;
}

/** Measures of the same period are asked for over the same window, so that one call asks for all of them. */
export function liveQuestions(
  conditions: readonly Condition[],
  measures: readonly DeclaredMeasure[],
  now: number,
): LiveQuestions {
  const alarms = conditions.flatMap(({ measure }) => (measure.kind === 'alarm' ? [measure.name] : []));
  const metrics = conditions.flatMap(({ measure }) => metricOf(measure, measures) ?? []);
  const series = metrics.map(({ name, source: { query, period } }) => {
    const windows = metrics
      .filter(({ source }) => source.period === period)
      .map(({ source }) => newestPeriod(source, now));
    const from = Math.min(...windows.map((window) => window.from));
    const to = Math.max(...windows.map((window) => window.to));
    return [name, { query, period, window: { from, to }, settled: now }] as const;
  });
  return { series: new Map(series), alarms: [...new Set(alarms)] };
}

/** The newest period of which every value can have arrived. */
function newestPeriod({ period, settle }: MetricSource, now: number): Window {
  const to = Math.floor((now - settle) / period) * period;
  return { from: to - period, to };
}

/** Judges one condition by what was answered at `now`. */
export function evaluateLive(
  condition: Condition,
  measures: readonly DeclaredMeasure[],
  answers: LiveAnswers,
  now: number,
): LiveEvaluation {
  const { observation, answered } = observeNow(condition.measure, measures, answers, now);
  return { ...evaluate(condition, observation, null), answered };
}

interface Seen {
  readonly observation: Observation;
  readonly answered: boolean;
}

function observeNow(
  measure: MeasureRef,
  measures: readonly DeclaredMeasure[],
  { series, alarms }: LiveAnswers,
  now: number,
): Seen {
  if (measure.kind === 'alarm') return presentState(measure.name, alarms.get(measure.name) ?? NOT_ASKED, now);
  const metric = metricOf(measure, measures);
  if (metric === null) return unseen('only alarms and metrics can be asked while experiments run');
  return presentValue(metric, series.get(metric.name) ?? NOT_ASKED, now);
}

const NOT_ASKED = { kind: 'unanswered', because: 'CloudWatch has not answered' } as const;

function presentState(name: string, answer: StateAnswer, now: number): Seen {
  if (answer.kind === 'unanswered') return unseen(answer.because);
  const { state, since } = answer;
  const because = since === null ? '' : `since ${clockTime(since)}`;
  if (!ALARM_WORDS.some((word) => word === state)) {
    const told = `the alarm ${show(name)} is ${state}`;
    return blind(because === '' ? told : `${told} ${because}`);
  }
  const evidence = { entries: [], from: since, to: now };
  return { answered: true, observation: { kind: 'word', value: state, evidence, because } };
}

function presentValue({ unit, dimension, source }: Metric, answer: SeriesAnswer, now: number): Seen {
  if (answer.kind === 'unanswered') return unseen(answer.because);
  const { from, to } = newestPeriod(source, now);
  const value = answer.datapoints.find(({ at }) => at >= from && at < to)?.value ?? NaN;
  const between = `between ${clockTime(from)} and ${clockTime(to)}`;
  const said = answer.notes.length === 0 ? '' : ` (CloudWatch says: ${answer.notes.join('; ')})`;
  if (!Number.isFinite(value)) return blind(`CloudWatch has no value ${between}${said}`);
  const evidence = { entries: [], from, to };
  const because = `${between}${said}`;
  const number = { kind: 'number', value: inBase(value, unit), interval: null, dimension } as const;
  return { answered: true, observation: { ...number, evidence, because } };
}

type Metric = DeclaredMeasure & { readonly source: MetricSource };

function metricOf(measure: MeasureRef, measures: readonly DeclaredMeasure[]): Metric | null {
  const declared = measure.kind === 'named' ? declaredAs(measure.name, measures) : null;
  return declared !== null && declared.source.kind === 'metric'
    ? { ...declared, source: declared.source }
    : null;
}

/** Asked and answered: there is nothing to judge by. */
function blind(because: string): Seen {
  return { answered: true, observation: { kind: 'missing', because } };
}

/** Not even that is known. */
function unseen(because: string): Seen {
  return { answered: false, observation: { kind: 'missing', because } };
}
