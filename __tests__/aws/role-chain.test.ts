import { describe, expect, it } from '@jest/globals';
import { brokerCalls, HOUR, Jobs, MINUTE, ROLE, type Given } from './jobs.js';

const jobs = new Jobs();

describe('a chain of roles', () => {
  const HUB = 'arn:aws:iam::111111111111:role/hub';
  const chain = (given: Given = {}) => jobs.open([HOUR], { arns: [HUB, ROLE], ...given });

  it("is assumed one by the other, the first by the token; external id and tags are the last one's", async () => {
    const { sts, oidc, credentials } = await chain({ externalId: 'acme:4711', tags: { app: 'shop' } });
    await brokerCalls(credentials).describe();
    expect(sts.calls).toEqual([
      expect.objectContaining({ accessKeyId: '', action: 'AssumeRoleWithWebIdentity' }),
      expect.objectContaining({ accessKeyId: 'ASIA1', action: 'AssumeRole' }),
      { accessKeyId: 'ASIA2', action: 'AWSStepFunctions.DescribeExecution', parameters: {} },
    ]);
    const [first, second] = sts.calls.map(({ parameters }) => parameters);
    expect(first).toMatchObject({ RoleArn: HUB, WebIdentityToken: oidc.tokens[0] });
    expect(first).not.toHaveProperty('ExternalId');
    expect(second).toMatchObject({
      RoleArn: ROLE,
      RoleSessionName: 'run-1',
      ExternalId: 'acme:4711',
      'Tags.member.1.Key': 'app',
      'Tags.member.1.Value': 'shop',
    });
  });

  it('keeps the sessions that are good, and opens the others anew', async () => {
    const pass = jobs.travel();
    const { sts, credentials } = await chain();
    const { describe: look } = brokerCalls(credentials);
    await look();
    sts.expired.add('ASIA2');
    pass(10 * MINUTE);
    await look();
    pass(51 * MINUTE);
    await look();
    expect(sts.calls.map(({ accessKeyId, action }) => `${accessKeyId} ${action}`)).toEqual([
      ...[' AssumeRoleWithWebIdentity', 'ASIA1 AssumeRole', 'ASIA2 AWSStepFunctions.DescribeExecution'],
      ...['ASIA2 AWSStepFunctions.DescribeExecution', 'ASIA1 AssumeRole'],
      'ASIA3 AWSStepFunctions.DescribeExecution',
      'ASIA3 AWSStepFunctions.DescribeExecution',
    ]);
  });

  it('is assumed from its beginning when the session of the first is taken no more', async () => {
    const { sts, credentials } = await chain();
    const { describe: look } = brokerCalls(credentials);
    await look();
    for (const key of ['ASIA1', 'ASIA2']) sts.expired.add(key);
    await look();
    expect(sts.calls.slice(3).map(({ accessKeyId, action }) => `${accessKeyId} ${action}`)).toEqual([
      'ASIA2 AWSStepFunctions.DescribeExecution',
      ...['ASIA1 AssumeRole', ' AssumeRoleWithWebIdentity', 'ASIA3 AssumeRole'],
      'ASIA4 AWSStepFunctions.DescribeExecution',
    ]);
  });

  it('without a token begins with the credentials that are there', async () => {
    const { sts, credentials } = await chain({ oidc: null });
    await credentials();
    expect(sts.calls.map(({ accessKeyId, action }) => `${accessKeyId} ${action}`)).toEqual([
      'embedded AssumeRole',
      'ASIA1 AssumeRole',
    ]);
  });

  it('masks the keys of every role on its way', async () => {
    const { credentials } = await chain();
    await credentials();
    for (const secret of ['secret-1', 'session-1', 'secret-2', 'session-2'])
      expect(jobs.written).toContain(`::add-mask::${secret}\n`);
  });
});

describe('the tags of a session', () => {
  it('are given with credentials even where the job has tokens, which carry none', async () => {
    const { sts, credentials } = await jobs.open([HOUR], { tags: { app: 'shop', team: '' } });
    await credentials();
    expect(sts.calls).toMatchObject([
      { action: 'AssumeRole', parameters: { 'Tags.member.2.Key': 'team', 'Tags.member.2.Value': '' } },
    ]);
  });
});
