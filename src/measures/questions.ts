import type { Condition, MeasureRef } from '../criteria/criterion.js';
import { canonicalName } from '../criteria/vocabulary.js';
import type { Journal } from '../journal/journal.js';
import type { DeclaredMeasure, MeasureSource } from '../suite/plan.js';
import { keyOf } from './facts.js';
import { seriesQuestion } from './metric.js';
import type { AlarmQuestion, SeriesQuestion } from './metrics.js';
import { windowOf } from './phases.js';

/** What has to be asked of the metrics and alarms of the system, so that an experiment's conditions can be judged. */
export interface Questions {
  readonly series: readonly SeriesQuestion[];
  readonly alarms: readonly AlarmQuestion[];
}

/** Each question once; an alarm is asked for from the earliest of the windows that are judged by it. */
export function questionsOf(
  conditions: readonly Condition[],
  journal: Journal,
  declared: readonly DeclaredMeasure[],
): Questions {
  const series = new Map<string, SeriesQuestion>();
  const alarms = new Map<string, number>();
  for (const { measure, phase } of conditions) {
    const source = sourceOf(measure, declared);
    if (source?.kind === 'metric') {
      const asked = seriesQuestion(source, phase, journal);
      if (asked.kind === 'asked') series.set(keyOf(asked.question), asked.question);
    }
    if (source?.kind === 'alarm') {
      const placed = windowOf(journal, phase);
      const since = placed.kind === 'window' ? placed.window.from : Infinity;
      alarms.set(source.name, Math.min(since, alarms.get(source.name) ?? Infinity));
    }
  }
  const placed = [...alarms].filter(([, since]) => Number.isFinite(since));
  return { series: [...series.values()], alarms: placed.map(([name, since]) => ({ name, since })) };
}

function sourceOf(measure: MeasureRef, declared: readonly DeclaredMeasure[]): MeasureSource | null {
  if (measure.kind === 'alarm') return { kind: 'alarm', name: measure.name };
  return measure.kind === 'named' ? (declaredAs(measure.name, declared)?.source ?? null) : null;
}

export function declaredAs(name: string, declared: readonly DeclaredMeasure[]): DeclaredMeasure | null {
  return declared.find((one) => one.name === canonicalName(name)) ?? null;
}

/**
 * Milliseconds until the last value of every series can have arrived. No more than the last window and its settling take, however
 * far the clocks of runner and gate are apart.
 */
export function timeToSettle(series: readonly SeriesQuestion[], now: number): number {
  const waits = series.map(({ period, window, settled }) =>
    Math.min(settled - now, settled - window.to + period),
  );
  return Math.max(0, ...waits);
}
