import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { runAction } from '../../scripts/run-action.mjs';
import { node24, root } from '../../scripts/node24.mjs';
import type { InstalledChaos } from '../../src/embedded/chaos-toolkit.js';
import { readVerdict } from '../../src/report/json.js';
import type { Verdict } from '../../src/verdict/verdict.js';
import { projectChaos } from '../brokers/local/ground.js';
import { experiment, shell, Workspace } from './workspace.js';

/** The bundled command line and action with `broker: local`: no AWS, the real Chaos Toolkit on this machine. */
let chaos: InstalledChaos;
let workspace: Workspace;
let health: string;
beforeAll(async () => {
  chaos = await projectChaos();
}, 300_000);

beforeEach(() => {
  workspace = new Workspace();
  health = workspace.write('health', '');
  const outage = shell('action', 'an outage', `rm ${health}`, { pauses: { after: 60 } });
  workspace.write('outage.json', experiment({ title: 'An outage', health, method: [outage] }));
  workspace.write('fine.json', experiment({ title: 'Fine', health }));
  workspace.write('then.json', experiment({ title: 'Never to be reached', health }));
});
afterEach(() => {
  workspace.remove();
});

/** Of an AWS nothing is known here. */
const environment = () => ({
  PATH: process.env['PATH'] ?? '',
  HOME: workspace.path,
  XDG_STATE_HOME: join(workspace.path, 'state'),
});

const run = (...flags: readonly string[]) => command('run', '--chaos', chaos.chaos, ...flags);

/** Starts `resiliency-gate <name>` in the workspace; `ended` tells its exit code and all that it said. */
function command(name: string, ...flags: readonly string[]) {
  const args = [join(root, 'dist', 'cli.js'), name, '--broker', 'local', ...flags];
  const child = spawn(node24, args, { cwd: workspace.path, env: environment() });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  }
  const ended = new Promise<{ code: number | null; said: string }>((resolve) => {
    child.once('close', (code) => resolve({ code, said }));
  });
  return { child, ended };
}

function verdict(): Verdict {
  const read = readVerdict(
    readFileSync(join(workspace.path, 'resiliency-gate-report', 'verdict.json'), 'utf8'),
  );
  if (read.kind !== 'verdict') throw new Error(read.reason);
  return read.verdict;
}

const until = async (holds: () => boolean) => {
  while (!holds()) await delay(50);
};
const faultIsThere = () => until(() => !existsSync(health));

describe('a run on this machine', () => {
  test('lets a deployment through, and says with which Chaos Toolkit', async () => {
    const { code, said } = await run('--experiments', 'fine.json').ended;
    expect(said).toContain(`experiments run on this machine with Chaos Toolkit ${chaos.versions}`);
    expect(code).toBe(0);
    expect(verdict()).toMatchObject({ verdict: 'pass', broker: { kind: 'local' } });
    const kept = join(workspace.path, 'resiliency-gate-report', 'journals', '01-fine');
    expect(existsSync(`${kept}.json`) && existsSync(`${kept}.log`)).toBe(true);
  });

  test('says what is no Chaos Toolkit before anything is run', async () => {
    const { code, said } = await run('--experiments', 'fine.json', '--chaos', '/bin/true').ended;
    expect(code).toBe(2);
    expect(said).toMatch(/\/bin\/true is no working Chaos Toolkit/);
  });

  test('that is interrupted plays its rollbacks, and says so', async () => {
    const { child, ended } = run('--experiments', 'outage.json', '--experiments', 'then.json');
    await faultIsThere();
    child.kill('SIGINT');
    const { code, said } = await ended;
    expect(code).toBe(130);
    expect(existsSync(health)).toBe(true);
    expect(said).toMatch(/the job was cancelled: ending the run, so that no fault is left behind/);
    const [first, second] = verdict().experiments.toSorted((a, b) => a.index - b.index);
    expect(first).toMatchObject({ verdict: 'error', rolledBack: true });
    expect(second?.reason).toMatch(/not run: the run ended before it was reached: the job was cancelled/);
  });

  test('that takes too long is ended, and its fault is rolled back', async () => {
    const { code } = await run('--experiments', 'outage.json', '--timeout', '3s').ended;
    expect(code).toBe(4);
    expect(existsSync(health)).toBe(true);
    expect(verdict()).toMatchObject({ verdict: 'error', experiments: [{ rolledBack: true }] });
  });
});

