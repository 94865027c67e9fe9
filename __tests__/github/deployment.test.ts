import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { onGitHub } from '../../src/github/faces.js';
import { announceBegin, announceGivenUp } from '../../src/publish/announcer.js';
import { publishAll } from '../../src/publish/publisher.js';
import type { DeploymentSettings } from '../../src/settings/github.js';
import { OUTCOMES } from '../../src/verdict/verdict.js';
import { aPlan } from '../builders/plan.js';
import { NO_GITHUB } from '../builders/settings.js';
import { aVerdict } from '../builders/verdict.js';
import { context, failed, hostile, passed } from '../report/situations.js';
import { startGitHub, type GitHubGround } from './server/ground.js';
import { EVENTS, Job, SHA } from './server/job.js';
import { refusal } from './server/server.js';

let ground: GitHubGround;
let job: Job;
let kept: number[];
beforeEach(async () => {
  ground = await startGitHub();
  job = new Job(EVENTS.pull_request);
  kept = [];
});
afterEach(async () => {
  job.remove();
  await ground.stop();
  expect(ground.server.violations).toEqual([]);
});

/** The faces of one process; `known` is what the process before has kept. */
function faces(deployment: Partial<DeploymentSettings> = {}, known: number | null = null) {
  const github = {
    ...NO_GITHUB,
    comment: 'off',
    deployment: { id: null, environmentUrl: null, ...deployment },
  };
  const around = { context, log: ground.log, environment: job.environment };
  const ids = { known, keep: (id: number) => kept.push(id) };
  const asked = { github, failOn: [] } as Parameters<typeof onGitHub>[0];
  const { announcers, publishers } = onGitHub(asked, ground.github, ids, [], around);
  return {
    begin: (plan = aPlan()) => announceBegin(plan, announcers, ground.log),
    end: (verdict: Parameters<typeof publishAll>[0]) => publishAll(verdict, publishers, ground.log),
    giveUp: (error: unknown) => announceGivenUp(error, announcers, ground.log),
  };
}

const deployments = () => ground.repository.deployments;
const statesOf = (at = 0) => deployments()[at]?.statuses.map(({ state }) => state);

describe('the deployment', () => {
  it('is created when the run begins, and follows it', async () => {
    const gate = faces();
    await gate.begin();
    expect(statesOf()).toEqual(['in_progress']);
    await gate.end(passed);
    expect(statesOf()).toEqual(['in_progress', 'success']);
    expect(deployments()).toMatchObject([
      { environment: 'staging', ref: SHA, request: { auto_merge: false, required_contexts: [] } },
    ]);
    expect(kept).toEqual([deployments()[0]?.id]);
  });

  it('is one that is there, when it is named', async () => {
    ground.repository.deployments.push({ id: 7, environment: 'x', ref: SHA, request: {}, statuses: [] });
    const gate = faces({ id: 7, environmentUrl: 'https://staging.example/' });
    await gate.begin();
    await gate.end(failed);
    expect(deployments()).toHaveLength(1);
    expect(deployments()[0]?.statuses).toEqual([
      {
        state: 'in_progress',
        description: '1 experiment at work',
        log_url: context.runUrl,
        environment_url: 'https://staging.example/',
      },
      expect.objectContaining({ state: 'failure', description: expect.stringMatching(/^Fail: 1 of 3/) }),
    ]);
    expect(kept).toEqual([7]);
  });

  it.each(
    OUTCOMES.map(
      (outcome, at) => [outcome, ['success', 'success', 'failure', 'error', 'error'][at]] as const,
    ),
  )('after %s is %s', async (verdict, state) => {
    await faces().end(aVerdict({ verdict }));
    expect(statesOf()).toEqual([state]);
  });

  it('is told by the process that follows, when the first was ended', async () => {
    await faces().begin();
    await faces({}, kept[0] ?? null).end(passed);
    expect(statesOf()).toEqual(['in_progress', 'success']);
    expect(deployments()).toHaveLength(1);
  });

  it('is an error when there will be no verdict, and left alone when nothing was begun', async () => {
    const gate = faces();
    await gate.giveUp(new Error('early'));
    expect(deployments()).toEqual([]);
    await gate.begin();
    await gate.giveUp(new Error('AWS refused states:StartExecution'));
    expect(deployments()[0]?.statuses.at(-1)).toMatchObject({
      state: 'error',
      description: 'AWS refused states:StartExecution',
    });
  });

  it('needs an environment, and says where to name it, once', async () => {
    const gate = faces();
    await gate.begin(aPlan({ environment: null }));
    await gate.end(passed);
    expect(deployments()).toEqual([]);
    expect(ground.log.lines('warn')).toEqual([
      'the deployment could not be told: the suite names no environment to deploy to – write `environment:` in it',
    ]);
  });

  it('that GitHub does not allow is one warning that names the permission', async () => {
    ground.server.granted = ['contents: write'];
    const gate = faces();
    await gate.begin();
    await gate.end(passed);
    expect(ground.log.lines('warn')).toEqual([
      expect.stringMatching(/^the deployment could not be told: .*`deployments: write`/),
    ]);
  });

  it.each([
    ['that nobody knows', 404, 'Not Found'],
    ['that is not ours', 422, 'Validation Failed'],
  ])('%s is a warning', async (_, status, message) => {
    ground.server.fail('repos/create-deployment-status', refusal(status, message));
    const gate = faces({ id: 8 });
    await gate.begin();
    await gate.end(passed);
    expect(ground.log.lines('warn')).toEqual([expect.stringContaining('deployment 8')]);
  });

  it('is created by the verdict when GitHub could not be asked before', async () => {
    ground.server.fail('repos/create-deployment', refusal(500, 'oops'));
    const gate = faces();
    await gate.begin();
    await gate.end(passed);
    expect(statesOf()).toEqual(['success']);
    expect(ground.log.lines('warn')).toHaveLength(1);
  });

  it('is described in 140 characters of visible text', async () => {
    const gate = faces();
    await gate.begin();
    await gate.end({ ...hostile, environment: 'staging', reason: `\u0000\u202e${'🎉'.repeat(50_000)}` });
    const description = String(deployments()[0]?.statuses.at(-1)?.['description']);
    expect(description.length).toBeLessThanOrEqual(140);
    expect(description).not.toMatch(/[\u0000-\u001f\u202e]|[\ud800-\udbff]$/);
  });
});
