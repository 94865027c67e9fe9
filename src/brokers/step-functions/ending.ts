import type { Execution } from './executions.js';
import type { ItemHistory } from './history.js';

/** What Step Functions calls a state of which no choice is true: the one by the documentation, the other by the service. */
const NO_CHOICE: readonly (string | null)[] = ['States.Runtime', 'States.NoChoiceMatched'];

/**
 * Why an execution ended, as a clause; null when nothing tells. A published machine has no choice for an experiment that did not
 * complete, and a failure without an error: there the history tells it.
 */
export function whyEnded(
  { status, error, cause }: Pick<Execution, 'status' | 'error' | 'cause'>,
  items: ReadonlyMap<number, ItemHistory>,
): string | null {
  const told = [error, cause].filter(Boolean).join(': ') || null;
  const last = lastThatFailed(items);
  if (status !== 'FAILED' || last === null) return told;
  const [index, { failure }] = last;
  if (failure !== null) return told ?? `experiment ${index}: ${failure}`;
  if (!NO_CHOICE.includes(error)) return told;
  return `experiment ${index} did not complete, which ends the run of a published machine: ${error ?? ''}`;
}

function lastThatFailed(items: ReadonlyMap<number, ItemHistory>): readonly [number, ItemHistory] | null {
  const failed = [...items].filter(
    ([, { failure, result }]) => failure !== null || (result !== null && result.state !== 'done'),
  );
  return failed.toSorted(([, one], [, other]) => (one.endedAt ?? 0) - (other.endedAt ?? 0)).at(-1) ?? null;
}
