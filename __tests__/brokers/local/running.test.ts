import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import type { InstalledChaos } from '../../../src/embedded/chaos-toolkit.js';
import { keepingLog } from '../../embedded/keeping-log.js';
import { endingOf, planOf, shell, toTheEnd } from './experiments.js';
import { Ground, packageRoot, projectChaos } from './ground.js';

/** Running a plan with the real Chaos Toolkit on this machine. */
let chaos: InstalledChaos;
let ground: Ground;
beforeAll(async () => {
  chaos = await projectChaos();
}, 300_000);
beforeEach(async () => {
  ground = await Ground.make();
});
afterEach(() => ground.remove());

describe('a run on this machine', () => {
  it('says which Chaos Toolkit it has, and keeps the log of each experiment', async () => {
    const log = keepingLog();
    const broker = ground.broker(chaos, { log });
    const plan = planOf({ method: [shell('do nothing', 'true')] });
    const { collected } = await toTheEnd(broker, await broker.start(plan, 'versions'), plan);
    expect(log.lines).toEqual([
      expect.stringMatching(
        /^experiments run on this machine with Chaos Toolkit \d+\.\S+, chaoslib \d+\.\S+$/,
      ),
    ]);
    expect(collected[0]?.notes).toEqual([
      `run on this machine by Chaos Toolkit ${chaos.versions}`,
      'its log: logs/01-experiment',
    ]);
    expect(ground.logs.get('01-experiment')).toMatch(/Experiment ended with status: completed/);
  });

  it('has as many experiments at work as it may, and no more', async () => {
    const trace = join(ground.path, 'trace');
    const work = { method: [shell('work', `echo +1 >> ${trace}; sleep 0.7; echo -1 >> ${trace}`)] };
    const broker = ground.broker(chaos, {}, { maxParallel: 2 });
    const plan = planOf(work, work, work, work, work);
    const { story } = await toTheEnd(broker, await broker.start(plan, 'parallel'), plan);
    let now = 0;
    const counts = readFileSync(trace, 'utf8')
      .trim()
      .split('\n')
      .map((step) => (now += Number(step)));
    expect(Math.max(...counts)).toBe(2);
    expect(story.filter(({ kind }) => kind === 'ended')).toHaveLength(5);
    expect(endingOf(story)).toEqual({ state: 'succeeded', reason: null });
  });

  it('hands experiments the environment of the job, and nothing that was given to the gate alone', async () => {
    const seen = join(ground.path, 'seen');
    const environment = {
      ...process.env,
      TOKEN_OF_THE_JOB: 'theirs',
      'INPUT_GITHUB-TOKEN': 'ours',
      INPUT_SUITE: 'suite.yaml',
      STATE_run: 'gh-1',
      RESILIENCY_GATE_NOTIFY_WEBHOOK_SECRET: 'ours',
    };
    const there = { packageRoot, workspace: ground.path, environment };
    const broker = ground.broker(chaos, { ground: there });
    const plan = planOf({ method: [shell('look', `env > ${seen}`)] });
    await toTheEnd(broker, await broker.start(plan, 'environment'), plan);
    const variables = readFileSync(seen, 'utf8');
    expect(variables).toContain('TOKEN_OF_THE_JOB=theirs');
    expect(variables).not.toMatch(/=ours|^INPUT_|^STATE_/m);
  });

  it('gives each experiment a folder of its own, and the way back to the workspace', async () => {
    const seen = join(ground.path, 'seen');
    const look = {
      method: [shell('look', `pwd >> ${seen}; echo "$RESILIENCY_GATE_WORKSPACE" >> ${seen}; touch litter`)],
    };
    const broker = ground.broker(chaos);
    const plan = planOf(look, look);
    await toTheEnd(broker, await broker.start(plan, 'folders'), plan);
    const [first, workspace, second] = readFileSync(seen, 'utf8').split('\n');
    expect(first).not.toBe(second);
    expect(workspace).toBe(ground.path);
    expect(existsSync('litter')).toBe(false);
  });

  it('asks the Chaos Toolkit for the strategies of the plan', async () => {
    const played = join(ground.path, 'played');
    const plan = planOf({
      method: [shell('do nothing', 'true')],
      rollbacks: [shell('mark', `touch ${played}`)],
    });
    const strategies = { hypothesis: 'skip', hypothesisFrequency: 0.5, rollbacks: 'never' } as const;
    const experiments = plan.experiments.map((experiment) => ({ ...experiment, strategies }));
    const never = { ...plan, experiments };
    const broker = ground.broker(chaos);
    await toTheEnd(broker, await broker.start(never, 'strategies'), never);
    expect(existsSync(played)).toBe(false);
  });

  it('shows no secret in what it keeps and says, and lets nobody else look at the rest', async () => {
    const broker = ground.broker(chaos, {
      ground: {
        packageRoot: process.cwd(),
        workspace: ground.path,
        environment: { ...process.env, TOKEN_OF_TEST: 'hush-hush-42' },
      },
    });
    const url = 'http://127.0.0.1:1/${token}';
    const plan = planOf({
      secrets: { api: { token: { type: 'env', key: 'TOKEN_OF_TEST' } } },
      method: [
        { type: 'action', name: 'call', provider: { type: 'http', url, secrets: ['api'] } },
        { type: 'action', name: 'call', provider: { type: 'python', module: 'os', func: 'hush-hush-42' } },
      ],
    });
    const handle = await broker.start(plan, 'secrets');
    const { collected } = await toTheEnd(broker, handle, plan);
    expect(ground.logs.get('01-experiment')).not.toContain('hush-hush');
    expect(JSON.stringify(collected[0]?.notes)).not.toContain('hush-hush');
    expect(statSync(join(ground.path, 'runs', 'secrets')).mode & 0o077).toBe(0);
  });
});

