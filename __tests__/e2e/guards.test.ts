import { CloudWatchClient, PutMetricAlarmCommand, SetAlarmStateCommand } from '@aws-sdk/client-cloudwatch';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { Embedded } from '../../src/embedded/embedded.js';
import { readRecord } from '../../src/guards/lock-record.js';
import { runStep, startBroker } from './broker.js';
import { experiment, shell, Workspace } from './workspace.js';

/** The bundled action on the deployed template: what holds it, and who may run when. */
let broker: Embedded;
let s3: S3Client;
let cloudwatch: CloudWatchClient;
let workspace: Workspace;
let health: string;
let environment: string;
let environments = 0;
beforeAll(async () => {
  broker = await startBroker();
  const credentials = { accessKeyId: 'embedded', secretAccessKey: 'embedded' };
  const at = { region: broker.region, endpoint: broker.endpoint, credentials };
  s3 = new S3Client({ ...at, forcePathStyle: true });
  cloudwatch = new CloudWatchClient(at);
}, 300_000);
afterAll(async () => {
  s3.destroy();
  cloudwatch.destroy();
  await broker.stop();
});

beforeEach(() => {
  environment = `env-${(environments += 1)}`;
  workspace = new Workspace();
  health = workspace.write('health', '');
  workspace.write('fine.json', experiment({ title: 'Fine', health }));
});
afterEach(() => {
  workspace.remove();
});

/** A suite of one experiment; `outage` seconds long when it breaks anything. */
function suite(guards: object, outage?: number): void {
  const breaking = shell('action', 'an outage', `rm ${health}`, { pauses: { after: outage ?? 0 } });
  workspace.write('outage.json', experiment({ title: 'An outage', health, method: [breaking] }));
  const file = outage === undefined ? 'fine.json' : 'outage.json';
  workspace.write('suite.json', {
    version: 1,
    title: 'Guarded',
    environment,
    guards,
    experiments: [{ experiment: file }],
  });
}

type Step = Parameters<typeof runStep>[2];
const run = (inputs: Record<string, string> = {}, more: Partial<Step> = {}) =>
  runStep(broker, workspace, { ...more, inputs: { suite: 'suite.json', ...inputs } });

/** A step in the background, and how to signal it. */
function begin(runId: string) {
  let child: ChildProcess | undefined;
  const lines: string[] = [];
  const ended = run(
    { 'run-id': runId },
    {
      // A step of another job, at the same time.
      folder: `${workspace.path}/runner-${runId}`,
      onStart: (started) => {
        child = started;
      },
      onLine: (line) => lines.push(line),
    },
  );
  return { ended, lines, kill: (signal: NodeJS.Signals) => child?.kill(signal) };
}

async function lock() {
  const answer = await s3.send(
    new GetObjectCommand({ Bucket: broker.bucket, Key: `resiliency-gate/locks/${environment}.json` }),
  );
  return readRecord((await answer.Body?.transformToString()) ?? '');
}

const FAULT = { timeout: 60_000 };
async function until(happened: () => boolean): Promise<void> {
  const since = performance.now();
  while (!happened()) {
    if (performance.now() - since > FAULT.timeout) throw new Error('it never happened');
    await delay(50);
  }
}

describe('a run is held', () => {
  test('by every guard at once: exit code 5, and each reason with its line', async () => {
    const alarm = { AlarmName: `alarm-${environment}`, StateReason: 'a test', StateValue: 'ALARM' } as const;
    await cloudwatch.send(
      new PutMetricAlarmCommand({
        AlarmName: alarm.AlarmName,
        Namespace: 'Shop',
        MetricName: 'Errors',
        Statistic: 'Sum',
        Period: 60,
        EvaluationPeriods: 1,
        Threshold: 1,
        ComparisonOperator: 'GreaterThanThreshold',
      }),
    );
    await cloudwatch.send(new SetAlarmStateCommand(alarm));
    const day = new Date(Date.now() - 2 * 86_400_000).toLocaleDateString('en', {
      weekday: 'short',
      timeZone: 'UTC',
    });
    const [from, to] = [-1, 1].map((days) =>
      new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10),
    );
    suite({
      environments: ['perf'],
      'allowed-hours': { days: day.toLowerCase(), from: '00:00', to: '00:01', zone: 'UTC' },
      freeze: { from, to, zone: 'UTC', why: 'Sale' },
      'blast-radius': 'single-az',
      preconditions: [`alarm "${alarm.AlarmName}" is OK`],
    });
    const step = await run();
    expect(step).toMatchObject({ exitCode: 5, verdict: null });
    expect(step.outputs).toEqual({
      'held-by': 'environments, allowed-hours, freeze, blast-radius, preconditions',
      'should-rollback': 'false',
    });
    expect(step.log).toMatch(/^::error::held for 5 reasons:/m);
    expect(step.log).toMatch(
      /suite\.json:\d+: allowed-hours: outside the allowed hours: it is .* in UTC; next /,
    );
    expect(step.log).toMatch(/::error file=suite\.json,line=\d+::held by freeze: Sale: frozen; over /);
    expect(step.summary).toMatch(/^## ✋ Held: nothing was started\n/);
    expect(String(step.summary).match(/^\| [a-z]/gm)).toHaveLength(5);
    expect(step.state).not.toHaveProperty('run');
  });

  test('while rollbacks are missing that are required', async () => {
    workspace.write('fine.json', experiment({ title: 'Fine', health, rollbacks: [] }));
    suite({ rollbacks: 'required' });
    expect(await run()).toMatchObject({ exitCode: 5, outputs: { 'held-by': 'rollbacks' } });
  });

  test('and none of them holds a run that is in order', async () => {
    suite({
      environments: [environment],
      'allowed-hours': { from: '00:00', to: '24:00', zone: 'UTC' },
      freeze: { from: '2020-12-20', to: '2021-01-04', zone: 'UTC' },
      rollbacks: 'required',
    });
    expect(await run()).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass', 'held-by': '' } });
  });
});

