import { describe, expect, test } from '@jest/globals';
import { takeLock } from '../../src/guards/lock.js';
import { releaseLock } from '../../src/guards/own-lock.js';
import { MINUTE, stageOfLock } from './locking.js';

describe('a lock that is free', () => {
  test('is taken at once, and says by whom, since when and for how long', async () => {
    const { request, ports, record, log } = stageOfLock();
    expect(await takeLock(request('one'), ports)).toMatchObject({ waited: false });
    expect(await record()).toEqual({
      version: 1,
      environment: 'staging',
      owner: { runId: 'one', url: 'https://ci.example/one', host: 'runner-7' },
      since: '2026-11-20T14:00:00.000Z',
      lease: 300_000,
      renewals: 0,
      released: false,
      note: null,
    });
    expect(log.lines()).toEqual([]);
  });

  test('needs no breaking: nothing is said of it', async () => {
    const { request, ports, log, record } = stageOfLock();
    await takeLock(request('one', { breaking: 'in a hurry' }), ports);
    expect([log.lines(), (await record())?.note]).toEqual([[], null]);
  });
});

describe('a lock that another run holds', () => {
  test('is waited for, with one line that says who has it', async () => {
    const { request, ports, hold, release, clock, log } = stageOfLock();
    const { lease } = await hold('one');
    const second = takeLock(request('two'), ports);
    await clock.sleep(7 * MINUTE);
    await release('one', lease);
    expect(await second).toMatchObject({ waited: true, record: { owner: { runId: 'two' } } });
    expect(log.lines()).toEqual([
      'waiting for the lock on staging: run one (https://ci.example/one) on runner-7 has held it since 2026-11-20T14:00:00.000Z',
    ]);
  });

  test('is waited for no longer than the suite says: then the run is held', async () => {
    const { request, ports, hold, clock } = stageOfLock();
    const { lease } = await hold('one');
    const since = clock.now();
    await expect(takeLock(request('two'), ports)).rejects.toMatchObject({
      code: 'held',
      message:
        'held by a guard: suite.yaml:9: lock: staging is locked: run one (https://ci.example/one) on runner-7 has held it since 2026-11-20T14:00:00.000Z, and that did not change in 10m – wait for it, or break it with a reason (break-lock); it is memory:staging',
      hint: 'nothing was started',
    });
    expect(clock.now() - since).toBe(10 * MINUTE);
    lease.leave();
  });

  test('is not waited for when the suite does not want that', async () => {
    const { request, ports, hold, clock } = stageOfLock();
    const { lease } = await hold('one');
    const since = clock.now();
    const terms = { wait: 0, lease: MINUTE, place: null };
    await expect(takeLock(request('two', { terms }), ports)).rejects.toMatchObject({
      code: 'held',
      message: expect.not.stringContaining('did not change'),
    });
    expect(clock.now()).toBe(since);
    lease.leave();
  });

  test('is waited for no longer when the job is cancelled', async () => {
    const { request, ports, hold, cancelled } = stageOfLock();
    const { lease } = await hold('one');
    const second = takeLock(request('two'), ports);
    cancelled.abort();
    await expect(second).rejects.toMatchObject({ code: 'cancelled' });
    lease.leave();
  });

  test('is broken with a reason, which is told and kept', async () => {
    const { request, ports, hold, record, log } = stageOfLock();
    const { lease } = await hold('one');
    await takeLock(request('two', { breaking: 'runner-7 burnt down' }), ports);
    const note = 'the lock of run one (https://ci.example/one) on runner-7 was broken: runner-7 burnt down';
    expect(log.lines('warn')).toEqual([note]);
    expect(await record()).toMatchObject({ owner: { runId: 'two' }, note });
    lease.leave();
  });
});

