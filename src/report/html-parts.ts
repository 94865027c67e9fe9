import type { CriterionVerdict, Outcome } from '../verdict/verdict.js';
import { lineAddress, webAddress, type ReportContext } from './links.js';
import { markup } from './text.js';

/** Pieces of the HTML report. Arguments named `html` are markup already; everything else is text. */

export const NONE = '–';

const MARKS: Readonly<Record<Outcome, string>> = {
  pass: '✓',
  warn: '!',
  fail: '✕',
  inconclusive: '?',
  error: '⊘',
};

export function badge(outcome: Outcome): string {
  return `<span class="badge ${outcome}"><i aria-hidden="true">${MARKS[outcome]}</i>${outcome}</span>`;
}

export function code(text: string): string {
  return `<code>${markup(text)}</code>`;
}

/** The text leads to `address` when that can be followed. */
export function link(html: string, address: string | null | undefined): string {
  const followable = webAddress(address);
  if (followable === null) return html;
  return `<a href="${markup(followable, 2000)}" rel="noopener noreferrer">${html}</a>`;
}

/** `suite.yaml:7`, which may break after a slash. */
export function place(file: string | null, line: number | null, context: ReportContext): string {
  if (file === null) return NONE;
  const html = markup(line === null ? file : `${file}:${line}`).replaceAll('/', '/<wbr>');
  return link(html, lineAddress({ file, line }, context));
}

export interface Column {
  readonly title: string;
  readonly class?: string;
}

/** A table that a phone shows as one card a row. */
export function* table(columns: readonly Column[], html: Iterable<readonly string[]>): Generator<string> {
  const head = columns.map(({ title }) => `<th scope="col">${title}</th>`).join('');
  yield `<div class="scroll"><table><thead><tr>${head}</tr></thead><tbody>\n`;
  for (const cells of html) {
    yield `<tr>${cells.map((cell, at) => cellHtml(columns[at], cell)).join('')}</tr>\n`;
  }
  yield '</tbody></table></div>\n';
}

function cellHtml(column: Column | undefined, html: string): string {
  const name = column?.class === undefined ? '' : ` class="${column.class}"`;
  return `<td${name} data-label="${column?.title ?? ''}"><div>${html}</div></td>`;
}

/** The columns that `explanation` fills. */
export const EXPLANATION: readonly Column[] = [
  { title: 'Observed', class: 'observed' },
  { title: 'Limit', class: 'limit' },
  { title: 'Margin' },
  { title: 'Line', class: 'line' },
];

export function explanation(criterion: CriterionVerdict, context: ReportContext): readonly string[] {
  const { observed, limit, margin, file, line } = criterion;
  return [
    observed === null ? 'nothing' : markup(observed, 120),
    markup(limit, 120),
    margin === null ? NONE : markup(margin, 120),
    place(file, line, context),
  ];
}

export function factList(rows: readonly (readonly [label: string, html: string])[]): string {
  const items = rows.map(([label, value]) => {
    const wide = label === 'Roll back' || label === 'Journal' ? ' class="wide"' : '';
    return `<div${wide}><dt>${label}</dt><dd>${value}</dd></div>`;
  });
  return `<dl class="facts">${items.join('\n')}</dl>\n`;
}
