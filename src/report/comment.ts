import type { Verdict } from '../verdict/verdict.js';
import { changesText, commit, type Changes } from './changes.js';
import type { ReportContext } from './links.js';
import { markdownReport } from './markdown.js';
import { link } from './markdown-parts.js';
import { printMemory, type Memory } from './memory.js';
import { bytes } from './text.js';

/** GitHub takes 65,536 characters; the marker comes on top of this. */
export const COMMENT_BUDGET = 65_000;

export interface Told {
  readonly verdict: Verdict;
  readonly context: ReportContext;
  /** What the next run is to find here. */
  readonly memory: Memory;
  /** Null: nothing is known of a run before. */
  readonly changes: Changes | null;
}

/** The report as a comment or the text of an issue: what changed comes with the answer, where more is found at the end. */
export function commentBody({ verdict, context, memory, changes }: Told, budget = COMMENT_BUDGET): string {
  const hidden = `${printMemory(memory)}\n`;
  const news = changes === null ? '' : changesText(changes, verdict.verdict, context);
  const foot = footer(memory, context);
  const report = markdownReport(verdict, context, budget - bytes(hidden) - bytes(foot), news);
  return hidden + report + foot;
}

function footer({ sha }: Memory, context: ReportContext): string {
  const parts = [
    ...(sha === null ? [] : [`Commit ${commit(sha, context)}`]),
    ...(context.runUrl
      ? [`the whole report: ${link('summary and artifacts of this run', context.runUrl)}`]
      : []),
    'written in place by each run',
  ];
  return `\n<sub>${parts.join(' · ')}</sub>\n`;
}
