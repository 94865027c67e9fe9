import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { collect } from '../src/collecting.js';
import { detach } from '../src/detaching.js';
import { stop } from '../src/stopping.js';
import { aCollecting, aRun, aStopping, World } from './builders/gate.js';
import { rawJournal } from './builders/journal.js';

const JOB = { BUILD_TAG: 'jenkins-shop-7' };
let world: World;
beforeEach(() => {
  world = new World('held');
});
afterEach(() => world.workspace.remove());

const begun = () => detach(aRun({ runId: 'night' }), world.ports(JOB));

/** What the command says, and whether all faults are known to be over. */
async function stopped(settings = aStopping({ runId: 'night' })) {
  const ports = world.ports(JOB);
  return { over: await stop(settings, ports), log: ports.log };
}

describe('stopping a run by its id', () => {
  test('ends it, and tells what became of each fault', async () => {
    await begun();
    const { over, log } = await stopped();
    expect(over).toBe(true);
    expect(log.lines('warn')).toEqual([
      'somebody asked for its end: ending the run, so that no fault is left behind',
    ]);
    expect(log.lines().at(-1)).toBe('■ 1/1 Experiment 1: fault ended, rollbacks played');
  });

  test('needs no suite: what was run is known by the run', async () => {
    await begun();
    world.workspace.remove();
    expect((await stopped()).over).toBe(true);
  });

  test('does nothing about a run that is over, and tells the same', async () => {
    await begun();
    await stopped();
    const { over, log } = await stopped();
    expect(over).toBe(true);
    expect(log.lines()).toEqual([
      'run night is over: fake:night',
      '■ 1/1 Experiment 1: fault ended, rollbacks played',
    ]);
  });

  test('leaves its verdict to whoever collects it', async () => {
    await begun();
    await stopped();
    expect(world.told).toEqual([]);
    const verdict = await collect(aCollecting({ runId: 'night' }), world.ports(JOB));
    expect(verdict).toMatchObject({ verdict: 'error' });
    expect(verdict.reason).toMatch(/the run was stopped: somebody asked for its end/);
    expect(verdict.experiments[0]?.notes).toContain('when the run was ended: fault ended, rollbacks played');
  });

  test('of an id that nobody knows is wrong input', async () => {
    await expect(stopped()).rejects.toMatchObject({ code: 'wrong-input' });
  });
});

describe('what is not known is no success', () => {
  test.each([
    ['left no journal', null, /not known: the fault may still be active/],
    [
      'failed to roll back',
      JSON.stringify(rawJournal({ rollbacks: [] })),
      /not rolled back: the fault may still be active/,
    ],
  ])('of an experiment that %s', async (_what, journal, said) => {
    world = new World({ lasts: new Promise(() => {}), journal });
    await begun();
    const { over, log } = await stopped();
    expect(over).toBe(false);
    expect(log.lines('error')).toEqual([expect.stringMatching(said)]);
  });
});

test('stopping without an id ends what this CI run has started', async () => {
  const handle = await detach(aRun(), world.ports(JOB));
  expect((await stopped(aStopping({ runId: null, experiments: ['experiment.json'] }))).over).toBe(true);
  expect(await world.broker.isAtWork(handle)).toBe(false);
});
