import { GateError } from '../errors.js';
import type { Log } from '../log.js';
import type { Verdict } from '../verdict/verdict.js';

/** A place where reports go. */
export interface Publisher {
  /** For messages: `the job summary`. */
  readonly name: string;
  publish(verdict: Verdict): Promise<void>;
}

/** Publishes everywhere, in order. One place that fails hides neither the next nor the verdict; it is told as a warning. */
export async function publishAll(
  verdict: Verdict,
  publishers: readonly Publisher[],
  log: Log,
): Promise<void> {
  for (const publisher of publishers) {
    try {
      await publisher.publish(verdict);
    } catch (error) {
      log.warn(`${publisher.name} could not be written: ${reasonOf(error)}`);
    }
  }
}

export function reasonOf(error: unknown): string {
  if (error instanceof GateError) return `${error.message} – ${error.hint}`;
  return error instanceof Error ? error.message : String(error);
}
