import { checkCriterion } from '../criteria/check.js';
import type { Criterion } from '../criteria/criterion.js';
import type { Vocabulary } from '../criteria/vocabulary.js';
import { printProblem, type Problem } from '../problem.js';
import { conditionsOf } from './criteria.js';
import { obstacleTo, type Stage } from './feasibility.js';
import type { Findings } from './located.js';
import { vocabularyOf } from './measures.js';
import { cadenceOf } from './strategies.js';

/** An experiment's criteria, and what it offers to judge them by. */
export interface Case {
  readonly file: string;
  readonly criteria: readonly Criterion[];
  readonly stage: Stage;
}

interface Remark {
  readonly refused: boolean;
  readonly origin: Criterion['origin'];
  readonly problem: Problem;
}

/** Checks every criterion against every experiment that it is asked of. `baseline`: whether there is an earlier run. */
export function checkCriteria(cases: readonly Case[], baseline: boolean, findings: Findings): void {
  const all = new Set(cases.map(({ file }) => file));
  const remarks = new Map<string, Remark & { readonly files: Set<string> }>();
  for (const one of cases) {
    for (const remark of one.criteria.flatMap((criterion) => remarksOn(criterion, one.stage, baseline))) {
      const key = `${String(remark.refused)} ${printProblem(remark.problem)}`;
      const known = remarks.get(key);
      if (known) known.files.add(one.file);
      else remarks.set(key, { ...remark, files: new Set([one.file]) });
    }
  }
  for (const { refused, origin, problem, files } of remarks.values()) {
    // What the suite asks of all can be wrong for some.
    const some = origin === 'suite' && files.size < all.size;
    const told = some ? { ...problem, message: `${problem.message} (in ${[...files].join(', ')})` } : problem;
    if (refused) findings.refuse(told);
    else findings.warn(told);
  }
}

const NOTHING_TO_JUDGE_BY = {
  message: 'the experiment has no steady-state hypothesis and no criterion, so nothing will be verified',
  fix: 'add a hypothesis, or a criterion such as `probe "…" is met`',
};

function remarksOn(criterion: Criterion, stage: Stage, baseline: boolean): readonly Remark[] {
  const { origin, place } = criterion;
  const checked = checkCriterion(criterion, vocabulary(stage, baseline));
  const remarks: Remark[] = [
    ...checked.problems.map((problem) => ({ refused: true, origin, problem })),
    ...checked.warnings.map((problem) => ({ refused: false, origin, problem })),
  ];
  if (checked.problems.length > 0) return remarks;
  for (const condition of conditionsOf(criterion)) {
    const obstacle = obstacleTo(condition, stage);
    if (obstacle === null) continue;
    const { kind, message, fix } = obstacle;
    // Nobody wrote the default criterion: without a hypothesis the verdict will say that nothing was verified.
    const byDefault = origin === 'default' && kind === 'never';
    const problem = byDefault ? { ...NOTHING_TO_JUDGE_BY, place } : { message, fix, place };
    remarks.push({ refused: kind === 'never' && !byDefault, origin, problem });
  }
  return remarks;
}

function vocabulary(
  { declarations, measures, strategies, hasHypothesis }: Stage,
  baseline: boolean,
): Vocabulary {
  const named = (type: string) => [
    ...new Set(declarations.filter((declaration) => declaration.type === type).map(({ name }) => name)),
  ];
  return {
    measures: vocabularyOf(measures),
    probes: named('probe'),
    actions: named('action'),
    baseline,
    cadence: hasHypothesis ? cadenceOf(strategies) : null,
  };
}
