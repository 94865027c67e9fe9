import { ICONS } from './answer.js';
import { lineAddress, webAddress, type ReportContext } from './links.js';
import { markdownAttribute, markdownText } from './text.js';
import type { CriterionVerdict, Outcome } from '../verdict/verdict.js';

/** Pieces of GitHub markdown. HTML elements rather than markdown marks, because they cannot be broken out of. */

export const NONE = '–';

export function code(text: string, longest?: number): string {
  return `<code>${markdownText(text, longest)}</code>`;
}

export function bold(text: string, longest?: number): string {
  return `<b>${markdownText(text, longest)}</b>`;
}

/** `label` leads to `address` when that can be followed; both are input. */
export function link(label: string, address: string | null | undefined): string {
  const followable = webAddress(address);
  const text = markdownText(label, 200);
  return followable === null ? text : `<a href="${markdownAttribute(followable)}">${text}</a>`;
}

/** `suite.yaml:7`, leading to the line when the context knows the repository. */
export function place(file: string | null, line: number | null, context: ReportContext): string {
  if (file === null) return NONE;
  return link(line === null ? file : `${file}:${line}`, lineAddress({ file, line }, context));
}

export function badge(outcome: Outcome): string {
  return `${ICONS[outcome]}&nbsp;${outcome}`;
}

export function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

export function tableHead(titles: readonly string[]): string {
  return row(titles) + row(titles.map(() => '---'));
}

/** Observed, limit, margin and line: the cells that explain a criterion. */
export function explanation(criterion: CriterionVerdict, context: ReportContext): string[] {
  const { observed, limit, margin, file, line } = criterion;
  return [
    observed === null ? 'nothing' : bold(observed, 120),
    markdownText(limit, 120),
    margin === null ? NONE : markdownText(margin, 120),
    place(file, line, context),
  ];
}
