import { describe, expect, it } from '@jest/globals';
import { awsClients } from '../../src/aws/clients.js';
import { SfnExecutions } from '../../src/aws/executions.js';
import { S3ObjectStore } from '../../src/aws/object-store.js';
import { GateError } from '../../src/errors.js';
import { exitOfError } from '../../src/exit.js';
import { freePort } from '../../src/embedded/free-port.js';
import { pointSdkAt } from './environment.js';
import { answering, s3Error, sfnError, type Answer } from './wire-server.js';

const MACHINE = 'arn:aws:states:us-east-1:123456789012:stateMachine:broker';
const ROLE = 'arn:aws:sts::123456789012:assumed-role/gate/session';
const OBJECT = 'arn:aws:s3:::experiments/gate/request.json';

type Call = (services: { store: S3ObjectStore; executions: SfnExecutions }) => Promise<unknown>;
const put: Call = ({ store }) => store.put({ bucket: 'experiments', key: 'gate/request.json' }, '{}', 'x');
const start: Call = ({ executions }) => executions.start('run-1', '{}');

/** The error that a call comes out with, from an AWS that answers so. */
async function refusal(call: Call, endpoint: string, environment: Record<string, string | undefined> = {}) {
  const restore = pointSdkAt(endpoint, environment);
  try {
    const { s3, sfn } = awsClients('us-east-1', process.env);
    await call({ store: new S3ObjectStore(s3), executions: new SfnExecutions(sfn, MACHINE) });
    throw new Error('it was not refused');
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    return { exit: exitOfError(error.code), message: error.message, hint: error.hint, cause: error.cause };
  } finally {
    restore();
  }
}

async function refusalBy(call: Call, answer: Answer) {
  const server = await answering(answer);
  try {
    return await refusal(call, server.endpoint);
  } finally {
    await server.close();
  }
}

describe('what AWS refuses', () => {
  it.each([
    [
      'an upload',
      put,
      s3Error(403, 'AccessDenied', 'Access Denied'),
      `AWS refused s3:PutObject on ${OBJECT}: Access Denied`,
      `grant s3:PutObject on ${OBJECT} to the role of this job`,
    ],
    [
      'an upload, for want of the key that encrypts the bucket',
      put,
      s3Error(
        403,
        'AccessDenied',
        `User: ${ROLE} is not authorized to perform: kms:GenerateDataKey on resource: arn:aws:kms:us-east-1:123456789012:key/1 because no identity-based policy allows it`,
      ),
      expect.stringContaining('kms:GenerateDataKey'),
      `grant kms:GenerateDataKey on arn:aws:kms:us-east-1:123456789012:key/1 to ${ROLE}`,
    ],
    [
      'a start',
      start,
      sfnError(
        'AccessDeniedException',
        `User: ${ROLE} is not authorized to perform: states:StartExecution on resource: ${MACHINE} because no identity-based policy allows the states:StartExecution action`,
      ),
      expect.stringMatching(/^AWS refused states:StartExecution on arn:aws:states:.*: User: arn:aws:sts/),
      `grant states:StartExecution on ${MACHINE} to ${ROLE}`,
    ],
    [
      'the role of the job itself',
      start,
      sfnError('AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity'),
      expect.stringContaining('sts:AssumeRoleWithWebIdentity'),
      'grant sts:AssumeRoleWithWebIdentity to the role of this job',
    ],
    [
      'expired credentials, at an upload',
      put,
      s3Error(400, 'ExpiredToken', 'The provided token has expired.'),
      `the AWS credentials expired at s3:PutObject on ${OBJECT}`,
      'let the gate renew them: role-to-assume (docs/permissions.md), or use a longer session',
    ],
    [
      'expired credentials, at a start',
      start,
      sfnError('ExpiredTokenException', 'The security token included in the request is expired'),
      `the AWS credentials expired at states:StartExecution on ${MACHINE}`,
      'let the gate renew them: role-to-assume (docs/permissions.md), or use a longer session',
    ],
    [
      'credentials that are none, at an upload',
      put,
      s3Error(403, 'InvalidAccessKeyId', 'The AWS Access Key Id you provided does not exist in our records.'),
      expect.stringContaining(`does not accept the credentials for s3:PutObject on ${OBJECT}`),
      expect.stringContaining('check the access key'),
    ],
    [
      'credentials that are none, at a start',
      start,
      sfnError('UnrecognizedClientException', 'The security token included in the request is invalid.'),
      expect.stringContaining(`does not accept the credentials for states:StartExecution on ${MACHINE}`),
      expect.stringContaining('check the access key'),
    ],
    [
      'a bucket that does not exist',
      put,
      s3Error(404, 'NoSuchBucket', 'The specified bucket does not exist'),
      `the bucket of ${OBJECT} does not exist`,
      'create it, or correct the bucket and the region',
    ],
    [
      'a bucket of another region',
      put,
      s3Error(400, 'AuthorizationHeaderMalformed', "the region 'us-east-1' is wrong; expecting 'eu-west-1'"),
      `the bucket of ${OBJECT} is in another region`,
      'correct aws-region, or the bucket',
    ],
    [
      'a state machine that does not exist',
      start,
      sfnError('StateMachineDoesNotExist', "State Machine Does Not Exist: 'x'"),
      `the state machine ${MACHINE} does not exist`,
      expect.stringContaining('docs/broker.md'),
    ],
    [
      'an ARN that is none',
      start,
      sfnError('InvalidArn', 'Invalid Arn'),
      `${MACHINE} is not an ARN that AWS takes`,
      'use the output StateMachineArn of the broker stack',
    ],
    [
      'something that nobody foresaw',
      start,
      sfnError('InvalidExecutionInput', 'it is not JSON'),
      `states:StartExecution on ${MACHINE} failed: InvalidExecutionInput: it is not JSON`,
      expect.stringMatching(/\S/),
    ],
  ] as [string, Call, Answer, string, string][])(
    'is told with the action, the place and the remedy, and is exit 4: %s',
    async (_what, call, answer, message, hint) => {
      expect(await refusalBy(call, answer)).toEqual({ exit: 4, message, hint, cause: expect.anything() });
    },
  );
});

