import { GateError, type ErrorCode } from '../errors.js';
import { isSdkError, isSkewed, isUnavailable } from './unavailable.js';

/** What a call needed, so that a refusal can say what to grant. */
export interface Need {
  /** The IAM action, e.g. `s3:PutObject`. */
  readonly action: string;
  /** The ARN or name it was refused on. */
  readonly resource: string;
}

/** What a command is sent with. */
export interface SendOptions {
  readonly abortSignal?: AbortSignal;
}
type Call<T> = (options: SendOptions) => Promise<T>;

/**
 * Calls AWS; whatever it throws, unless it is one already, comes out as one `GateError` that names the action, the resource
 * and the remedy. When `signal` aborts, the call is `cancelled` at once, whatever it waits for.
 */
export async function asking<T>(need: Need, call: Call<T>, signal?: AbortSignal): Promise<T> {
  try {
    return await unlessAborted(call, signal);
  } catch (cause) {
    if (signal?.aborted) throw givenUp(need, cause);
    if (cause instanceof GateError) throw cause;
    const { code, message, hint } = explain(need, cause);
    throw new GateError(code, message, { hint, cause });
  }
}

/** The SDK heeds a signal while it sends and waits, not while it looks for credentials. */
async function unlessAborted<T>(call: Call<T>, signal?: AbortSignal): Promise<T> {
  if (!signal) return call({});
  signal.throwIfAborted();
  let leave = () => {};
  const aborted = new Promise<never>((_, reject) => {
    leave = () => reject(new Error('aborted'));
    signal.addEventListener('abort', leave, { once: true });
  });
  try {
    return await Promise.race([call({ abortSignal: signal }), aborted]);
  } finally {
    signal.removeEventListener('abort', leave);
  }
}

function givenUp(need: Need, cause: unknown): GateError {
  return new GateError('cancelled', `${on(need)} was given up`, {
    hint: 'the gate was told to end before AWS had answered',
    cause,
  });
}

/** The name by which AWS and its SDK tell errors apart. */
export function errorName(error: unknown): string {
  return textIn(error, 'name') || 'UnknownError';
}

/** What is thrown may come from anywhere, and need not be an `Error` of ours. */
function textIn(error: unknown, key: 'name' | 'message' | 'code'): string {
  if (typeof error !== 'object' || error === null) return '';
  const value = (error as Readonly<Record<string, unknown>>)[key];
  return typeof value === 'string' ? value : '';
}

/** Whether AWS called the credentials of a call expired, as the SDK or as we tell it. */
export function hasExpired(error: unknown): boolean {
  return EXPIRED.includes(errorName(error instanceof GateError ? error.cause : error));
}

interface Explanation {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hint: string;
}
type Explain = (need: Need, told: string) => Explanation;

const refused = (message: string, hint: string): Explanation => ({ code: 'refused', message, hint });
const on = ({ action, resource }: Need): string => `${action} on ${resource}`;

const noCredentials: Explain = (need) => ({
  code: 'wrong-input',
  message: `there are no AWS credentials for ${on(need)}`,
  hint: 'configure credentials for the job (aws-actions/configure-aws-credentials, or a profile)',
});

/** AWS often names another action than the one that was called, such as one of the KMS key, and who was refused. */
const denied: Explain = (need, told) => {
  const [, action = need.action] =
    /not authorized to perform:? ([A-Za-z0-9-]+:[A-Za-z0-9]+)/i.exec(told) ?? [];
  const fallback = action === need.action ? need.resource : '';
  const [, resource = fallback] = /on resource: "?(arn:[^\s"]+)/.exec(told) ?? [];
  const [, who = 'the role of this job'] = /User: (arn:\S+)/.exec(told) ?? [];
  const grant = resource === '' ? action : `${action} on ${resource}`;
  return refused(`AWS refused ${on(need)}: ${told}`, `grant ${grant} to ${who}`);
};

const expired: Explain = (need) =>
  refused(
    `the AWS credentials expired at ${on(need)}`,
    'let the gate renew them: role-to-assume (docs/permissions.md), or use a longer session',
  );

const EXPIRED: readonly string[] = ['ExpiredToken', 'ExpiredTokenException', 'TokenRefreshRequired'];

const invalid: Explain = (need, told) =>
  refused(
    `AWS does not accept the credentials for ${on(need)}: ${told}`,
    'check the access key, the session token and that they belong to this partition of AWS',
  );

const otherRegion: Explain = ({ resource }) =>
  refused(`the bucket of ${resource} is in another region`, 'correct aws-region, or the bucket');

const missing =
  (what: string, hint: string): Explain =>
  ({ resource }) =>
    refused(`${what} ${resource} does not exist`, hint);

const EXPLANATIONS: readonly (readonly [Explain, readonly string[]])[] = [
  [noCredentials, ['CredentialsProviderError', 'TokenProviderError']],
  [
    denied,
    [
      'AccessDenied',
      'AccessDeniedException',
      'AuthorizationErrorException',
      'Forbidden',
      'KMSAccessDeniedException',
      'KmsAccessDeniedException',
    ],
  ],
  [expired, EXPIRED],
  [
    invalid,
    [
      'InvalidAccessKeyId',
      'InvalidClientTokenId',
      'InvalidToken',
      'SignatureDoesNotMatch',
      'InvalidSignatureException',
      'UnrecognizedClientException',
    ],
  ],
  [otherRegion, ['PermanentRedirect', 'AuthorizationHeaderMalformed', 'IllegalLocationConstraintException']],
  [missing('the bucket of', 'create it, or correct the bucket and the region'), ['NoSuchBucket']],
  [
    missing('the state machine', 'correct the ARN, or deploy the broker there (docs/broker.md)'),
    ['StateMachineDoesNotExist', 'StateMachineDeleting'],
  ],
  [missing('the execution', 'AWS forgets one after 90 days: start another run'), ['ExecutionDoesNotExist']],
  [missing('the topic', 'correct its ARN: the gate does not make one'), ['NotFoundException']],
  [
    missing('the deployment', 'correct its id, and the region: it is that of CodeDeploy'),
    ['DeploymentDoesNotExistException', 'InvalidDeploymentIdException'],
  ],
  [missing('the cluster of', 'correct cluster and region'), ['ClusterNotFoundException']],
  [
    missing('the', 'correct cluster and service, and the region'),
    ['ServiceNotFoundException', 'ServiceNotActiveException'],
  ],
  [
    missing('what was asked for', 'correct the function, the alias or the version, and the region'),
    ['ResourceNotFoundException'],
  ],
  [
    ({ resource }) =>
      refused(
        `${resource} is not an ARN that AWS takes`,
        'use the output StateMachineArn of the broker stack',
      ),
    ['InvalidArn'],
  ],
];

function explain(need: Need, error: unknown): Explanation {
  const name = errorName(error);
  // A connection that failed on every address of a name has a code, but no message of its own.
  const message = textIn(error, 'message') || textIn(error, 'code');
  if (isSdkError(error) && isSkewed(error)) return skewed(need, message);
  const [known] = EXPLANATIONS.find(([, names]) => names.includes(name)) ?? [];
  if (known) return known(need, message || name);
  return {
    code: isUnavailable(error) ? 'unavailable' : 'broker',
    message: `${on(need)} failed: ${[name, message].filter(Boolean).join(': ')}`,
    hint: 'try again; if it stays, check endpoint and region',
  };
}

const skewed: Explain = (need, told) => ({
  code: 'unavailable',
  message: `AWS does not accept the time of ${on(need)}: ${told}`,
  hint: 'set the clock of this machine',
});
