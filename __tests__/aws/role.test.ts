import { describe, expect, it } from '@jest/globals';
import { assumedRole } from '../../src/aws/role.js';
import { systemClock } from '../../src/clock.js';
import { GateError } from '../../src/errors.js';
import { ManualClock } from '../fakes/clock.js';
import { pointSdkAt } from './environment.js';
import { brokerCalls, HOUR, Jobs, MINUTE, ROLE, role, SUBJECT, type Given } from './jobs.js';
import { startSts } from './sts-server.js';

const jobs = new Jobs();

async function refusalOf(call: Promise<unknown>): Promise<GateError> {
  const error: unknown = await call.catch((thrown: unknown) => thrown);
  if (!(error instanceof GateError)) throw new Error(`not refused: ${String(error)}`);
  return error;
}

describe('a role', () => {
  it('is assumed by a token of the job, which is asked for AWS alone, and signs what the broker is asked', async () => {
    const { sts, oidc, credentials } = await jobs.open([HOUR], { duration: 2 * HOUR });
    await brokerCalls(credentials).describe();
    expect(oidc.asked).toEqual([{ audience: 'sts.amazonaws.com', authorization: 'Bearer of-the-runner' }]);
    expect(sts.calls).toEqual([
      {
        accessKeyId: '',
        action: 'AssumeRoleWithWebIdentity',
        parameters: expect.objectContaining({
          RoleArn: ROLE,
          RoleSessionName: 'run-1',
          DurationSeconds: '7200',
          WebIdentityToken: oidc.tokens[0],
        }),
      },
      { accessKeyId: 'ASIA1', action: 'AWSStepFunctions.DescribeExecution', parameters: {} },
    ]);
  });

  it('is assumed anew with a new token when its session is about to end, and not before', async () => {
    const pass = jobs.travel();
    const { sts, oidc, credentials } = await jobs.open([HOUR]);
    const { describe: look } = brokerCalls(credentials);
    for (const minutes of [0, 30, 24, 2, 50, 8]) {
      pass(minutes * MINUTE);
      await look();
    }
    expect(sts.calls.map(({ accessKeyId }) => accessKeyId || 'opened')).toEqual([
      ...['opened', 'ASIA1', 'ASIA1', 'ASIA1'],
      ...['opened', 'ASIA2', 'ASIA2'],
      ...['opened', 'ASIA3'],
    ]);
    const tokens = sts.calls.flatMap(({ parameters }) => parameters['WebIdentityToken'] ?? []);
    expect(tokens).toEqual(oidc.tokens);
    expect(new Set(tokens).size).toBe(3);
  });

  it('has one session for all services', async () => {
    const { sts, credentials } = await jobs.open([HOUR]);
    const { describe: look, upload } = brokerCalls(credentials);
    await Promise.all([look(), refusalOf(upload()), look()]);
    expect(sts.calls.map(({ accessKeyId }) => accessKeyId).sort()).toEqual(['', 'ASIA1', 'ASIA1', 'ASIA1']);
  });

  it('has a session that ends when the job asked it to, however slow the clock of the machine', async () => {
    const clock = new ManualClock(Date.now() - 2 * HOUR);
    const { credentials } = await jobs.open([HOUR], { clock });
    expect((await credentials()).expiration.getTime()).toBe(clock.now() + HOUR);
  });

  it('has a session that is of use, however fast the clock of the machine', async () => {
    const clock = new ManualClock(Date.now() + 2 * HOUR);
    const { sts, credentials } = await jobs.open([HOUR], { clock });
    expect((await credentials()).expiration.getTime()).toBe(clock.now() + HOUR);
    await credentials();
    expect(sts.calls).toHaveLength(1);
  });

  it('is assumed anew at once when AWS takes its session no more, however long it would have lasted', async () => {
    const { sts, oidc, credentials } = await jobs.open([HOUR]);
    const { describe: look } = brokerCalls(credentials);
    await look();
    sts.expired.add('ASIA1');
    await look();
    await look();
    expect(sts.calls.map(({ accessKeyId }) => accessKeyId || 'opened')).toEqual([
      ...['opened', 'ASIA1'],
      ...['ASIA1', 'opened', 'ASIA2'],
      'ASIA2',
    ]);
    expect(oidc.tokens).toHaveLength(2);
  });

  it('is not assumed again and again when AWS takes no session at all', async () => {
    const { sts, credentials } = await jobs.open([HOUR]);
    for (const key of ['ASIA1', 'ASIA2']) sts.expired.add(key);
    expect(await refusalOf(brokerCalls(credentials).describe())).toMatchObject({
      code: 'refused',
      message: expect.stringMatching(/^the AWS credentials expired at states:DescribeExecution/),
    });
    expect(sts.calls).toHaveLength(4);
  });

  it('that STS cannot open now is no refusal', async () => {
    const { credentials } = await jobs.open([
      { code: 'ServiceUnavailable', message: 'try later', status: 503 },
    ]);
    expect((await refusalOf(brokerCalls(credentials).describe())).code).toBe('unavailable');
  });

  it('leaves no secret in the log: all are masked before anything else is said', async () => {
    const pass = jobs.travel();
    const { oidc, credentials } = await jobs.open([HOUR]);
    const { describe: look } = brokerCalls(credentials);
    await look();
    pass(56 * MINUTE);
    await look();
    const masked = [...jobs.written.matchAll(/^::add-mask::(.*)$/gm)].map(([, secret]) => secret);
    const keys = [1, 2].map((n) => [oidc.tokens[n - 1], `ASIA${n}`, `secret-${n}`, `session-${n}`]);
    expect(masked).toEqual(keys.flat());
    expect(jobs.written.replace(/^::(add-mask|debug)::.*\n/gm, '')).toBe('');
    expect(jobs.log.entries).toEqual([]);
  });
});

