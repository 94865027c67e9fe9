import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CreateStateMachineCommand, type SFNClient } from '@aws-sdk/client-sfn';
import { awsClients, executionUrl } from '../../src/aws/clients.js';
import { SfnExecutions } from '../../src/aws/executions.js';
import type { HistoryEvent } from '../../src/brokers/step-functions/executions.js';
import { systemClock } from '../../src/clock.js';
import type { Emulator } from '../../src/embedded/emulator.js';
import { pointSdkAt, startAws } from './environment.js';

let aws: Emulator;
let restore: () => void;
let client: SFNClient;
beforeAll(async () => {
  aws = await startAws();
  restore = pointSdkAt(aws.endpoint);
  client = awsClients('us-east-1', process.env).sfn;
}, 300_000);
afterAll(async () => {
  restore();
  await aws.stop();
});

type States = Readonly<Record<string, object>>;
const waits: States = { First: { Type: 'Wait', Seconds: 600, End: true } };
const passes: States = { First: { Type: 'Pass', End: true } };
const fails: States = { First: { Type: 'Fail', Error: 'ExperimentFailed', Cause: 'it did not complete' } };
const chain = (length: number): States =>
  Object.fromEntries(
    Array.from({ length }, (_, n) => [
      n === 0 ? 'First' : `S${n}`,
      { Type: 'Pass', ...(n + 1 < length ? { Next: `S${n + 1}` } : { End: true }) },
    ]),
  );

async function machine(name: string, states: States): Promise<SfnExecutions> {
  const definition = JSON.stringify({ StartAt: 'First', States: states });
  const roleArn = 'arn:aws:iam::000000000000:role/broker';
  const { stateMachineArn } = await client.send(new CreateStateMachineCommand({ name, definition, roleArn }));
  return new SfnExecutions(client, stateMachineArn ?? '');
}

async function untilOver(executions: SfnExecutions, arn: string): Promise<readonly HistoryEvent[]> {
  for (;;) {
    const events = await executions.history(arn, 0);
    if (/^Execution(?!Started)/.test(events.at(-1)?.type ?? '')) return events;
    await systemClock.sleep(20);
  }
}

describe('Step Functions', () => {
  it('starts an execution once by its name, and gives it the ARN that follows from the name', async () => {
    const executions = await machine('starts', waits);
    const started = await executions.start('run-1', '{"a":1}');
    expect(started).toEqual({ arn: executions.arnOf('run-1'), startedAt: expect.any(Number) });
    expect(await executions.start('run-1', '{"a":2}')).toBeNull();
    const again = await executions.start('run-1', '{"a":1}');
    expect([null, started?.arn]).toContain(again?.arn ?? null);
    expect(await executions.describe(executions.arnOf('run-1'))).toMatchObject({
      arn: started?.arn,
      status: 'RUNNING',
      startedAt: started?.startedAt,
      stoppedAt: null,
      input: '{"a":1}',
      output: null,
    });
  });

  it('describes an execution that succeeded with its output', async () => {
    const executions = await machine('succeeds', passes);
    const started = await executions.start('run-1', '[{"Payload": {"state": "done"}}]');
    await untilOver(executions, started?.arn ?? '');
    const execution = await executions.describe(started?.arn ?? '');
    expect(execution).toMatchObject({ status: 'SUCCEEDED', stoppedAt: expect.any(Number), error: null });
    expect(JSON.parse(execution?.output ?? '')).toEqual([{ Payload: { state: 'done' } }]);
  });

  it('describes an execution that failed with its reason, and without an output', async () => {
    const executions = await machine('fails', fails);
    const started = await executions.start('run-1', '{}');
    const events = await untilOver(executions, started?.arn ?? '');
    const reason = { error: 'ExperimentFailed', cause: 'it did not complete' };
    expect(await executions.describe(started?.arn ?? '')).toMatchObject({
      status: 'FAILED',
      output: null,
      ...reason,
    });
    expect(events.at(-1)).toMatchObject({ type: 'ExecutionFailed', ...reason });
  });

  it('knows nothing of an execution that was never started', async () => {
    const executions = await machine('unknown', passes);
    expect(await executions.describe(executions.arnOf('run-1'))).toBeNull();
    await expect(executions.history(executions.arnOf('run-1'), 0)).rejects.toMatchObject({
      code: 'refused',
      message: `the execution ${executions.arnOf('run-1')} does not exist`,
    });
  });

  it('stops an execution, with a reason however long', async () => {
    const executions = await machine('stops', waits);
    const started = await executions.start('run-1', '{}');
    await executions.stop(started?.arn ?? '', 'x'.repeat(100_000));
    const events = await untilOver(executions, started?.arn ?? '');
    expect(events.at(-1)).toMatchObject({
      type: 'ExecutionAborted',
      error: 'Stopped',
      cause: 'x'.repeat(1_000),
    });
  });

  it('says which state machine does not exist', async () => {
    const arn = 'arn:aws:states:us-east-1:000000000000:stateMachine:nowhere';
    await expect(new SfnExecutions(client, arn).start('run-1', '{}')).rejects.toMatchObject({
      code: 'refused',
      message: `the state machine ${arn} does not exist`,
    });
  });
});

