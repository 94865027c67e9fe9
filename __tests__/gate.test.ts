import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { begin } from '../src/beginning.js';
import { gate } from '../src/gate.js';
import { aRun, experimentFile, World } from './builders/gate.js';

const [MINUTE, HOUR] = [60_000, 3_600_000];
let world: World;
beforeEach(() => {
  world = new World();
});
afterEach(() => world.workspace.remove());

/** A CI system that tells no steps apart. */
const JOB = { CI_JOB_ID: '77' };
const attempt = (number: number) => ({ GITHUB_RUN_ID: '4711', GITHUB_RUN_ATTEMPT: String(number) });
const OLD_NEWS = {
  code: 'not-ours',
  message: expect.stringMatching(/^run \S+ was over before this gate began: nothing was run$/),
};

/**
 * A gate that died when it had started its run, `ago` milliseconds ago, or with the run at work (null): nobody watched it,
 * and nobody told it.
 */
async function diedAfterStart(environment: Record<string, string>, ago: number | null, settings = aRun()) {
  if (ago === null) world = new World('held');
  await begin(settings, world.ports(environment));
  if (ago !== null) await world.clock.sleep(ago);
}

describe('a second gate of the same job, that asks the same', () => {
  test('is not told what the first one saw', async () => {
    await gate(aRun(), world.ports(JOB));
    await expect(gate(aRun(), world.ports(JOB))).rejects.toMatchObject(OLD_NEWS);
  });

  test('is not told it either when it asks for that run by its id', async () => {
    const asked = aRun({ runId: 'canary' });
    await gate(asked, world.ports(JOB));
    await expect(gate(asked, world.ports(JOB))).rejects.toMatchObject(OLD_NEWS);
  });

  test('watches what is still at work', async () => {
    world = new World('held');
    const [one, two] = [world.ports(JOB), world.ports(JOB, () => world.letEnd())];
    const first = gate(aRun(), one);
    while (world.started.length === 0) await new Promise(setImmediate);
    const second = await world.clock.whileHeld(async () => {
      const running = gate(aRun(), two);
      while (!two.log.lines().join().includes('was started before')) await new Promise(setImmediate);
      return { running };
    });
    const both = await Promise.all([first, second.running]);
    expect(both.map(({ experiments }) => experiments.length)).toEqual([1, 1]);
    expect(two.log.lines().join()).toContain('was started before, and is not started again');
    expect(world.started).toHaveLength(1);
  });
});

describe('a gate whose predecessor died', () => {
  test.each([
    ['watches what is still at work', null, /was started before, and is not started again/],
    [
      'tells what is over and nobody has told',
      MINUTE,
      /was over before this gate began, at .* UTC, and nobody had told/,
    ],
  ])('%s', async (_what, ago, said) => {
    await diedAfterStart(JOB, ago);
    const ports = world.ports(JOB, () => world.letEnd());
    expect(await gate(aRun(), ports)).toMatchObject({ verdict: 'pass' });
    expect(world.started).toHaveLength(1);
    expect(ports.log.lines().join()).toMatch(said);
    await expect(gate(aRun(), world.ports(JOB))).rejects.toMatchObject(OLD_NEWS);
  });

  test('is told nothing of a run that was over long ago', async () => {
    await diedAfterStart(JOB, 2 * HOUR);
    await expect(gate(aRun(), world.ports(JOB))).rejects.toMatchObject(OLD_NEWS);
  });

  test('refuses the run of another plan, whatever became of it', async () => {
    const settings = aRun({ runId: 'canary' });
    await diedAfterStart(JOB, MINUTE, settings);
    world.workspace.write('experiment.json', experimentFile('Another'));
    await expect(gate(settings, world.ports(JOB))).rejects.toMatchObject({
      code: 'not-ours',
      message: 'run id "canary" belongs to another plan',
    });
    expect(world.told).toEqual([]);
  });
});

