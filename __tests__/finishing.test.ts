import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { begin } from '../src/beginning.js';
import { finish } from '../src/finishing.js';
import { gate } from '../src/gate.js';
import { aRun, experimentFile, World } from './builders/gate.js';

const JOB = { GITHUB_RUN_ID: '4711', GITHUB_RUN_ATTEMPT: '1' };
let world: World;
beforeEach(() => {
  world = new World('held');
});
afterEach(() => world.workspace.remove());

/** What post does, in a process of its own. */
async function post(settings = aRun()) {
  const ports = world.ports(JOB);
  await finish(world.remembered.at(-1) ?? '', settings, ports);
  return ports.log.lines().join('\n');
}

describe('what comes after a step', () => {
  test('ends the run of a step that died, and tells what became of it', async () => {
    await begin(aRun(), world.ports(JOB));
    expect(await post()).toMatch(
      /the job ended before the run did: ending the run, so that no fault is left behind/,
    );
    expect(world.told).toMatchObject([{ verdict: 'error', experiments: [{ rolledBack: true }] }]);
    expect(world.told[0]?.reason).toMatch(/the run was stopped: the job ended before the run did/);
  });

  test('tells the run of a step that died after it was over, and ends nothing', async () => {
    await begin(aRun(), world.ports(JOB));
    world.letEnd();
    await world.clock.sleep(60_000);
    expect(await post()).not.toMatch(/ending the run/);
    expect(world.told).toMatchObject([{ verdict: 'pass' }]);
  });

  test('changes nothing when it is done twice', async () => {
    await begin(aRun(), world.ports(JOB));
    await post();
    expect(await post()).toMatch(/^run \S+ is over, and was told$/);
    expect(world.told).toHaveLength(1);
  });

  test('changes nothing after a step that has told its run, and died before it could say so', async () => {
    await gate(
      aRun(),
      world.ports(JOB, () => world.letEnd()),
    );
    await post();
    expect(world.told).toHaveLength(1);
  });

  test.each([
    ['cannot be read any more', 'no experiment', 'wrong-input'],
    ['is another one by now', experimentFile('Another'), 'not-ours'],
  ])('ends the run whose suite %s, and says what became of each fault', async (_what, text, code) => {
    await begin(aRun(), world.ports(JOB));
    world.workspace.write('experiment.json', text);
    const ports = world.ports(JOB);
    await expect(finish(world.remembered.at(-1) ?? '', aRun(), ports)).rejects.toMatchObject({ code });
    const handle = await world.broker.attach(world.started[0] ?? '');
    expect(handle && (await world.broker.isAtWork(handle))).toBe(false);
    expect(ports.log.lines().join('\n')).toMatch(/1\/1 Experiment 1: (ended|fault ended)/);
    expect(world.told).toEqual([]);
  });

  test('has nothing to do for a run that was never started', async () => {
    world.remembered.push('gh-4711-1-0a1b2c3d');
    expect(await post()).toMatch(/not known to the broker: there is nothing to end/);
    expect(world.told).toEqual([]);
  });

  describe('when runs are left as they are', () => {
    const leave = aRun({ onCancel: 'leave' });

    test('only says that it goes on', async () => {
      await begin(leave, world.ports(JOB));
      expect(await post(leave)).toMatch(/goes on, as on-cancel asks/);
      expect(world.told).toEqual([]);
    });

    test('tells one that is over all the same', async () => {
      await begin(leave, world.ports(JOB));
      world.letEnd();
      await world.clock.sleep(60_000);
      await post(leave);
      expect(world.told).toMatchObject([{ verdict: 'pass' }]);
    });
  });
});