describe('a lock whose gate is gone', () => {
  test('is taken over when its lease has run out, and its old owner is named', async () => {
    const { request, ports, clock, record, log } = stageOfLock();
    await takeLock(request('one'), ports);
    await clock.sleep(4 * MINUTE);
    expect(await takeLock(request('two'), ports)).toMatchObject({ waited: true });
    expect(await record()).toMatchObject({
      owner: { runId: 'two' },
      note: expect.stringMatching(
        /^the lock was taken over from run one \(https:\/\/ci\.example\/one\) on runner-7, whose lease had run out \S+( \S+)? before$/,
      ),
    });
    expect(log.lines('warn')).toHaveLength(1);
    // Nobody who waits as long as is usual is held by a gate that was killed.
    expect(clock.now() - Date.parse('2026-11-20T14:00:00Z')).toBeLessThan(5 * MINUTE + 6_000);
  });

  test('stands as long as its run is at work', async () => {
    const { request, ports, clock, atWork } = stageOfLock();
    await takeLock(request('one'), ports);
    atWork.add('one');
    await clock.sleep(8 * MINUTE);
    await expect(takeLock(request('two'), ports)).rejects.toMatchObject({
      code: 'held',
      message: expect.stringContaining('is still at work, though its gate is gone since'),
    });
    atWork.clear();
    expect(await takeLock(request('two'), ports)).toMatchObject({ record: { owner: { runId: 'two' } } });
  });

  test('stands when nobody can tell whether its run is at work', async () => {
    const { request, ports, clock, record } = stageOfLock();
    await takeLock(request('one'), ports);
    await clock.sleep(6 * MINUTE);
    const isAtWork = () => Promise.reject(new Error('no permission'));
    await expect(takeLock(request('two', { isAtWork }), ports)).rejects.toThrow('no permission');
    expect(await record()).toMatchObject({ owner: { runId: 'one' } });
  });

  test('is taken over by its own run at once', async () => {
    const { request, ports, record, log } = stageOfLock();
    await takeLock(request('one'), ports);
    const again = await takeLock(request('one'), ports);
    expect(again).toMatchObject({
      waited: false,
      record: { renewals: 1, since: '2026-11-20T14:00:00.000Z' },
    });
    expect(await record()).toEqual(again.record);
    expect(log.lines()).toEqual([]);
  });

  test('is not taken over by a gate whose clock goes wrong: only that of the place counts', async () => {
    const { locks, request, ports, hold, clock } = stageOfLock();
    const { lease } = await hold('one');
    const ahead = { now: () => clock.now() + 24 * 60 * MINUTE, sleep: clock.sleep.bind(clock) };
    const second = takeLock(request('two'), { ...ports, locks, clock: ahead });
    await expect(second).rejects.toMatchObject({ code: 'held' });
    lease.leave();
  });
});

describe('a lock that cannot be read', () => {
  test.each([
    ['no JSON', 'mine!'],
    ['a lock of another tool', '{"Operation": "apply", "Who": "me"}'],
    [
      'of a run whose id is a path',
      JSON.stringify({ ...someRecord(), owner: { runId: '../../etc', url: null, host: '' } }),
    ],
    ['of a later version', JSON.stringify({ ...someRecord(), version: 2 })],
  ])('stands: %s', async (_, text) => {
    const { locks, request, ports, clock } = stageOfLock();
    await locks.write('staging', text, null);
    await clock.sleep(24 * 60 * MINUTE);
    await expect(takeLock(request('two'), ports)).rejects.toMatchObject({
      code: 'held',
      message: expect.stringContaining('its lock cannot be read'),
    });
    expect(await takeLock(request('two', { breaking: 'I know it' }), ports)).toMatchObject({
      record: { note: 'a lock that could not be read was broken: I know it' },
    });
  });
});

function someRecord() {
  const owner = { runId: 'one', url: null, host: 'h' };
  const since = '2026-11-20T14:00:00.000Z';
  return {
    version: 1,
    environment: 'staging',
    owner,
    since,
    lease: 1,
    renewals: 0,
    released: false,
    note: null,
  } as const;
}

describe('a lock is released', () => {
  test('by its own run alone, and by any process of it', async () => {
    const { request, ports, locks, record } = stageOfLock();
    await takeLock(request('one'), ports);
    await releaseLock(locks, 'staging', 'two');
    expect(await record()).toMatchObject({ released: false });
    await releaseLock(locks, 'staging', 'one');
    expect(await record()).toMatchObject({ released: true });
    await releaseLock(locks, 'staging', 'one');
    await releaseLock(locks, 'never-locked', 'one');
  });
});
