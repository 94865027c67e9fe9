import { afterEach, describe, expect, test } from '@jest/globals';
import { collect } from '../src/collecting.js';
import { detach } from '../src/detaching.js';
import { readRecord } from '../src/guards/lock-record.js';
import { unlock } from '../src/locking.js';
import type { Publisher } from '../src/publish/publisher.js';
import { aCollecting, aRun, World } from './builders/gate.js';

const MINUTE = 60_000;

let worlds: World[] = [];
afterEach(() => {
  for (const { workspace } of worlds) workspace.remove();
  worlds = [];
});

/** A world whose suite locks `staging`, and whose experiments last so many milliseconds. */
function locked(lasts: number, lock: object | 'off' = { wait: '2m', lease: '1m' }, more: object = {}): World {
  const here = new World({ lasts });
  worlds.push(here);
  const experiments = [{ experiment: 'experiment.json' }];
  const suite = { version: 1, environment: 'staging', guards: { lock }, experiments, ...more };
  here.workspace.write('suite.json', suite);
  return here;
}

async function recordIn({ locks }: World, name = 'staging') {
  return readRecord((await locks.read(name))?.text ?? '');
}

const enter = (here: World, runId: string, settings: object = {}, ports: object = {}) =>
  here.enter(runId, { suite: 'suite.json', experiments: [], ...settings }, ports);

const by = (runId: string) => ({ runId, url: `https://ci.example/${runId}`, host: 'runner-7' });

describe('two gates on one environment', () => {
  test('run one after the other', async () => {
    const here = locked(MINUTE);
    const one = await enter(here, 'one');
    const two = await enter(here, 'two');
    const [first, second] = await Promise.all([one.running, two.running]);
    expect(Date.parse(second.startedAt)).toBeGreaterThanOrEqual(Date.parse(first.endedAt));
    expect(two.log.lines('info')).toContainEqual(
      'waiting for the lock on staging: run one (https://ci.example/one) on runner-7 has held it since 2026-11-20T14:00:00.000Z',
    );
    expect(await recordIn(here)).toMatchObject({ owner: by('two'), released: true });
  });

  test('of which the second waits no longer than it may', async () => {
    const here = locked(6 * MINUTE, { wait: '1m' });
    const one = await enter(here, 'one');
    await expect((await enter(here, 'two')).running).rejects.toMatchObject({
      code: 'held',
      message: expect.stringMatching(/^held by a guard: suite\.json:\d+: lock: staging is locked: run one /),
    });
    expect(await here.broker.attach('two')).toBeNull();
    expect((await one.running).experiments).toHaveLength(1);
  });

  test.each([
    ['of other environments', { environment: 'perf' }, undefined, {}],
    ['without an environment', {}, undefined, { environment: undefined, guards: undefined }],
    ['that wants no lock', {}, 'off', {}],
  ] as const)('%s do not know each other', async (_, asked, lock, more) => {
    const here = locked(MINUTE, lock, more);
    const one = await enter(here, 'one');
    const two = await enter(here, 'two', asked);
    const [first, second] = await Promise.all([one.running, two.running]);
    expect(second.startedAt).toBe(first.startedAt);
  });
});

describe('a lock that is broken', () => {
  test('ends the run that had it, and both reports say so', async () => {
    const here = locked(6 * MINUTE);
    const old = await enter(here, 'old');
    await here.clock.sleep(MINUTE);
    const fresh = await enter(here, 'fresh', { breakLock: 'the runner burnt down' });
    expect((await fresh.running).warnings).toContainEqual(
      'the lock of run old (https://ci.example/old) on runner-7 was broken: the runner burnt down',
    );
    expect(await old.running).toMatchObject({
      verdict: 'error',
      reason: expect.stringMatching(
        /staging is no longer locked by this run: the lock has gone to run fresh .* was broken: the runner burnt down/,
      ),
    });
    expect(await recordIn(here)).toMatchObject({ owner: by('fresh'), released: true });
  });
});

describe('the lock is gone', () => {
  test('after a run that could not be started', async () => {
    const here = locked(10_000);
    here.broker.start = () => Promise.reject(new Error('no permission'));
    await expect((await enter(here, 'one')).running).rejects.toThrow('no permission');
    expect(await recordIn(here)).toMatchObject({ owner: by('one'), released: true });
  });

  test('after a run that could not be judged', async () => {
    const here = locked(10_000);
    here.broker.collect = () => {
      throw new Error('disk full');
    };
    await expect((await enter(here, 'one')).running).rejects.toThrow('disk full');
    expect(await recordIn(here)).toMatchObject({ released: true });
  });

  test('after a run that was cancelled in a terminal', async () => {
    const here = locked(6 * MINUTE);
    const { running, ports } = await enter(here, 'one');
    await here.clock.sleep(MINUTE);
    ports.ends.ask({ kind: 'cancelled', reason: 'the job was cancelled' });
    await running;
    expect(await recordIn(here)).toMatchObject({ released: true });
  });

  test('after a job was cancelled, when post has seen to its run', async () => {
    const here = locked(6 * MINUTE);
    const { ports, log } = await cancelledJob(here, 'stop');
    expect(await recordIn(here)).toMatchObject({ owner: by('one'), released: false });
    await unlock({ environment: 'staging', runId: 'one' }, ports);
    expect(await recordIn(here)).toMatchObject({ released: true });
    expect(log.lines('error')).toEqual([]);
  });

  test('after a job that was cancelled when there was only its verdict left to tell', async () => {
    const here = locked(MINUTE);
    const cancellation = { policy: 'stop', grace: 1_000, settledBy: 'post' } as const;
    const publishers: Publisher[] = [];
    const { running, ports } = await enter(here, 'one', {}, { cancellation, publishers });
    const cancel = () => {
      ports.ends.ask({ kind: 'cancelled', reason: 'the job was cancelled' });
      return Promise.resolve();
    };
    publishers.push({ name: 'the test', publish: cancel });
    expect((await running).runId).toBe('one');
    expect(await recordIn(here)).toMatchObject({ owner: by('one'), released: true });
  });
});

