import type { Condition, MeasureRef, Phase } from '../criteria/criterion.js';
import { canonicalName } from '../criteria/vocabulary.js';
import type { Journal } from '../journal/journal.js';
import type { DeclaredMeasure, MeasureSource } from '../suite/plan.js';
import { keyOf } from './facts.js';
import { seriesQuestion } from './metric.js';
import type { AlarmQuestion, SeriesQuestion } from './metrics.js';
import { lastsToTheEnd, windowOf } from './phases.js';

/** What has to be asked of the metrics and alarms of the system, so that an experiment's conditions can be judged. */
export interface Questions {
  readonly series: readonly SeriesQuestion[];
  readonly alarms: readonly AlarmQuestion[];
}

/**
 * Each question once; an alarm is asked for from the earliest of the windows that are judged by it. `alarmSettle`: milliseconds
 * that an alarm may take to go off.
 */
export function questionsOf(
  conditions: readonly Condition[],
  journal: Journal,
  declared: readonly DeclaredMeasure[],
  alarmSettle: number,
): Questions {
  const series = new Map<string, SeriesQuestion>();
  const alarms = new Map<string, AlarmQuestion>();
  for (const { measure, phase } of conditions) {
    const source = sourceOf(measure, declared);
    if (source?.kind === 'metric') {
      const asked = seriesQuestion(source, phase, journal);
      if (asked.kind === 'asked') series.set(keyOf(asked.question), asked.question);
    }
    if (source?.kind === 'alarm') {
      const { name } = source;
      const asked = alarmQuestion(name, phase, journal, alarmSettle);
      const known = alarms.get(name);
      if (asked !== null) alarms.set(name, known === undefined ? asked : both(known, asked));
    }
  }
  return { series: [...series.values()], alarms: [...alarms.values()] };
}

function alarmQuestion(
  name: string,
  phase: Phase | null,
  journal: Journal,
  settle: number,
): AlarmQuestion | null {
  const placed = windowOf(journal, phase);
  if (placed.kind === 'missing') return null;
  const { from, to } = placed.window;
  return { name, since: from, settled: lastsToTheEnd(phase) ? to + settle : to };
}

function both(one: AlarmQuestion, other: AlarmQuestion): AlarmQuestion {
  const { name } = one;
  return { name, since: Math.min(one.since, other.since), settled: Math.max(one.settled, other.settled) };
}

function sourceOf(measure: MeasureRef, declared: readonly DeclaredMeasure[]): MeasureSource | null {
  if (measure.kind === 'alarm') return { kind: 'alarm', name: measure.name };
  return measure.kind === 'named' ? (declaredAs(measure.name, declared)?.source ?? null) : null;
}

export function declaredAs(name: string, declared: readonly DeclaredMeasure[]): DeclaredMeasure | null {
  return declared.find((one) => one.name === canonicalName(name)) ?? null;
}

/**
 * Milliseconds until the last value of every series can have arrived, and every alarm can have gone off. No more than the last
 * period and the settling take, however far the clocks of runner and gate are apart.
 */
export function timeToSettle({ series, alarms }: Questions, alarmSettle: number, now: number): number {
  const waits = series.map(({ period, window, settled }) =>
    Math.min(settled - now, settled - window.to + period),
  );
  return Math.max(0, ...waits, ...alarms.map(({ settled }) => Math.min(settled - now, alarmSettle)));
}
