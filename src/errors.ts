import { printProblem, type Problem } from './problem.js';

/**
 * Why the gate could not give a verdict. Each code has one exit code, in `exit.ts`. `not-ours`: the run that was asked
 * for is somebody else's, so it is not this gate's to watch, to end or to tell. `held`: guards let nothing start. `unavailable`: a service could not be
 * reached or was overloaded, and the same call may succeed later.
 */
export type ErrorCode =
  'wrong-input' | 'not-ours' | 'held' | 'refused' | 'unavailable' | 'broker' | 'cancelled' | 'internal';

interface Details {
  readonly hint: string;
  readonly cause?: unknown;
  readonly problems?: readonly Problem[];
}

/** The one error of the gate: what happened (`message`), what to do (`hint`), and what it came from (`cause`). */
export class GateError extends Error {
  override readonly name = 'GateError';
  readonly hint: string;
  /** What is wrong with an input, thing by thing; none when it is something else that went wrong. */
  readonly problems: readonly Problem[];

  constructor(
    readonly code: ErrorCode,
    message: string,
    details: Details,
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.hint = details.hint;
    this.problems = details.problems ?? [];
  }
}

/** Everything that is wrong with the input, in one error; nothing was started. */
export function wrongInput(problems: readonly Problem[]): GateError {
  const lines = problems.map(printProblem);
  const message =
    lines.length === 1 ? (lines[0] ?? '') : `${lines.length} problems:\n  ${lines.join('\n  ')}`;
  return new GateError('wrong-input', message, { hint: 'nothing was started', problems });
}

/** The system's own name of what went wrong, e.g. `ENOENT`; null for an error of another kind. */
export function systemCode(error: unknown): string | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' && /^E[A-Z0-9_]+$/.test(code) ? code : null;
}
