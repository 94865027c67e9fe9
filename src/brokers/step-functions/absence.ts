import type { Collected } from '../broker.js';
import { whyEnded } from './ending.js';
import { isOver, type Execution } from './executions.js';
import type { ItemHistory, RunHistory } from './history.js';
import { readOutput, type ItemResult } from './item.js';

/** What is known of one experiment beside its journal. */
export interface Known {
  readonly execution: Pick<Execution, 'status' | 'output' | 'error' | 'cause'> | null;
  readonly history: RunHistory;
  readonly seen: ItemHistory | null;
  readonly result: ItemResult | null;
  /** Whether it was told to end here: it starts nothing further, whatever its status still says. */
  readonly stopped: boolean;
}

/** Why there is no journal. */
export function explainAbsence({ execution, history, seen, result, stopped }: Known): Collected['outcome'] {
  if (!seen && !result) {
    // Only of a run that starts nothing further it is shown that it did not reach an experiment.
    const over = execution !== null && (stopped || isOver(execution));
    return { kind: over ? 'not-started' : 'lost', reason: describeEnding(execution, history) };
  }
  if (seen && isOpen(seen) && !result)
    return { kind: 'lost', reason: 'it was still at work when its journal was looked for last' };
  const reason = result?.error
    ? `${result.error.code}: ${result.error.message}`
    : seen?.failure
      ? `the runner failed: ${seen.failure}`
      : 'the broker ran it and left no journal';
  return { kind: provablyNotStarted(seen, result) ? 'not-started' : 'lost', reason };
}

function isOpen({ attempts, endedAt, failure }: ItemHistory): boolean {
  return attempts > 0 && endedAt === null && failure === null;
}

/** What our runner says when it refuses an experiment, or cannot keep its journal; without an exit code nothing ran. */
const REFUSALS = new Set(['experiment-unreadable', 'failed-fast', 'no-journal', 'journal-not-stored']);

function provablyNotStarted(seen: ItemHistory | null, result: ItemResult | null): boolean {
  if (seen?.attempts === 0) return true;
  return result?.error ? REFUSALS.has(result.error.code) && result.exit_code === null : false;
}

function describeEnding(execution: Known['execution'], history: RunHistory): string {
  if (!execution) return 'the execution is not known to the broker';
  const { status } = execution;
  if (!isOver({ status })) return `the execution is still ${status}`;
  const why = status === 'SUCCEEDED' ? whyNothing(execution, history) : whyEnded(execution, history.items);
  return `the execution ended ${status}${why === null ? '' : ` (${why})`}`;
}

/** Why a run that succeeded did nothing about an experiment. */
function whyNothing({ output }: NonNullable<Known['execution']>, { storedList }: RunHistory): string | null {
  if (storedList) return 'no runner answered for it: its map run shows why';
  return readOutput(output) === null ? 'without a result: nothing was run' : null;
}
