import type { Verdict } from '../verdict/verdict.js';
import { ICONS, WORDS } from './answer.js';
import { changesText, type Changes } from './changes.js';
import type { ReportContext } from './links.js';
import { alarmLines } from './markdown.js';
import { link } from './markdown-parts.js';
import { firstLine } from './markdown-rollback.js';
import { markdownText, plain } from './text.js';

/** GitHub takes 256 characters. It stays the same for as long as the issue is open. */
export function issueTitle({ suite, environment }: Verdict, name: string | null): string {
  const of = [environment, name].filter((one) => one !== null);
  const what = `${plain(suite, 100)}${of.length === 0 ? '' : ` (${of.join(', ')})`}`;
  return `${plain(what, 180)} is held by Resiliency Gate`;
}

/** What those who follow an issue are told: that something has changed while it lasts, or that it is over. */
export function issueNews(verdict: Verdict, changes: Changes | null, context: ReportContext): string {
  const { verdict: outcome, reason } = verdict;
  const head = `${ICONS[outcome]} <b>${WORDS[outcome]}</b> – ${markdownText(reason)}\n\n`;
  const news = changes === null ? '' : changesText(changes, outcome, context);
  const run = context.runUrl ? `${link('the run', context.runUrl)}\n` : '';
  return firstLine(verdict) + head + alarmLines(verdict) + news + run;
}
