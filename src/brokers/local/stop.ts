import type { Clock } from '../../clock.js';
import type { EndRequest } from '../broker.js';
import type { RunFolder } from './run-folder.js';
import { BETWEEN_LOOKS, hasEnded } from './watch.js';

/**
 * Asks the run to end, which plays rollbacks and keeps journals. One that has not ended after `grace` milliseconds, or when
 * `hurry` aborts, is called over; what is at work then goes on ending, on its own, and is ended by force when its own grace is over.
 */
export async function stopRun(
  folder: RunFolder,
  request: EndRequest,
  grace: number,
  clock: Clock,
  hurry?: AbortSignal,
): Promise<'ended' | 'forced'> {
  if (await hasEnded(folder)) return 'ended';
  await folder.askToEnd(request);
  const until = clock.now() + grace;
  while (clock.now() < until && !hurry?.aborted) {
    if (await hasEnded(folder)) return 'ended';
    await clock.sleep(BETWEEN_LOOKS, hurry);
  }
  await folder.force(clock.now(), request.reason);
  return 'forced';
}