describe('the same run', () => {
  it('is found by whoever comes later, at work and ended', async () => {
    const go = join(ground.path, 'go');
    const plan = planOf({ method: [shell('wait', `while [ ! -e ${go} ]; do sleep 0.1; done`)] });
    const handle = await ground.broker(chaos).start(plan, 'again');
    const later = ground.broker(chaos, { findToolkit: () => Promise.reject(new Error('not needed')) });
    expect(await later.start(plan, 'again')).toEqual(handle);
    const planned = planOf({ method: [shell('go on', `touch ${go}`)] });
    const other = ground.broker(chaos);
    await toTheEnd(other, await other.start(planned, 'other'), planned);
    const { collected } = await toTheEnd(later, handle, plan);
    expect(collected.map(({ outcome }) => outcome.kind)).toEqual(['journal']);
  });

  it('is started once by two that start it at the same time', async () => {
    const plan = planOf({ method: [shell('do nothing', 'true')] });
    const handles = await Promise.all([1, 2, 3].map(() => ground.broker(chaos).start(plan, 'together')));
    const broker = ground.broker(chaos);
    const handle = await broker.start(plan, 'together');
    expect(handles).toEqual([handle, handle, handle]);
    const { story } = await toTheEnd(broker, handle, plan);
    expect(story.map(({ kind }) => kind)).toEqual(['started', 'ended', 'terminal']);
  });

  it('can be started after an attempt that found no Chaos Toolkit', async () => {
    const plan = planOf({ method: [shell('do nothing', 'true')] });
    const without = ground.broker(chaos, { findToolkit: () => Promise.reject(new Error('none to be had')) });
    await expect(without.start(plan, 'retry')).rejects.toThrow('none to be had');
    expect(await without.attach('retry')).toBeNull();
    const broker = ground.broker(chaos);
    const { story } = await toTheEnd(broker, await broker.start(plan, 'retry'), plan);
    expect(endingOf(story)?.state).toBe('succeeded');
  });

  it('is told apart from one whose keeper could not be started', async () => {
    const broker = ground.broker({ ...chaos, python: '/nonexistent/python' });
    const plan = planOf({ method: [shell('do nothing', 'true')] });
    await expect(broker.start(plan, 'none')).rejects.toMatchObject({
      code: 'broker',
      message: expect.stringMatching(/could not be started: .*ENOENT/),
    });
  });
});

describe('old runs', () => {
  it('are forgotten after a week, and recent ones are not', async () => {
    const plan = planOf({ method: [shell('do nothing', 'true')] });
    const broker = ground.broker(chaos);
    for (const runId of ['old', 'recent']) await toTheEnd(broker, await broker.start(plan, runId), plan);
    const longAgo = new Date('2020-01-01');
    utimesSync(join(ground.path, 'runs', 'old'), longAgo, longAgo);
    await toTheEnd(broker, await broker.start(plan, 'new'), plan);
    expect(await broker.attach('old')).toBeNull();
    expect(await broker.attach('recent')).not.toBeNull();
  });
});