/** A job that was cancelled while its run was at work. */
async function cancelledJob(here: World, policy: 'stop' | 'leave') {
  const cancellation = { policy, grace: 1_000, settledBy: 'post' } as const;
  const job = await enter(here, 'one', {}, { cancellation });
  await here.clock.sleep(MINUTE);
  job.ports.ends.ask({ kind: 'cancelled', reason: 'the job was cancelled' });
  await expect(job.running).rejects.toMatchObject({ code: 'cancelled' });
  return job;
}

describe('the lock stays', () => {
  test('as long as a run that goes on', async () => {
    const here = locked(6 * MINUTE);
    const { ports, log } = await cancelledJob(here, 'leave');
    await unlock({ environment: 'staging', runId: 'one' }, ports);
    expect(log.lines('info')).toContain('the lock on staging stays as long as run one is at work');
    await here.clock.sleep(2 * MINUTE);
    await expect((await enter(here, 'two')).running).rejects.toMatchObject({
      message: expect.stringContaining('run one (https://ci.example/one) on runner-7 is still at work'),
    });
    await here.clock.sleep(2 * MINUTE);
    expect((await (await enter(here, 'two')).running).warnings).toContainEqual(
      expect.stringContaining('the lock was taken over from run one'),
    );
  });

  test('as long as a run that was left to itself, until it is collected', async () => {
    const here = locked(4 * MINUTE, { wait: '5m', lease: '1m' });
    const asked = { runId: 'one', suite: 'suite.json', experiments: [] };
    await here.clock.whileHeld(() => detach(aRun({ ...asked, detach: true }), here.ports({})));
    await here.clock.sleep(2 * MINUTE);
    const other = await enter(here, 'two', { breakLock: null });
    const { running } = await here.clock.whileHeld(async () => {
      let read = () => {};
      const hasRead = new Promise<void>((resolve) => {
        read = resolve;
      });
      const collecting = collect(aCollecting(asked), here.ports({}, read));
      await hasRead;
      return { running: collecting };
    });
    expect(await recordIn(here)).toMatchObject({ owner: { runId: 'one' }, released: false });
    expect((await running).runId).toBe('one');
    expect((await other.running).runId).toBe('two');
    expect(other.log.lines('info').join('\n')).toMatch(
      /run one on runner-7 is still at work, though its gate is gone/,
    );
  });

  test('when it cannot be released, and that is told', async () => {
    const here = locked(10_000);
    const { running, log } = await enter(here, 'one');
    await here.clock.sleep(1_000);
    here.locks.failure = new Error('403');
    expect(await running).toMatchObject({ runId: 'one' });
    expect(log.lines('warn')).toContain('the lock on staging stays until its lease runs out: 403');
  });
});

describe('a run that is taken up again', () => {
  test('takes its lock up again, without waiting', async () => {
    const here = locked(6 * MINUTE);
    await cancelledJob(here, 'leave');
    const again = await enter(here, 'one');
    expect(await again.running).toMatchObject({ runId: 'one' });
    expect(again.log.lines().join()).not.toContain('waiting for the lock');
    expect(await recordIn(here)).toMatchObject({ owner: by('one'), released: true });
  });

  test('is watched to its end when its lock was broken meanwhile', async () => {
    const here = locked(6 * MINUTE);
    await cancelledJob(here, 'leave');
    const other = await enter(here, 'two', { breakLock: 'hotfix' });
    const again = await enter(here, 'one');
    expect((await again.running).warnings).toContainEqual(
      expect.stringContaining('staging is locked: run two'),
    );
    expect((await other.running).runId).toBe('two');
  });

  test('needs no lock when it is over already', async () => {
    const here = locked(2 * MINUTE);
    await cancelledJob(here, 'leave');
    await here.clock.sleep(3 * MINUTE);
    const other = await enter(here, 'two');
    const again = await enter(here, 'one');
    expect(await again.running).toMatchObject({ runId: 'one' });
    expect(again.log.lines().join()).not.toContain('lock');
    await other.running;
  });
});
