import { CreateStateMachineCommand } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { awsClients } from '../../src/aws/clients.js';
import { SfnExecutions } from '../../src/aws/executions.js';
import { S3ObjectStore } from '../../src/aws/object-store.js';
import type { Emulator } from '../../src/embedded/emulator.js';
import { BucketRecords } from '../../src/rollback/bucket-records.js';
import { StateMachineTrigger } from '../../src/rollback/state-machine.js';
import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { pointSdkAt, startAws } from './environment.js';
import { aService, ecsTrigger, holdsEcs, holdsLambda, lambdaTrigger, playReally } from './rollback.js';

let aws: Emulator;
let restore: () => void;
beforeAll(async () => {
  aws = await startAws();
  restore = pointSdkAt(aws.endpoint);
}, 300_000);
afterAll(async () => {
  restore();
  await aws.stop();
});

describe('a state machine that takes a deployment back', () => {
  /** Succeeds when it is told of a fail. */
  const undo = {
    StartAt: 'Why',
    States: {
      Why: {
        Type: 'Choice',
        Choices: [{ Variable: '$.gate.verdict', StringEquals: 'fail', Next: 'Undo' }],
        Default: 'Refuse',
      },
      Undo: { Type: 'Wait', Seconds: 1, End: true },
      Refuse: { Type: 'Fail', Error: 'NothingToUndo', Cause: 'the verdict is no fail' },
    },
  };

  async function trigger(name: string, verdict: string) {
    const { sfn } = awsClients('us-east-1', process.env);
    const roleArn = 'arn:aws:iam::000000000000:role/undo';
    const definition = JSON.stringify(undo);
    const machine = await sfn.send(new CreateStateMachineCommand({ name, definition, roleArn }));
    const arn = machine.stateMachineArn ?? '';
    const executions = new SfnExecutions(sfn, arn);
    const act = { kind: 'state-machine', arn, input: { gate: { verdict } } } as const;
    return {
      executions,
      trigger: new StateMachineTrigger(act, 'run-1-rollback-1', { executions, urlOf: () => null }),
    };
  }

  it('is started with why, and followed to its end', async () => {
    const { executions, trigger: undoing } = await trigger('undoes', 'fail');
    expect(await playReally(undoing)).toMatchObject({ outcome: 'done' });
    const execution = await executions.describe(executions.arnOf('run-1-rollback-1'));
    expect(execution).toMatchObject({ status: 'SUCCEEDED', input: '{"gate":{"verdict":"fail"}}' });
  });

  it('is started once for a run and a step', async () => {
    const { executions, trigger: undoing } = await trigger('once', 'fail');
    await playReally(undoing);
    const first = await executions.describe(executions.arnOf('run-1-rollback-1'));
    expect(await playReally(undoing)).toMatchObject({ outcome: 'done' });
    expect(await executions.describe(executions.arnOf('run-1-rollback-1'))).toEqual(first);
  });

  it('and its failure is that of the rollback, with why', async () => {
    const { trigger: undoing } = await trigger('refuses', 'pass');
    expect(await playReally(undoing)).toEqual({
      outcome: 'failed',
      reason: expect.stringMatching(/ended as FAILED: NothingToUndo: the verdict is no fail$/),
    });
  });
});

describe('a Lambda alias', () => {
  it('goes back to the version before, with no share for another', () => holdsLambda('checkout'));

  it('of a function that is not there is refused by its name', async () => {
    expect(await playReally(lambdaTrigger('nowhere'))).toMatchObject({
      code: 'refused',
      message: 'what was asked for nowhere:live does not exist',
    });
  });
});

describe('an ECS service', () => {
  it('goes back to the task definition before, and is followed until it is stable', () => holdsEcs('shop'));

  it('that is not there is refused by its name', async () => {
    await aService('empty', 1);
    expect(await playReally(ecsTrigger('empty', null, 'nothing'))).toMatchObject({
      code: 'refused',
      message: 'there is no service nothing in cluster empty',
    });
    expect(await playReally(ecsTrigger('nowhere', null))).toMatchObject({ code: 'refused' });
  });

  it('that has never run anything else is refused', async () => {
    await aService('young', 1);
    expect(await playReally(ecsTrigger('young', null))).toMatchObject({
      message: 'nothing shows what web ran before young:1',
    });
  });
});

it('a run is claimed once, and what it came to is kept beside it', async () => {
  const { s3 } = awsClients('us-east-1', process.env);
  await s3.send(new CreateBucketCommand({ Bucket: 'experiments' }));
  const buckets = { experiments: 'experiments', journals: 'journals', prefix: 'gate' };
  const records = new BucketRecords(new S3ObjectStore(s3), buckets);
  const record = { begunAt: '2026-11-20T14:00:00.000Z', by: 'a job', claim: 'one', steps: [] };
  expect(await records.claim('run-1', record)).toBeNull();
  const kept = {
    ...record,
    steps: [{ name: 'undo', kind: 'command', outcome: 'begun', reason: '', link: null, duration: null }],
  } as const;
  await records.keep('run-1', kept);
  expect(await records.claim('run-1', record)).toEqual(kept);
  expect(await records.claim('run-2', record)).toBeNull();
});
