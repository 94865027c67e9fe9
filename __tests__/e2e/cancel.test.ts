import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { Embedded } from '../../src/embedded/embedded.js';
import { runStep, startBroker } from './broker.js';
import { experiment, shell, Workspace } from './workspace.js';

/** A job is cancelled, or its step dies, while a fault is in place. */
let broker: Embedded;
let workspace: Workspace;
let health: string;

beforeAll(async () => {
  broker = await startBroker();
}, 300_000);
afterAll(async () => {
  await broker.stop();
});

beforeEach(() => {
  workspace = new Workspace();
  health = workspace.write('health', '');
  const outage = shell('action', 'an outage', `rm ${health}`, { pauses: { after: 60 } });
  workspace.write('one.json', experiment({ title: 'An outage', health, method: [outage] }));
  workspace.write('two.json', experiment({ title: 'Never to be reached', health }));
  workspace.write('suite.json', {
    version: 1,
    title: 'Cancelled',
    experiments: [{ experiment: 'one.json' }, { experiment: 'two.json' }],
  });
});
afterEach(() => {
  workspace.remove();
});

/** Starts the step, and ends it by `signal` once the fault is there. */
async function interrupted(signal: NodeJS.Signals, inputs: Record<string, string> = {}) {
  let child: ChildProcess | undefined;
  const step = runStep(broker, workspace, {
    inputs: { suite: 'suite.json', ...inputs },
    onStart: (started) => {
      child = started;
    },
  });
  while (existsSync(health)) await delay(50);
  const asked = performance.now();
  child?.kill(signal);
  const main = await step;
  return { main, seconds: (performance.now() - asked) / 1000 };
}

const post = (state: Record<string, string>, inputs: Record<string, string> = {}) =>
  runStep(broker, workspace, { entry: 'post', state, inputs: { suite: 'suite.json', ...inputs } });

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s: the fault is rolled back, and post tells what became of the run',
  async (signal) => {
    const { main, seconds } = await interrupted(signal);
    expect(main.exitCode).toBe(130);
    expect(main.log).toMatch(/the job was cancelled: ending the run, so that no fault is left behind/);
    // The runner kills the step 7.5 seconds after it asked.
    expect(seconds).toBeLessThan(7.5);
    const after = await post(main.state);
    expect(existsSync(health)).toBe(true);
    expect(after.verdict).toMatchObject({
      verdict: 'error',
      experiments: [{ rolledBack: true }, { verdict: 'error' }],
    });
    expect(after.verdict?.experiments[1]?.reason).toMatch(/not run/);
    expect(after.summary).toMatch(/⛔/);
  },
);

test('a step that was killed leaves enough for post to end its run', async () => {
  const { main } = await interrupted('SIGKILL');
  expect(main.exitCode).toBeNull();
  const after = await post(main.state);
  expect(after.log).toMatch(/the job ended before the run did/);
  expect(existsSync(health)).toBe(true);
  expect(after.verdict?.experiments[0]).toMatchObject({ verdict: 'error', rolledBack: true });
});

test('on-cancel: leave only says that the run goes on', async () => {
  const inputs = { 'on-cancel': 'leave' };
  const { main } = await interrupted('SIGINT', inputs);
  expect(main.log).toMatch(/run \S+ goes on, as on-cancel asks/);
  const after = await post(main.state, inputs);
  expect(after.log).toMatch(/goes on, as on-cancel asks/);
  expect(after.verdict).toBeNull();
  // The test's own end: ask what is still running to end.
  await post(main.state);
  expect(existsSync(health)).toBe(true);
});

test('post says nothing after a step that ended well', async () => {
  workspace.write('suite.json', { version: 1, title: 'Fine', experiments: [{ experiment: 'two.json' }] });
  const main = await runStep(broker, workspace, { inputs: { suite: 'suite.json' } });
  expect(main.exitCode).toBe(0);
  const after = await post(main.state);
  expect(after).toMatchObject({ exitCode: 0, log: '' });
});

test("post leaves alone a run of somebody else's that bears the same id", async () => {
  workspace.write('suite.json', { version: 1, title: 'Fine', experiments: [{ experiment: 'two.json' }] });
  workspace.write('other.json', { version: 1, title: 'Other', experiments: [{ experiment: 'one.json' }] });
  const first = await runStep(broker, workspace, { inputs: { suite: 'suite.json', 'run-id': 'taken' } });
  expect(first.exitCode).toBe(0);
  const second = await runStep(broker, workspace, { inputs: { suite: 'other.json', 'run-id': 'taken' } });
  expect(second.exitCode).toBe(2);
  expect(second.log).toMatch(/run id "taken" belongs to another plan/);
  expect(await post(second.state)).toMatchObject({ exitCode: 0, log: '' });
});

test('a run that takes too long is ended, and its fault is rolled back', async () => {
  const main = await runStep(broker, workspace, { inputs: { suite: 'suite.json', timeout: '5s' } });
  expect(main).toMatchObject({ exitCode: 4, outputs: { verdict: 'error', 'should-rollback': 'false' } });
  expect(existsSync(health)).toBe(true);
  expect(main.verdict?.experiments[0]).toMatchObject({ rolledBack: true });
});
