import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CreateBucketCommand, type S3Client } from '@aws-sdk/client-s3';
import type { SFNClient } from '@aws-sdk/client-sfn';
import { awsClients } from '../../src/aws/clients.js';
import { SfnExecutions } from '../../src/aws/executions.js';
import { S3ObjectStore } from '../../src/aws/object-store.js';
import { asking } from '../../src/aws/refusal.js';
import type { Emulator } from '../../src/embedded/emulator.js';
import { systemClock } from '../../src/clock.js';
import { freePort } from '../../src/embedded/free-port.js';
import { GateError } from '../../src/errors.js';
import { FaultProxy, type Call, type Fault } from '../faults/fault-proxy.js';
import { badGateway, clockAhead, refusing, throttling } from '../faults/faults.js';
import { pointSdkAt, startAws } from './environment.js';

const ARN = 'arn:aws:states:us-east-1:000000000000:execution:broker:run-1';
const MACHINE = 'arn:aws:states:us-east-1:000000000000:stateMachine:broker';
const OBJECT = { bucket: 'experiments', key: 'request.json' };

let aws: Emulator;
let proxy: FaultProxy;
let restore: () => void;
let s3: S3Client;
let sfn: SFNClient;
let store: S3ObjectStore;
let executions: SfnExecutions;
beforeAll(async () => {
  aws = await startAws();
}, 300_000);
afterAll(() => aws.stop());
beforeEach(async () => {
  proxy = await FaultProxy.start(aws.endpoint);
  point(proxy.endpoint);
});
afterEach(async () => {
  restore();
  await proxy.stop();
});

function point(endpoint: string): void {
  restore = pointSdkAt(endpoint);
  ({ s3, sfn } = awsClients('us-east-1', process.env));
  store = new S3ObjectStore(s3);
  executions = new SfnExecutions(sfn, MACHINE);
}

async function failureOf(call: Promise<unknown>): Promise<GateError> {
  const error: unknown = await call.catch((thrown: unknown) => thrown);
  if (!(error instanceof GateError)) throw new Error(`it did not fail as expected: ${String(error)}`);
  return error;
}

/** The first so many calls go wrong; the others get through. */
const first = (count: number, fault: (call: Call) => Fault) => (call: Call) =>
  proxy.faults < count ? fault(call) : null;

