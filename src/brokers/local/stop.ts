import type { Clock } from '../../clock.js';
import type { RunFolder } from './run-folder.js';
import { BETWEEN_LOOKS, hasEnded } from './watch.js';

/**
 * Asks the run to end, which plays rollbacks and keeps journals. One that has not ended after `grace` milliseconds is
 * called over; what is at work then goes on ending, on its own, and is ended by force when its own grace is over.
 */
export async function stopRun(
  folder: RunFolder,
  reason: string,
  grace: number,
  clock: Clock,
): Promise<'ended' | 'forced'> {
  if (await hasEnded(folder)) return 'ended';
  await folder.askToEnd(reason);
  const until = clock.now() + grace;
  while (clock.now() < until) {
    if (await hasEnded(folder)) return 'ended';
    await clock.sleep(BETWEEN_LOOKS);
  }
  await folder.force(clock.now(), reason);
  return 'forced';
}
