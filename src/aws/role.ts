import type { fromWebToken } from '@aws-sdk/credential-providers';
import type { Clock } from '../clock.js';
import { GateError } from '../errors.js';
import type { Log } from '../log.js';
import { assuming } from './role-refusal.js';
import { lastingSession, type Credentials, type Session } from './session.js';

/** A fresh OIDC token of the job for `audience`; whoever implements it masks the token. */
export type IdToken = (audience: string) => Promise<string>;

/** What the CI system lends: a proof of who the job is, and silence. */
export interface JobIdentity {
  /** Null where the job is given no tokens. */
  readonly idToken: IdToken | null;
  /** Keeps a text out of the log from now on. */
  readonly mask: (secret: string) => void;
}

/** How a role is assumed. */
export interface Assumption {
  readonly arn: string;
  readonly sessionName: string;
  readonly externalId: string | null;
  /** Milliseconds. */
  readonly duration: number;
  /** Of STS; `''`: the environment's own. */
  readonly region: string;
}

const AUDIENCE = 'sts.amazonaws.com';

/**
 * Credentials of a role, renewed for as long as they are asked for: by a token of the job, or from the default chain
 * when the job has none, or when an external id is given, which no token can carry.
 */
export function assumedRole(
  role: Assumption,
  { idToken, mask }: JobIdentity,
  around: { readonly clock: Clock; readonly log: Log },
): Credentials {
  const open =
    idToken !== null && role.externalId === null ? openByToken(role, idToken) : openFromChain(role);
  return lastingSession(async () => {
    const asked = around.clock.now();
    const { accessKeyId, secretAccessKey, sessionToken, expiration } = await open();
    if (sessionToken === undefined || expiration === undefined) throw endless(role);
    for (const secret of [accessKeyId, secretAccessKey, sessionToken]) mask(secret);
    // By a clock that is slow AWS would end the session before we see it end.
    const end = new Date(Math.min(expiration.getTime(), asked + role.duration));
    return { accessKeyId, secretAccessKey, sessionToken, expiration: end } satisfies Session;
  }, around);
}

type Opened = Awaited<ReturnType<ReturnType<typeof fromWebToken>>>;

function openByToken(role: Assumption, idToken: IdToken): () => Promise<Opened> {
  return async () => {
    const { fromWebToken } = await import('@aws-sdk/credential-providers');
    const webIdentityToken = await idToken(AUDIENCE);
    const open = fromWebToken({
      roleArn: role.arn,
      roleSessionName: role.sessionName,
      durationSeconds: secondsOf(role),
      webIdentityToken,
      clientConfig: clientOf(role),
    });
    return assuming({ arn: role.arn, by: 'token', token: webIdentityToken }, () => open());
  };
}

/** The provider is kept, and with it what the chain found: it renews that by itself. */
function openFromChain(role: Assumption): () => Promise<Opened> {
  const load = async () => {
    const { fromTemporaryCredentials } = await import('@aws-sdk/credential-providers');
    return fromTemporaryCredentials({
      params: {
        RoleArn: role.arn,
        RoleSessionName: role.sessionName,
        DurationSeconds: secondsOf(role),
        ...(role.externalId === null ? {} : { ExternalId: role.externalId }),
      },
      clientConfig: clientOf(role),
    });
  };
  let loaded: ReturnType<typeof load> | undefined;
  return async () => {
    const open = await (loaded ??= load());
    return assuming({ arn: role.arn, by: 'chain' }, () => open());
  };
}

const secondsOf = ({ duration }: Assumption) => Math.floor(duration / 1000);

const clientOf = ({ region }: Assumption) => ({ maxAttempts: 8, ...(region === '' ? {} : { region }) });

function endless({ arn }: Assumption): GateError {
  return new GateError('broker', `AWS gave credentials for ${arn} that are no session`, {
    hint: 'check AWS_ENDPOINT_URL: this is not how STS answers',
  });
}
