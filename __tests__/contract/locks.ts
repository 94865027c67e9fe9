import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Clock } from '../../src/clock.js';
import type { Locks } from '../../src/guards/locks.js';
import { takeLock, type LockRequest } from '../../src/guards/lock.js';
import { readRecord } from '../../src/guards/lock-record.js';
import { releaseLock } from '../../src/guards/own-lock.js';
import { RecordingLog } from '../fakes/log.js';

export interface LockStage {
  readonly locks: Locks;
  /** Goes at the pace of the place's own. */
  readonly clock: Clock;
  /** Removes a lock without asking for its version. */
  readonly remove: (name: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

let environments = 0;

/** What every place for locks keeps, and what is built upon it. */
export function describeLockContract(place: string, make: () => Promise<LockStage>): void {
  const another = () => `env-${(environments += 1)}`;

  describe(`${place} keeps locks`, () => {
    let stage: LockStage;
    beforeAll(async () => {
      stage = await make();
    }, 300_000);
    afterAll(() => stage.close());

    describe('of two that write upon the same version, one does', () => {
      it('where nothing was', async () => {
        const { locks } = stage;
        const name = another();
        const versions = await Promise.all(
          Array.from({ length: 8 }, (_, n) => locks.write(name, `text ${n}`, null)),
        );
        expect(versions.filter((version) => version !== null)).toHaveLength(1);
        const winner = versions.findIndex((version) => version !== null);
        expect(await locks.read(name)).toMatchObject({ text: `text ${winner}`, version: versions[winner] });
      });

      it('where something was', async () => {
        const { locks } = stage;
        const name = another();
        const first = await locks.write(name, 'first', null);
        const versions = await Promise.all(
          Array.from({ length: 8 }, (_, n) => locks.write(name, `text ${n}`, first)),
        );
        expect(versions.filter((version) => version !== null)).toHaveLength(1);
        expect(await locks.write(name, 'late', first)).toBeNull();
        expect(await locks.write(name, 'later', null)).toBeNull();
      });
    });

    it('nothing is replaced that is not there', async () => {
      const { locks, remove } = stage;
      const name = another();
      const version = await locks.write(name, 'text', null);
      await remove(name);
      expect(await locks.write(name, 'again', version)).toBeNull();
      expect(await locks.read(name)).toBeNull();
    });

    it('what is written is read as it is, and ages', async () => {
      const { locks, clock } = stage;
      const name = another();
      expect(await locks.read(name)).toBeNull();
      await locks.write(name, 'Ä {"日本": 🎉}', null);
      expect((await locks.read(name))?.text).toBe('Ä {"日本": 🎉}');
      const young = (await locks.read(name))?.age ?? NaN;
      await clock.sleep(2_100);
      const old = (await locks.read(name))?.age ?? NaN;
      expect(young).toBeLessThan(2_000);
      expect(old - young).toBeGreaterThanOrEqual(1_000);
      await locks.write(name, 'new', (await locks.read(name))?.version ?? null);
      expect((await locks.read(name))?.age).toBeLessThan(old);
    });

    it('it says where a lock is', () => {
      expect(stage.locks.whereIs('staging')).toContain('staging');
    });

    describe('so that an environment is locked', () => {
      const request = (environment: string, runId: string, more: Partial<LockRequest> = {}): LockRequest => ({
        environment,
        owner: { runId, url: null, host: 'here' },
        terms: { wait: 0, lease: 60_000, place: null },
        breaking: null,
        isAtWork: () => Promise.resolve(false),
        ...more,
      });
      const ports = () => ({ ...stage, log: new RecordingLog(), signal: new AbortController().signal });
      const recordOf = async (name: string) => readRecord((await stage.locks.read(name))?.text ?? '');

      it('for one of many that want it at once', async () => {
        const name = another();
        const tries = await Promise.allSettled(
          Array.from({ length: 6 }, (_, n) => takeLock(request(name, `run-${n}`), ports())),
        );
        expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      });

      it('until it is released, by any process of its run', async () => {
        const name = another();
        await takeLock(request(name, 'one'), ports());
        await takeLock(request(name, 'one'), ports());
        await expect(takeLock(request(name, 'two'), ports())).rejects.toMatchObject({ code: 'held' });
        await releaseLock(stage.locks, name, 'two');
        await expect(takeLock(request(name, 'two'), ports())).rejects.toMatchObject({ code: 'held' });
        await releaseLock(stage.locks, name, 'one');
        expect(await recordOf(name)).toMatchObject({ owner: { runId: 'one' }, released: true });
        await takeLock(request(name, 'two'), ports());
        expect(await recordOf(name)).toMatchObject({ owner: { runId: 'two' }, released: false });
      });
    });
  });
}
