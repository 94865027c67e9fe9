import type { Condition, Criterion } from '../criteria/criterion.js';
import { evaluate } from '../criteria/evaluate.js';
import type { Evaluation } from '../criteria/evaluation.js';
import type { Observation } from '../criteria/observation.js';
import { printLimit, printMeasure } from '../criteria/print.js';
import type { Outcome } from '../outcome.js';
import type { Earlier } from './baseline.js';
import { valueOf } from './observed.js';
import type { CriterionVerdict } from './verdict.js';
import { worstFirst } from './worst.js';

/** Judges one criterion: `require` first, and `warn` only when that holds. */
export function judgeCriterion(
  criterion: Criterion,
  look: (condition: Condition) => readonly Observation[],
  earlier: Earlier,
): CriterionVerdict {
  const judge = (condition: Condition | null, missed: Outcome): Judged | null =>
    condition === null ? null : judgeCondition(condition, missed, look(condition), earlier(condition));
  const require = judge(criterion.require, 'fail');
  const warn = judge(criterion.warn, 'warn');
  const decisive =
    require === null || (require.verdict === 'pass' && warn?.verdict !== 'pass') ? warn : require;
  const judged = decisive ?? require;
  if (judged === null) return unjudged(criterion, 'it asks for nothing');
  const { condition, evaluation, observation, verdict } = judged;
  return {
    ...stated(criterion, condition),
    verdict,
    observed: evaluation.observed,
    value: valueOf(observation),
    limit: evaluation.limit,
    margin: evaluation.margin,
    evidence: observation.kind === 'missing' ? [] : observation.evidence.entries,
    reason: evaluation.reason,
  };
}

/** A criterion that nothing could be observed for: without a journal, or before anything was broken. */
export function unjudged(criterion: Criterion, reason: string): CriterionVerdict {
  const condition = criterion.require ?? criterion.warn;
  const stating = {
    ...stated(criterion, condition),
    limit: condition === null ? '' : printLimit(condition.limit),
  };
  return {
    ...stating,
    verdict: 'inconclusive',
    observed: null,
    value: null,
    margin: null,
    evidence: [],
    reason,
  };
}

interface Judged {
  readonly condition: Condition;
  readonly evaluation: Evaluation;
  readonly observation: Observation;
  readonly verdict: Outcome;
}

/** A value that was observed several times has to hold every time. */
function judgeCondition(
  condition: Condition,
  missed: Outcome,
  observations: readonly Observation[],
  baseline: Observation | null,
): Judged | null {
  const verdicts = { met: 'pass', missed, inconclusive: 'inconclusive' } as const;
  const all = distinct(observations).map((observation): Judged => {
    const evaluation = evaluate(condition, observation, baseline);
    return { condition, evaluation, observation, verdict: verdicts[evaluation.outcome] };
  });
  return worstFirst(all) ?? null;
}

/** Equal values are judged alike, so the first of them speaks for all: thousands of looks give a handful of answers. */
function distinct(observations: readonly Observation[]): readonly Observation[] {
  if (observations.length < 2) return observations;
  const first = new Map<unknown, Observation>();
  for (const observation of observations) {
    const key = keyOf(observation);
    if (!first.has(key)) first.set(key, observation);
  }
  return [...first.values()];
}

function keyOf(observation: Observation): unknown {
  if (observation.kind === 'missing') return `missing: ${observation.because}`;
  return observation.kind === 'number' && observation.interval !== null ? observation : observation.value;
}

type Stated = Omit<
  CriterionVerdict,
  'verdict' | 'observed' | 'value' | 'limit' | 'margin' | 'evidence' | 'reason'
>;

function stated(criterion: Criterion, condition: Condition | null): Stated {
  const { require, warn, place, enforce, required, weight, why } = criterion;
  return {
    text: [require?.text, warn === null ? undefined : `warn: ${warn.text}`]
      .filter((text) => text !== undefined)
      .join(', '),
    file: place.file,
    line: place.line,
    enforced: enforce,
    required,
    weight,
    why,
    measure: condition === null ? '' : printMeasure(condition.measure),
    phase: condition?.phase ?? null,
    unit:
      condition?.limit.kind === 'quantity' && condition.limit.quantity.unit !== ''
        ? condition.limit.quantity.unit
        : null,
  };
}