describe('what keeps the gate from asking AWS', () => {
  it('is missing credentials: exit 2, for it is the input of the job that is wrong', async () => {
    const none = { AWS_ACCESS_KEY_ID: undefined, AWS_SECRET_ACCESS_KEY: undefined, HOME: '/nowhere' };
    const { exit, message, hint } = await refusal(start, 'http://127.0.0.1:9', none);
    expect(message).toBe(`there are no AWS credentials for states:StartExecution on ${MACHINE}`);
    expect({ exit, hint }).toEqual({ exit: 2, hint: expect.stringContaining('configure credentials') });
  });

  it('is an endpoint where nobody listens', async () => {
    const { exit, message } = await refusal(start, `http://127.0.0.1:${await freePort()}`);
    expect(message).toMatch(/^states:StartExecution on arn:aws:states:.* failed: .*connect ECONNREFUSED/);
    expect(exit).toBe(4);
  });
});

describe('an upload that must not overwrite', () => {
  const putIfAbsent = async (...answers: readonly Answer[]) => {
    const server = await answering(...answers);
    const restore = pointSdkAt(server.endpoint);
    try {
      const store = new S3ObjectStore(awsClients('us-east-1', process.env).s3);
      return await store.putIfAbsent({ bucket: 'experiments', key: 'request.json' }, '{}', 'x');
    } finally {
      restore();
      await server.close();
    }
  };
  const conflict = s3Error(
    409,
    'ConditionalRequestConflict',
    'A conflicting conditional operation is in progress.',
  );
  const exists = s3Error(412, 'PreconditionFailed', 'At least one of the pre-conditions did not hold');

  it('is tried again while another one of that key is under way', async () => {
    await expect(putIfAbsent(conflict, conflict, exists)).resolves.toBe(false);
    await expect(putIfAbsent(conflict, { status: 200, body: '' })).resolves.toBe(true);
  });

  it('is given up when that never ends', async () => {
    await expect(putIfAbsent(conflict)).rejects.toMatchObject({ code: 'broker' });
  });
});

describe('a list of more than one page', () => {
  const page = (next: string, ...objects: readonly (readonly [string, string])[]): Answer => {
    const contents = objects.map(
      ([key, modified]) => `<Contents><Key>${key}</Key><LastModified>${modified}</LastModified></Contents>`,
    );
    const more = next === '' ? '' : `<NextContinuationToken>${next}</NextContinuationToken>`;
    const body = `<ListBucketResult><IsTruncated>${String(next !== '')}</IsTruncated>${more}${contents.join('')}</ListBucketResult>`;
    return { status: 200, headers: { 'content-type': 'application/xml' }, body };
  };

  it('is read to its end, newest last', async () => {
    const server = await answering(
      page('more', ['c', '2026-11-20T14:03:00.000Z'], ['a', '2026-11-20T14:01:00.000Z']),
      page('', ['b', '2026-11-20T14:02:00.000Z']),
    );
    const restore = pointSdkAt(server.endpoint);
    try {
      const store = new S3ObjectStore(awsClients('us-east-1', process.env).s3);
      expect(await store.list('journals', 'x/')).toEqual(['a', 'b', 'c']);
      expect(server.asked[1]).toContain('continuation-token=more');
    } finally {
      restore();
      await server.close();
    }
  });
});
