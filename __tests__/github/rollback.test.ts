import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { GitHubDeploymentStatuses } from '../../src/github/deployment-statuses.js';
import { GitHubEvents } from '../../src/github/repository-events.js';
import { GitHubWorkflows } from '../../src/github/workflows.js';
import { DeploymentStatusTrigger } from '../../src/rollback/deployment-status.js';
import { tellStep } from '../../src/rollback/occasion.js';
import { RepositoryEventTrigger } from '../../src/rollback/repository-event.js';
import type { Trigger } from '../../src/rollback/trigger.js';
import { WorkflowTrigger } from '../../src/rollback/workflow.js';
import type { DeploymentStatusAct, RepositoryEventAct, WorkflowAct } from '../../src/suite/rollback-plan.js';
import { anOccasion, aStep } from '../builders/rollback.js';
import { HOSTILE } from '../report/situations.js';
import { aPlaying, NEVER } from '../rollback/playing.js';
import { startGitHub, type GitHubGround } from './server/ground.js';
import { refusal } from './server/server.js';

/** Every request and answer is held against GitHub's own description. */
let ground: GitHubGround;
beforeEach(async () => {
  ground = await startGitHub();
});
afterEach(async () => {
  await ground.stop();
  expect(ground.server.violations).toEqual([]);
});

async function play(trigger: Trigger) {
  const { playing, links, log, end } = aPlaying(null, ground.clock);
  const ended = await trigger.play(playing).catch((error: unknown) => error);
  end();
  return { ended, links, lines: log.lines() };
}

describe('a workflow', () => {
  const WORKFLOW: WorkflowAct = {
    kind: 'workflow',
    file: 'rollback.yml',
    ref: 'main',
    inputs: { version: 'v41' },
    repository: null,
  };
  const trigger = (act: Partial<WorkflowAct> = {}) =>
    new WorkflowTrigger({ ...WORKFLOW, ...act }, new GitHubWorkflows(ground.github));
  const takes = (statuses: readonly string[], conclusion: string) =>
    ground.repository.workflows.set('rollback.yml', { statuses, conclusion });

  it('is dispatched with its inputs, and its run is followed to its end', async () => {
    takes(['queued', 'in_progress', 'in_progress', 'completed'], 'success');
    const { ended, links } = await play(trigger());
    const [run] = ground.repository.workflowRuns;
    expect(run).toMatchObject({ workflow: 'rollback.yml', ref: 'main', inputs: { version: 'v41' } });
    expect(links).toEqual([expect.stringContaining(`/actions/runs/${run?.id ?? ''}`)]);
    expect(ended).toEqual({
      outcome: 'done',
      reason: 'workflow rollback.yml ended as success',
      link: `https://github.com/acme/checkout/actions/runs/${run?.id ?? ''}`,
    });
    expect(ground.server.asked).toEqual([
      'actions/create-workflow-dispatch',
      ...Array<string>(4).fill('actions/get-workflow-run'),
    ]);
  });

  it.each(['failure', 'cancelled', 'skipped', 'timed_out', 'neutral', 'action_required'])(
    'that concludes with %s has not rolled back',
    async (conclusion) => {
      takes(['completed'], conclusion);
      expect((await play(trigger())).ended).toMatchObject({
        outcome: 'failed',
        reason: `workflow rollback.yml ended as ${conclusion}`,
      });
    },
  );

  it('of another repository is dispatched there', async () => {
    takes(['completed'], 'success');
    expect((await play(trigger({ repository: 'acme/checkout-ops' }))).ended).toMatchObject({
      outcome: 'done',
    });
  });

  it('is followed through what GitHub cannot answer now', async () => {
    takes(['in_progress', 'completed'], 'success');
    ground.server.fail(
      'actions/get-workflow-run',
      ...Array<ReturnType<typeof refusal>>(12).fill(refusal(503, 'down')),
    );
    const { ended, lines } = await play(trigger());
    expect(ended).toMatchObject({ outcome: 'done' });
    expect(lines).toContainEqual(expect.stringMatching(/asking again$/));
  });

  it('is dispatched once, whatever becomes of the answer', async () => {
    takes(['completed'], 'success');
    ground.server.fail('actions/create-workflow-dispatch', 'reset');
    const { ended } = await play(trigger());
    expect(ground.repository.workflowRuns).toHaveLength(1);
    expect(ended).toMatchObject({
      message: expect.stringMatching(/could not be reached for running workflow rollback\.yml/),
    });
  });

  it.each([
    ['actions/create-workflow-dispatch', 'running workflow rollback.yml on main', 'actions: write'],
    ['actions/get-workflow-run', 'run 101 of the workflow', 'actions: read'],
  ])('names the permission that %s needs', async (operation, what, permission) => {
    takes(['completed'], 'success');
    ground.server.fail(operation, refusal(403, 'Resource not accessible by integration'));
    expect((await play(trigger())).ended).toMatchObject({
      code: 'refused',
      message: expect.stringContaining(`GitHub does not allow ${what}`),
      hint: expect.stringContaining(permission),
    });
  });

  it('that does not exist, or does not take its inputs, is refused with why', async () => {
    expect((await play(trigger())).ended).toMatchObject({
      message: expect.stringMatching(/^GitHub does not find running workflow rollback\.yml on main/),
    });
    ground.server.fail(
      'actions/create-workflow-dispatch',
      refusal(422, 'Unexpected inputs provided: ["version"]'),
    );
    expect((await play(trigger())).ended).toMatchObject({
      message: expect.stringMatching(/Unexpected inputs provided: \["version"\]/),
    });
  });

  it('says in a rehearsal what would be dispatched', async () => {
    expect(await trigger().plan()).toBe(
      'run workflow rollback.yml on main with version, and follow it to its end',
    );
    expect(ground.server.asked).toEqual([]);
  });

  describe('of which GitHub does not say which run it started', () => {
    const older = { createdAt: '2026-11-20T13:00:00Z', ahead: [], conclusion: 'failure' };
    const another = (run: object) =>
      ground.repository.workflowRuns.push({
        id: ground.repository.nextId(),
        workflow: 'rollback.yml',
        ref: 'main',
        inputs: {},
        ahead: [],
        conclusion: 'success',
        createdAt: '2026-11-20T14:00:00Z',
        ...run,
      });
    beforeEach(() => {
      takes([], 'success');
      // Of older enterprise servers.
      ground.server.fail('actions/create-workflow-dispatch', { status: 204 });
    });

    it('is found as the only one that has begun since', async () => {
      another(older);
      another({ ref: 'develop' });
      ground.server.meanwhile('actions/list-workflow-runs', () => void another({}));
      expect((await play(trigger())).ended).toMatchObject({ outcome: 'done' });
    });

    it('is not guessed among several', async () => {
      another({});
      another({});
      expect((await play(trigger())).ended).toMatchObject({
        outcome: 'failed',
        reason: expect.stringMatching(/which of these runs it started is not known: https:\S+ https:\S+$/),
      });
    });
  });
});

