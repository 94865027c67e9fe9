import type { Clock } from '../../clock.js';
import type { Ending, Progress } from '../broker.js';
import { whyEnded } from './ending.js';
import type { Executions, HistoryEvent } from './executions.js';
import type { Ended, RunHistory } from './history.js';
import { nextLook } from './pace.js';

/** What watching needs beside the execution. */
export interface WatchPorts {
  readonly executions: Executions;
  readonly clock: Clock;
  /** In [0, 1). */
  readonly random: () => number;
}

const STATES: Readonly<Record<string, Ending['state']>> = {
  SUCCEEDED: 'succeeded',
  FAILED: 'failed',
  TIMED_OUT: 'timed-out',
  ABORTED: 'stopped',
};

/**
 * Looks at the history, and at nothing else, until the execution has ended: one call tells both progress and end, and
 * leaves in `history` all that collecting needs. Ends without a terminal event only when `signal` aborts.
 */
export async function* watchExecution(
  arn: string,
  history: RunHistory,
  expected: number,
  ports: WatchPorts,
  signal?: AbortSignal,
): AsyncGenerator<Progress> {
  const startedAt = ports.clock.now();
  for (;;) {
    const elapsed = ports.clock.now() - startedAt;
    await ports.clock.sleep(nextLook(elapsed, expected, ports.random()), signal);
    if (signal?.aborted) return;
    const events = await look(arn, history.lastId, ports.executions, signal);
    if (events === null) return;
    for (const event of events) {
      const changed = history.add(event);
      if (changed !== null) yield* describeChange(history, changed, event);
    }
    if (history.ended) {
      yield { kind: 'terminal', at: history.ended.at, ending: endingOf(history.ended, history) };
      return;
    }
  }
}

/** Null: it was given up, as the signal asks. */
async function look(
  arn: string,
  after: number,
  executions: Executions,
  signal?: AbortSignal,
): Promise<readonly HistoryEvent[] | null> {
  try {
    return await executions.history(arn, after, signal);
  } catch (error) {
    if (signal?.aborted) return null;
    throw error;
  }
}

function* describeChange(history: RunHistory, index: number, event: HistoryEvent): Generator<Progress> {
  const item = history.items.get(index);
  if (!item) return;
  if (item.endedAt !== null) {
    yield { kind: 'ended', index, at: event.at, state: item.result?.state ?? 'failed' };
  } else if (item.attempts <= 1) {
    yield { kind: 'started', index, at: event.at };
  } else {
    yield { kind: 'repeated', index, at: event.at, attempt: item.attempts };
  }
}

function endingOf(ended: Ended, { items }: RunHistory): Ending {
  return { state: STATES[ended.status] ?? 'failed', reason: whyEnded(ended, items) };
}
