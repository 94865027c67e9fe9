import type { Journal } from '../journal/journal.js';
import { show } from '../journal/show.js';
import { clockTime } from '../measures/moment.js';
import { samplesOf } from '../measures/samples.js';
import type { FaultProof } from './fault.js';
import { error, inconclusive, type Finding } from './finding.js';
import type { ExperimentResult } from './result.js';
import type { RolledBack } from './rollbacks.js';
import { letsThrough, worstOf } from './worst.js';

/** Nothing is let through while its fault may still be there, whatever reason there was to leave it. */
export function unlessLetThrough(rolledBack: RolledBack, others: readonly Finding[]): RolledBack {
  const through = letsThrough(worstOf(others.map(({ verdict }) => verdict)));
  return rolledBack.kind === 'left' && through ? { ...rolledBack, kind: 'no' } : rolledBack;
}

/** What was cut short by the gate is the gate's to answer for, whatever reason Chaos Toolkit had to leave it. */
export function unlessUndone(rolledBack: RolledBack): RolledBack {
  return rolledBack.kind === 'left' ? { ...rolledBack, kind: 'no' } : rolledBack;
}

/** `left` is told first as well, but it decides nothing: the experiment has ended badly already. */
export function rollbackFindings(rolledBack: RolledBack): readonly Finding[] {
  switch (rolledBack.kind) {
    case 'no':
      return [error(`not rolled back: ${rolledBack.because}; the fault may still be active`)];
    case 'unknown':
      return [error(`not known to be rolled back: ${rolledBack.because}; the fault may still be active`)];
    case 'yes':
    case 'left':
    case 'not-asked':
      return [];
  }
}

/** That the abort of the run ended the experiment, which is no fault of its own; null when it did not. */
export function cutShort(
  { status }: Journal,
  endedBy: ExperimentResult['endedBy'],
  aborted: string | null,
): Finding | null {
  const byAbort = endedBy === 'abort' || (endedBy === null && status === 'interrupted');
  return aborted === null || !byAbort ? null : inconclusive(`ended early: the run was aborted: ${aborted}`);
}

/** How the run of the experiment ended, when it was not by itself. */
export function endingFindings(journal: Journal, endedBy: ExperimentResult['endedBy']): readonly Finding[] {
  const by = { deadline: 'its runner ended it at the deadline', abort: 'its runner was asked to abort' };
  if (endedBy !== null) return [error(`the experiment was ended early: ${by[endedBy]}`)];
  switch (journal.status) {
    case 'completed':
    case 'failed':
      return [];
    case 'aborted':
      return [error(`the experiment was aborted by an unexpected exception${whereItStopped(journal)}`)];
    case 'interrupted':
      return [error(`the experiment was interrupted${whereItStopped(journal)}`)];
    default:
      return [error(`the experiment ended with the unknown status ${show(journal.status)}`)];
  }
}

function whereItStopped({ run }: Journal): string {
  const stopped = run.find(({ status }) => status === null);
  return stopped === undefined ? '' : ` in ${stopped.type} ${show(stopped.name)}`;
}

export function faultFindings({ problems }: FaultProof): readonly Finding[] {
  return problems.length === 0 ? [] : [error(`the fault was not proven: ${problems.join('; ')}`)];
}

/** Why the precondition was not met, or null. An unmet precondition is no failure of the system under test. */
export function unmetPrecondition(journal: Journal): Finding | null {
  const { before } = journal.steadyStates;
  const contradicted = before?.probes.some(({ toleranceMet }) => toleranceMet === false) ?? false;
  if (before === null || (before.met === true && !contradicted)) return null;
  const sample = samplesOf(journal).find(({ pointer }) => pointer === '/steady_states/before');
  const at = sample?.start == null ? '' : ` at ${clockTime(sample.start)}`;
  const why = sample?.because ? `:${at} ${sample.because}` : '';
  return inconclusive(`precondition not met, the steady state did not hold before the method${why}`);
}
