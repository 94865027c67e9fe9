import type { Problem } from '../problem.js';
import { checkLimit } from './check-limit.js';
import { checkCadence, checkDemanding, checkMeetable } from './check-range.js';
import { checkSameSubject, checkWarnSpeaks, checkWarnStricter } from './check-warn.js';
import type { Condition, Criterion } from './criterion.js';
import { printCondition } from './print.js';
import { type Finding, subjectOf } from './subject.js';
import type { Measure, Vocabulary } from './vocabulary.js';

/** `problems` stop the run before anything starts; `warnings` stop nothing. */
export interface Checked {
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** Everything that can be said of a criterion without a run, all at once. */
export function checkCriterion(criterion: Criterion, vocabulary: Vocabulary): Checked {
  const { require, warn, place } = criterion;
  const checks = [require, warn]
    .filter((condition) => condition !== null)
    .map((condition) => checkCondition(condition, vocabulary));
  const sound = checks.every((check) => check.problems.length === 0);
  const measure = checks[0]?.measure ?? null;
  if (sound && require !== null && warn !== null && measure !== null) {
    checks.push(checkPair(require, warn, measure));
  }
  const placed = (finding: Finding): Problem => ({ ...finding, place });
  return {
    problems: unique(checks.flatMap((check) => check.problems)).map(placed),
    warnings: unique(checks.flatMap((check) => check.warnings)).map(placed),
  };
}

interface Check {
  readonly measure: Measure | null;
  readonly problems: readonly Finding[];
  readonly warnings: readonly Finding[];
}

function checkCondition(condition: Condition, vocabulary: Vocabulary): Check {
  const subject = subjectOf(condition, vocabulary);
  if (!subject.ok) return { measure: null, problems: [subject.finding], warnings: [] };
  const { measure } = subject;
  const fitting = checkLimit(condition, measure.answer, vocabulary);
  const problems = found(checkPhase(condition, measure), fitting ?? checkMeetable(condition, measure));
  const warnings =
    problems.length > 0
      ? []
      : found(checkDemanding(condition, measure), checkCadence(condition, measure, vocabulary.cadence));
  return { measure, problems, warnings };
}

function checkPhase(condition: Condition, { name, phases }: Measure): Finding | null {
  const { phase } = condition;
  if (phase === null || phases.includes(phase)) return null;
  const fix = `write "${printCondition({ ...condition, phase: null })}"`;
  if (phases.length === 0) {
    return { message: `${name} speaks about the whole experiment, not about a phase`, fix };
  }
  const message = `${name} is not measured during ${phase}, only during ${phases.join(', ')}`;
  return { message, fix };
}

function checkPair(require: Condition, warn: Condition, measure: Measure): Check {
  const problems = found(checkSameSubject(require, warn) ?? checkWarnStricter(require, warn, measure));
  const warnings = problems.length > 0 ? [] : found(checkWarnSpeaks(require, warn, measure));
  return { measure, problems, warnings };
}

function found(...findings: readonly (Finding | null)[]): readonly Finding[] {
  return findings.filter((finding) => finding !== null);
}

/** `require` and `warn` often have the same mistake; it is said once. */
function unique(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((finding) => [`${finding.message}\n${finding.fix}`, finding])).values()];
}