describe('a service that cannot be asked now', () => {
  it.each<[string, (call: Call) => Fault]>([
    ['asks for patience', throttling],
    ['fails', (call) => refusing(call, 500, 'InternalError')],
    ['is overloaded', (call) => refusing(call, 503, 'ServiceUnavailable')],
    ['stands behind something that is down', () => badGateway],
    ['resets connections', () => ({ kind: 'reset', when: 'before' })],
  ])('is told from one that refuses: it %s', async (_what, fault) => {
    proxy.misfortune = fault;
    expect((await failureOf(executions.describe(ARN))).code).toBe('unavailable');
    expect((await failureOf(store.put(OBJECT, '{}', 'application/json'))).code).toBe('unavailable');
  });

  it('is told also when what answers is no AWS', async () => {
    proxy.misfortune = () => ({ ...badGateway, status: 200 });
    expect((await failureOf(executions.describe(ARN))).code).toBe('unavailable');
  });

  it('is told also when nobody listens', async () => {
    restore();
    point(`http://127.0.0.1:${await freePort()}`);
    expect((await failureOf(executions.describe(ARN))).code).toBe('unavailable');
  });

  it.each(['ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'ETIMEDOUT', 'ERR_STREAM_PREMATURE_CLOSE'])(
    'is told also when the network says %s',
    async (code) => {
      const thrown = Object.assign(new Error(`getaddrinfo ${code} states.eu-west-1.amazonaws.com`), { code });
      const asked = asking({ action: 'states:DescribeExecution', resource: ARN }, () =>
        Promise.reject(thrown),
      );
      expect((await failureOf(asked)).code).toBe('unavailable');
    },
  );

  it.each([
    ['AccessDeniedException', 'refused'],
    ['ExecutionLimitExceeded', 'broker'],
  ])('is not told when it says %s', async (name, code) => {
    proxy.misfortune = (call) => refusing(call, 400, name);
    expect((await failureOf(executions.start('run-1', '{}'))).code).toBe(code);
  });
});

describe('a short trouble is not noticed', () => {
  it.each<[string, (call: Call) => Fault]>([
    ['two calls too many', throttling],
    ['a failure', (call) => refusing(call, 500, 'InternalError')],
    ['a reset', () => ({ kind: 'reset', when: 'before' })],
    ['an answer that was lost', () => ({ kind: 'reset', when: 'after' })],
    ['an answer that broke off', () => ({ kind: 'reset', when: 'mid-body' })],
    ['an answer in pieces', () => ({ kind: 'slow', milliseconds: 100 })],
  ])('%s', async (_what, fault) => {
    proxy.misfortune = first(2, fault);
    await s3.send(new CreateBucketCommand({ Bucket: `bucket-${proxy.endpoint.replace(/\D/g, '')}` }));
    proxy.misfortune = first(4, fault);
    expect(await executions.describe(ARN)).toBeNull();
  });

  it.each([-3, 7 * 24])('a clock that is %d hours off', async (hours) => {
    proxy.misfortune = clockAhead(hours * 3_600_000);
    expect(await executions.describe(ARN)).toBeNull();
    expect(await failureOf(store.get({ bucket: 'nowhere', key: 'k' }))).toMatchObject({
      message: 'the bucket of arn:aws:s3:::nowhere/k does not exist',
    });
  });
});

describe('a call that is given up', () => {
  const inTime = async (call: (signal: AbortSignal) => Promise<unknown>) => {
    const giving = new AbortController();
    const failing = failureOf(call(giving.signal));
    while (proxy.faults === 0) await systemClock.sleep(5);
    const asked = performance.now();
    giving.abort();
    const error = await failing;
    return { error, milliseconds: performance.now() - asked };
  };
  const calls: readonly [string, (signal: AbortSignal) => Promise<unknown>][] = [
    ['start', (signal) => executions.start('run-1', '{}', signal)],
    ['describe', (signal) => executions.describe(ARN, signal)],
    ['history', (signal) => executions.history(ARN, 0, signal)],
    ['stop', (signal) => executions.stop(ARN, 'x', signal)],
    ['put', (signal) => store.put(OBJECT, '{}', 'application/json', signal)],
    ['putIfAbsent', (signal) => store.putIfAbsent(OBJECT, '{}', 'application/json', signal)],
    ['get', (signal) => store.get(OBJECT, signal)],
    ['list', (signal) => store.list('experiments', '', signal)],
  ];

  it.each(calls)('ends at once, although nobody answers: %s', async (_what, call) => {
    proxy.misfortune = () => ({ kind: 'silence' });
    const { error, milliseconds } = await inTime(call);
    expect(error).toMatchObject({ code: 'cancelled', message: expect.stringMatching(/ was given up$/) });
    expect(milliseconds).toBeLessThan(500);
  });

  it.each(calls)('ends at once, although it would be tried again: %s', async (_what, call) => {
    proxy.misfortune = throttling;
    const { error, milliseconds } = await inTime(call);
    expect(error.code).toBe('cancelled');
    expect(milliseconds).toBeLessThan(500);
  });

  it('ends at once, although the credentials are still looked for', async () => {
    const never = awsClients('us-east-1', process.env, () => new Promise(() => {}));
    const giving = new AbortController();
    const failing = failureOf(new SfnExecutions(never.sfn, MACHINE).describe(ARN, giving.signal));
    giving.abort();
    expect((await failing).code).toBe('cancelled');
  });

  it('is not even asked when it was given up before', async () => {
    const { code } = await failureOf(executions.describe(ARN, AbortSignal.abort()));
    expect({ code, asked: proxy.asked }).toEqual({ code: 'cancelled', asked: [] });
  });
});
