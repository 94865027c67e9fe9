import type { Criterion } from '../criteria/criterion.js';
import { isOverSamples } from '../criteria/vocabulary.js';
import { conditionsOf } from './criteria.js';
import { sectionsOf } from './declarations.js';
import type { Located } from './located.js';
import type { HypothesisStrategy, RollbackStrategy, Strategies } from './plan.js';
import type { Runtime } from './requirements.js';
import { valid } from './shape-problems.js';
import { hypothesisStrategyShape, rollbackStrategyShape } from './shapes.js';

/** Seconds between two rounds, as Chaos Toolkit has it. */
const USUAL_FREQUENCY = 1;

/**
 * What Chaos Toolkit is asked for. The suite's entry decides before the experiment's extension, and that before the
 * experiment's own `runtime`. Where all are silent, the hypothesis runs all the time when a criterion is judged by its
 * rounds, and rollbacks are always played, so that no fault is left behind.
 */
export function strategiesOf(
  experiment: Located,
  asked: readonly Runtime[],
  criteria: readonly Criterion[],
): Strategies {
  return {
    hypothesis:
      first(asked, 'hypothesis') ?? ownHypothesis(experiment) ?? usualHypothesis(experiment, criteria),
    hypothesisFrequency: first(asked, 'frequency') ?? USUAL_FREQUENCY,
    rollbacks: first(asked, 'rollbacks') ?? ownRollbacks(experiment) ?? 'always',
  };
}

function first<Key extends keyof Runtime>(asked: readonly Runtime[], key: Key): Runtime[Key] | null {
  return asked.find((runtime) => runtime[key] !== null)?.[key] ?? null;
}

function ownHypothesis(experiment: Located): HypothesisStrategy | null {
  return valid(hypothesisStrategyShape, experiment.key('runtime').key('hypothesis').key('strategy'));
}

function usualHypothesis(experiment: Located, criteria: readonly Criterion[]): HypothesisStrategy {
  const hasHypothesis = sectionsOf(experiment).hypothesis.items.length > 0;
  const overSamples = criteria.flatMap(conditionsOf).some(isOverSamples);
  return hasHypothesis && overSamples ? 'continuously' : 'default';
}

/** `default` is what Chaos Toolkit writes by itself: it leaves a failed experiment as it is. */
function ownRollbacks(experiment: Located): RollbackStrategy | null {
  const strategy = valid(rollbackStrategyShape, experiment.key('runtime').key('rollbacks').key('strategy'));
  return strategy === 'default' ? null : strategy;
}

/** Milliseconds between two rounds of the hypothesis during the method; null when there are none. */
export function cadenceOf({ hypothesis, hypothesisFrequency }: Strategies): number | null {
  return hasRounds(hypothesis) ? hypothesisFrequency * 1000 : null;
}

/** Whether the hypothesis is observed during the method. */
export function hasRounds(strategy: HypothesisStrategy): boolean {
  return strategy === 'continuously' || strategy === 'during-method-only';
}

/** Whether the hypothesis is observed after the method. */
export function looksAtTheEnd(strategy: HypothesisStrategy): boolean {
  return strategy === 'default' || strategy === 'continuously' || strategy === 'after-method-only';
}
