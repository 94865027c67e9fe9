import { byLeastMet } from '../verdict/score.js';
import { criteriaWorstFirst } from '../verdict/telling.js';
import {
  OUTCOMES,
  type CriterionVerdict,
  type ExperimentVerdict,
  type Outcome,
  type Verdict,
} from '../verdict/verdict.js';

/** What every format says first and in the same words. */

export const ICONS: Readonly<Record<Outcome, string>> = {
  pass: '✅',
  warn: '⚠️',
  fail: '❌',
  inconclusive: '❔',
  error: '⛔',
};

export const WORDS: Readonly<Record<Outcome, string>> = {
  pass: 'Pass',
  warn: 'Warn',
  fail: 'Fail',
  inconclusive: 'Inconclusive',
  error: 'Error',
};

function rank(outcome: Outcome): number {
  return OUTCOMES.indexOf(outcome);
}

/** Worst first; among equals, what was left behind first, then what met least, then the suite's order. */
export function experimentsWorstFirst(verdict: Verdict): readonly ExperimentVerdict[] {
  const leftBehind = (experiment: ExperimentVerdict): number => (experiment.rolledBack === false ? 1 : 0);
  return [...verdict.experiments].sort(
    (a, b) =>
      rank(b.verdict) - rank(a.verdict) ||
      leftBehind(b) - leftBehind(a) ||
      byLeastMet(a, b) ||
      a.index - b.index,
  );
}

/** The criterion that made the experiment's verdict; null when something else did (a fault not proven, no journal). */
export function decisive(experiment: ExperimentVerdict): CriterionVerdict | null {
  const [worst] = criteriaWorstFirst(experiment.criteria);
  return worst?.enforced && worst.verdict === experiment.verdict ? worst : null;
}

/** The experiment to open first; null when all passed. */
export function lookFirst(verdict: Verdict): ExperimentVerdict | null {
  const [worst] = experimentsWorstFirst(verdict);
  return worst && worst.verdict !== 'pass' ? worst : null;
}

export interface Alarm {
  readonly label: string;
  /** What it means and what to do. */
  readonly meaning: string;
  readonly experiments: readonly ExperimentVerdict[];
}

/** What comes before everything else: a fault that may still be there, and a fault that never was. */
export function alarms(verdict: Verdict): readonly Alarm[] {
  const all = experimentsWorstFirst(verdict);
  const raised: readonly Alarm[] = [
    {
      label: 'Not rolled back',
      meaning: 'the fault may still be in place: look at the system before anything else',
      experiments: all.filter(({ rolledBack }) => rolledBack === false),
    },
    {
      label: 'Rollback not known',
      meaning: 'nothing shows whether the fault was taken back: look at the system',
      experiments: all.filter((one) => one.rolledBack === null && (one.verdict === 'error' || one.aborted)),
    },
    {
      label: 'Fault not proven',
      meaning: 'nothing shows that the fault happened, so nothing shows that it was survived',
      experiments: all.filter(({ faultProven, aborted }) => faultProven === false && !aborted),
    },
  ];
  return raised.filter(({ experiments }) => experiments.length > 0);
}

/** What aborted the run, where the verdict's own sentence speaks of something worse; null otherwise. */
export function abortBeside({ abort, reason }: Verdict): string | null {
  return abort === null || reason.includes(abort.reason) ? null : abort.reason;
}

/** `1 fail, 3 pass`, worst first. */
export function tally(judged: readonly { readonly verdict: Outcome }[]): string {
  const counts = [...OUTCOMES].reverse().map((outcome) => {
    const count = judged.filter(({ verdict }) => verdict === outcome).length;
    return count === 0 ? [] : [`${count} ${outcome}`];
  });
  return counts.flat().join(', ');
}

/** `2 experiments`, `1 criterion`. */
const PLURALS = {
  experiment: 'experiments',
  criterion: 'criteria',
  file: 'files',
  problem: 'problems',
} as const;

export function count(number: number, noun: keyof typeof PLURALS): string {
  return `${number} ${number === 1 ? noun : PLURALS[noun]}`;
}

/** What is particular about how a criterion counts; empty for an ordinary one. */
export function standing(criterion: CriterionVerdict): readonly string[] {
  return [
    ...(criterion.enforced ? [] : ['observed only, not counted']),
    ...(criterion.required ? ['required'] : []),
    ...(criterion.weight === 1 ? [] : [`weight ${criterion.weight}`]),
  ];
}
