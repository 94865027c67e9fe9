import { GateError } from '../errors.js';
import { isRateLimit, readFailure, type Failure } from './failure.js';

/** A key of a job's `permissions:`, and what it must say. */
export type Permission =
  `${'actions' | 'checks' | 'contents' | 'deployments' | 'issues' | 'pull-requests'}: ${'read' | 'write'}`;

/** What GitHub is asked for. */
export interface Errand {
  /** For messages, e.g. `the comment on #12`. */
  readonly what: string;
  /** What the token must be allowed to. */
  readonly needs: Permission;
}

interface Told {
  readonly message: string;
  readonly hint: string;
}

/** What GitHub refused, or failed to do, with the permission that it takes. */
export function refusal(errand: Errand, cause: unknown): GateError {
  const failure = readFailure(cause);
  const { message, hint } = explain(errand, failure);
  const passes = failure.response === undefined || failure.status >= 500 || isRateLimit(failure);
  return new GateError(passes ? 'unavailable' : 'refused', message, { hint, cause });
}

/** Whether it was the token that was not allowed to; GitHub hides from it what it may not see. */
export function isNotAllowed(error: unknown): boolean {
  if (!(error instanceof GateError)) return false;
  const failure = readFailure(error.cause);
  return (failure.status === 403 || failure.status === 404) && !isRateLimit(failure);
}

/** Whether GitHub knows no such thing, or no more. */
export function isGone(error: unknown): boolean {
  return error instanceof GateError && [404, 410].includes(readFailure(error.cause).status);
}

function explain(errand: Errand, failure: Failure): Told {
  const { what } = errand;
  const told = failure.message
    .replace(/ - https:\/\/\S+$/, '')
    .replace(/\s+/g, ' ')
    .slice(0, 500);
  if (failure.response === undefined)
    return { message: `GitHub could not be reached for ${what}: ${told}`, hint: 'run the job again' };
  if (isRateLimit(failure))
    return {
      message: `GitHub puts off ${what}: ${told}`,
      hint: 'run the job again later, or give it a github-token of its own',
    };
  const explained = EXPLANATIONS[failure.status];
  if (explained !== undefined) return explained(errand, told);
  const status = failure.status === 0 ? '' : `${failure.status} `;
  return { message: `GitHub failed at ${what}: ${status}${told}`, hint: 'run the job again' };
}

/** By the status of the answer. */
const EXPLANATIONS: Readonly<Record<number, (errand: Errand, told: string) => Told>> = {
  401: ({ what }) => ({
    message: `GitHub does not know the token for ${what}`,
    hint: 'check the github-token, and that it has not expired',
  }),
  403: ({ what, needs }, told) => ({ message: `GitHub does not allow ${what}: ${told}`, hint: grant(needs) }),
  404: ({ what, needs }, told) => ({
    message: `GitHub does not find ${what}: ${told}`,
    hint: `check that it is there; a token that may not see it is told the same: ${grant(needs)}`,
  }),
  410: ({ what }, told) => ({
    message: `GitHub does not have ${what}: ${told}`,
    hint: 'turn it on in the settings of the repository',
  }),
  422: ({ what, needs }, told) => ({
    message: `GitHub does not take ${what}: ${told}`,
    hint: `correct what it names; it also takes \`${needs}\``,
  }),
};

function grant(needs: Permission): string {
  return `grant \`${needs}\` under the job's \`permissions:\`, or to the token that is given`;
}
