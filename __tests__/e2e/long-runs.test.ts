import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { node24, root } from '../../scripts/node24.mjs';
import type { Embedded } from '../../src/embedded/embedded.js';
import { startBroker } from './broker.js';
import { Job } from './phases.js';

/** Runs that outlive the job that starts them: the bundled action, and the bundled command line beside it. */
let broker: Embedded;
let job: Job;
beforeAll(async () => {
  broker = await startBroker();
}, 300_000);
afterAll(() => broker.stop());
beforeEach(async () => {
  job = await Job.on(broker);
});
afterEach(() => job.end());

/** The command line in the job's workspace; all that it says, and its exit code. */
function command(...args: readonly string[]) {
  const child = spawn(node24, [join(root, 'dist', 'cli.js'), ...args], {
    cwd: job.workspace.path,
    env: { PATH: process.env['PATH'], HOME: job.workspace.path, ...broker.env },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise<{ code: number | null; said: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, said }));
  });
}

const onBroker = () => [
  ...['--state-machine-arn', broker.stateMachineArn, '--bucket', broker.bucket],
  ...['--journal-bucket', broker.journalBucket],
];

test('a run that is detached goes on after its job, and another job collects it', async () => {
  const start = await job.step(1, { inputs: { detach: 'true' } });
  expect(start).toMatchObject({ exitCode: 0, verdict: null });
  const { 'run-id': runId = '', 'execution-arn': arn } = start.outputs;
  expect(arn).toContain(runId);
  expect(start.outputs['verdict']).toBeUndefined();
  expect(await job.step(1, { entry: 'post', state: start.state })).toMatchObject({ exitCode: 0, log: '' });

  await job.faultIsThere();
  const collecting = await job.step(1, { inputs: { mode: 'collect', 'run-id': runId } });
  expect(collecting).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass', 'run-id': runId } });
  expect(await job.executions()).toEqual([runId]);
  expect(await job.isLocked()).toBe(false);
});

test('a run that is detached is stopped by its id alone, and every fault is accounted for', async () => {
  job.outage(300);
  const start = await command('run', '--detach', '--suite', 'suite.json', ...onBroker());
  expect(start.code).toBe(0);
  const runId = start.said.trim().split('\n').at(-1) ?? '';
  expect(runId).toMatch(/^local-/);
  await job.faultIsThere();

  const stopping = await command('stop', '--run-id', runId, ...onBroker());
  expect(stopping.said).toMatch(/1\/2 An outage: fault ended, rollbacks played/);
  expect(stopping.said).toMatch(/2\/2 Nothing: never started/);
  expect(stopping.code).toBe(0);
  expect(existsSync(job.health)).toBe(true);

  const collecting = await command('collect', '--run-id', runId, '--suite', 'suite.json', ...onBroker());
  expect(collecting.code).toBe(4);
  expect(collecting.said).toMatch(/the run was stopped: somebody asked for its end/);
});

test('a run that nobody knows cannot be stopped or collected', async () => {
  for (const asked of [['stop'], ['collect', '--suite', 'suite.json']]) {
    const { code, said } = await command(...asked, '--run-id', 'gone', ...onBroker());
    expect(code).toBe(2);
    expect(said).toMatch(/run gone is not known to the broker/);
  }
});