describe('a gate that has taken a run up', () => {
  test('knows it before anything can fail, so that whoever comes after it ends it', async () => {
    const settings = aRun({ environment: 'staging' });
    await diedAfterStart(JOB, null, settings);
    const [runId] = world.remembered.splice(0);
    world.locks.failure = new Error('no permission');
    const again = gate(settings, world.ports(JOB));
    await expect(again).rejects.toThrow('no permission');
    expect(world.remembered).toEqual([runId]);
  });
});

describe('a further attempt of a CI run', () => {
  const remark = /^run gh-4711-1-\w+ was started by an earlier attempt of this CI run, at \S+ \S+ UTC/;

  test.each([
    ['is still at work', null, /UTC: it says nothing of what was deployed since$/],
    ['is over, and was never told', MINUTE, /UTC, and was over at .*: it says nothing of/],
  ])('takes up what an earlier one has started, when it %s, and says so', async (_what, ago, more) => {
    await diedAfterStart(attempt(1), ago);
    const ports = world.ports(attempt(3), () => world.letEnd());
    const verdict = await gate(aRun(), ports);
    expect(verdict.runId).toMatch(/^gh-4711-1-/);
    expect(verdict.warnings).toEqual([expect.stringMatching(remark)]);
    expect(verdict.warnings[0]).toMatch(more);
    expect(ports.log.lines('warn')).toEqual(verdict.warnings);
    expect(world.remembered.at(-1)).toBe(verdict.runId);
    expect(world.started).toHaveLength(1);
  });

  test.each([
    ['was told', () => gate(aRun(), world.ports(attempt(1)))],
    ['was over long ago, and never told', () => diedAfterStart(attempt(1), 2 * HOUR)],
    ['was of another plan', () => diedAfterStart(attempt(1), MINUTE, aRun({ vars: { asg: 'search' } }))],
    ['bore an id of its own', () => diedAfterStart(attempt(1), MINUTE, aRun({ runId: 'canary' }))],
  ])('starts afresh when what an earlier one has started %s', async (_what, earlier) => {
    await earlier();
    const verdict = await gate(aRun(), world.ports(attempt(2)));
    expect(verdict.runId).toMatch(/^gh-4711-2-/);
    expect(verdict.warnings.join()).not.toContain('earlier attempt');
    expect(world.started).toHaveLength(2);
  });

  test('takes up the newest of several', async () => {
    await gate(aRun(), world.ports(attempt(1)));
    await diedAfterStart(attempt(2), MINUTE);
    expect((await gate(aRun(), world.ports(attempt(4)))).runId).toMatch(/^gh-4711-2-/);
  });

  test('does not look back when it is given an id', async () => {
    await diedAfterStart(attempt(1), MINUTE);
    expect(await gate(aRun({ runId: 'canary' }), world.ports(attempt(2)))).toMatchObject({ runId: 'canary' });
  });
});

describe('a job that is cancelled before anything was started', () => {
  test('starts nothing', async () => {
    const ports = world.ports(JOB);
    ports.ends.ask({ kind: 'cancelled', reason: 'the job was cancelled' });
    await expect(gate(aRun(), ports)).rejects.toMatchObject({ code: 'cancelled' });
    expect(world.started).toEqual([]);
  });
});

describe('a gate in a terminal that is interrupted', () => {
  test('tells nothing of a run that it leaves at work, so that the next one tells all of it', async () => {
    world = new World('held');
    const ports = {
      ...world.ports(JOB),
      cancellation: { policy: 'leave', grace: 3_000, settledBy: 'this' } as const,
    };
    void world.clock.sleep(5_000).then(() => {
      ports.ends.ask({ kind: 'cancelled', reason: 'the job was cancelled' });
    });
    await expect(gate(aRun({ onCancel: 'leave' }), ports)).rejects.toMatchObject({ code: 'cancelled' });
    expect(world.told).toEqual([]);
    expect(await world.records.isTold(world.started[0] ?? '')).toBe(false);
    const next = world.ports(JOB, () => world.letEnd());
    expect(await gate(aRun(), next)).toMatchObject({ verdict: 'pass' });
  });
});
