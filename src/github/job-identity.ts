import * as core from '@actions/core';
import { GateError } from '../errors.js';

/** What the runner lends a job to prove who it is: OIDC tokens, where its permissions allow them, and masks. */
export function jobIdentity(environment: Readonly<Record<string, string | undefined>>) {
  const allowed =
    environment['ACTIONS_ID_TOKEN_REQUEST_URL'] && environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
  return {
    idToken: allowed ? idToken : null,
    mask: (secret: string) => {
      core.setSecret(secret);
    },
  };
}

/** The toolkit masks the token. */
async function idToken(audience: string): Promise<string> {
  try {
    return await core.getIDToken(audience);
  } catch (cause) {
    const told = (cause instanceof Error ? cause.message : String(cause)).replace(/\s+/g, ' ');
    // What the toolkit tells of an answer is in its message alone.
    const refused = /Error Code : 4(?!08|29)\d\d/.test(told);
    throw new GateError(refused ? 'refused' : 'unavailable', `GitHub gave no OIDC token: ${told}`, {
      hint: 'check that the job has `id-token: write` under `permissions:`; if it has, run it again',
      cause,
    });
  }
}
