import { GateError, type ErrorCode } from './errors.js';
import type { Log } from './log.js';
import type { Outcome } from './outcome.js';
import type { Verdict } from './verdict/verdict.js';

/** Exit codes of the command line, and of the action as a process. The README's table says the same. */
export const EXIT = {
  pass: 0,
  fail: 1,
  wrongInput: 2,
  inconclusive: 3,
  error: 4,
  held: 5,
  cancelled: 130,
} as const;

const BY_OUTCOME: Readonly<Record<Outcome, number>> = {
  pass: EXIT.pass,
  warn: EXIT.pass,
  fail: EXIT.fail,
  inconclusive: EXIT.inconclusive,
  error: EXIT.error,
};

const BY_ERROR: Readonly<Record<ErrorCode, number>> = {
  'wrong-input': EXIT.wrongInput,
  'not-ours': EXIT.wrongInput,
  held: EXIT.held,
  refused: EXIT.error,
  unavailable: EXIT.error,
  broker: EXIT.error,
  internal: EXIT.error,
  cancelled: EXIT.cancelled,
};

/** A verdict's own code when it is one of those that fail the step, or was not rolled back as it should; 0 otherwise. */
export function exitOfVerdict(
  { verdict, rollback }: Pick<Verdict, 'verdict' | 'rollback'>,
  failOn: readonly Outcome[],
): number {
  if (!failOn.includes(verdict) && rollback.rolledBack !== false) return EXIT.pass;
  return BY_OUTCOME[verdict] === EXIT.pass ? EXIT.fail : BY_OUTCOME[verdict];
}

export function exitOfError(code: ErrorCode): number {
  return BY_ERROR[code];
}

/** Says what stopped the gate, with what it came from and what to do; returns the exit code. */
export function reportError(error: unknown, log: Log): number {
  if (!(error instanceof GateError)) {
    log.error(`unexpected: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return EXIT.error;
  }
  log.error(`${error.message}\n${error.hint}`);
  if (error.cause instanceof Error) log.info(`cause: ${error.cause.name}: ${error.cause.message}`);
  return exitOfError(error.code);
}
