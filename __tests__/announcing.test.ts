import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { begin } from '../src/beginning.js';
import { detach } from '../src/detaching.js';
import { finish } from '../src/finishing.js';
import { gate } from '../src/gate.js';
import type { GatePorts } from '../src/ports.js';
import type { Announcer } from '../src/publish/announcer.js';
import { aRun, World } from './builders/gate.js';

/** What a place sees that shows the gate at work. */
const JOB = { GITHUB_RUN_ID: '4711', GITHUB_RUN_ATTEMPT: '1' };
let world: World;
let seen: string[];
beforeEach(() => {
  world = new World();
  seen = [];
});
afterEach(() => world.workspace.remove());

const place: Announcer = {
  name: 'the test',
  begin: () => Promise.resolve(void seen.push(`begins, ${world.started.length} started`)),
  giveUp: (reason) => Promise.resolve(void seen.push(`gives up: ${reason}`)),
};
const ports = (overrides: Partial<GatePorts> = {}) => ({
  ...world.ports(JOB),
  announcers: [place],
  ...overrides,
});

describe('a place that shows the gate at work', () => {
  test('is told before the run starts, and of its end by the verdict alone', async () => {
    await gate(aRun(), ports());
    expect(seen).toEqual(['begins, 0 started']);
    expect(world.told).toHaveLength(1);
  });

  test('is told when there will be no verdict', async () => {
    const broker = world.broker;
    broker.start = () => Promise.reject(new Error('AWS refused it'));
    await expect(gate(aRun(), ports({ broker }))).rejects.toThrow('AWS refused it');
    expect(seen).toEqual(['begins, 0 started', 'gives up: AWS refused it']);
  });

  test('is told nothing begins when the input is wrong', async () => {
    await expect(gate(aRun({ experiments: ['gone.json'] }), ports())).rejects.toMatchObject({
      code: 'wrong-input',
    });
    expect(seen.map((one) => one.slice(0, 8))).toEqual(['gives up']);
  });

  test('waits for the process that follows when the job was cancelled', async () => {
    const cancelled = ports({ cancellation: { policy: 'stop', grace: 0, settledBy: 'post' } });
    cancelled.ends.ask({ kind: 'cancelled', reason: 'the job was cancelled' });
    await expect(gate(aRun(), cancelled)).rejects.toMatchObject({ code: 'cancelled' });
    expect(seen.join()).not.toContain('gives up');
  });

  test('is told by the process that follows when the job was cancelled before the run started', async () => {
    const cancelled = ports({ cancellation: { policy: 'stop', grace: 0, settledBy: 'post' } });
    const cancelling: Announcer = {
      ...place,
      begin: (plan) => {
        cancelled.ends.ask({ kind: 'cancelled', reason: 'the job was cancelled' });
        return place.begin(plan);
      },
    };
    const gone = gate(aRun(), { ...cancelled, announcers: [cancelling] });
    await expect(gone).rejects.toMatchObject({ code: 'cancelled' });
    expect(world.started).toEqual([]);
    await finish(world.remembered.at(-1) ?? 'nothing was remembered', aRun(), ports());
    expect(world.remembered).toHaveLength(1);
    expect(seen).toEqual(['begins, 0 started', 'gives up: nothing was run']);
  });

  test('is told by the process that follows when nothing was run after all', async () => {
    await finish('gh-4711-1-00000000', aRun(), ports());
    expect(seen).toEqual(['gives up: nothing was run']);
  });

  test('is told by the process that follows when the run goes on and nobody watches it', async () => {
    world = new World('held');
    await begin(aRun(), ports());
    await finish(world.remembered.at(-1) ?? '', aRun({ onCancel: 'leave' }), ports());
    expect(seen.at(-1)).toMatch(/^gives up: run \S+ goes on, as on-cancel asks: fake:\S+$/);
  });

  test('is told when a run cannot be detached', async () => {
    const { broker } = world;
    broker.start = () => Promise.reject(new Error('AWS refused it'));
    await expect(detach(aRun({ detach: true }), ports({ broker }))).rejects.toThrow('AWS refused it');
    expect(seen).toEqual(['begins, 0 started', 'gives up: AWS refused it']);
  });

  test('is told by the process that follows when that fails too', async () => {
    await begin(aRun(), ports());
    const broker = world.broker;
    broker.attach = () => Promise.reject(new Error('no credentials'));
    await expect(finish(world.remembered.at(-1) ?? '', aRun(), ports({ broker }))).rejects.toThrow();
    expect(seen.at(-1)).toBe('gives up: no credentials');
  });
});
