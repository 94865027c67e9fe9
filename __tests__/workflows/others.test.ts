import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Embedded } from '../../src/embedded/embedded.js';
import { startBroker } from '../e2e/broker.js';
import { startOidc } from '../github/oidc-endpoint.js';
import { startGitHub, type GitHubGround } from '../github/server/ground.js';
import { EVENTS, SHA } from '../github/server/job.js';
import { Repository, type WorkflowRun } from './act.js';
import { Checkout, variablesOf } from './checkout.js';

let broker: Embedded;
let oidc: Awaited<ReturnType<typeof startOidc>>;
beforeAll(async () => {
  broker = await startBroker();
  oidc = await startOidc('repo:acme/checkout:environment:production');
}, 300_000);
afterAll(async () => {
  await oidc.close();
  await broker.stop();
});

let github: GitHubGround;
let folder: string;
const repositories: Repository[] = [];
beforeEach(async () => {
  github = await startGitHub();
  folder = mkdtempSync(join(tmpdir(), 'resiliency-gate-shop-'));
});
afterEach(async () => {
  await github.stop();
  for (const repository of repositories.splice(0)) repository.remove();
  rmSync(folder, { recursive: true, force: true });
  expect(github.server.violations).toEqual([]);
});

function checkoutOf(workflow: string, suite: string) {
  const repository = new Repository([workflow]);
  repositories.push(repository);
  return { repository, checkout: new Checkout(repository, join(folder, 'health'), suite) };
}

const run = (
  repository: Repository,
  asked: Pick<WorkflowRun, 'workflow' | 'event' | 'payload' | 'inputs'>,
) => {
  repository.commit();
  return repository.run({
    ...asked,
    vars: variablesOf(broker),
    secrets: { GITHUB_TOKEN: 'ghs_job' },
    env: { ...broker.env, ...oidc.environment, GITHUB_API_URL: github.server.url },
  });
};

describe('canary.yml', () => {
  test.each([
    { survives: true, exitCode: 0, steps: ['start v2 10', 'promote v2'] },
    { survives: false, exitCode: 1, steps: ['start v2 10', 'abort v2'] },
  ])(
    'a canary that survives ($survives): $steps',
    async ({ survives, exitCode, steps }) => {
      const { repository, checkout } = checkoutOf('canary.yml', 'resiliency/canary.yaml');
      const said = join(folder, 'canary.log');
      const script = `#!/bin/sh\nset -eu\necho "$@" >> ${said}\ntouch ${checkout.health}\necho asg=canary\necho target_group=tg-10\n`;
      repository.write('canary.sh', script, 0o755);
      checkout.suite({ survives }, {}, { asg: 'nobody', target_group: 'nobody' });
      const ran = await run(repository, {
        workflow: 'canary.yml',
        event: 'workflow_dispatch',
        inputs: { version: 'v2' },
      });
      expect({ exitCode: ran.exitCode, log: ran.log }).toMatchObject({ exitCode });
      expect(readFileSync(said, 'utf8').trim().split('\n')).toEqual(steps);
    },
    180_000,
  );
});

describe('pull-request.yml and comment.yml', () => {
  test('the plan and the verdict are two comments; a fork is told by the workflow that follows', async () => {
    github.repository.openPull(12, { sha: SHA, head: 'mona:feature' });
    const proposed = checkoutOf('pull-request.yml', 'resiliency/preview.yaml');
    proposed.repository.write('preview.sh', `#!/bin/sh\ntouch ${proposed.checkout.health}\n`, 0o755);
    proposed.checkout.suite({ survives: false });
    proposed.repository.copyTo('resiliency/preview.yaml', 'resiliency/suite.yaml');
    const gated = await run(proposed.repository, {
      workflow: 'pull-request.yml',
      event: 'pull_request',
      payload: EVENTS.pull_request,
    });
    expect({ exitCode: gated.exitCode, log: gated.log }).toMatchObject({ exitCode: 1 });
    const bodies = () => github.repository.commentsOn(12).map(({ body }) => body);
    expect(bodies()).toHaveLength(2);
    expect(bodies().join('\n')).toContain('📋 Plan: Checkout survives');
    expect(bodies().join('\n')).toContain('❌ Fail: Checkout survives');

    const following = checkoutOf('comment.yml', 'resiliency/preview.yaml');
    following.checkout.suite({ survives: false });
    following.repository.takeArtifactsOf(proposed.repository);
    const payload = { workflow_run: { ...EVENTS.workflow_run_of_fork.workflow_run, ...FORK_RUN } };
    const told = await run(following.repository, { workflow: 'comment.yml', event: 'workflow_run', payload });
    expect({ exitCode: told.exitCode, log: told.log }).toMatchObject({ exitCode: 0 });
    expect(bodies()).toHaveLength(3);
    expect(bodies()[2]).toContain('❌ Fail: Checkout survives');
  }, 240_000);
});

const FORK_RUN = {
  event: 'pull_request',
  id: 99,
  head_repository: { full_name: 'mona/checkout', owner: { login: 'mona' } },
};

describe('nightly.yml', () => {
  test('opens one issue on the first failure and closes it when the suite passes again', async () => {
    const night = async (survives: boolean) => {
      const { repository, checkout } = checkoutOf('nightly.yml', 'resiliency/nightly.yaml');
      repository.write('health', '');
      checkout.suite({ survives });
      checkout.heal();
      const { exitCode, log } = await run(repository, { workflow: 'nightly.yml', event: 'schedule' });
      expect({ exitCode, log }).toMatchObject({ exitCode: survives ? 0 : 1 });
      expect(existsSync(checkout.health)).toBe(true);
    };
    const states = () => github.repository.issues.map(({ state }) => state);
    await night(false);
    expect(states()).toEqual(['open']);
    await night(false);
    expect(states()).toEqual(['open']);
    await night(true);
    expect(states()).toEqual(['closed']);
  }, 300_000);
});
