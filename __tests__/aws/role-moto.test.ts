import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ListBucketsCommand } from '@aws-sdk/client-s3';
import { awsClients } from '../../src/aws/clients.js';
import { assumedRole, type Assumption } from '../../src/aws/role.js';
import { systemClock } from '../../src/clock.js';
import { RecordingLog } from '../fakes/log.js';
import { pointSdkAt } from './environment.js';
import { startMoto } from './moto.js';

let moto: Awaited<ReturnType<typeof startMoto>>;
let restore: () => void;
beforeAll(async () => {
  moto = await startMoto();
  restore = pointSdkAt(moto.endpoint);
}, 300_000);
afterAll(async () => {
  restore();
  await moto.stop();
});

const MINUTE = 60_000;
const role: Assumption = {
  arns: ['arn:aws:iam::123456789012:role/ci/gate'],
  sessionName: 'resiliency-gate-run-1',
  externalId: null,
  tags: {},
  duration: 15 * MINUTE,
  region: 'us-east-1',
};
const token = () => Promise.resolve('a.b.c');

it.each([
  ['a token of the job', token, role],
  ['the credentials that are there', null, role],
  ['an external id', token, { ...role, externalId: 'acme:4711', region: '' }],
  [
    'the session of another one',
    token,
    { ...role, arns: ['arn:aws:iam::123456789012:role/first', ...role.arns], tags: { app: 'shop' } },
  ],
] as [string, typeof token | null, Assumption][])(
  'opens a session of the role with %s',
  async (_what, idToken, assumption) => {
    const began = Date.now();
    const around = { clock: systemClock, log: new RecordingLog() };
    const credentials = assumedRole(assumption, { idToken, mask: () => {} }, around);
    const session = await credentials();
    expect(await whoHas(session.accessKeyId)).toBe(
      'arn:aws:sts::123456789012:assumed-role/gate/resiliency-gate-run-1',
    );
    expect(session.expiration.getTime()).toBeGreaterThan(began + 14 * MINUTE);
    expect(session.expiration.getTime()).toBeLessThanOrEqual(Date.now() + 15 * MINUTE);
    const { s3 } = awsClients('us-east-1', process.env, credentials);
    expect((await s3.send(new ListBucketsCommand({}))).$metadata.httpStatusCode).toBe(200);
  },
);

/** Asks STS; the emulator checks whose the key is, and no signature. */
async function whoHas(accessKeyId: string): Promise<string> {
  const credential = `${accessKeyId}/20261120/us-east-1/sts/aws4_request`;
  const answer = await fetch(moto.endpoint, {
    method: 'POST',
    headers: { authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host, Signature=0` },
    body: new URLSearchParams({ Action: 'GetCallerIdentity', Version: '2011-06-15' }),
  });
  return /<Arn>(.*)<\/Arn>/.exec(await answer.text())?.[1] ?? '';
}
