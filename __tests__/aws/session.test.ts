import { beforeEach, describe, expect, it } from '@jest/globals';
import { lastingSession, type Session } from '../../src/aws/session.js';
import { ManualClock } from '../fakes/clock.js';
import { RecordingLog } from '../fakes/log.js';

const MINUTE = 60_000;
let clock: ManualClock;
let log: RecordingLog;
beforeEach(() => {
  clock = new ManualClock();
  log = new RecordingLog();
});

/** Sessions of an hour, numbered; those that are named fail to open. */
function sessions(...failing: readonly number[]) {
  let tried = 0;
  const open = (): Promise<Session> => {
    tried += 1;
    if (failing.includes(tried)) return Promise.reject(new Error(`no answer ${tried}`));
    const expiration = new Date(clock.now() + 60 * MINUTE);
    return Promise.resolve({
      accessKeyId: `key-${tried}`,
      secretAccessKey: 'secret',
      sessionToken: 'token',
      expiration,
    });
  };
  const credentials = lastingSession(open, { clock, log });
  return {
    key: async () => (await credentials()).accessKeyId,
    other: async () => (await credentials({ forceRefresh: true })).accessKeyId,
    tried: () => tried,
  };
}

describe('a session', () => {
  it('is opened once for all who ask at the same time', async () => {
    const { key, tried } = sessions();
    expect(tried()).toBe(0);
    expect(await Promise.all([key(), key(), key()])).toEqual(['key-1', 'key-1', 'key-1']);
    expect(tried()).toBe(1);
  });

  it('is replaced when five minutes are left, as often as the run takes', async () => {
    const { key, tried } = sessions();
    const seen: string[] = [];
    for (let minute = 0; minute <= 120; minute += 5) {
      seen.push(await key());
      await clock.sleep(5 * MINUTE);
    }
    expect(seen.slice(0, 12)).toEqual(Array(12).fill('key-1'));
    expect(new Set(seen)).toEqual(new Set(['key-1', 'key-2', 'key-3']));
    expect(tried()).toBe(3);
    await clock.sleep(50 * MINUTE);
    expect(await key()).toBe('key-3');
    await clock.sleep(1);
    expect(await key()).toBe('key-4');
  });

  it('serves to its end while no other can be opened, which is said once', async () => {
    const { key } = sessions(2, 3);
    await key();
    await clock.sleep(56 * MINUTE);
    expect([await key(), await key(), await key()]).toEqual(['key-1', 'key-1', 'key-4']);
    expect(log.lines('warn')).toEqual(['AWS credentials could not be renewed yet: no answer 2']);
  });

  it('that is over is not used: what failed is told, and tried again by whoever asks next', async () => {
    const { key } = sessions(2, 3);
    await key();
    await clock.sleep(60 * MINUTE);
    await expect(key()).rejects.toThrow('no answer 2');
    await expect(key()).rejects.toThrow('no answer 3');
    expect(await key()).toBe('key-4');
    expect(log.entries).toEqual([]);
  });

  it('is replaced at once by whoever needs another one, for all who ask later', async () => {
    const { key, other } = sessions();
    await key();
    expect(await Promise.all([other(), other()])).toEqual(['key-2', 'key-2']);
    expect(await key()).toBe('key-2');
  });

  it('that is taken no more does not serve on when no other can be opened', async () => {
    const { key, other } = sessions(2);
    await key();
    await expect(other()).rejects.toThrow('no answer 2');
    expect(await key()).toBe('key-3');
  });

  it('that cannot be opened at all is told', async () => {
    const { key } = sessions(1);
    await expect(key()).rejects.toThrow('no answer 1');
  });
});