describe('an environment of this machine', () => {
  const held = { version: 1, environment: 'kind', guards: { lock: { wait: '0s' } } };

  test('has one run at a time', async () => {
    workspace.write('suite.json', { ...held, experiments: [{ experiment: 'outage.json' }] });
    const { child, ended } = run('--suite', 'suite.json', '--run-id', 'first');
    await faultIsThere();
    const second = await run('--suite', 'suite.json', '--run-id', 'second').ended;
    expect(second.code).toBe(5);
    expect(second.said).toMatch(
      /^error: held by a guard: suite\.json:\d+: lock: kind is locked: run first on /m,
    );
    child.kill('SIGINT');
    await ended;
    workspace.write('suite.json', { ...held, experiments: [{ experiment: 'fine.json' }] });
    expect((await run('--suite', 'suite.json').ended).code).toBe(0);
  });
});

describe('a gate that is killed', () => {
  test('leaves no fault behind, and a later one tells what became of the run', async () => {
    const flags = ['--experiments', 'outage.json', '--run-id', 'killed'];
    const { child, ended } = run(...flags);
    await faultIsThere();
    child.kill('SIGKILL');
    await ended;
    await until(() => existsSync(health));
    const { code, said } = await run(...flags).ended;
    expect(code).toBe(4);
    expect(said).toMatch(/the process that watched the run was killed/);
    expect(verdict()).toMatchObject({ verdict: 'error', experiments: [{ rolledBack: true }] });
  });

  test('leaves its run to its own end when on-cancel says so', async () => {
    const go = join(workspace.path, 'go');
    const waiting = shell(
      'action',
      'wait',
      `rm ${health}; while [ ! -e ${go} ]; do sleep 0.1; done; touch ${health}`,
    );
    workspace.write('waiting.json', experiment({ title: 'Waiting', health, method: [waiting] }));
    const flags = ['--experiments', 'waiting.json', '--run-id', 'left', '--on-cancel', 'leave'];
    const { child, ended } = run(...flags);
    await faultIsThere();
    child.kill('SIGKILL');
    await ended;
    workspace.write('go', '');
    expect((await run(...flags).ended).code).toBe(0);
    expect(verdict()).toMatchObject({ verdict: 'pass', experiments: [{ rolledBack: true }] });
  });
});

describe('a run that is detached', () => {
  test('goes on without a gate, and is collected', async () => {
    const { code, said } = await run('--experiments', 'fine.json', '--run-id', 'night', '--detach').ended;
    expect(code).toBe(0);
    expect(said.trim().split('\n').at(-1)).toBe('night');
    expect((await command('collect', '--experiments', 'fine.json', '--run-id', 'night').ended).code).toBe(0);
    expect(verdict()).toMatchObject({ runId: 'night', verdict: 'pass' });
  });

  test('is stopped by its id alone, and its fault is rolled back', async () => {
    await run('--experiments', 'outage.json', '--run-id', 'night', '--detach').ended;
    await faultIsThere();
    const { code, said } = await command('stop', '--run-id', 'night').ended;
    expect(said).toMatch(/1\/1 An outage: fault ended, rollbacks played/);
    expect(code).toBe(0);
    expect(existsSync(health)).toBe(true);
  });
});

describe('the action', () => {
  const step = (entry: 'main' | 'post', more: Partial<Parameters<typeof runAction>[0]> = {}) =>
    runAction({
      entry,
      workspace: workspace.path,
      folder: join(workspace.path, `runner-${entry}`),
      env: environment(),
      inputs: { broker: 'local', chaos: chaos.chaos, experiments: 'outage.json' },
      ...more,
    });

  test.each(['SIGINT', 'SIGKILL'] as const)('ended by %s leaves the rest to post', async (signal) => {
    const main = await step('main', {
      onStart: (child: ChildProcess) => void faultIsThere().then(() => child.kill(signal)),
    });
    const after = await step('post', { state: main.state });
    expect(after.exitCode).toBe(0);
    expect(existsSync(health)).toBe(true);
    expect(verdict()).toMatchObject({ verdict: 'error', experiments: [{ rolledBack: true }] });
    expect(after.summary).toMatch(/⛔/);
  });
});
