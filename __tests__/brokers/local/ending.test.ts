import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { InstalledChaos } from '../../../src/embedded/chaos-toolkit.js';
import type { JsonObject } from '../../../src/suite/plan.js';
import { survivors } from '../../embedded/process-tree.js';
import { endingOf, journalIn, planOf, processesOf, shell, toTheEnd } from './experiments.js';
import { Ground, projectChaos } from './ground.js';

/** Whatever ends an experiment of the real Chaos Toolkit: its rollbacks are played, and nothing of it runs on. */
let chaos: InstalledChaos;
let ground: Ground;
let fault: string;
beforeAll(async () => {
  chaos = await projectChaos();
}, 300_000);
beforeEach(async () => {
  ground = await Ground.make();
  fault = join(ground.path, 'fault');
});
afterEach(() => ground.remove());

const until = async (holds: () => boolean) => {
  while (!holds()) await delay(50);
};
const injected = () => until(() => existsSync(fault));

/** A fault that is a file, and activities during which the experiment is ended. */
function outage(...during: readonly JsonObject[]) {
  return planOf({
    method: [shell('inject', `touch ${fault}`), ...during],
    rollbacks: [shell('remove', `rm ${fault}`)],
  });
}

describe('an experiment that is ended early', () => {
  it('by its deadline rolls back, and says so', async () => {
    const broker = ground.broker(chaos, {}, { experimentDeadline: 2 });
    const plan = outage(shell('wait', 'sleep 300'));
    const handle = await broker.start(plan, 'deadline');
    const { story, collected } = await toTheEnd(broker, handle, plan);
    expect(story.map(({ kind }) => kind)).toEqual(['started', 'ended', 'terminal']);
    expect(collected[0]).toMatchObject({ endedBy: 'deadline', attempts: 1 });
    expect(journalIn(collected[0])).toMatchObject({
      status: 'interrupted',
      rollbacks: [{ status: 'succeeded' }],
    });
    expect(existsSync(fault)).toBe(false);
  });

  it('by the time of the whole run rolls back, although nobody watches, and starts no other', async () => {
    const broker = ground.broker(chaos, { onOrphaned: 'leave' }, { runDeadline: 3 });
    const plan = planOf(
      {
        method: [shell('inject', `touch ${fault}`), shell('wait', 'sleep 300')],
        rollbacks: [shell('remove', `rm ${fault}`)],
      },
      { method: [shell('never', `touch ${fault}`)] },
    );
    const handle = await broker.start(plan, 'overrun');
    await injected();
    await until(() => !existsSync(fault));
    const { story, collected } = await toTheEnd(broker, handle, plan);
    expect(endingOf(story)).toMatchObject({
      state: 'stopped',
      reason: 'the run took longer than 3 s, and nobody had ended it',
    });
    expect(collected.map(({ outcome }) => outcome.kind)).toEqual(['journal', 'not-started']);
    expect(existsSync(fault)).toBe(false);
  });

  const stubborn = "trap '' INT TERM HUP; sleep 300";
  it.each([
    { how: 'ignores every request to end', activities: [shell('stubborn', stubborn)] },
    {
      how: 'does so in the background',
      activities: [shell('stubborn', stubborn, { background: true }), shell('wait', 'sleep 200')],
    },
    { how: 'has children that do so', activities: [shell('parent', `(${stubborn}) & wait`)] },
  ])('rolls back although an activity $how', async ({ activities }) => {
    const broker = ground.broker(chaos);
    const plan = outage(...activities);
    const handle = await broker.start(plan, 'stubborn');
    await injected();
    await until(() => processesOf(handle).some(({ command }) => command === 'sleep 300'));
    const processes = processesOf(handle);
    expect(await broker.stop(handle, { kind: 'asked', reason: 'enough' }, 60_000)).toBe('ended');
    expect(existsSync(fault)).toBe(false);
    const { story, collected } = await toTheEnd(broker, handle, plan);
    expect(endingOf(story)).toEqual({ state: 'stopped', reason: 'enough' });
    expect(journalIn(collected[0]).rollbacks).toMatchObject([{ status: 'succeeded' }]);
    expect(await survivors(processes)).toEqual([]);
  });

  it('in the middle of its rollbacks is left to play them to their end', async () => {
    const broker = ground.broker(chaos);
    const half = join(ground.path, 'half');
    const plan = planOf({
      method: [shell('inject', `touch ${fault}`)],
      rollbacks: [shell('begin', `touch ${half}; sleep 1.5`), shell('remove', `rm ${fault}`)],
    });
    const handle = await broker.start(plan, 'rollbacks');
    await until(() => existsSync(half));
    await broker.stop(handle, { kind: 'asked', reason: 'enough' }, 60_000);
    expect(existsSync(fault)).toBe(false);
    const { collected } = await toTheEnd(broker, handle, plan);
    expect(journalIn(collected[0])).toMatchObject({
      status: 'completed',
      rollbacks: [{ status: 'succeeded' }, { status: 'succeeded' }],
    });
  });

  it('and cannot be, is killed when its grace is over, and told lost with what it said', async () => {
    const broker = ground.broker(chaos, {}, { endGrace: 2 });
    const plan = planOf({
      method: [shell('inject', `touch ${fault}`)],
      rollbacks: [shell('never ends', 'sleep 300')],
    });
    const handle = await broker.start(plan, 'stuck');
    await until(() => processesOf(handle).some(({ command }) => command === 'sleep 300'));
    const processes = processesOf(handle);
    await broker.stop(handle, { kind: 'asked', reason: 'enough' }, 60_000);
    const { collected } = await toTheEnd(broker, handle, plan);
    expect(collected[0]).toMatchObject({
      endedBy: 'abort',
      outcome: { kind: 'lost', reason: expect.stringMatching(/ended by signal 9.*\n[^]*Let's rollback/) },
    });
    expect(await survivors(processes)).toEqual([]);
  });
});

describe('an experiment that ends by itself', () => {
  it('leaves nothing at work', async () => {
    const pid = join(ground.path, 'pid');
    const plan = planOf({ method: [shell('leave', `sleep 300 >/dev/null 2>&1 & echo $! > ${pid}`)] });
    const broker = ground.broker(chaos);
    await toTheEnd(broker, await broker.start(plan, 'litter'), plan);
    const left = Number(readFileSync(pid, 'utf8'));
    expect(await survivors([{ pid: left, parent: 0, command: 'sleep 300' }])).toEqual([]);
  });
});

describe('when the keeper itself is killed', () => {
  it('its experiments roll back and keep their journals', async () => {
    const broker = ground.broker(chaos);
    const plan = outage(shell('wait', 'sleep 300'));
    const handle = await broker.start(plan, 'killed');
    await injected();
    const [keeper, ...others] = processesOf(handle);
    process.kill(keeper?.pid ?? 0, 'SIGKILL');
    const { story, collected } = await toTheEnd(broker, handle, plan);
    expect(endingOf(story)).toMatchObject({ state: 'failed', reason: expect.stringMatching(/was killed/) });
    expect(journalIn(collected[0])).toMatchObject({
      status: 'interrupted',
      rollbacks: [{ status: 'succeeded' }],
    });
    expect(existsSync(fault)).toBe(false);
    expect(await survivors(others)).toEqual([]);
  });

  it('and its workers with it, the Chaos Toolkit rolls back by itself', async () => {
    const broker = ground.broker(chaos);
    const plan = planOf({
      method: [shell('inject', `touch ${fault}`), shell('wait', 'exec sleep 300')],
      rollbacks: [shell('take long', 'sleep 1'), shell('remove', `rm ${fault}`)],
    });
    const handle = await broker.start(plan, 'killed');
    await injected();
    const [keeper, worker, ...others] = processesOf(handle);
    for (const one of [keeper, worker]) process.kill(one?.pid ?? 0, 'SIGKILL');
    const { collected } = await toTheEnd(broker, handle, plan);
    expect(journalIn(collected[0]).rollbacks).toHaveLength(2);
    expect(existsSync(fault)).toBe(false);
    expect(await survivors(others)).toEqual([]);
  });

  it('the run is never started again', async () => {
    const broker = ground.broker(chaos);
    const plan = outage(shell('wait', 'sleep 300'));
    const handle = await broker.start(plan, 'killed');
    await injected();
    process.kill(processesOf(handle)[0]?.pid ?? 0, 'SIGKILL');
    expect(await ground.broker(chaos).start(plan, 'killed')).toEqual(handle);
    const { story, collected } = await toTheEnd(broker, handle, plan);
    expect(story.filter(({ kind }) => kind === 'started')).toHaveLength(1);
    expect(collected[0]?.attempts).toBe(1);
  });
});
