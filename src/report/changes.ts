import { OUTCOMES, type Outcome, type Verdict } from '../verdict/verdict.js';
import { webAddress, type ReportContext } from './links.js';
import { badge, code, link } from './markdown-parts.js';
import { criteriaOf, type Memory } from './memory.js';
import { markdownText } from './text.js';

/** What is not as it was in the run before. */
export interface Changes {
  readonly since: Memory;
  /** The verdict before; null when it is the same. */
  readonly verdict: Outcome | null;
  readonly criteria: readonly ChangedCriterion[];
  /** How many criteria are judged now, were not before, and are met. */
  readonly added: number;
  /** How many are no longer judged. */
  readonly gone: number;
}

export interface ChangedCriterion {
  readonly experiment: string;
  readonly text: string;
  /** Null: it was not judged, or it is not remembered. */
  readonly before: Outcome | null;
  readonly now: Outcome;
}

/** What got worse comes first. */
export function changesSince(since: Memory, verdict: Verdict): Changes {
  const before = new Map(since.criteria.map(([title, text, outcome]) => [key(title, text), outcome]));
  const now = criteriaOf(verdict);
  const asked = new Set(now.map(([title, text]) => key(title, text)));
  const changed = now.flatMap(([experiment, text, outcome]) => {
    const earlier = before.get(key(experiment, text)) ?? null;
    return earlier === outcome ? [] : [{ experiment, text, before: earlier, now: outcome }];
  });
  const criteria = changed.filter((one) => one.before !== null || one.now !== 'pass');
  return {
    since,
    verdict: since.verdict === verdict.verdict ? null : since.verdict,
    criteria: criteria.toSorted((one, other) => worsening(other) - worsening(one)),
    // What is not remembered was no worse than what is: that it is met is no news.
    added: since.complete ? changed.length - criteria.length : 0,
    gone: [...before.keys()].filter((one) => !asked.has(one)).length,
  };
}

export function hasChanged({ verdict, criteria, added, gone }: Changes): boolean {
  return verdict !== null || criteria.length > 0 || added > 0 || gone > 0;
}

function key(title: string, text: string): string {
  return JSON.stringify([title, text]);
}

function worsening({ before, now }: ChangedCriterion): number {
  return OUTCOMES.indexOf(now) - (before === null ? 0 : OUTCOMES.indexOf(before));
}

const SHOWN = 10;

/** The changes as a paragraph and a list of markdown. */
export function changesText(changes: Changes, now: Outcome, context: ReportContext): string {
  const { since, verdict, criteria, added, gone } = changes;
  const run = `the last run${since.sha === null ? '' : ` (${commit(since.sha, context)})`}`;
  if (!hasChanged(changes)) return `Nothing has changed since ${run}.\n\n`;
  const head = verdict === null ? `still ${badge(now)}` : `${badge(verdict)} → ${badge(now)}`;
  const told = criteria.slice(0, SHOWN).map((one) => changeLine(one, since.complete));
  const more = criteria.length - told.length;
  if (more > 0) told.push(`- and ${more} more\n`);
  if (added > 0) told.push(`- newly judged, and met: ${added}\n`);
  if (gone > 0) told.push(`- no longer judged: ${gone}\n`);
  return `<b>Since ${run}:</b> ${head}\n\n${told.join('')}${told.length > 0 ? '\n' : ''}`;
}

function changeLine({ experiment, text, before, now }: ChangedCriterion, complete: boolean): string {
  const change =
    before === null ? `${complete ? 'new' : 'now'}, ${badge(now)}` : `${badge(before)} → ${badge(now)}`;
  return `- ${code(text, 300)} in ${markdownText(experiment, 120)}: ${change}\n`;
}

/** `0123456`, leading to the commit. */
export function commit(sha: string, { repositoryUrl }: ReportContext): string {
  const repository = webAddress(repositoryUrl)?.replace(/\/$/, '');
  return link(sha.slice(0, 7), repository ? `${repository}/commit/${encodeURIComponent(sha)}` : null);
}
