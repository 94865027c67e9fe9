import type { CriterionVerdict, ExperimentVerdict } from '../verdict/verdict.js';
import { criteriaWorstFirst } from '../verdict/telling.js';
import { standing } from './answer.js';
import { experimentFacts } from './facts.js';
import {
  badge,
  code,
  EXPLANATION,
  explanation,
  factList,
  link,
  place,
  table,
  type Column,
} from './html-parts.js';
import { webAddress, type ReportContext } from './links.js';
import { markup } from './text.js';

const COLUMNS: readonly Column[] = [
  { title: 'Verdict', class: 'short' },
  { title: 'Criterion' },
  ...EXPLANATION,
];

/** One experiment, unfolded unless it passed. */
export function experimentSection(experiment: ExperimentVerdict, context: ReportContext): string {
  const { verdict, title, reason, criteria, notes } = experiment;
  const rows = criteriaWorstFirst(criteria).map((criterion) => criterionCells(criterion, context));
  const noted = notes.map((note) => `<li>${markup(note)}</li>`).join('');
  return [
    `<details class="experiment ${verdict}"${verdict === 'pass' ? '' : ' open'}>\n`,
    `<summary>${badge(verdict)} <b>${markup(title, 200)}</b> <span class="soft">${markup(reason)}</span></summary>\n`,
    factList(experimentFactsHtml(experiment, context)),
    ...(rows.length === 0 ? ['<p>No criterion was judged.</p>\n'] : table(COLUMNS, rows)),
    noted === '' ? '' : `<ul>${noted}</ul>\n`,
    '</details>\n',
  ].join('');
}

function experimentFactsHtml(
  experiment: ExperimentVerdict,
  context: ReportContext,
): readonly (readonly [string, string])[] {
  const { journal, file } = experiment;
  const journalHtml =
    journal === null ? 'none' : webAddress(journal) ? link(markup(journal), journal) : code(journal);
  return [
    ...experimentFacts(experiment).map(([label, text]) => [label, markup(text)] as const),
    ['Experiment', place(file, null, context)],
    ['Journal', journalHtml],
  ];
}

function criterionCells(criterion: CriterionVerdict, context: ReportContext): readonly string[] {
  const { verdict, text, reason, why, evidence } = criterion;
  const marks = standing(criterion).map((standing) => ` <small>${standing}</small>`);
  const asked = why === null ? '' : `<p><small>Why it is asked: ${markup(why)}</small></p>`;
  const shown =
    evidence.length === 0 ? '' : `<p><small>Evidence: ${evidence.map(code).join(' ')}</small></p>`;
  const said = `${code(text)}${marks.join('')}<p>${markup(reason)}</p>${asked}${shown}`;
  return [badge(verdict), said, ...explanation(criterion, context)];
}
