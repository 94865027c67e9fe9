import type { AlarmAnswer, AlarmQuestion, SeriesAnswer, SeriesQuestion, Unanswered } from './metrics.js';

/** What was answered of metrics and alarms, by what was asked. */
export interface Facts {
  readonly series: ReadonlyMap<string, SeriesAnswer>;
  /** By the alarm's name. */
  readonly alarms: ReadonlyMap<string, AlarmAnswer>;
  readonly late: Lateness;
}

/** How an alarm is judged that goes off when the experiment has ended: it follows what it watches by minutes. */
export interface Lateness {
  /** Milliseconds after the end in which it still speaks of the experiment. */
  readonly settle: number;
  /** When the next experiment of the run began, in milliseconds since 1970 UTC: from then on it may speak of either. */
  readonly next: number | null;
  /** `false`: it was asked before that time was over. */
  readonly waited: boolean;
}

export const NOTHING_LATE: Lateness = { settle: 0, next: null, waited: true };

/** Nobody was asked: a journal is judged by itself. */
export const NO_FACTS: Facts = { series: new Map(), alarms: new Map(), late: NOTHING_LATE };

/** Two questions with the same key have the same answer. */
export function keyOf({ query, period, window }: SeriesQuestion): string {
  return JSON.stringify([query, period, window]);
}

export function seriesIn(facts: Facts, question: SeriesQuestion): SeriesAnswer {
  return facts.series.get(keyOf(question)) ?? NOT_ASKED;
}

export function alarmIn(facts: Facts, name: string): AlarmAnswer {
  return facts.alarms.get(name) ?? NOT_ASKED;
}

const NOT_ASKED: Unanswered = {
  kind: 'unanswered',
  because: 'CloudWatch was not asked: only the journal was judged',
};

/** The answers by their questions; both lists have the same order. */
export function factsOf(
  series: readonly (readonly [SeriesQuestion, SeriesAnswer])[],
  alarms: readonly (readonly [AlarmQuestion, AlarmAnswer])[],
  late: Lateness = NOTHING_LATE,
): Facts {
  return {
    series: new Map(series.map(([question, answer]) => [keyOf(question), answer])),
    alarms: new Map(alarms.map(([{ name }, answer]) => [name, answer])),
    late,
  };
}
