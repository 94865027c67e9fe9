import type { ExperimentVerdict, Verdict } from '../verdict/verdict.js';
import {
  abortBeside,
  alarms,
  count,
  decisive,
  experimentsWorstFirst,
  ICONS,
  lookFirst,
  tally,
  WORDS,
} from './answer.js';
import { printWithin } from './budget.js';
import { facts } from './facts.js';
import type { ReportContext } from './links.js';
import { experimentBlock } from './markdown-experiment.js';
import { badge, code, explanation, link, NONE, place, row, tableHead } from './markdown-parts.js';
import { firstLine, stepTable } from './markdown-rollback.js';
import { printRollback } from './rollback.js';
import { bytes, markdownText } from './text.js';

/** GitHub drops a job summary above 1 MiB; other steps' text may share the file's step. */
export const SUMMARY_BUDGET = 1_000_000;

const NAMED = 5;
const WARNINGS = 20;
const LEFT_OUT = 300;
const EXPERIMENTS_HEAD = tableHead([
  'Verdict',
  'Experiment',
  'Worst criterion',
  'Observed',
  'Limit',
  'Margin',
  'Line',
]);

/**
 * The verdict in GitHub's markdown: the answer, what to look at first, every experiment worst first. It stays within
 * `budget` bytes of UTF-8 (4 kB or more): the worst is kept and what was left out is counted. `news` is markdown that
 * comes after what to look at first.
 */
export function markdownReport(
  verdict: Verdict,
  context: ReportContext = {},
  budget: number = SUMMARY_BUDGET,
  news = '',
): string {
  const head = [
    heading(verdict),
    alarmLines(verdict),
    firstLook(verdict, context),
    news,
    factLine(verdict, context),
    stepTable(verdict, budget / 5),
  ].join('');
  const foot = warningList(verdict, budget / 10);
  const room = budget - bytes(head) - bytes(foot) - LEFT_OUT;
  if (room < bytes(EXPERIMENTS_HEAD)) return briefReport(verdict);
  const table = experimentTable(verdict, context, room / 2);
  return head + table + experimentBlocks(verdict, context, room - bytes(table)) + foot;
}

/** What is left when the texts alone would fill the budget. */
function briefReport(verdict: Verdict): string {
  const counted = alarms(verdict).map(
    ({ label, experiments }) => `⛔ <b>${label}:</b> ${count(experiments.length, 'experiment')}.\n\n`,
  );
  const told = `Experiments: ${tally(verdict.experiments) || 'none'}. The report did not fit; it is in <code>verdict.json</code>.\n`;
  return `${heading(verdict)}${counted.join('')}${abortLine(verdict)}${told}`;
}

function heading(verdict: Verdict): string {
  return `${firstLine(verdict)}## ${ICONS[verdict.verdict]} ${WORDS[verdict.verdict]}: ${markdownText(verdict.suite, 200)}\n\n`;
}

/** What comes before everything else, as paragraphs. */
export function alarmLines(verdict: Verdict): string {
  const lines = alarms(verdict).map(({ label, meaning, experiments }) => {
    const named = experiments.slice(0, NAMED).map(({ title }) => markdownText(title, 120));
    if (experiments.length > NAMED) named.push(`${experiments.length - NAMED} more`);
    return `⛔ <b>${label}:</b> ${named.join('; ')} – ${meaning}.\n\n`;
  });
  return lines.join('') + abortLine(verdict);
}

function abortLine(verdict: Verdict): string {
  const abort = abortBeside(verdict);
  return abort === null ? '' : `${ICONS.fail} <b>Aborted:</b> ${markdownText(abort)}\n\n`;
}

function firstLook(verdict: Verdict, context: ReportContext): string {
  const why = `${markdownText(verdict.reason)}\n\n`;
  const experiment = lookFirst(verdict);
  if (experiment === null) return why;
  const title = `<b>Look first at ${markdownText(experiment.title, 200)}</b>`;
  const lines = [title, ...decision(experiment, context)];
  return `${why}> ${lines.join('<br>')}\n\n`;
}

function decision(experiment: ExperimentVerdict, context: ReportContext): string[] {
  const criterion = decisive(experiment);
  if (criterion === null) return [markdownText(experiment.reason)];
  const [observed = NONE, limit = NONE, margin = NONE, line = NONE] = explanation(criterion, context);
  const numbers = [`observed ${observed}`, `limit ${limit}`, ...(margin === NONE ? [] : [margin])].join(', ');
  return [`${code(criterion.text, 300)} – ${numbers} – ${line}`, markdownText(criterion.reason)];
}

function factLine(verdict: Verdict, context: ReportContext): string {
  const { broker, runId } = verdict;
  const told = facts(verdict).map(([label, text]) => {
    if (label === 'Broker') return `${label}: ${link(text, broker.executionUrl)}`;
    if (label === 'Run') return `${label}: ${link(runId, context.runUrl)}`;
    if (label === 'Suite') return `${label}: ${place(verdict.file, null, context)}`;
    return `${label}: ${markdownText(text, 300)}`;
  });
  return `Roll back: ${markdownText(printRollback(verdict))}\n\n${told.join(' · ')}\n\n`;
}

function experimentTable(verdict: Verdict, context: ReportContext, room: number): string {
  const experiments = experimentsWorstFirst(verdict);
  if (experiments.length === 0) return 'No experiment was judged.\n\n';
  const rows = printWithin(experiments, room - bytes(EXPERIMENTS_HEAD), (one) => experimentRow(one, context));
  const rest = experiments.slice(rows.length);
  const leftOut =
    rest.length === 0 ? '' : `${count(rest.length, 'experiment')} more did not fit: ${tally(rest)}.\n\n`;
  return `${EXPERIMENTS_HEAD}${rows.join('')}\n${leftOut}`;
}

function experimentRow(experiment: ExperimentVerdict, context: ReportContext): string {
  const criterion = decisive(experiment);
  const explained =
    criterion === null
      ? [markdownText(experiment.reason), NONE, NONE, NONE, place(experiment.file, null, context)]
      : [code(criterion.text, 300), ...explanation(criterion, context)];
  return row([badge(experiment.verdict), markdownText(experiment.title, 200), ...explained]);
}

function experimentBlocks(verdict: Verdict, context: ReportContext, room: number): string {
  const experiments = experimentsWorstFirst(verdict);
  const first = lookFirst(verdict);
  // At most half of what is left for each, so that one huge experiment does not hide the next.
  const blocks = printWithin(experiments, room, (one, left) =>
    experimentBlock(one, context, left / 2, one === first),
  );
  const rest = experiments.length - blocks.length;
  const leftOut =
    rest === 0
      ? ''
      : `The details of ${count(rest, 'experiment')} did not fit; they are in <code>verdict.json</code>.\n\n`;
  return `${blocks.join('')}${leftOut}`;
}

function warningList({ warnings }: Verdict, room: number): string {
  if (warnings.length === 0) return '';
  const told = printWithin(warnings.slice(0, WARNINGS), room, (one) => `- ${markdownText(one, 400)}\n`);
  const more = warnings.length - told.length;
  if (more > 0) told.push(`- ${more} more warnings are in <code>verdict.json</code>.\n`);
  return `<b>Warnings</b>\n\n${told.join('')}\n`;
}
