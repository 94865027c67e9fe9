import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { begin } from '../src/beginning.js';
import { finish } from '../src/finishing.js';
import { gate } from '../src/gate.js';
import type { RollbackMeans } from '../src/rollback/roll-back.js';
import { aRun, World } from './builders/gate.js';
import { FakeRecords, FakeTrigger, meansOf } from './fakes/rollback.js';

const JOB = { GITHUB_RUN_ID: '4711', GITHUB_RUN_ATTEMPT: '1' };
const SUITE = {
  version: 1,
  experiments: [{ experiment: 'experiment.json', criteria: ['duration <= 1ms'] }],
  rollback: { steps: [{ name: 'Undo', command: { run: ['./undo.sh'] } }] },
};
const SETTINGS = aRun({ suite: 'suite.json', experiments: [] });

let world: World;
let undo: FakeTrigger;
let recorded: FakeRecords;
beforeEach(() => {
  world = new World();
  recorded = new FakeRecords();
  undo = new FakeTrigger({ outcome: 'done', reason: 'undone' });
  world.workspace.write('suite.json', SUITE);
});
afterEach(() => world.workspace.remove());

/** One process; all of them share where rollbacks are recorded. */
function process(means: Partial<RollbackMeans> = {}) {
  return { ...world.ports(JOB), rollback: meansOf({ Undo: undo }, means), rollbackRecords: recorded };
}

describe('the gate takes a deployment back', () => {
  test('that missed a requirement, and tells it with the verdict', async () => {
    const verdict = await gate(SETTINGS, process());
    expect(undo.played).toBe(1);
    expect(verdict).toMatchObject({
      verdict: 'fail',
      rollback: { rolledBack: true, steps: [{ name: 'Undo' }] },
    });
    expect(world.told).toEqual([verdict]);
  });

  test('also when somebody ends the command that settles it itself', async () => {
    const ports = process();
    const ended = { ...ports, journals: { keepJournal: cancelled(ports.ends) } };
    expect(await gate(SETTINGS, ended)).toMatchObject({ rollback: { rolledBack: true } });
    expect(undo.played).toBe(1);
  });

  test('after a step that died, in post, and once', async () => {
    await begin(SETTINGS, process());
    await world.clock.sleep(60_000);
    await finish(world.remembered[0] ?? '', SETTINGS, process());
    expect(world.told).toMatchObject([{ rollback: { rolledBack: true } }]);
    await finish(world.remembered[0] ?? '', SETTINGS, process());
    expect(undo.played).toBe(1);
  });

  test('but not in the seconds of a job that was cancelled: post does it', async () => {
    const ports = {
      ...process(),
      cancellation: { policy: 'stop', grace: 3_000, settledBy: 'post' } as const,
    };
    const cancelling = { ...ports, journals: { keepJournal: cancelled(ports.ends) } };
    await expect(gate(SETTINGS, cancelling)).rejects.toMatchObject({ code: 'cancelled' });
    expect(undo.played).toBe(0);
    await finish(world.remembered[0] ?? '', SETTINGS, process());
    expect(undo.played).toBe(1);
  });
});

test('a rollback that lacks something is refused before anything is started', async () => {
  const problem = { message: 'there is no token', fix: 'give one' };
  const lacking = process({ lack: (steps) => steps.map(() => problem) });
  await expect(gate(SETTINGS, lacking)).rejects.toMatchObject({ code: 'wrong-input', problems: [problem] });
  expect(world.started).toEqual([]);
});

test('an error takes nothing back', async () => {
  world = new World({ journal: 'not a journal' });
  world.workspace.write('suite.json', SUITE);
  expect(await gate(SETTINGS, process())).toMatchObject({
    verdict: 'error',
    rollback: { shouldRollback: false },
  });
  expect(undo.played).toBe(0);
});

/** The job is cancelled while a journal is kept: the run is over, and is being judged. */
function cancelled(ends: ReturnType<typeof process>['ends']) {
  return (id: string) => {
    ends.ask({ kind: 'cancelled', reason: 'the job was cancelled' });
    return Promise.resolve(id);
  };
}
