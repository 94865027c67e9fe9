import type { Condition } from '../criteria/criterion.js';
import type { LiveEvaluation } from '../criteria/evaluation.js';
import type { DeclaredMeasure } from '../suite/plan.js';

/** Tells whether conditions hold of the system as it is now: its alarms, and the last values of its metrics. */
export interface LiveConditions {
  /**
   * One evaluation for each condition, in their order. `measures` are what the conditions may name. What is not known is
   * inconclusive; what is refused, fails or has not been answered when `signal` aborts is unanswered as well. It never rejects.
   */
  observe(
    conditions: readonly Condition[],
    measures: readonly DeclaredMeasure[],
    signal?: AbortSignal,
  ): Promise<readonly LiveEvaluation[]>;
}
