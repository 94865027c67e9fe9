import type { fromWebToken } from '@aws-sdk/credential-providers';
import type { Clock } from '../clock.js';
import { GateError } from '../errors.js';
import type { Log } from '../log.js';
import { clientSettings } from './client-settings.js';
import { hasExpired } from './refusal.js';
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
  /** The last is the role; the others lead to it, each assumed with the session of the one before. */
  readonly arns: readonly [string, ...string[]];
  readonly sessionName: string;
  /** Of the last. */
  readonly externalId: string | null;
  /** Of the last one's sessions. */
  readonly tags: Readonly<Record<string, string>>;
  /** Milliseconds. */
  readonly duration: number;
  /** Of STS; `''`: the environment's own. */
  readonly region: string;
}

interface Around {
  readonly clock: Clock;
  readonly log: Log;
}

const AUDIENCE = 'sts.amazonaws.com';

/**
 * Credentials of a role, renewed for as long as they are asked for. The first role is assumed by a token of the job, or from
 * the default chain when the job has none, or when an external id or tags are given, which no token of GitHub's carries.
 */
export function assumedRole(role: Assumption, job: JobIdentity, around: Around): Credentials {
  const [first, ...others] = hopsOf(role);
  const byToken = job.idToken !== null && first.externalId === null && !hasTags(first);
  const open = byToken ? openByToken(first, job.idToken) : openWith(null, first);
  return others.reduce(
    (from, hop) => sessionsOf(hop, openWith(from, hop), job, around),
    sessionsOf(first, open, job, around),
  );
}

type Hop = Omit<Assumption, 'arns'> & { readonly arn: string };

function hopsOf({ arns, ...role }: Assumption): readonly [Hop, ...Hop[]] {
  const hop = (arn: string, at: number): Hop =>
    at === arns.length - 1 ? { ...role, arn } : { ...role, arn, externalId: null, tags: {} };
  const [first, ...others] = arns;
  return [hop(first, 0), ...others.map((arn, at) => hop(arn, at + 1))];
}

function sessionsOf(hop: Hop, open: Open, { mask }: JobIdentity, around: Around): Credentials {
  return lastingSession(async () => {
    const asked = around.clock.now();
    const { accessKeyId, secretAccessKey, sessionToken, expiration } = await open();
    if (sessionToken === undefined || expiration === undefined) throw endless(hop);
    for (const secret of [accessKeyId, secretAccessKey, sessionToken]) mask(secret);
    const end = new Date(asked + lastsFor(expiration.getTime() - asked, hop.duration));
    return { accessKeyId, secretAccessKey, sessionToken, expiration: end } satisfies Session;
  }, around);
}

/**
 * Milliseconds by our clock. When it is slow AWS would end the session before we see it end; when it is fast we would see
 * it end before it has begun to be of use.
 */
function lastsFor(told: number, asked: number): number {
  return told < asked / 2 ? asked : Math.min(told, asked);
}

type Open = () => ReturnType<ReturnType<typeof fromWebToken>>;

function openByToken(hop: Hop, idToken: IdToken): Open {
  return async () => {
    const { fromWebToken } = await import('@aws-sdk/credential-providers');
    const webIdentityToken = await idToken(AUDIENCE);
    const open = fromWebToken({
      roleArn: hop.arn,
      roleSessionName: hop.sessionName,
      durationSeconds: secondsOf(hop),
      webIdentityToken,
      clientConfig: clientOf(hop),
    });
    return assuming({ arn: hop.arn, by: 'token', token: webIdentityToken }, () => open());
  };
}

/** With credentials of another role, or those that the default chain finds each time; once more when AWS calls them expired. */
function openWith(from: Credentials | null, hop: Hop): Open {
  const open = async (forceRefresh: boolean) => {
    const { fromTemporaryCredentials } = await import('@aws-sdk/credential-providers');
    const provider = fromTemporaryCredentials({
      params: {
        RoleArn: hop.arn,
        RoleSessionName: hop.sessionName,
        DurationSeconds: secondsOf(hop),
        ...(hop.externalId === null ? {} : { ExternalId: hop.externalId }),
        ...(hasTags(hop) ? { Tags: Object.entries(hop.tags).map(([Key, Value]) => ({ Key, Value })) } : {}),
      },
      ...(from === null ? {} : { masterCredentials: await from({ forceRefresh }) }),
      clientConfig: clientOf(hop),
    });
    return assuming({ arn: hop.arn, by: 'credentials' }, () => provider());
  };
  return async () => {
    try {
      return await open(false);
    } catch (error) {
      if (!hasExpired(error)) throw error;
      return open(true);
    }
  };
}

const hasTags = ({ tags }: Hop) => Object.keys(tags).length > 0;

const secondsOf = ({ duration }: Hop) => Math.floor(duration / 1000);

const clientOf = ({ region }: Hop) => clientSettings(region, null);

function endless({ arn }: Hop): GateError {
  return new GateError('broker', `AWS gave credentials for ${arn} that are no session`, {
    hint: 'check AWS_ENDPOINT_URL: this is not how STS answers',
  });
}
