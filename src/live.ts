import { untilAborted, type Clock } from './clock.js';
import type { Condition } from './criteria/criterion.js';
import type { LiveEvaluation } from './criteria/evaluation.js';
import type { LiveConditions } from './guards/live.js';
import { evaluateLive, liveQuestions, type LiveAnswers, type LiveQuestions } from './measures/live.js';
import type { Metrics } from './measures/metrics.js';
import type { DeclaredMeasure } from './suite/plan.js';

/** The system as its metrics and alarms show it: one call for all of one period, one for a hundred alarms. */
export class LiveMetrics implements LiveConditions {
  constructor(
    private readonly metrics: Metrics,
    private readonly clock: Clock,
  ) {}

  async observe(
    conditions: readonly Condition[],
    measures: readonly DeclaredMeasure[],
    signal?: AbortSignal,
  ): Promise<readonly LiveEvaluation[]> {
    const now = this.clock.now();
    const answers = await untilAborted(this.ask(liveQuestions(conditions, measures, now), signal), signal);
    return conditions.map((condition) => evaluateLive(condition, measures, answers ?? NO_ANSWERS, now));
  }

  private async ask(
    { series, alarms }: LiveQuestions,
    signal: AbortSignal | undefined,
  ): Promise<LiveAnswers> {
    const [values, states] = await Promise.all([
      series.size === 0 ? [] : this.metrics.series([...series.values()], signal),
      alarms.length === 0 ? [] : this.metrics.states(alarms, signal),
    ]);
    return { series: paired([...series.keys()], values), alarms: paired(alarms, states) };
  }
}

const NO_ANSWERS: LiveAnswers = { series: new Map(), alarms: new Map() };

/** Both lists have the same order. */
function paired<A>(names: readonly string[], answers: readonly A[]): ReadonlyMap<string, A> {
  return new Map(
    names.flatMap((name, index) => {
      const answer = answers[index];
      return answer === undefined ? [] : [[name, answer] as const];
    }),
  );
}
