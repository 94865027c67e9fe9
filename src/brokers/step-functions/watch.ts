import type { Clock } from '../../clock.js';
import type { Ending, Progress } from '../broker.js';
import type { Executions, HistoryEvent } from './executions.js';
import { RunHistory } from './history.js';
import { nextLook } from './pace.js';

/** What watching needs beside the execution. */
export interface WatchPorts {
  readonly executions: Executions;
  readonly clock: Clock;
  /** In [0, 1). */
  readonly random: () => number;
}

const ENDINGS: Readonly<Record<string, Ending['state']>> = {
  ExecutionSucceeded: 'succeeded',
  ExecutionFailed: 'failed',
  ExecutionTimedOut: 'timed-out',
  ExecutionAborted: 'stopped',
};

/**
 * Looks at the history, and at nothing else, until the execution has ended: one call tells both progress and end.
 * Ends without a terminal event only when `signal` aborts.
 */
export async function* watchExecution(
  arn: string,
  runId: string,
  expected: number,
  ports: WatchPorts,
  signal?: AbortSignal,
): AsyncGenerator<Progress> {
  const history = new RunHistory(runId);
  const startedAt = ports.clock.now();
  while (!signal?.aborted) {
    for (const event of await ports.executions.history(arn, history.lastId)) {
      const changed = history.add(event);
      if (changed !== null) yield* describeChange(history, changed, event);
      const state = ENDINGS[event.type];
      if (state) {
        yield { kind: 'terminal', at: event.at, ending: { state, reason: reasonOf(event) } };
        return;
      }
    }
    const elapsed = ports.clock.now() - startedAt;
    await ports.clock.sleep(nextLook(elapsed, expected, ports.random()), signal);
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

function reasonOf(event: HistoryEvent): string | null {
  return [event.error, event.cause].filter(Boolean).join(': ') || null;
}
