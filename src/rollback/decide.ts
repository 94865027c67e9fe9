import { holds } from '../criteria/compare.js';
import { printValue } from '../criteria/quantity.js';
import type { Plan } from '../suite/plan.js';
import type { RollbackCause } from '../suite/rollback-plan.js';
import { byLeastMet, missedRequired, scoreOf } from '../verdict/score.js';
import type { ExperimentVerdict, SuiteVerdict, Verdict } from '../verdict/verdict.js';

export interface Decision {
  readonly shouldRollback: boolean;
  /** One sentence of why, or why not. */
  readonly reason: string;
}

/**
 * Whether the deployment is to be taken back. A requirement that is proven to be missed stays missed whatever became of the other
 * experiments, so it counts beside an error; what is not proven, or what the score tolerates, does not.
 */
export function decide(plan: Plan, suite: SuiteVerdict): Decision {
  const grounds = groundsOf(plan, suite);
  const { on } = plan.rollback;
  const decisive = grounds.find(({ cause }) => on.includes(cause));
  if (decisive !== undefined) return { shouldRollback: true, reason: decisive.reason };
  const [other] = grounds;
  const reason = other === undefined ? `the verdict is ${suite.verdict}` : other.reason;
  const listed = other === undefined ? '' : `, and the suite rolls back on ${on.join(' and ')} only`;
  return { shouldRollback: false, reason: `${reason}${listed}` };
}

interface Ground {
  readonly cause: RollbackCause;
  readonly reason: string;
}

/** All that a rollback could be for, what is proven first. */
function groundsOf(plan: Plan, { experiments, verdict, abort }: SuiteVerdict): readonly Ground[] {
  const missed = provenMiss(plan, experiments);
  const unproven = verdict === 'inconclusive' || verdict === 'error' ? [verdict] : [];
  return [
    ...(abort === null ? [] : [{ cause: 'abort', reason: `the run was aborted: ${abort.reason}` } as const]),
    ...(missed === null ? [] : [{ cause: 'fail', reason: `a requirement was missed: ${missed}` } as const]),
    ...unproven.map((cause) => ({ cause, reason: `the verdict is ${cause}` })),
  ];
}

/** What proves that a requirement was missed, and not tolerated; null when nothing does. */
function provenMiss(plan: Plan, experiments: readonly ExperimentVerdict[]): string | null {
  const { passScore } = plan.gate;
  const missed = experiments.filter(isMissed).toSorted(byLeastMet);
  const [decisive] = passScore === null ? missed : missed.filter(missedRequired);
  if (decisive !== undefined) return `${decisive.title}: ${sentenceOf(decisive)}`;
  const best = passScore === null ? null : bestScore(plan, experiments);
  if (passScore === null || best === null || holds(best, '>=', passScore)) return null;
  const shown = printValue(best, 'ratio', [passScore]);
  return `too little is met: score ${shown} at best, pass-score ${printValue(passScore, 'ratio')}`;
}

function isMissed(experiment: ExperimentVerdict): boolean {
  return experiment.trusted && (experiment.verdict === 'fail' || missedOf(experiment).length > 0);
}

function missedOf({ criteria }: ExperimentVerdict) {
  return criteria.filter(({ enforced, verdict }) => enforced && verdict === 'fail');
}

/** The experiment's own sentence, unless something worse than the miss decided it. */
function sentenceOf(experiment: ExperimentVerdict): string {
  const [missed] = missedOf(experiment);
  return experiment.verdict === 'fail' || missed === undefined ? experiment.reason : missed.reason;
}

/** The score if all that was not proven had been met: more evidence could not raise it. */
function bestScore(plan: Plan, experiments: readonly ExperimentVerdict[]): number | null {
  const judged = experiments.flatMap(({ trusted, criteria }) =>
    criteria.map((one) => (trusted && isProven(one.verdict) ? one : { ...one, verdict: 'pass' as const })),
  );
  const missing = plan.experiments.filter(({ index }) => experiments.every((one) => one.index !== index));
  const unjudged = missing.flatMap(({ criteria }) =>
    criteria.map(({ enforce, weight }) => ({ enforced: enforce, weight, verdict: 'pass' as const })),
  );
  return scoreOf([...judged, ...unjudged]);
}

function isProven(verdict: ExperimentVerdict['verdict']): boolean {
  return verdict !== 'inconclusive' && verdict !== 'error';
}

/** The verdict of what nobody will act on: whether the deployment should be taken back, and no more. */
export function decided(plan: Plan, suite: SuiteVerdict): Verdict {
  return { ...suite, rollback: { ...decide(plan, suite), mode: 'off', steps: [], rolledBack: null } };
}
