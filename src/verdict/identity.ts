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
  if (!isTitled(planned, journal.experiment.title)) {
    return `the journal is of another experiment: ${show(journal.experiment.title)}`;
  }
  if (notBefore === null) return null;
  if (journal.start === null)
    return 'the journal does not say when it started, so it may be of an earlier run';
  if (journal.start >= notBefore - SKEW) return null;
  const [started, began] = [journal.start, notBefore].map((time) => new Date(time).toISOString());
  return `the journal is of an earlier run: it started at ${started}, this run at ${began}`;
}

/** A title is the one text that Chaos Toolkit substitutes in its journal; what only the runner knows matches anything. */
function isTitled(planned: PlannedExperiment, title: string): boolean {
  const wanted = substitute(planned.title, declaredBy(planned).literals);
  if (title === planned.title || (wanted.kind === 'value' && title === wanted.value)) return true;
  if (wanted.kind === 'value') return false;
  const [start = ''] = planned.title.split('$');
  return title.startsWith(start) && title !== '';
}
