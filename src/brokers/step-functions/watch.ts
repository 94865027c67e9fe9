import type { Clock } from '../../clock.js';
import type { Ending, Handle, Progress } from '../broker.js';
import { whyEnded } from './ending.js';
import type { Executions, HistoryEvent } from './executions.js';
import type { Ended, ItemHistory, RunHistory } from './history.js';
import type { Markers } from './markers.js';
import { Schedule, type Expected } from './schedule.js';

/** What watching needs beside the execution. */
export interface WatchPorts {
  readonly executions: Executions;
  readonly clock: Clock;
  /** In [0, 1). */
  readonly random: () => number;
  /** What tells the progress of a stored list; left out where only the end counts. */
  readonly markers?: Markers;
}

const STATES: Readonly<Record<string, Ending['state']>> = {
  SUCCEEDED: 'succeeded',
  FAILED: 'failed',
  TIMED_OUT: 'timed-out',
  ABORTED: 'stopped',
};

/**
 * Looks at the history until the execution has ended, and at nothing else unless its list was stored: one call tells both
 * progress and end, and leaves in `history` all that collecting needs. Ends without a terminal event only when `signal` aborts.
 */
export async function* watchExecution(
  { reference, startedAt }: Pick<Handle, 'reference' | 'startedAt'>,
  history: RunHistory,
  expected: Expected | null,
  ports: WatchPorts,
  signal?: AbortSignal,
): AsyncGenerator<Progress> {
  const schedule = new Schedule(startedAt, expected, ports);
  for (;;) {
    await ports.clock.sleep(schedule.next(), signal);
    if (signal?.aborted) return;
    const events = await look((given) => ports.executions.history(reference, history.lastId, given), signal);
    if (events === null) return;
    for (const event of events) schedule.heard(event.at);
    const changes = events.flatMap((event) => changeBy(event, history));
    for (const progress of [...changes, ...(await lookAtMarkers(history, ports, signal))]) {
      schedule.note(progress);
      yield progress;
    }
    if (history.ended) {
      yield { kind: 'terminal', at: history.ended.at, ending: endingOf(history.ended, history) };
      return;
    }
  }
}

/** Null: it was given up, as the signal asks. */
async function look<T>(
  ask: (signal?: AbortSignal) => Promise<readonly T[]>,
  signal?: AbortSignal,
): Promise<readonly T[] | null> {
  try {
    return await ask(signal);
  } catch (error) {
    if (signal?.aborted) return null;
    throw error;
  }
}

/** After the history: what an execution that has ended left behind is complete. */
async function lookAtMarkers(
  history: RunHistory,
  { markers }: WatchPorts,
  signal?: AbortSignal,
): Promise<readonly Progress[]> {
  if (!history.storedList || !markers) return [];
  return (await look((given) => markers.look(given), signal)) ?? [];
}

function changeBy(event: HistoryEvent, history: RunHistory): readonly Progress[] {
  const index = history.add(event);
  const item = index === null ? undefined : history.items.get(index);
  if (index === null || !item) return [];
  const { at } = event;
  if (item.endedAt !== null) return [{ kind: 'ended', index, at, state: stateOf(item) }];
  return item.attempts <= 1
    ? [{ kind: 'started', index, at }]
    : [{ kind: 'repeated', index, at, attempt: item.attempts }];
}

/** What the run failed before is handed to a runner all the same, and refused. */
function stateOf({ result }: ItemHistory): string {
  return result?.error?.code === 'failed-fast' ? 'not started' : (result?.state ?? 'failed');
}

function endingOf(ended: Ended, { items }: RunHistory): Ending {
  return { state: STATES[ended.status] ?? 'failed', reason: whyEnded(ended, items) };
}