describe('a role without a token', () => {
  const chained = (given: Given = {}) => jobs.open([HOUR], { oidc: null, ...given });

  it('is assumed with the credentials that are there, and anew when its session is about to end', async () => {
    const pass = jobs.travel();
    const { sts, credentials } = await chained();
    const { describe: look } = brokerCalls(credentials);
    await look();
    pass(56 * MINUTE);
    await look();
    expect(sts.calls.map(({ accessKeyId, action }) => `${accessKeyId} ${action}`)).toEqual([
      'embedded AssumeRole',
      'ASIA1 AWSStepFunctions.DescribeExecution',
      'embedded AssumeRole',
      'ASIA2 AWSStepFunctions.DescribeExecution',
    ]);
    expect(sts.calls[0]?.parameters).not.toHaveProperty('ExternalId');
  });

  it('and with an external id is so even where the job has tokens, which carry none', async () => {
    const { sts, oidc, credentials } = await chained({
      oidc: 200,
      externalId: 'acme:4711',
      duration: HOUR / 2,
    });
    await credentials();
    expect(oidc.asked).toEqual([]);
    expect(sts.calls).toMatchObject([
      {
        action: 'AssumeRole',
        parameters: {
          RoleArn: ROLE,
          RoleSessionName: 'run-1',
          ExternalId: 'acme:4711',
          DurationSeconds: '1800',
        },
      },
    ]);
  });

  it('and without credentials says which permission the job lacks, and where it goes', async () => {
    const nobody = { AWS_ACCESS_KEY_ID: undefined, AWS_SECRET_ACCESS_KEY: undefined };
    const { sts, credentials } = await chained({ environment: nobody });
    const error = await refusalOf(brokerCalls(credentials).describe());
    expect(error.code).toBe('wrong-input');
    expect(error.message).toBe(
      `there is neither an OIDC token nor any AWS credentials to assume ${ROLE} with`,
    );
    expect(error.hint).toMatch(/^write `id-token: write` under `permissions:` of the job in the workflow/);
    expect(sts.calls).toEqual([]);
  });

  it('and may not be assumed by these credentials: who needs what on which role', async () => {
    const message = `User: arn:aws:iam::1:user/ci is not authorized to perform: sts:AssumeRole on resource: ${ROLE}`;
    const { sts, credentials } = await jobs.open([{ code: 'AccessDenied', message }], { oidc: null });
    expect(await refusalOf(brokerCalls(credentials).describe())).toMatchObject({
      code: 'refused',
      message: `AWS refused sts:AssumeRole on ${ROLE}: ${message}`,
      hint: expect.stringMatching(/^let both a policy of who asks and the trust policy .* role-external-id$/),
    });
    expect(sts.calls).toHaveLength(1);
  });
});

