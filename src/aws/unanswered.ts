import { GateError } from '../errors.js';
import type { Unanswered } from '../measures/metrics.js';
import { errorName } from './refusal.js';

/** What AWS refused, or failed to do, as the reason why a measure is not known. */
export function unanswered(error: unknown): Unanswered {
  if (error instanceof GateError) return { kind: 'unanswered', because: `${error.message} – ${error.hint}` };
  return { kind: 'unanswered', because: error instanceof Error ? error.message : String(error) };
}

/** Whether AWS objects to what was asked, so that what was asked beside it may be answered on its own. */
export function isObjection(error: unknown): boolean {
  return /^(?:Validation|Invalid(?!Client|Token|Access|Signature)|Missing|Limit)/.test(
    errorName(error instanceof GateError ? error.cause : error),
  );
}
