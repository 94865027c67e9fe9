import { takeLock, type LockRequest } from '../../src/guards/lock.js';
import { readRecord, type LockRecord } from '../../src/guards/lock-record.js';
import { releaseLock } from '../../src/guards/own-lock.js';
import { Lease } from '../../src/guards/lease.js';
import { ManualClock } from '../fakes/clock.js';
import { InMemoryLocks } from '../fakes/locks.js';
import { RecordingLog } from '../fakes/log.js';

export const MINUTE = 60_000;

/** An environment `staging` with its lock, and gates that want it. */
export function stageOfLock() {
  const clock = new ManualClock();
  const locks = new InMemoryLocks(clock);
  const log = new RecordingLog();
  const cancelled = new AbortController();
  const atWork = new Set<string>();
  const ports = { locks, clock, log, signal: cancelled.signal };
  const request = (runId: string, more: Partial<LockRequest> = {}): LockRequest => ({
    environment: 'staging',
    owner: { runId, url: `https://ci.example/${runId}`, host: 'runner-7' },
    terms: { wait: 10 * MINUTE, lease: 5 * MINUTE, place: { file: 'suite.yaml', line: 9 } },
    breaking: null,
    isAtWork: (id) => Promise.resolve(atWork.has(id)),
    ...more,
  });
  /** Takes the lock and renews it, as a gate does. */
  const hold = async (runId: string, more: Partial<LockRequest> = {}) => {
    const asked = request(runId, more);
    const losses: string[] = [];
    const lease = new Lease(await takeLock(asked, ports), asked, ports, (reason) => losses.push(reason));
    return { lease, losses };
  };
  const release = (runId: string, lease?: Lease) => {
    lease?.leave();
    return releaseLock(locks, 'staging', runId);
  };
  const record = async (): Promise<LockRecord | null> =>
    readRecord((await locks.read('staging'))?.text ?? '');
  return { clock, locks, log, ports, request, hold, release, record, cancelled, atWork };
}
