import type { ExperimentVerdict, Verdict } from '../verdict/verdict.js';
import { abortBeside, alarms, decisive, experimentsWorstFirst, ICONS, lookFirst, WORDS } from './answer.js';
import { facts, printScore } from './facts.js';
import { experimentSection } from './html-experiment.js';
import {
  badge,
  code,
  EXPLANATION,
  explanation,
  factList,
  link,
  NONE,
  place,
  table,
  type Column,
} from './html-parts.js';
import { firstLine, stepSection } from './html-rollback.js';
import { STYLE, STYLE_HASH } from './html-style.js';
import type { ReportContext } from './links.js';
import { printRollback } from './rollback.js';
import { markup } from './text.js';

/** Even if some text broke out of its place, no script would run, nothing would load, no form would be sent. */
const POLICY = [
  "default-src 'none'",
  `style-src '${STYLE_HASH}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const COLUMNS: readonly Column[] = [
  { title: 'Verdict', class: 'short' },
  { title: 'Experiment' },
  { title: 'Worst criterion' },
  ...EXPLANATION,
];

/** The verdict as one HTML file that needs nothing else: the answer, what to look at first, and all there is to know. */
export function htmlReport(verdict: Verdict, context: ReportContext = {}): string {
  return [...htmlPieces(verdict, context)].join('');
}

/** The same, an experiment at a time: there may be thousands. */
export function* htmlPieces(verdict: Verdict, context: ReportContext = {}): Generator<string> {
  const title = `${ICONS[verdict.verdict]} ${WORDS[verdict.verdict]}: ${markup(verdict.suite, 200)}`;
  yield* [
    '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">\n`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n',
    `<title>${title}</title>\n<style>${STYLE}</style>\n</head>\n<body>\n`,
    firstLine(verdict),
    header(verdict),
    '<main>\n',
    alarmSection(verdict),
    firstSection(verdict, context),
    factList(factsHtml(verdict, context)),
    ...stepSection(verdict),
  ];
  yield* experimentTable(verdict, context);
  yield* detailSection(verdict, context);
  yield warningSection(verdict);
  yield `</main>\n<footer>Resiliency Gate · run ${markup(verdict.runId)}</footer>\n</body>\n</html>\n`;
}

function header(verdict: Verdict): string {
  return [
    `<header class="${verdict.verdict}"><div><div>\n<p class="product">Resiliency Gate</p>\n`,
    `<h1>${WORDS[verdict.verdict]}</h1>\n<p class="suite">${markup(verdict.suite, 200)}</p>\n`,
    `<p class="why">${markup(verdict.reason)}</p>\n</div>\n${scoreRing(verdict)}</div></header>\n`,
  ].join('');
}

function scoreRing(verdict: Verdict): string {
  const score = verdict.score;
  if (score === null) return '';
  return [
    '<figure class="score"><svg viewBox="0 0 36 36" aria-hidden="true"><circle cx="18" cy="18" r="16"/>',
    score > 0
      ? `<circle class="met" cx="18" cy="18" r="16" pathLength="100" stroke-dasharray="${score * 100} 100" transform="rotate(-90 18 18)"/>`
      : '',
    `<text x="18" y="18.5">${markup(printScore(verdict))}</text></svg><figcaption>score</figcaption></figure>\n`,
  ].join('');
}

function alarmSection(verdict: Verdict): string {
  const told = alarms(verdict).map(({ label, meaning, experiments }) => {
    const titles = experiments.map(({ title }) => markup(title, 200)).join('; ');
    return `<p class="alarm" role="alert"><b>${label}:</b> ${titles} – ${meaning}.</p>\n`;
  });
  return told.join('') + abortParagraph(verdict);
}

function abortParagraph(verdict: Verdict): string {
  const abort = abortBeside(verdict);
  return abort === null ? '' : `<p class="alarm" role="alert"><b>Aborted:</b> ${markup(abort)}</p>\n`;
}

function firstSection(verdict: Verdict, context: ReportContext): string {
  const experiment = lookFirst(verdict);
  if (experiment === null) return '';
  const heading = `<section class="first ${experiment.verdict}">\n<h2>Look first at ${markup(experiment.title, 200)}</h2>\n`;
  return `${heading}${decisionHtml(experiment, context)}</section>\n`;
}

function decisionHtml(experiment: ExperimentVerdict, context: ReportContext): string {
  const criterion = decisive(experiment);
  if (criterion === null) return `<p>${markup(experiment.reason)}</p>\n`;
  const [observed = NONE, limit = NONE, margin = NONE, line = NONE] = explanation(criterion, context);
  const figures = [
    `<div class="observed"><dt>observed</dt><dd>${observed}</dd></div>`,
    `<div><dt>limit</dt><dd>${limit}</dd></div>`,
    margin === NONE ? '' : `<div><dt>margin</dt><dd>${margin}</dd></div>`,
  ].join('\n');
  return [
    `<p>${code(criterion.text)} <span class="soft">${line}</span></p>\n`,
    `<dl class="figures">${figures}</dl>\n<p>${markup(criterion.reason)}</p>\n`,
  ].join('');
}

function factsHtml(verdict: Verdict, context: ReportContext): readonly (readonly [string, string])[] {
  const told = facts(verdict).map(([label, text]) => {
    if (label === 'Broker') return [label, link(markup(text), verdict.broker.executionUrl)] as const;
    if (label === 'Run') return [label, link(markup(text), context.runUrl)] as const;
    if (label === 'Suite') return [label, place(verdict.file, null, context)] as const;
    return [label, markup(text)] as const;
  });
  return [...told, ['Roll back', markup(printRollback(verdict))]];
}

function* experimentTable(verdict: Verdict, context: ReportContext): Generator<string> {
  yield '<h2>Experiments, worst first</h2>\n';
  const experiments = experimentsWorstFirst(verdict);
  if (experiments.length === 0) yield '<p>No experiment was judged.</p>\n';
  else yield* table(COLUMNS, experimentRows(experiments, context));
}

function* experimentRows(experiments: readonly ExperimentVerdict[], context: ReportContext) {
  for (const one of experiments) yield experimentCells(one, context);
}

function experimentCells(experiment: ExperimentVerdict, context: ReportContext): readonly string[] {
  const criterion = decisive(experiment);
  const explained =
    criterion === null
      ? [markup(experiment.reason), NONE, NONE, NONE, place(experiment.file, null, context)]
      : [code(criterion.text), ...explanation(criterion, context)];
  return [badge(experiment.verdict), markup(experiment.title, 200), ...explained];
}

function* detailSection(verdict: Verdict, context: ReportContext): Generator<string> {
  if (verdict.experiments.length === 0) return;
  const worst = experimentsWorstFirst(verdict).slice(0, MOST_DETAILS);
  yield '<h2>What each experiment showed</h2>\n';
  for (const one of worst) yield experimentSection(one, context);
  yield leftOut(verdict.experiments.length - worst.length, 'experiments');
}

/** What a browser shows at once; `verdict.json` holds all. */
const MOST_DETAILS = 1000;

function leftOut(count: number, what: string): string {
  return count > 0 ? `<p>${count} more ${what} are in <code>verdict.json</code>.</p>\n` : '';
}

function warningSection({ warnings }: Verdict): string {
  if (warnings.length === 0) return '';
  const items = warnings.slice(0, MOST_DETAILS).map((warning) => `<li>${markup(warning)}</li>`);
  const rest = leftOut(warnings.length - items.length, 'warnings');
  return `<h2>Warnings</h2>\n<ul>${items.join('\n')}</ul>\n${rest}`;
}
