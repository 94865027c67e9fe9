import { afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { runAction } from '../../scripts/run-action.mjs';
import type { InstalledChaos } from '../../src/embedded/chaos-toolkit.js';
import { projectChaos } from '../brokers/local/ground.js';
import { rawExperiment, rawJournal } from '../builders/journal.js';
import { EVENTS, Job, SHA } from '../github/server/job.js';
import { GitHubServer } from '../github/server/server.js';
import { startReceiver } from '../publish/webhook-server.js';
import { experiment, Workspace } from './workspace.js';

/** The bundled action as the runner runs it, on a GitHub of its own. */
let github: GitHubServer;
let workspace: Workspace;
let chaos: InstalledChaos;
const jobs: Job[] = [];
beforeAll(async () => {
  chaos = await projectChaos();
}, 300_000);
beforeEach(async () => {
  github = new GitHubServer();
  await github.start();
  workspace = new Workspace();
});
afterEach(async () => {
  for (const job of jobs.splice(0)) job.remove();
  workspace.remove();
  await github.stop();
  expect(github.violations).toEqual([]);
});

function step(
  event: object,
  inputs: Record<string, string>,
  more: Partial<Parameters<typeof runAction>[0]> = {},
) {
  const job = new Job(event, {
    GITHUB_API_URL: github.url,
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_REPOSITORY: 'acme/checkout',
    XDG_STATE_HOME: join(workspace.path, 'state'),
  });
  jobs.push(job);
  return runAction({
    workspace: workspace.path,
    folder: join(workspace.path, `runner-${jobs.length}`),
    env: job.environment,
    inputs: { 'github-token': 'ghs_job', ...inputs },
    ...more,
  });
}

/** A journal in which the system did not come back. */
function missed(): void {
  workspace.write('experiment.json', rawExperiment({ title: 'Kill one', dry: undefined }));
  workspace.write(
    'suite.yaml',
    'version: 1\ntitle: The suite\nenvironment: staging\nexperiments:\n  - experiment: experiment.json\n    criteria:\n      - duration < 1s\n',
  );
  workspace.write('journal.json', rawJournal({ experiment: rawExperiment({ title: 'Kill one' }) }));
}
const judging = { mode: 'judge', suite: 'suite.yaml', journals: 'journal.json' };

describe('a step on a pull request', () => {
  test('tells it in a comment and a check run, and everybody else who is to know', async () => {
    missed();
    github.repository.openPull(12, { sha: SHA });
    const receiver = await startReceiver({ status: 204 });
    const { exitCode, log } = await step(EVENTS.pull_request, {
      ...judging,
      'check-run': 'true',
      'notify-webhook': `${receiver.url}/T0K3N`,
      'notify-webhook-secret': 'a secret of some length',
    });
    await receiver.stop();
    expect(exitCode).toBe(1);
    expect(github.repository.commentsOn(12)).toMatchObject([
      { login: 'github-actions[bot]', body: expect.stringContaining('## ❌ Fail: The suite') },
    ]);
    expect(github.repository.checkRuns).toMatchObject([
      { sha: SHA, conclusion: 'failure', annotations: [{ path: 'suite.yaml', start_line: 7 }] },
    ]);
    expect(receiver.deliveries).toMatchObject([{ path: '/T0K3N' }]);
    const secrets = ['ghs_job', `${receiver.url}/T0K3N`, 'a secret of some length'];
    for (const secret of secrets) {
      expect(log).toContain(`::add-mask::${secret}`);
      expect(log.replaceAll(`::add-mask::${secret}`, '')).not.toContain(secret);
    }
  });

  test('marks the line that was missed', async () => {
    missed();
    const { log } = await step(EVENTS.push, judging);
    expect(log).toMatch(/^::error title=Fail%3A duration < 1s,file=suite\.yaml,line=7::Kill one: /m);
  });

  test('has its verdict whatever GitHub answers', async () => {
    missed();
    github.granted = [];
    const { exitCode, log, outputs } = await step(EVENTS.pull_request, { ...judging, 'check-run': 'true' });
    expect(exitCode).toBe(1);
    expect(outputs).toMatchObject({ verdict: 'fail' });
    expect(log.match(/^::warning::.*/gm)).toEqual([
      expect.stringMatching(/check run could not be written: .*`checks: write`/),
      expect.stringMatching(/comment could not be written: .*`pull-requests: write`/),
    ]);
  });
});

describe('a deployment', () => {
  const local = () => ({ experiments: 'fine.json', broker: 'local', chaos: chaos.chaos });

  test('is at work with the run, then let through; the next job knows it', async () => {
    workspace.write('fine.json', experiment({ title: 'Fine', health: workspace.write('health', '') }));
    github.repository.deployments.push({ id: 7, environment: 'x', ref: SHA, request: {}, statuses: [] });
    const { exitCode, outputs } = await step(EVENTS.deployment, { ...local(), deployment: '7' });
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ verdict: 'pass', 'deployment-id': '7' });
    expect(github.repository.deployments[0]?.statuses.map(({ state }) => state)).toEqual([
      'in_progress',
      'success',
    ]);
  });

  test('is finished by post when the step died', async () => {
    workspace.write('fine.json', experiment({ title: 'Fine', health: workspace.write('health', '') }));
    workspace.write(
      'suite.yaml',
      'version: 1\nenvironment: staging\nexperiments: [{ experiment: fine.json }]\n',
    );
    const inputs = { ...local(), experiments: '', suite: 'suite.yaml', deployment: 'create' };
    const died = await step(EVENTS.push, inputs, {
      onStart: (child) => {
        const looking = setInterval(() => {
          if (github.repository.deployments[0]?.statuses.length !== 1) return;
          clearInterval(looking);
          child.kill('SIGKILL');
        }, 5);
      },
    });
    expect(github.repository.deployments[0]?.statuses.map(({ state }) => state)).toEqual(['in_progress']);
    await step(EVENTS.push, inputs, { entry: 'post', state: { run: 'gh-4711-1', ...died.state } });
    expect(github.repository.deployments).toHaveLength(1);
    expect(github.repository.deployments[0]?.statuses.map(({ state }) => state)).toEqual([
      'in_progress',
      expect.stringMatching(/^(?:error|success)$/),
    ]);
  });
});
