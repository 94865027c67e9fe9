import { GateError } from '../errors.js';

/** What a call needed, so that a refusal can say what to grant. */
export interface Need {
  /** The IAM action, e.g. `s3:PutObject`. */
  readonly action: string;
  /** The ARN or name it was refused on. */
  readonly resource: string;
}

const NO_CREDENTIALS = new Set(['CredentialsProviderError', 'TokenProviderError']);
const DENIED = new Set(['AccessDenied', 'AccessDeniedException', 'Forbidden', 'KMSAccessDeniedException']);
const EXPIRED = new Set(['ExpiredToken', 'ExpiredTokenException', 'RequestExpired', 'TokenRefreshRequired']);
const MISSING: Readonly<Record<string, string>> = {
  NoSuchBucket: 'create it, or correct the bucket and the region',
  StateMachineDoesNotExist: 'correct the ARN, or deploy the broker there (docs/broker.md)',
  InvalidArn: 'use the output StateMachineArn of the broker stack',
  PermanentRedirect: 'the bucket is in another region: correct aws-region or the bucket',
};

/** Calls AWS; whatever it throws comes out as one `GateError` that names the action, the resource and the remedy. */
export async function asking<T>(need: Need, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw refusal(need, error);
  }
}

function refusal(need: Need, error: unknown): GateError {
  const name = errorName(error);
  const on = `${need.action} on ${need.resource}`;
  const cause = error;
  if (NO_CREDENTIALS.has(name)) {
    const hint = 'configure credentials for the job (aws-actions/configure-aws-credentials, or a profile)';
    return new GateError('wrong-input', `there are no AWS credentials for ${on}`, { hint, cause });
  }
  if (DENIED.has(name)) {
    return new GateError('refused', `AWS refused ${on}`, {
      hint: `grant ${on} to the role of this job`,
      cause,
    });
  }
  if (EXPIRED.has(name)) {
    return new GateError('refused', `the AWS credentials expired at ${on}`, {
      hint: 'use a longer session',
      cause,
    });
  }
  const missing = MISSING[name];
  if (missing)
    return new GateError('refused', `${need.resource} does not exist (${name})`, { hint: missing, cause });
  const told = error instanceof Error && error.message !== '' ? `${name}: ${error.message}` : name;
  return new GateError('broker', `${on} failed: ${told}`, {
    hint: 'try again; if it stays, check endpoint and region',
    cause,
  });
}

export function errorName(error: unknown): string {
  return error instanceof Error ? error.name : 'UnknownError';
}
