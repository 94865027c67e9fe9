import type { Credentials } from './session.js';

/** Tries of one call before it counts as failed. What fails longer than that is not the SDK's to wait for. */
const ATTEMPTS = 4;

/** Milliseconds: until there is a connection, until an answer begins, and without a byte. */
const TIMEOUTS = { connectionTimeout: 10_000, requestTimeout: 120_000, socketTimeout: 20_000 };

/** What every client of AWS is made with. Null credentials are the default chain; `''` is the region of the environment. */
export function clientSettings(region: string, credentials: Credentials | null) {
  return {
    ...(region === '' ? {} : { region }),
    ...(credentials === null ? {} : { credentials }),
    maxAttempts: ATTEMPTS,
    retryMode: 'standard',
    requestHandler: { ...TIMEOUTS, throwOnRequestTimeout: true },
  } as const;
}
