import type { Log } from '../log.js';
import type { Publisher } from '../publish/publisher.js';
import type { JobEvent } from './event.js';
import { isNotAllowed } from './refusal.js';

/**
 * The same places, where a fork's pull request may come along: its token may only read, which is as it should be and
 * no warning. It is told once, however many places there are.
 */
export function exceptForForks(
  publishers: readonly Publisher[],
  event: () => Promise<JobEvent>,
  log: Log,
): readonly Publisher[] {
  let told = false;
  return publishers.map((publisher) => ({
    name: publisher.name,
    publish: async (verdict) => {
      try {
        await publisher.publish(verdict);
      } catch (error) {
        if (!isNotAllowed(error) || !(await event()).fork) throw error;
        if (!told) log.info(FORK_NOTICE);
        told = true;
      }
    },
  }));
}

export const FORK_NOTICE =
  'notice: the pull request comes from a fork, whose jobs may only read: the report is in the job summary alone (docs/github.md#forks)';
