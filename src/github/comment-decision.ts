import { changesSince, hasChanged, type Changes } from '../report/changes.js';
import type { Memory } from '../report/memory.js';
import type { CommentMode } from '../settings/github.js';
import { OUTCOMES, type Verdict } from '../verdict/verdict.js';
import { letsThrough } from '../verdict/worst.js';

/** What becomes of the comment. */
export type Decision =
  /** Without `changes` there is no run before to compare with. */
  | { readonly kind: 'write'; readonly changes: Changes | null; readonly rivalry: boolean }
  | {
      readonly kind: 'leave';
      readonly because: 'mode' | 'newer run' | 'worse verdict of the same run';
    };

/** What is there already: no comment, one that remembers no run, or one that does. */
export type There = 'nothing' | 'something' | Memory;

export function decide(mode: CommentMode, verdict: Verdict, ours: Memory, there: There): Decision {
  if (typeof there === 'string') return byMode(mode, verdict, there === 'something', null);
  const standing = standingOf(there, ours);
  if (standing === 'newer') return { kind: 'leave', because: 'newer run' };
  if (standing === 'same') return byMode(mode, verdict, true, null);
  if (standing === 'earlier') return byMode(mode, verdict, true, changesSince(there, verdict));
  if (OUTCOMES.indexOf(there.verdict) >= OUTCOMES.indexOf(ours.verdict))
    return { kind: 'leave', because: 'worse verdict of the same run' };
  return { kind: 'write', changes: null, rivalry: true };
}

/** A comment that is there is never left telling of a failure that is over. */
function byMode(mode: CommentMode, { verdict }: Verdict, there: boolean, changes: Changes | null): Decision {
  const wanted: Readonly<Record<CommentMode, boolean>> = {
    off: false,
    always: true,
    changes: changes === null || hasChanged(changes),
    failures: there || !letsThrough(verdict),
  };
  return wanted[mode] ? { kind: 'write', changes, rivalry: false } : { kind: 'leave', because: 'mode' };
}

/** Runs of the past do not write over newer ones; a rival is another gate in the same attempt of the same run. */
function standingOf(theirs: Memory, ours: Memory): 'earlier' | 'newer' | 'same' | 'rival' {
  if (theirs.job === null || ours.job === null) return 'earlier';
  if (theirs.job.id > ours.job.id) return 'newer';
  if (theirs.job.id < ours.job.id || theirs.job.attempt !== ours.job.attempt) return 'earlier';
  return theirs.runId === ours.runId ? 'same' : 'rival';
}
