import { quote } from '../criteria/quote.js';
import { canonicalName, isOverSamples } from '../criteria/vocabulary.js';
import type { Condition } from '../criteria/criterion.js';
import type { Declaration } from './declarations.js';
import type { DeclaredMeasure, Strategies } from './plan.js';
import { suggestion } from './suggestion.js';
import { hasRounds } from './strategies.js';

/** What an experiment offers to be judged by. */
export interface Stage {
  readonly declarations: readonly Declaration[];
  readonly hasHypothesis: boolean;
  readonly strategies: Strategies;
  readonly measures: readonly DeclaredMeasure[];
}

/** `never`: the experiment cannot give what the condition asks for. `hardly`: the way it is run does not. */
export interface Obstacle {
  readonly kind: 'never' | 'hardly';
  readonly message: string;
  readonly fix: string;
}

/** Why a condition would be left without evidence; null when nothing speaks against it. */
export function obstacleTo(condition: Condition, stage: Stage): Obstacle | null {
  const { measure } = condition;
  if (measure.kind === 'activity') return ambiguity(measure.activity, measure.name, stage);
  if (measure.kind === 'alarm') return null;
  const declared = stage.measures.find(({ name }) => name === canonicalName(measure.name));
  if (declared !== undefined) return sourceOf(declared, stage);
  if (isOverSamples(condition)) return samples(condition, stage);
  return canonicalName(measure.name) === 'steady-state' ? steadyState(condition, stage) : null;
}

function ambiguity(type: string, name: string, { declarations }: Stage): Obstacle | null {
  const namesakes = declarations.filter(
    (declaration) => declaration.type === type && declaration.name === name,
  );
  if (namesakes.length < 2) return null;
  const message = `${namesakes.length} activities are the ${type} ${quote(name)}`;
  return { kind: 'never', message, fix: 'give each its own name' };
}

function sourceOf({ name, source }: DeclaredMeasure, stage: Stage): Obstacle | null {
  if (source.kind === 'metric') return null;
  if (source.kind === 'alarm') return faultless(name, stage);
  const known = stage.declarations.filter(({ type }) => type === source.activity).map((found) => found.name);
  if (known.includes(source.name)) return ambiguity(source.activity, source.name, stage);
  return {
    kind: 'never',
    message: `the measure ${quote(name)} is read from the ${source.activity} ${quote(source.name)}, which the experiment does not have`,
    fix: suggestion(source.name, known, 'it has'),
  };
}

function faultless(name: string, { declarations }: Stage): Obstacle | null {
  if (declarations.some(({ section, type }) => section === 'method' && type === 'action')) return null;
  const message = `${name} counts from the first fault, and the method has no action`;
  return { kind: 'never', message, fix: 'ask this of experiments that inject a fault' };
}

function samples({ text }: Condition, { declarations, hasHypothesis, strategies }: Stage): Obstacle | null {
  const sampled = declarations.some(({ section, hasTolerance }) => section === 'method' && hasTolerance);
  if (sampled || (hasHypothesis && hasRounds(strategies.hypothesis))) return null;
  if (!hasHypothesis) {
    const message = `${quote(text)} is judged by samples, and the experiment takes none`;
    return {
      kind: 'never',
      message,
      fix: 'add a steady-state hypothesis, or a tolerance to a probe of the method',
    };
  }
  return {
    kind: 'hardly',
    message: `${quote(text)} is judged by samples, and the strategy "${strategies.hypothesis}" takes none during the method`,
    fix: 'write `runtime: { hypothesis: { strategy: continuously } }`',
  };
}

function steadyState(
  { text }: Condition,
  { hasHypothesis, strategies: { hypothesis } }: Stage,
): Obstacle | null {
  if (!hasHypothesis) {
    const message = `${quote(text)} needs a steady-state hypothesis, and the experiment has none`;
    return { kind: 'never', message, fix: 'add one, or ask this of other experiments only' };
  }
  if (hypothesis === 'default' || hypothesis === 'continuously') return null;
  return {
    kind: 'hardly',
    message: `${quote(text)} needs the hypothesis before and after the method, which the strategy "${hypothesis}" leaves out`,
    fix: 'write the strategy default or continuously',
  };
}
