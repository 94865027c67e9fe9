import { GateError } from '../../errors.js';
import { journalsIn } from './find-journal.js';
import type { Location, ObjectStore } from './object-store.js';

/**
 * How many of `attempts` at one experiment left no journal in `folder`, when one left a journal somewhere. Those that overwrote each
 * other's count as lost, and so do all when S3 does not let us look.
 */
export async function countLostAttempts(
  attempts: number,
  folder: Location,
  store: ObjectStore,
): Promise<number> {
  if (attempts <= 1) return 0;
  try {
    const { length } = await journalsIn(folder, store);
    return attempts - Math.min(attempts, Math.max(1, length));
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    return attempts - 1;
  }
}
