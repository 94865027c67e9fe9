import type { NeededPermission, Preview, PreviewedExperiment, PreviewedGuard } from '../preview/preview.js';
import { count } from './answer.js';
import { printWithin } from './budget.js';
import { printDuration } from './facts.js';
import type { ReportContext } from './links.js';
import { SUMMARY_BUDGET } from './markdown.js';
import { code, NONE, place, row, tableHead } from './markdown-parts.js';
import { planBlock } from './plan-experiment.js';
import { bytes, markdownText } from './text.js';

const LEFT_OUT = 400;
const MOST_PROBLEMS = 50;
const MOST_WARNINGS = 20;
const MOST_GUARDS = 8;
const HEAD = tableHead(['', 'Experiment', 'Breaks', 'Blast radius', 'Rollbacks', 'At least', 'Line']);

/**
 * What a plan would do, in GitHub's markdown, within `budget` bytes of UTF-8 (4 kB or more): what is wrong first, then
 * every experiment in the order of the suite; what was left out is counted.
 */
export function planReport(
  preview: Preview,
  context: ReportContext = {},
  budget: number = SUMMARY_BUDGET,
): string {
  if (preview.problems.length > 0) return refusedReport(preview, context, budget);
  const head = [
    heading(preview),
    holding(preview, context),
    factLine(preview, context),
    askedLater(preview, context),
    abortLine(preview),
  ].join('');
  const foot = [permissionBlock(preview.permissions, budget / 10), warningList(preview, budget / 10)].join(
    '',
  );
  const room = budget - bytes(head) - bytes(foot) - LEFT_OUT - bytes(HEAD);
  const rows = printWithin(preview.experiments, room / 2, (one) => experimentRow(one, context));
  const table = `${HEAD}${rows.join('')}\n${leftOut(preview.experiments.length - rows.length, 'experiment')}`;
  const blocks = printWithin(preview.experiments, room - bytes(table), planBlock);
  const rest = leftOut(preview.experiments.length - blocks.length, 'experiment');
  return `${head}${table}${blocks.join('')}${rest}${foot}`;
}

function refusedReport({ problems }: Preview, context: ReportContext, budget: number): string {
  const head = `## ⛔ This suite cannot be run: ${count(problems.length, 'problem')}\n\n`;
  const lines = printWithin(
    problems.slice(0, MOST_PROBLEMS),
    budget - bytes(head) - LEFT_OUT,
    ({ file, line, message, fix }) =>
      `- ${file === null ? '' : `${place(file, line, context)}: `}${markdownText(message, 400)} – ${markdownText(fix, 300)}\n`,
  );
  return `${head}${lines.join('')}\n${leftOut(problems.length - lines.length, 'problem')}`;
}

function heading({ suite }: Preview): string {
  return `## 📋 Plan: ${markdownText(suite, 200)}\n\nNothing was started.\n\n`;
}

function factLine(preview: Preview, context: ReportContext): string {
  const { environment, experiments, duration, file } = preview;
  const told = [
    count(experiments.length, 'experiment'),
    `at least ${printDuration(duration)}`,
    `Environment: ${environment === null ? 'not named' : markdownText(environment, 100)}`,
    `If it fails: ${rollbackOf(preview)}`,
    ...(file === null ? [] : [`Suite: ${place(file, null, context)}`]),
  ];
  return `${told.join(' · ')}\n\n`;
}

function holding({ guards }: Preview, context: ReportContext): string {
  const held = guards.filter(({ state }) => state === 'holds').slice(0, MOST_GUARDS);
  return held.map((guard) => `⛔ <b>A run would be held now:</b> ${printGuard(guard, context)}\n\n`).join('');
}

function abortLine({ abortWhen }: Preview): string {
  if (abortWhen.length === 0) return '';
  const told = abortWhen.slice(0, MOST_GUARDS).map((text) => code(text, 200));
  const more = abortWhen.length - told.length;
  return `Ends early when ${told.join(' or ')}${more > 0 ? ` or one of ${more} more` : ''}\n\n`;
}

/** Those that the suite speaks of; that runs exclude each other goes without saying. */
function askedLater({ guards }: Preview, context: ReportContext): string {
  const later = guards.filter(({ state, file }) => state === 'not-asked' && file !== null);
  if (later.length === 0) return '';
  const told = later.slice(0, MOST_GUARDS).map((guard) => printGuard(guard, context));
  return `Asked when it runs: ${told.join('; ')}\n\n`;
}

function printGuard({ guard, reason, file, line }: PreviewedGuard, context: ReportContext): string {
  return [guard, markdownText(reason, 300), place(file, line, context)].join(' – ');
}

function experimentRow(experiment: PreviewedExperiment, context: ReportContext): string {
  const actions = experiment.method.filter(({ type }) => type === 'action');
  const [first] = actions;
  const more = actions.length > 1 ? ` and ${actions.length - 1} more` : '';
  return row([
    String(experiment.index),
    markdownText(experiment.title, 200),
    first === undefined ? 'nothing: the method has no action' : `${code(first.does, 160)}${more}`,
    experiment.blastRadius ?? NONE,
    rollbacksOf(experiment),
    printDuration(experiment.duration),
    place(experiment.file, null, context),
  ]);
}

function rollbacksOf({ rollbacks, strategies }: PreviewedExperiment): string {
  if (rollbacks.length === 0) return 'none';
  return `${rollbacks.length}, played ${strategies.rollbacks === 'default' ? 'unless it fails' : strategies.rollbacks}`;
}

function rollbackOf({ rollback: { on, steps } }: Preview): string {
  if (steps.length === 0) return 'nothing is rolled back';
  const named = steps.map((step) => markdownText(step, 80)).join(', then ');
  return `${named} (on ${on.join(', ')})`;
}

/** A statement to start from: resources are the account's to narrow down. */
function permissionBlock(permissions: readonly NeededPermission[], room: number): string {
  if (permissions.length === 0) return '';
  const actions = permissions.map(({ action }) => action);
  const policy = JSON.stringify({ Effect: 'Allow', Action: actions, Resource: '*' }, null, 2);
  const block = `<details>\n<summary>What the runner's role needs for these experiments: ${actions.length} IAM actions</summary>\n\n\`\`\`json\n${policy}\n\`\`\`\n\nNarrow <code>Resource</code> down to what may be broken.\n\n</details>\n\n`;
  return bytes(block) > room
    ? `The runner's role needs ${actions.length} IAM actions: see <code>plan.json</code>.\n\n`
    : block;
}

function warningList({ warnings }: Preview, room: number): string {
  if (warnings.length === 0) return '';
  const told = printWithin(warnings.slice(0, MOST_WARNINGS), room, (one) => `- ${markdownText(one, 400)}\n`);
  const more = warnings.length - told.length;
  return `<b>Warnings</b>\n\n${told.join('')}${more > 0 ? `- ${more} more are in <code>plan.json</code>.\n` : ''}\n`;
}

function leftOut(rest: number, noun: 'experiment' | 'problem'): string {
  return rest <= 0 ? '' : `${count(rest, noun)} more did not fit: see <code>plan.json</code>.\n\n`;
}