describe('two gates on one environment', () => {
  test('run one after the other, and the second says whom it waits for', async () => {
    suite({}, 4);
    const first = begin('first');
    await until(() => !existsSync(health));
    const second = begin('second');
    await until(() => second.lines.some((line) => line.includes('waiting for the lock')));
    expect(second.lines.join('\n')).toMatch(
      new RegExp(`waiting for the lock on ${environment}: run first on \\S+ has held it since`),
    );
    expect(await lock()).toMatchObject({ owner: { runId: 'first' }, released: false });
    const ended = await Promise.all([first.ended, second.ended]);
    expect(ended.map(({ exitCode }) => exitCode)).toEqual([1, 1]);
    expect(await lock()).toMatchObject({ owner: { runId: 'second' }, released: true });
  });

  test('of which the second does not wait: exit code 5', async () => {
    suite({ lock: { wait: '0s' } }, 6);
    const first = begin('third');
    await until(() => !existsSync(health));
    const second = await run({ 'run-id': 'fourth' });
    expect(second).toMatchObject({ exitCode: 5, outputs: { 'held-by': 'lock' } });
    expect(second.log).toMatch(
      /lock: env-\d+ is locked: run third .* it is s3:\/\/.*\/resiliency-gate\/locks\/env-/,
    );
    expect((await first.ended).exitCode).toBe(1);
  });
});

describe('the lock is gone', () => {
  test.each([
    ['success', undefined, {}, 0],
    ['failure', 0, {}, 1],
    ['a run that took too long', 60, { timeout: '3s' }, 4],
    ['an error', undefined, { 'journal-bucket': 'no-such-bucket-anywhere' }, 4],
  ])('after %s', async (_, outage, inputs: Record<string, string>, exitCode) => {
    suite({}, outage);
    const step = await run(inputs);
    expect(step.exitCode).toBe(exitCode);
    if (inputs['journal-bucket']) await run(inputs, { entry: 'post', state: step.state });
    expect(await lock()).toMatchObject({ released: true });
  });

  test('after a cancelled job, by post', async () => {
    suite({}, 60);
    const job = begin('cancelled');
    await until(() => !existsSync(health));
    job.kill('SIGINT');
    const main = await job.ended;
    expect(main.exitCode).toBe(130);
    await run({ 'run-id': 'cancelled' }, { entry: 'post', state: main.state });
    expect(existsSync(health)).toBe(true);
    expect(await lock()).toMatchObject({ owner: { runId: 'cancelled' }, released: true });
  });
});

test('the lock of a gate that was killed stands while its run is at work, and is taken over then', async () => {
  suite({ lock: { lease: '10s', wait: '60s' } }, 20);
  const killed = begin('killed');
  await until(() => !existsSync(health));
  killed.kill('SIGKILL');
  await killed.ended;
  workspace.write('fine.json', experiment({ title: 'Fine' }));
  workspace.write('suite.json', {
    version: 1,
    title: 'Next',
    environment,
    guards: { lock: { wait: '60s' } },
    experiments: [{ experiment: 'fine.json' }],
  });
  const next = await run({ 'run-id': 'next' });
  expect(next.log).toMatch(/waiting for the lock on env-\d+: run killed on \S+ has held it since/);
  expect(next.log).toMatch(
    /waiting for the lock on env-\d+: run killed on \S+ is still at work, though its gate is gone/,
  );
  const note = /the lock was taken over from run killed on \S+, whose lease had run out/;
  expect(next.log).toMatch(note);
  expect(next.verdict?.warnings).toContainEqual(expect.stringMatching(note));
  // The fault of the other run was rolled back before this one began.
  expect(existsSync(health)).toBe(true);
  expect(await lock()).toMatchObject({ owner: { runId: 'next' }, released: true });
});

test('a lock is broken with a reason, and the gate that had it ends its run', async () => {
  suite({ lock: { lease: '10s' } }, 60);
  const old = begin('old');
  await until(() => !existsSync(health));
  workspace.write('good.json', experiment({ title: 'Good' }));
  workspace.write('next.json', {
    version: 1,
    title: 'Next',
    environment,
    experiments: [{ experiment: 'good.json' }],
  });
  const next = await run({ suite: 'next.json', 'run-id': 'fresh', 'break-lock': 'the runner burnt down' });
  expect(next.verdict?.warnings).toContainEqual(
    expect.stringMatching(/^the lock of run old on \S+ was broken: the runner burnt down$/),
  );
  const ended = await old.ended;
  expect(ended).toMatchObject({ exitCode: 4, outputs: { verdict: 'error' } });
  expect(ended.log).toMatch(/is no longer locked by this run: the lock has gone to run fresh/);
  expect(existsSync(health)).toBe(true);
});