describe('a history', () => {
  it('of several pages is read whole, oldest first, and then only what is new', async () => {
    const executions = await machine('long', chain(600));
    const started = await executions.start('run-1', '{}');
    const arn = started?.arn ?? '';
    const all = await untilOver(executions, arn);
    expect(all.length).toBeGreaterThan(1_000);
    expect(all.map(({ id }) => id)).toEqual(all.map((_, position) => position + 1));
    expect(all[0]).toMatchObject({ type: 'ExecutionStarted', data: '{}' });
    const known = all.length - 3;
    expect(await executions.history(arn, known)).toEqual(all.slice(known));
    expect(await executions.history(arn, all.length)).toEqual([]);
  });

  it('costs one call while nothing is new, and one a page otherwise', async () => {
    const executions = await machine('calls', chain(600));
    const arn = (await executions.start('run-1', '{}'))?.arn ?? '';
    const all = await untilOver(executions, arn);
    const calls = await callsOf(async () => {
      await executions.history(arn, all.length);
      await executions.history(arn, all.length - 1);
    });
    expect(calls).toBe(2);
    expect(await callsOf(() => executions.history(arn, 0))).toBe(Math.ceil(all.length / 1_000));
  });
});

async function callsOf(work: () => Promise<unknown>): Promise<number> {
  let calls = 0;
  client.middlewareStack.add(
    (next) => (args) => {
      if ('executionArn' in args.input) calls += 1;
      return next(args);
    },
    { step: 'initialize', name: 'count', override: true },
  );
  await work();
  client.middlewareStack.remove('count');
  return calls;
}

describe('the ARN of an execution', () => {
  it.each([
    ['a state machine', '', 'arn:aws:states:eu-west-1:123456789012:execution:broker:run-1'],
    ['a version of it', ':7', 'arn:aws:states:eu-west-1:123456789012:execution:broker:run-1'],
    ['an alias of it', ':PROD', 'arn:aws:states:eu-west-1:123456789012:execution:broker:run-1'],
  ])('follows from %s', (_what, qualifier, arn) => {
    const machineArn = `arn:aws:states:eu-west-1:123456789012:stateMachine:broker${qualifier}`;
    expect(new SfnExecutions(client, machineArn).arnOf('run-1')).toBe(arn);
  });

  it.each([
    [
      'arn:aws:states:eu-west-1:1:execution:b:r',
      'https://eu-west-1.console.aws.amazon.com/states/home?region=eu-west-1#',
    ],
    [
      'arn:aws-cn:states:cn-north-1:1:execution:b:r',
      'https://cn-north-1.console.amazonaws.cn/states/home?region=cn-north-1#',
    ],
    [
      'arn:aws-us-gov:states:us-gov-west-1:1:execution:b:r',
      'https://us-gov-west-1.console.amazonaws-us-gov.com/states/home?region=us-gov-west-1#',
    ],
  ])('leads to the console: %s', (arn, start) => {
    expect(executionUrl(arn, {})).toBe(`${start}/v2/executions/details/${arn}`);
  });
});
