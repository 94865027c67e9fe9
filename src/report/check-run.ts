import type { Outcome, Verdict } from '../verdict/verdict.js';
import { ICONS, tally, WORDS } from './answer.js';
import { annotationsOf, type Annotation } from './annotations.js';
import type { ReportContext } from './links.js';
import { markdownReport } from './markdown.js';
import { plain } from './text.js';

/** A verdict as a check of a commit. */
export interface Check {
  readonly name: string;
  readonly conclusion: 'success' | 'neutral' | 'failure';
  readonly title: string;
  /** Markdown, below GitHub's 65,535 bytes. */
  readonly summary: string;
  readonly annotations: readonly CheckAnnotation[];
}

export interface CheckAnnotation {
  readonly path: string;
  readonly start_line: number;
  readonly end_line: number;
  readonly annotation_level: 'failure' | 'warning';
  readonly title: string;
  readonly message: string;
}

const SUMMARY_BUDGET = 64_000;
/** Four requests' worth; nobody reads more. */
const ANNOTATIONS = 200;

/**
 * `name`: null for the suite's own. Verdicts of `failOn` fail the check, and so does a deployment that was not taken back as it
 * should; a warning, or one that is let pass, is neutral.
 */
export function checkOf(
  verdict: Verdict,
  name: string | null,
  failOn: readonly Outcome[],
  context: ReportContext,
): Check {
  const { verdict: outcome, suite, rollback } = verdict;
  const fails = failOn.includes(outcome) || rollback.rolledBack === false;
  return {
    name: plain(name ?? `Resiliency Gate: ${suite}`, 100),
    conclusion: fails ? 'failure' : outcome === 'pass' ? 'success' : 'neutral',
    title: `${rollback.rolledBack === false ? `${ICONS.error} Not rolled back, ` : ''}${ICONS[outcome]} ${WORDS[outcome]}: ${tally(verdict.experiments) || 'no experiment'}`,
    summary: markdownReport(verdict, context, SUMMARY_BUDGET),
    annotations: annotationsOf(verdict)
      .flatMap((annotation) => checkAnnotation(annotation, failOn))
      .slice(0, ANNOTATIONS),
  };
}

/** A check can only point to files; what stands in none is in its summary. */
function checkAnnotation(
  { file, line, verdict, title, message }: Annotation,
  failOn: readonly Outcome[],
): readonly CheckAnnotation[] {
  if (file === null) return [];
  const level = failOn.includes(verdict) ? 'failure' : 'warning';
  const place = { path: file, start_line: line ?? 1, end_line: line ?? 1 };
  return [{ ...place, annotation_level: level, title, message }];
}
