import type { CriterionVerdict, ExperimentVerdict, Verdict } from '../verdict/verdict.js';
import { criteriaWorstFirst } from '../verdict/telling.js';
import { abortBeside, alarms, count, decisive, ICONS, lookFirst, standing, WORDS } from './answer.js';
import { printDuration, printScore } from './facts.js';
import { notRolledBack, printRollback, STEP_ICONS, stepsHeading } from './rollback.js';
import { logText } from './text.js';

/** Criteria shown of one experiment; a log is read by people. */
const CRITERIA = 20;
const WARNINGS = 20;

/** The verdict as lines of a log, without colour: each experiment, what to act on, and the answer as the last line. */
export function consoleReport(verdict: Verdict): readonly string[] {
  return [
    ...firstLines(verdict),
    ...verdict.experiments.flatMap(experimentLines),
    ...warningLines(verdict.warnings),
    ...alarms(verdict).flatMap(({ label, meaning, experiments }) =>
      experiments.map(({ title }) => `${ICONS.error} ${label}: ${logText(title, 200)} – ${meaning}`),
    ),
    ...abortLines(verdict),
    ...lookFirstLines(verdict),
    `Score ${printScore(verdict)}, run ${logText(verdict.runId, 200)}`,
    `Roll back: ${logText(printRollback(verdict))}`,
    ...stepLines(verdict),
    `${ICONS[verdict.verdict]} ${WORDS[verdict.verdict]}: ${logText(verdict.suite, 200)} – ${logText(verdict.reason)}`,
  ];
}

function firstLines(verdict: Verdict): readonly string[] {
  const first = notRolledBack(verdict);
  return first === null ? [] : [`${ICONS.error} ${logText(first, 1_000)}`];
}

function stepLines(verdict: Verdict): readonly string[] {
  const { steps } = verdict.rollback;
  const told = steps.map(({ name, outcome, reason, link, duration }) => {
    const took = duration === null ? '' : ` (${printDuration(duration)})`;
    const where = link === null ? '' : ` ${logText(link, 400)}`;
    return `    ${STEP_ICONS[outcome]} ${outcome}: ${logText(name, 200)} – ${logText(reason)}${took}${where}`;
  });
  return steps.length === 0 ? [] : [`${stepsHeading(verdict)}:`, ...told];
}

function experimentLines(experiment: ExperimentVerdict): readonly string[] {
  const { verdict, title, reason, duration } = experiment;
  const took = duration === null ? '' : ` (${printDuration(duration)})`;
  const unmet = criteriaWorstFirst(experiment.criteria.filter((criterion) => criterion.verdict !== 'pass'));
  const more = unmet.length - CRITERIA;
  return [
    `${ICONS[verdict]} ${verdict}: ${logText(title, 200)} – ${logText(reason)}${took}`,
    ...unmet.slice(0, CRITERIA).map(criterionLine),
    ...(more > 0 ? [`    and ${count(more, 'criterion')} more`] : []),
  ];
}

function criterionLine(criterion: CriterionVerdict): string {
  const { verdict, text, file, line, reason } = criterion;
  const where = file === null ? [] : [logText(line === null ? file : `${file}:${line}`, 200)];
  const aside = [...where, ...standing(criterion)].join(', ');
  const what = `${ICONS[verdict]} ${verdict}: ${logText(text, 300)}${aside === '' ? '' : ` (${aside})`}`;
  return `    ${what} – ${logText(reason)}`;
}

function abortLines(verdict: Verdict): readonly string[] {
  const abort = abortBeside(verdict);
  return abort === null ? [] : [`${ICONS.fail} Aborted: ${logText(abort)}`];
}

/** Where to start reading when the verdict is not a pass: the journal, and the entry in it that decided. */
function lookFirstLines(verdict: Verdict): readonly string[] {
  const first = lookFirst(verdict);
  if (first === null) return [];
  const entries = decisive(first)?.evidence.slice(0, 1) ?? [];
  const where = [...(first.journal === null ? [] : [first.journal]), ...entries].join(' at ');
  return [`Look first at: ${logText(first.title, 200)}${where === '' ? '' : `, ${logText(where, 400)}`}`];
}

function warningLines(warnings: readonly string[]): readonly string[] {
  const more = warnings.length - WARNINGS;
  return [
    ...warnings.slice(0, WARNINGS).map((warning) => `${ICONS.warn} ${logText(warning)}`),
    ...(more > 0 ? [`${ICONS.warn} and ${more} more warnings`] : []),
  ];
}
