import type { RollbackStepResult, Verdict } from '../verdict/verdict.js';

/** What every format says of taking the deployment back, in the same words. */

export const STEP_ICONS: Readonly<Record<RollbackStepResult['outcome'], string>> = {
  done: '✅',
  failed: '❌',
  'timed-out': '❌',
  skipped: '❌',
  planned: '▫️',
};

/** The first line of everything when a rollback was due and is not done; null otherwise. Plain text. */
export function notRolledBack({ rollback }: Verdict): string | null {
  if (rollback.rolledBack !== false) return null;
  const undone = rollback.steps.filter(({ outcome }) => outcome !== 'done');
  const [first] = undone;
  const more =
    undone.length > 1 ? `, and ${undone.length - 1} more of ${rollback.steps.length} are not done` : '';
  const what = first === undefined ? '' : `: ${tellStep(first)}${more}`;
  const partly = undone.length < rollback.steps.length ? 'only partly' : 'not';
  return `The deployment is ${partly} rolled back, look at it before anything else${what}`;
}

/** `step "undo" failed – exit code 1`. */
function tellStep({ name, outcome, reason }: RollbackStepResult): string {
  return `step "${name}" ${outcome} – ${reason}`;
}

/** Whether the deployment is to be rolled back, why, and what became of it. */
export function printRollback({ rollback }: Verdict): string {
  const { shouldRollback, reason, mode, steps, rolledBack } = rollback;
  const decision = `${shouldRollback ? 'yes' : 'no'} – ${reason}`;
  if (rolledBack !== null) {
    const done = steps.filter(({ outcome }) => outcome === 'done').length;
    return `${decision}; ${rolledBack ? 'rolled back' : 'not rolled back'}, ${done} of ${steps.length} steps done`;
  }
  if (mode === 'plan') return `${decision}; nothing is done, as rollback: plan asks`;
  return decision;
}

/** What heads the list of steps. */
export function stepsHeading({ rollback }: Verdict): string {
  return rollback.mode === 'plan' ? 'What a rollback would do' : 'Rollback of the deployment';
}
