import type { ExperimentResult } from './result.js';
import type { ExperimentVerdict } from './verdict.js';

/** What became of the fault of an experiment whose run was ended. */
export interface Account {
  /** Whether it is shown that the fault is over, or never was. */
  readonly known: boolean;
  /** `fault ended, rollbacks played`. */
  readonly text: string;
}

export function accountOf({ remains }: ExperimentResult, { rolledBack }: ExperimentVerdict): Account {
  if (remains.kind === 'not-started') return { known: true, text: 'never started' };
  if (rolledBack === false) return { known: false, text: 'not rolled back: the fault may still be active' };
  if (rolledBack === null) return { known: false, text: 'not known: the fault may still be active' };
  const played = remains.kind === 'journal' && remains.journal.rollbacks.length > 0;
  return { known: true, text: played ? 'fault ended, rollbacks played' : 'ended, with nothing to roll back' };
}
