import { reportError } from '../exit.js';
import { actionsLog } from './actions-log.js';

/** Tells what stopped the step; returns the exit code. */
export function reportStepError(error: unknown): number {
  return reportError(error, actionsLog);
}
