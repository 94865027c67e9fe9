import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { collect } from '../src/collecting.js';
import { detach } from '../src/detaching.js';
import { gate } from '../src/gate.js';
import { aCollecting, aRun, experimentFile, World } from './builders/gate.js';

const MINUTE = 60_000;
const JOB = { BUILD_TAG: 'jenkins-shop-7' };
let world: World;
beforeEach(() => {
  world = new World();
});
afterEach(() => world.workspace.remove());

/** Starts a run and leaves it; somebody looks some milliseconds later, or while it is at work (null). */
async function detached(later: number | null, settings = aRun({ runId: 'night' })): Promise<void> {
  if (later === null) world = new World('held');
  await detach(settings, world.ports(JOB));
  if (later !== null) await world.clock.sleep(later);
}

describe('a run that is detached', () => {
  test('goes on by itself, and whoever started it is told how to go on', async () => {
    world = new World('held');
    const ports = world.ports(JOB);
    const handle = await detach(aRun({ runId: 'night' }), ports);
    expect(handle.runId).toBe('night');
    expect(ports.log.lines().at(-1)).toBe(
      'run night goes on without this gate: by its run-id, collect judges it and stop ends it',
    );
    expect(await world.broker.isAtWork(handle)).toBe(true);
    expect(world.told).toEqual([]);
  });

  test.each(['this', 'post'] as const)(
    'is ended when the job was cancelled meanwhile (settled by %s)',
    async (settledBy) => {
      world = new World('held');
      const ports = {
        ...world.ports(JOB),
        cancellation: { policy: 'stop', grace: 1_000, settledBy } as const,
      };
      const { broker } = world;
      const start = broker.start.bind(broker);
      broker.start = async (...asked) => {
        const handle = await start(...asked);
        ports.ends.ask({ kind: 'cancelled', reason: 'the job was cancelled' });
        return handle;
      };
      await expect(detach(aRun({ runId: 'night' }), ports)).rejects.toMatchObject({ code: 'cancelled' });
      const handle = await broker.attach('night');
      expect(handle && (await broker.isAtWork(handle))).toBe(false);
      expect(ports.log.lines().join()).not.toContain('goes on without this gate');
      expect(world.remembered).toEqual(['night']);
    },
  );

  test.each([
    ['is at work', null],
    ['is over', MINUTE],
    ['was over long ago', 48 * 60 * MINUTE],
  ])('is collected when it %s: watched to its end, judged, told', async (_when, later) => {
    await detached(later);
    const verdict = await collect(
      aCollecting({ runId: 'night' }),
      world.ports(JOB, () => world.letEnd()),
    );
    expect(verdict).toMatchObject({ runId: 'night', verdict: 'pass' });
    expect(world.told).toHaveLength(1);
    expect(world.started).toEqual(['night']);
  });

  test('is ended when it takes longer than whoever collects it waits', async () => {
    await detached(null);
    const verdict = await collect(aCollecting({ runId: 'night', timeout: MINUTE }), world.ports(JOB));
    expect(verdict).toMatchObject({ verdict: 'error', experiments: [{ rolledBack: true }] });
    expect(verdict.reason).toMatch(/the run took longer than 60 s/);
  });

  test('is left to post when the job that collects it is cancelled', async () => {
    await detached(null);
    const ports = {
      ...world.ports(JOB),
      cancellation: { policy: 'stop', grace: 0, settledBy: 'post' } as const,
    };
    void world.clock.sleep(1_000).then(() => {
      ports.ends.ask({ kind: 'cancelled', reason: 'the job was cancelled' });
    });
    await expect(collect(aCollecting({ runId: 'night' }), ports)).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(world.remembered.at(-1)).toBe('night');
    expect(world.told).toEqual([]);
  });
});

describe('which run is collected', () => {
  test('one that was told before is told again when it is asked for by its id, and that is said', async () => {
    await gate(aRun({ runId: 'night' }), world.ports(JOB));
    const { warnings } = await collect(aCollecting({ runId: 'night' }), world.ports(JOB));
    expect(warnings).toContain('run night was told before, and is told again');
  });

  test('without an id, the one that this CI run has started', async () => {
    await detached(MINUTE, aRun());
    expect((await collect(aCollecting(), world.ports(JOB))).runId).toBe(world.started[0]);
  });

  test.each([
    ['of a CI run that has started none', {}, JOB, 'wrong-input', /has started no run of this plan/],
    ['outside of a CI run', {}, {}, 'wrong-input', /not known outside of a CI run/],
    ['by an id that nobody knows', { runId: 'gone' }, JOB, 'wrong-input', /run gone is not known/],
  ])('none %s', async (_what, settings, environment: Record<string, string>, code, message) => {
    await expect(collect(aCollecting(settings), world.ports(environment))).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
  });

  test('none of another plan: it would be judged by what it was not run for', async () => {
    await detached(MINUTE);
    world.workspace.write('experiment.json', experimentFile('Another'));
    await expect(collect(aCollecting({ runId: 'night' }), world.ports(JOB))).rejects.toMatchObject({
      code: 'not-ours',
    });
  });

  test('none that was told already, unless it is named: it says nothing of the system as it is now', async () => {
    await gate(aRun(), world.ports(JOB));
    await expect(collect(aCollecting(), world.ports(JOB))).rejects.toMatchObject({ code: 'not-ours' });
  });
});
