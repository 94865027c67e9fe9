import { GateError } from '../errors.js';
import { printOwner, readRecord, writeRecord, type LockRecord } from './lock-record.js';
import type { Locks } from './locks.js';

/** What became of a lock that a run believed to hold. */
export type Rewritten =
  | { readonly kind: 'written'; readonly record: LockRecord; readonly version: string }
  /** Another process of the same run has released it: the run is over. */
  | { readonly kind: 'released' }
  /** Somebody else holds it. `reason`: a clause. */
  | { readonly kind: 'lost'; readonly reason: string };

/** Each means that somebody else wrote between two calls of ours. */
const MOST_ATTEMPTS = 20;

/**
 * Writes the lock of a run anew, from the version that was last seen; null: of what is there now. Several processes of one run
 * may do so; a lock that was removed by hand is put back.
 */
export async function rewriteOwn(
  locks: Locks,
  name: string,
  runId: string,
  seen: { readonly record: LockRecord; readonly version: string | null } | null,
  change: (record: LockRecord) => LockRecord,
): Promise<Rewritten> {
  let last = seen;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    if (last !== null) {
      const record = change({ ...last.record, renewals: last.record.renewals + 1 });
      const version = await locks.write(name, writeRecord(record), last.version);
      if (version !== null) return { kind: 'written', record, version };
    }
    const kept = await locks.read(name);
    if (kept === null) {
      if (last === null) return { kind: 'released' };
      last = { ...last, version: null };
      continue;
    }
    const record = readRecord(kept.text);
    if (record?.owner.runId !== runId) return { kind: 'lost', reason: lostTo(record) };
    if (record.released) return { kind: 'released' };
    last = { record, version: kept.version };
  }
  throw new GateError('unavailable', `the lock ${name} cannot be written: it changes all the time`, {
    hint: `look at ${locks.whereIs(name)}`,
  });
}

function lostTo(record: LockRecord | null): string {
  if (record === null) return 'the lock was replaced by something that cannot be read';
  const who = printOwner(record.owner);
  return `the lock has gone to ${who}${record.note === null ? '' : `: ${record.note}`}`;
}

/** Gives the lock of a run up, if the run still holds it. */
export async function releaseLock(locks: Locks, name: string, runId: string): Promise<void> {
  await rewriteOwn(locks, name, runId, null, (record) => ({ ...record, released: true }));
}