describe('a role that is refused', () => {
  it('by its trust policy is told with what the policy must allow, in both forms of a subject', async () => {
    const message = 'Not authorized to perform sts:AssumeRoleWithWebIdentity';
    const { sts, credentials } = await jobs.open([{ code: 'AccessDenied', message }]);
    const error = await refusalOf(brokerCalls(credentials).describe());
    expect(error.code).toBe('refused');
    expect(error.message).toBe(
      `the trust policy of ${ROLE} does not allow this job, or there is no such role`,
    );
    for (const needed of [
      'token.actions.githubusercontent.com',
      'sts.amazonaws.com',
      SUBJECT,
      'repo:owner/name:…',
      'repo:owner@ID/name@ID:…',
      'docs/permissions.md',
    ])
      expect(error.hint).toContain(needed);
    expect(sts.calls).toHaveLength(1);
  });

  it.each([
    [
      'the account does not know GitHub',
      { code: 'InvalidIdentityToken', message: 'No OpenIDConnect provider found in your account' },
      /^AWS does not know who vouches for this job .*No OpenIDConnect provider found/,
      /^create the identity provider token\.actions\.githubusercontent\.com in the account of the role/,
    ],
    [
      'the session is too long',
      {
        code: 'ValidationError',
        message: 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
      },
      /^AWS opens no session of that length .*MaxSessionDuration/,
      /^shorten role-duration, or raise the maximum session duration of the role/,
    ],
    [
      'the token came too late',
      { code: 'ExpiredTokenException', message: 'Token expired' },
      /expired at sts:AssumeRoleWithWebIdentity on arn:aws:iam::123456789012:role\/gate$/,
      /\S/,
    ],
  ])('because %s is told with the remedy', async (_what, answer, message, hint) => {
    const { credentials } = await jobs.open([answer]);
    const error = await refusalOf(brokerCalls(credentials).upload());
    expect(error).toMatchObject({ code: 'refused', message: expect.stringMatching(message) });
    expect(error.hint).toMatch(hint);
  });

  it('by GitHub, which gives no token, names the permission', async () => {
    const { sts, credentials } = await jobs.open([HOUR], { oidc: 403 });
    const error = await refusalOf(brokerCalls(credentials).describe());
    expect(error).toMatchObject({
      code: 'refused',
      message: expect.stringMatching(/^GitHub gave no OIDC token: /),
    });
    expect(error.hint).toContain('`id-token: write` under `permissions:`');
    expect(`${error.message}${error.hint}`).not.toContain('of-the-runner');
    expect(sts.calls).toEqual([]);
  });

  it('is not refused by a GitHub that is down', async () => {
    const { credentials } = await jobs.open([HOUR], { oidc: 500 });
    expect((await refusalOf(credentials())).code).toBe('unavailable');
  });

  it.each(['', 'x', 'a.b.c', `a.${Buffer.from('{"sub":7}').toString('base64url')}.c`])(
    'is told also when the token %j says nothing of the job',
    async (token) => {
      const sts = await startSts({ code: 'AccessDenied', message: 'Not authorized' });
      jobs.after(sts.close, pointSdkAt(sts.endpoint));
      const identity = { idToken: () => Promise.resolve(token || 'token'), mask: () => {} };
      const error = await refusalOf(
        assumedRole({ ...role, region: '' }, identity, { clock: systemClock, log: jobs.log })(),
      );
      expect(error.hint).toContain('and the subject of this job – ');
    },
  );
});
