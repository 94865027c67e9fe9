import { z } from 'zod';
import { GateError } from '../errors.js';
import { asking, errorName } from './refusal.js';

/** Which role, and with what it is assumed. */
export type Attempt =
  | { readonly arn: string; readonly by: 'token'; readonly token: string }
  | { readonly arn: string; readonly by: 'credentials' };

/** Assumes a role; what AWS objects to comes out with what its trust policy, the account or the job lacks. */
export async function assuming<T>(attempt: Attempt, call: () => Promise<T>): Promise<T> {
  const action = attempt.by === 'token' ? 'sts:AssumeRoleWithWebIdentity' : 'sts:AssumeRole';
  return asking({ action, resource: attempt.arn }, async () => {
    try {
      return await call();
    } catch (cause) {
      throw explain(attempt, cause) ?? cause;
    }
  });
}

/** Null: nothing that concerns roles alone. */
function explain(attempt: Attempt, cause: unknown): GateError | null {
  const name = errorName(cause).replace(/Exception$/, '');
  const told = cause instanceof Error ? cause.message : '';
  const refused = (message: string, hint: string) => new GateError('refused', message, { hint, cause });
  if (name === 'ValidationError' && told.includes('DurationSeconds'))
    return refused(
      `AWS opens no session of that length for ${attempt.arn}: ${told}`,
      'shorten role-duration, or raise the maximum session duration of the role; from one role to another it is 1h',
    );
  if (name === 'InvalidIdentityToken')
    return refused(
      `AWS does not know who vouches for this job to assume ${attempt.arn}: ${told}`,
      'create the identity provider token.actions.githubusercontent.com in the account of the role (docs/permissions.md)',
    );
  if (name === 'AccessDenied' && attempt.by === 'token') return untrusted(attempt, cause);
  if (name === 'AccessDenied')
    return refused(
      `AWS refused sts:AssumeRole on ${attempt.arn}: ${told}`,
      'let both a policy of who asks and the trust policy of the role allow it, and sts:TagSession where role-session-tags ' +
        'are given; an external id that the trust policy wants is given by role-external-id',
    );
  return name === 'CredentialsProviderError' && attempt.by === 'credentials'
    ? nobody(attempt.arn, cause)
    : null;
}

function untrusted({ arn, token }: Attempt & { readonly by: 'token' }, cause: unknown): GateError {
  const subject = subjectOf(token);
  const own = subject === null ? 'the subject of this job' : `the subject of this job, ${subject}`;
  return new GateError(
    'refused',
    `the trust policy of ${arn} does not allow this job, or there is no such role`,
    {
      hint:
        'let it allow sts:AssumeRoleWithWebIdentity by token.actions.githubusercontent.com for the audience ' +
        `sts.amazonaws.com and ${own} – a subject reads repo:owner/name:… or, of a newer repository, ` +
        'repo:owner@ID/name@ID:… (docs/permissions.md)',
      cause,
    },
  );
}

function nobody(arn: string, cause: unknown): GateError {
  return new GateError(
    'wrong-input',
    `there is neither an OIDC token nor any AWS credentials to assume ${arn} with`,
    {
      hint:
        'write `id-token: write` under `permissions:` of the job in the workflow, and in the workflow that calls it ' +
        '(pull requests of forks get no token); outside of GitHub Actions, configure credentials that may assume the role',
      cause,
    },
  );
}

const CLAIMS = z.object({ sub: z.string() });

/** What the token says of the job, which is no secret as its signature is; null when it cannot be read. */
function subjectOf(token: string): string | null {
  try {
    const claims = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8');
    return CLAIMS.parse(JSON.parse(claims)).sub.slice(0, 300);
  } catch {
    return null;
  }
}
