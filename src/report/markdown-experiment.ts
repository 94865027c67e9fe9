import type { CriterionVerdict, ExperimentVerdict } from '../verdict/verdict.js';
import { criteriaWorstFirst } from '../verdict/telling.js';
import { count, ICONS, standing, tally } from './answer.js';
import { printWithin } from './budget.js';
import { experimentFacts } from './facts.js';
import { webAddress, type ReportContext } from './links.js';
import { badge, bold, code, explanation, link, place, row, tableHead } from './markdown-parts.js';
import { bytes, markdownText } from './text.js';

const NOTES = 10;
const ENTRIES = 5;
const CRITERIA_HEAD = tableHead(['Verdict', 'Criterion', 'Observed', 'Limit', 'Margin', 'Line']);

/** Room for the sentence that counts what was left out. */
const LEFT_OUT = 200;

/** One experiment, folded away; null when not even its frame fits into `room` bytes. The worst criteria are kept. */
export function experimentBlock(
  experiment: ExperimentVerdict,
  context: ReportContext,
  room: number,
  open: boolean,
): string | null {
  const head = `<details${open ? ' open' : ''}>\n<summary>${summary(experiment)}</summary>\n\n`;
  const foot = `${findings(experiment, context)}</details>\n\n`;
  const left = room - bytes(head) - bytes(foot) - bytes(CRITERIA_HEAD) - LEFT_OUT;
  return left < 0 ? null : head + criteriaTable(experiment.criteria, context, left) + foot;
}

function summary(experiment: ExperimentVerdict): string {
  const { verdict, title, reason } = experiment;
  return `${ICONS[verdict]} ${bold(title, 200)} – ${markdownText(reason)}`;
}

function criteriaTable(criteria: readonly CriterionVerdict[], context: ReportContext, room: number): string {
  if (criteria.length === 0) return 'No criterion was judged.\n\n';
  const sorted = criteriaWorstFirst(criteria);
  const rows = printWithin(sorted, room, (criterion) => criterionRow(criterion, context));
  const rest = sorted.slice(rows.length);
  const leftOut =
    rest.length === 0 ? '' : `${count(rest.length, 'criterion')} more did not fit: ${tally(rest)}.\n\n`;
  return `${rows.length === 0 ? '' : CRITERIA_HEAD}${rows.join('')}\n${leftOut}`;
}

function criterionRow(criterion: CriterionVerdict, context: ReportContext): string {
  const { text, reason, why, verdict } = criterion;
  const said = [
    [code(text, 300), ...standing(criterion).map((standing) => `<i>${standing}</i>`)].join(' · '),
    markdownText(reason),
    ...(why === null ? [] : [`Why it is asked: ${markdownText(why, 300)}`]),
    ...evidence(criterion),
  ];
  return row([badge(verdict), said.join('<br>'), ...explanation(criterion, context)]);
}

function evidence(criterion: CriterionVerdict): string[] {
  const pointers = criterion.evidence.slice(0, ENTRIES).map((pointer) => code(pointer, 120));
  const more = criterion.evidence.length - pointers.length;
  if (more > 0) pointers.push(`and ${more} more`);
  return pointers.length === 0 ? [] : [`Evidence: ${pointers.join(' ')}`];
}

function findings(experiment: ExperimentVerdict, context: ReportContext): string {
  const { file, journal, notes } = experiment;
  const facts = [
    ...experimentFacts(experiment).map(([label, text]) => `${label}: ${markdownText(text)}`),
    `Journal: ${journal === null ? 'none' : webAddress(journal) ? link(journal, journal) : code(journal, 400)}`,
    `Experiment: ${place(file, null, context)}`,
  ];
  const told = notes.slice(0, NOTES).map((note) => `- Note: ${markdownText(note, 400)}\n`);
  const more =
    notes.length > NOTES ? [`- ${notes.length - NOTES} more notes are in <code>verdict.json</code>.\n`] : [];
  const list = [...told, ...more].join('');
  return `${facts.join(' · ')}\n\n${list === '' ? '' : `${list}\n`}`;
}
