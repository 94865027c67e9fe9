import { ranDry, whyNotHappened } from '../journal/happened.js';
import type { Journal } from '../journal/journal.js';
import { show } from '../journal/show.js';
import { isAtLeast } from '../journal/version.js';
import type { PlannedExperiment } from '../suite/plan.js';
import { declaredBy } from './declared.js';
import type { ExperimentResult } from './result.js';

/** Whether the rollbacks undid what the method did. */
export type RolledBack =
  | { readonly kind: 'yes' }
  /** One failed, or was due and not played. */
  | { readonly kind: 'no'; readonly because: string }
  /** Chaos Toolkit had no reason to play them after what happened; the fault may still be there. */
  | { readonly kind: 'left'; readonly because: string }
  /** An attempt at the experiment left no journal that could tell. */
  | { readonly kind: 'unknown'; readonly because: string }
  /** They were not asked for. */
  | { readonly kind: 'not-asked'; readonly because: string };

/** What one journal tells of rollbacks that is the whole story only when no attempt at the experiment was lost. */
export function judgeRollbacks(
  planned: PlannedExperiment,
  journal: Journal,
  { lostAttempts = 0, endedBy }: Pick<ExperimentResult, 'lostAttempts' | 'endedBy'>,
): RolledBack {
  const told = judgeOne(planned, journal);
  if (told.kind === 'yes' && endedBy !== null && isHalfDone(planned, journal)) {
    return { kind: 'not-asked', because: 'it was ended early and declares no rollbacks' };
  }
  if (told.kind !== 'yes' || lostAttempts === 0 || declaredBy(planned).rollbacks.length === 0) return told;
  const attempts = lostAttempts === 1 ? 'another attempt' : `${lostAttempts} other attempts`;
  return { kind: 'unknown', because: `${attempts} at the experiment left no journal` };
}

/** What ends by itself has nothing to undo; what was ended in its middle may well have. */
function isHalfDone(planned: PlannedExperiment, { run, experiment }: Journal): boolean {
  const declared = declaredBy(planned).rollbacks.length + experiment.rollbacks.length;
  return declared === 0 && run.some(({ type }) => type === 'action');
}

function judgeOne(planned: PlannedExperiment, journal: Journal): RolledBack {
  if (ranDry(journal.experiment.dry, 'action')) return { kind: 'yes' };
  const failed = journal.rollbacks.flatMap((entry) => {
    const problem = whyNotHappened(entry);
    return problem === null || (entry.type === 'probe' && entry.status === 'succeeded')
      ? []
      : [`${show(entry.name)} ${problem}`];
  });
  if (failed[0] !== undefined) return { kind: 'no', because: `rollback ${failed.join('; ')}` };
  const declared = Math.max(declaredBy(planned).rollbacks.length, journal.experiment.rollbacks.length);
  const played = journal.rollbacks.length;
  if (played >= declared || nothingHappened(journal)) return { kind: 'yes' };
  const missing =
    played === 0 ? 'the rollbacks were not played' : `only ${played} of ${declared} rollbacks were played`;
  return whyNotPlayed(planned, journal, missing);
}

/** The method never ran, so there is nothing to undo. */
function nothingHappened({ run, steadyStates: { before } }: Journal): boolean {
  return run.length === 0 && before !== null && before.met === false;
}

/**
 * When each strategy plays rollbacks, by version of chaoslib: the default one plays them unless interrupted (from 1.9 not after
 * an unmet precondition either), from 1.11 on unless the status is `failed` or `interrupted`.
 */
function whyNotPlayed(planned: PlannedExperiment, journal: Journal, missing: string): RolledBack {
  const { status, deviated, chaoslibVersion } = journal;
  switch (planned.strategies.rollbacks) {
    case 'never':
      return { kind: 'not-asked', because: `${missing}, as the strategy "never" asks` };
    case 'deviated':
      if (deviated) break;
      return { kind: 'not-asked', because: `${missing}: the strategy "deviated" saw no deviation` };
    case 'always':
      break;
    case 'default': {
      const skipping = isAtLeast(chaoslibVersion, '1.11') ? ['failed', 'interrupted'] : ['interrupted'];
      if (skipping.includes(status)) {
        return {
          kind: 'left',
          because: `${missing}: the default strategy plays none when an experiment is ${status}`,
        };
      }
    }
  }
  return { kind: 'no', because: `${missing}, and they were due` };
}
