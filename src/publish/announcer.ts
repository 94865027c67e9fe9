import type { Log } from '../log.js';
import type { Plan } from '../suite/plan.js';
import { reasonOf } from './publisher.js';

/** A place that shows the gate at work, before there is a verdict to publish. */
export interface Announcer {
  /** For messages: `the deployment`. */
  readonly name: string;
  /** The run is about to start. */
  begin(plan: Plan): Promise<void>;
  /** There will be no verdict. Does nothing when nothing was begun. */
  giveUp(reason: string): Promise<void>;
}

export async function announceBegin(plan: Plan, announcers: readonly Announcer[], log: Log): Promise<void> {
  await tellAll(announcers, log, (announcer) => announcer.begin(plan));
}

export async function announceGivenUp(
  error: unknown,
  announcers: readonly Announcer[],
  log: Log,
): Promise<void> {
  await tellAll(announcers, log, (announcer) => announcer.giveUp(reasonOf(error)));
}

/** One place that fails hides neither the next nor what is announced; it is told as a warning. */
async function tellAll(
  announcers: readonly Announcer[],
  log: Log,
  tell: (announcer: Announcer) => Promise<void>,
): Promise<void> {
  for (const announcer of announcers) {
    try {
      await tell(announcer);
    } catch (error) {
      log.warn(`${announcer.name} could not be told: ${reasonOf(error)}`);
    }
  }
}