describe('a repository event', () => {
  const told = (payload: RepositoryEventAct['payload']) => {
    const act = { kind: 'repository-event', type: 'roll-back', payload, repository: null } as const;
    const step = tellStep(aStep('tell', act), {}, anOccasion({ reason: HOSTILE }));
    if (step.kind !== 'repository-event') throw new Error('another step');
    return new RepositoryEventTrigger(step, new GitHubEvents(ground.github));
  };

  it('is sent with its payload, and with why', async () => {
    const { ended } = await play(told({ version: 'v41' }));
    expect(ground.repository.dispatches).toEqual([
      { event_type: 'roll-back', client_payload: { version: 'v41', gate: anOccasion({ reason: HOSTILE }) } },
    ]);
    expect(ended).toEqual({
      outcome: 'done',
      reason: 'event roll-back was sent; what it starts is not followed',
    });
  });

  it('has as many keys as GitHub takes, the own one among them', async () => {
    const payload = Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`key${at}`, 'x']));
    expect((await play(told(payload))).ended).toMatchObject({ outcome: 'done' });
    expect(Object.keys(ground.repository.dispatches[0]?.['client_payload'] ?? {})).toHaveLength(10);
  });

  it('names the permission that it needs', async () => {
    ground.server.granted = ['contents: read'];
    expect((await play(told({}))).ended).toMatchObject({ hint: expect.stringContaining('contents: write') });
  });

  it('is not sent in a rehearsal', async () => {
    expect(await told({}).plan()).toBe('send the event roll-back; what it starts is not followed');
    expect(ground.repository.dispatches).toEqual([]);
  });
});

describe('the status of a deployment', () => {
  const SHA = 'c0ffee';
  const trigger = (act: Partial<DeploymentStatusAct> = {}, occasion = anOccasion()) =>
    new DeploymentStatusTrigger(
      { kind: 'deployment-status', state: 'failure', deployment: null, repository: null, ...act },
      occasion,
      new GitHubDeploymentStatuses(ground.github, 'https://github.com', 'acme/checkout'),
    );
  const deployment = (environment: string, ref = SHA) => {
    const one = { id: ground.repository.nextId(), environment, ref, request: {}, statuses: [] };
    ground.repository.deployments.push(one);
    return one;
  };

  it('is set on the newest deployment of the commit and environment, with where to look', async () => {
    const [first, newest] = [deployment('staging'), deployment('staging')];
    deployment('production');
    deployment('staging', 'another');
    const { ended, links } = await play(trigger());
    expect(links).toEqual(['https://github.com/acme/checkout/deployments']);
    expect(ended).toEqual({ outcome: 'done', reason: `deployment ${newest.id} is set to failure` });
    expect(first.statuses).toEqual([]);
    expect(newest.statuses).toEqual([
      {
        state: 'failure',
        description: 'Kill one: it took too long',
        log_url: 'https://github.com/acme/checkout/actions/runs/4711',
      },
    ]);
  });

  it('is set on the deployment that is named, and however long its reason is', async () => {
    const [named] = [deployment('staging'), deployment('staging')];
    const occasion = anOccasion({ reason: HOSTILE, runUrl: null });
    await play(trigger({ deployment: String(named.id), state: 'inactive' }, occasion));
    expect(named.statuses).toEqual([{ state: 'inactive', description: `${HOSTILE.slice(0, 139)}…` }]);
  });

  it.each([
    ['there is none', anOccasion(), 'GitHub knows no deployment of c0ffee to staging'],
    [
      'nothing says which',
      anOccasion({ sha: null, environment: null }),
      'nothing says which deployment is meant',
    ],
  ])('is not set when %s', async (_, occasion, message) => {
    deployment('production');
    expect((await play(trigger({}, occasion))).ended).toMatchObject({
      message,
      hint: 'name the `deployment`',
    });
  });

  it('says in a rehearsal what would be set, and sets nothing', async () => {
    const one = deployment('staging');
    expect(await trigger().plan(NEVER)).toBe(`set deployment ${one.id} to failure`);
    expect(one.statuses).toEqual([]);
  });
});
