import { printValue } from '../criteria/quantity.js';
import type { KeptLock } from './locks.js';
import { printOwner, readRecord, type LockRecord, type Owner } from './lock-record.js';

/** Whether a lock can be taken. */
export type Standing =
  /** `own`: the run has it already. `note`: what is worth telling of whose it was; null: nothing. */
  | { readonly kind: 'free'; readonly own: LockRecord | null; readonly note: string | null }
  | { readonly kind: 'busy'; readonly reason: string };

/** Who asks for a lock. */
export interface Asking {
  readonly owner: Owner;
  /** Why whoever holds it must go; null: it is respected. */
  readonly breaking: string | null;
  /** Whether a run may still break something. */
  readonly isAtWork: (runId: string) => Promise<boolean>;
}

const free = (note: string | null, own: LockRecord | null = null): Standing => ({ kind: 'free', own, note });

/**
 * A lease that ran out shows that its gate is gone, not that its run is: as long as that is at work the lock stands. Without any
 * evidence of either it stands too.
 */
export async function standingOf(kept: KeptLock | null, asking: Asking): Promise<Standing> {
  if (kept === null) return free(null);
  const { owner, breaking, isAtWork } = asking;
  const record = readRecord(kept.text);
  if (record === null) {
    if (breaking !== null) return free(`a lock that could not be read was broken: ${breaking}`);
    return { kind: 'busy', reason: 'its lock cannot be read: it is not one of this gate, or of a newer one' };
  }
  if (record.released) return free(null);
  if (record.owner.runId === owner.runId) return free(record.note, record);
  const holder = printOwner(record.owner);
  if (breaking !== null) return free(`the lock of ${holder} was broken: ${breaking}`);
  if (kept.age < record.lease) return { kind: 'busy', reason: `${holder} has held it since ${record.since}` };
  const late = printValue(kept.age - record.lease, 'duration');
  if (await isAtWork(record.owner.runId)) {
    return { kind: 'busy', reason: `${holder} is still at work, though its gate is gone since ${late}` };
  }
  return free(`the lock was taken over from ${holder}, whose lease had run out ${late} before`);
}
