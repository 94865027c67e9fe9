import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Embedded } from '../../src/embedded/embedded.js';
import { readVerdict } from '../../src/report/json.js';
import { startBroker } from '../e2e/broker.js';
import { startOidc } from '../github/oidc-endpoint.js';
import { startGitHub, type GitHubGround } from '../github/server/ground.js';
import { Repository, type WorkflowRun } from './act.js';
import { Checkout, variablesOf } from './checkout.js';

/** examples/workflows/deploy.yml as somebody would use it: run by act, on the embedded broker and a GitHub of its own. */
let broker: Embedded;
let oidc: Awaited<ReturnType<typeof startOidc>>;
beforeAll(async () => {
  broker = await startBroker();
  oidc = await startOidc('repo:acme/checkout:environment:staging');
}, 300_000);
afterAll(async () => {
  await oidc.close();
  await broker.stop();
});

let github: GitHubGround;
let repository: Repository;
let folder: string;
let checkout: Checkout;
beforeEach(async () => {
  github = await startGitHub();
  repository = new Repository(['deploy.yml', 'rollback.yml']);
  folder = mkdtempSync(join(tmpdir(), 'resiliency-gate-shop-'));
  checkout = new Checkout(repository, join(folder, 'health'));
});
afterEach(async () => {
  await github.stop();
  repository.remove();
  rmSync(folder, { recursive: true, force: true });
  expect(github.server.violations).toEqual([]);
});

const deploy = (onLine?: WorkflowRun['onLine']) => {
  repository.commit();
  return repository.run({
    workflow: 'deploy.yml',
    event: 'push',
    vars: variablesOf(broker),
    secrets: { GITHUB_TOKEN: 'ghs_job' },
    env: { ...broker.env, ...oidc.environment, GITHUB_API_URL: github.server.url },
    ...(onLine === undefined ? {} : { onLine }),
  });
};

const deployed = (environment: string) => {
  const file = `${checkout.health}.${environment}`;
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
};

function keptVerdict() {
  const read = readVerdict(readFileSync(join(repository.artifacts, 'resiliency/verdict.json'), 'utf8'));
  if (read.kind !== 'verdict') throw new Error(read.reason);
  return read.verdict;
}

test('a release that survives is promoted', async () => {
  checkout.suite({ survives: true });
  const { exitCode, log } = await deploy();
  expect({ exitCode, log }).toMatchObject({ exitCode: 0 });
  expect(keptVerdict().verdict).toBe('pass');
  expect(deployed('production')).toMatch(/^[0-9a-f]{40}$/);
  const [deployment] = github.repository.deployments;
  expect(deployment).toMatchObject({ environment: 'staging' });
}, 180_000);

test('a release that does not survive never reaches production, and its rollback is started', async () => {
  checkout.suite({ survives: false }, ROLLBACK);
  github.repository.workflows.set('rollback.yml', {
    statuses: ['queued', 'in_progress'],
    conclusion: 'success',
  });
  const { exitCode } = await deploy();
  expect(exitCode).toBe(1);
  const { verdict, runId, rollback } = keptVerdict();
  expect({ verdict, rollback }).toMatchObject({
    verdict: 'fail',
    rollback: { shouldRollback: true, rolledBack: true, steps: [{ kind: 'workflow', outcome: 'done' }] },
  });
  const [started] = github.repository.workflowRuns;
  expect(started?.inputs).toEqual({ environment: 'staging', run_id: runId });
  await repository.run({
    workflow: 'rollback.yml',
    event: 'workflow_dispatch',
    inputs: { environment: 'staging', run_id: runId },
  });
  expect(deployed('staging')).toBe(`rolled back for ${runId}`);
  expect(deployed('production')).toBeNull();
  // The fault itself was taken back.
  expect(existsSync(checkout.health)).toBe(true);
}, 180_000);

test('a deployment that is cancelled leaves no fault: post ends the run that the step left', async () => {
  checkout.suite({ survives: true, pause: 60 });
  const { log } = await deploy(async (line, act) => {
    if (!line.includes('An outage: started')) return;
    while (existsSync(checkout.health)) await delay(50);
    act.kill('SIGINT');
  });
  expect(log).toContain('Run Post Gate');
  expect(log).toContain('the job ended before the run did');
  expect(existsSync(checkout.health)).toBe(true);
  expect(deployed('production')).toBeNull();
}, 180_000);

/** What the example's suite says: rollback.yml, told what it is for. */
const ROLLBACK = {
  rollback: {
    steps: [
      {
        workflow: {
          file: 'rollback.yml',
          ref: 'main',
          inputs: { environment: 'staging', run_id: '${gate.runId}' },
        },
      },
    ],
  },
};
