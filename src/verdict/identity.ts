import type { Journal } from '../journal/journal.js';
import { show } from '../journal/show.js';
import { substitute } from '../journal/substitute.js';
import type { PlannedExperiment } from '../suite/plan.js';
import { declaredBy } from './declared.js';

/** Clocks of broker and runner may differ by this many milliseconds. */
const SKEW = 60_000;

/**
 * Why a journal says nothing about the planned experiment, or null: it is not to be trusted, tells of another experiment, or of
 * an earlier run. `notBefore` is when the run began, in milliseconds since 1970 UTC; null when journals of any age are judged.
 */
export function whyNotOurs(
  planned: PlannedExperiment,
  journal: Journal,
  notBefore: number | null,
): string | null {
  if (journal.untrusted !== null) return `the journal cannot be trusted: ${journal.untrusted}`;
  if (!isTitled(titleOf(planned), journal.experiment.title)) {
    return `the journal is of another experiment: ${show(journal.experiment.title)}`;
  }
  if (notBefore === null) return null;
  if (journal.start === null)
    return 'the journal does not say when it started, so it may be of an earlier run';
  if (journal.start >= notBefore - SKEW) return null;
  const [started, began] = [journal.start, notBefore].map((time) => new Date(time).toISOString());
  return `the journal is of an earlier run: it started at ${started}, this run at ${began}`;
}

/** What the title of an experiment can be in its journal. */
export interface Title {
  readonly exact: readonly string[];
  /** What it starts with, when the rest is known to the runner only. */
  readonly start: string | null;
}

/** A title is the one text that Chaos Toolkit substitutes in its journal. The suite's own title is for reports. */
export function titleOf(planned: PlannedExperiment): Title {
  const declared = declaredBy(planned);
  const written = declared.title === '' ? planned.title : declared.title;
  const substituted = substitute(written, declared.literals);
  if (substituted.kind === 'value') {
    return { exact: [...new Set([written, String(substituted.value)])], start: null };
  }
  const [start = ''] = written.split('$');
  return { exact: [written], start };
}

function isTitled({ exact, start }: Title, title: string): boolean {
  return exact.includes(title) || (start !== null && title !== '' && title.startsWith(start));
}
