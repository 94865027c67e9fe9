import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { takeLock } from '../../src/guards/lock.js';
import { MINUTE, stageOfLock } from './locking.js';

describe('a lock while it is held', () => {
  test('is renewed, however long that is', async () => {
    const { hold, release, clock, record, locks } = stageOfLock();
    const { lease, losses } = await hold('one');
    for (let hour = 0; hour < 60; hour += 1) {
      await clock.sleep(MINUTE);
      expect((await locks.read('staging'))?.age).toBeLessThan(2 * MINUTE);
    }
    await release('one', lease);
    expect(await record()).toMatchObject({ renewals: 37, released: true });
    expect(losses).toEqual([]);
  });

  test('that is broken is lost, and its run is told by whom and why', async () => {
    const { hold, release, request, ports, clock, record } = stageOfLock();
    const { lease, losses } = await hold('one');
    await takeLock(request('two', { breaking: 'hotfix' }), ports);
    await clock.sleep(2 * MINUTE);
    expect(losses).toEqual([
      'staging is no longer locked by this run: the lock has gone to run two (https://ci.example/two) on runner-7: the lock of run one (https://ci.example/one) on runner-7 was broken: hotfix',
    ]);
    await clock.sleep(10 * MINUTE);
    expect(losses).toHaveLength(1);
    await release('one', lease);
    expect(await record()).toMatchObject({ owner: { runId: 'two' }, released: false });
  });

  test('is looked at every two minutes, however long its lease', async () => {
    const { hold, request, ports, clock } = stageOfLock();
    const terms = { ...request('x').terms, lease: 24 * 60 * MINUTE };
    const { losses } = await hold('one', { terms });
    await takeLock(request('two', { breaking: 'hotfix' }), ports);
    await clock.sleep(2 * MINUTE + 1);
    expect(losses).toHaveLength(1);
  });

  test('that was overwritten by something else is lost', async () => {
    const { hold, locks, clock } = stageOfLock();
    const { losses } = await hold('one');
    await locks.write('staging', 'mine!', (await locks.read('staging'))?.version ?? null);
    await clock.sleep(2 * MINUTE);
    expect(losses).toEqual([expect.stringContaining('replaced by something that cannot be read')]);
  });

  test('that was removed is put back', async () => {
    const { hold, locks, clock, record } = stageOfLock();
    const { lease, losses } = await hold('one');
    locks.remove('staging');
    await clock.sleep(2 * MINUTE);
    expect([losses, (await record())?.owner.runId]).toEqual([[], 'one']);
    lease.leave();
  });

  test('by two processes of one run is lost to neither, and released by either', async () => {
    const { hold, release, clock, record } = stageOfLock();
    const [first, second] = [await hold('one'), await hold('one')];
    await clock.sleep(30 * MINUTE);
    await release('one', first.lease);
    await clock.sleep(30 * MINUTE);
    await release('one', second.lease);
    expect([first.losses, second.losses]).toEqual([[], []]);
    expect(await record()).toMatchObject({ released: true });
  });

  test('outlives a place that does not answer for a while, and that is told', async () => {
    const { hold, release, locks, clock, log, record } = stageOfLock();
    const { lease, losses } = await hold('one');
    locks.failure = new Error('503');
    await clock.sleep(4 * MINUTE);
    locks.failure = null;
    await clock.sleep(2 * MINUTE);
    expect(losses).toEqual([]);
    expect(log.lines('warn')).toEqual(['the lock on staging could not be renewed yet: 503']);
    expect((await record())?.renewals).toBeGreaterThan(0);
    await release('one', lease);
  });
});

describe('whatever gates do to one lock', () => {
  const step = fc.record({
    run: fc.constantFrom('a', 'b', 'c'),
    what: fc.constantFrom('take', 'release', 'kill', 'wait'),
    minutes: fc.integer({ min: 0, max: 7 }),
  });

  test('no two runs hold it at once, unless it is broken', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40, size: 'max' }), async (steps) => {
        const { hold, release, request, clock, atWork, record } = stageOfLock();
        const held = new Map<string, Awaited<ReturnType<typeof hold>>['lease']>();
        const terms = { ...request('x').terms, wait: 0 };
        for (const { run, what, minutes } of steps) {
          if (what === 'take' && !held.has(run)) {
            const got = await hold(run, { terms }).catch(() => null);
            if (got === null) continue;
            // Whoever has it now: nobody else may break anything at the same time.
            expect([...atWork].filter((other) => other !== run)).toEqual([]);
            held.set(run, got.lease);
            atWork.add(run);
          } else if (what === 'release' && held.has(run)) {
            atWork.delete(run);
            await release(run, held.get(run));
            held.delete(run);
          } else if (what === 'kill') {
            held.get(run)?.leave();
            held.delete(run);
            // The run of a killed gate may end by itself, or not.
            if (minutes % 2 === 0) atWork.delete(run);
          } else {
            await clock.sleep(minutes * MINUTE);
          }
          for (const one of held.keys()) expect((await record())?.owner.runId).toBe(one);
        }
        for (const lease of held.values()) lease.leave();
      }),
      { numRuns: 200 },
    );
  });
});
