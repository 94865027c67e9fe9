import type { HistoryEvent } from './executions.js';
import { parseJson, readItem, type ItemResult } from './item.js';

/** What the history tells of one experiment. */
export interface ItemHistory {
  /** Milliseconds since 1970 UTC, when it was first handed to a runner. */
  startedAt: number;
  endedAt: number | null;
  /** Times it was handed to a runner, those left out that provably never reached one. */
  attempts: number;
  result: ItemResult | null;
  /** Error and cause of the last attempt that failed. */
  failure: string | null;
}

const SCHEDULED = new Set(['TaskScheduled', 'LambdaFunctionScheduled']);
const SUCCEEDED = new Set(['TaskSucceeded', 'LambdaFunctionSucceeded']);
const FAILED = new Set([
  'TaskFailed',
  'TaskTimedOut',
  'TaskSubmitFailed',
  'TaskStartFailed',
  'LambdaFunctionFailed',
  'LambdaFunctionTimedOut',
  'LambdaFunctionScheduleFailed',
  'LambdaFunctionStartFailed',
]);

/** Refusals before any code of the runner ran: an attempt that ended so was none. */
const NEVER_RAN =
  /^(Lambda\.TooManyRequestsException|Lambda\.ResourceNotReadyException|Lambda\.EC2ThrottledException)$/;

/**
 * Follows an execution's events, whichever machine wrote them. A task belongs to the experiment whose uploaded file
 * its parameters name; its ending to the task it descends from, or to the experiment that its output names. Where a
 * history tells neither (emulators leave out parameters and links), tasks are taken to start in the list's order.
 */
export class RunHistory {
  /** By the experiment's index, from 1. */
  readonly items = new Map<number, ItemHistory>();
  private readonly tasks = new Map<number, number>();
  private last = 0;

  constructor(private readonly runId: string) {}

  /** Id of the newest event seen. */
  get lastId(): number {
    return this.last;
  }

  /** Takes one event; returns the index of the experiment that it changed, or null. Events come oldest first. */
  add(event: HistoryEvent): number | null {
    this.last = Math.max(this.last, event.id);
    if (SCHEDULED.has(event.type)) return this.scheduled(event);
    const ancestor = this.tasks.get(event.previousId);
    if (ancestor !== undefined) this.tasks.set(event.id, ancestor);
    if (SUCCEEDED.has(event.type)) return this.succeeded(ancestor, event);
    return FAILED.has(event.type) ? this.failed(ancestor, event) : null;
  }

  private scheduled(event: HistoryEvent): number {
    const index = this.indexIn(event.data) ?? this.items.size + 1;
    this.tasks.set(event.id, index);
    const item = this.items.get(index);
    if (item) {
      item.attempts += 1;
      item.endedAt = null;
    } else {
      this.items.set(index, { startedAt: event.at, endedAt: null, attempts: 1, result: null, failure: null });
    }
    return index;
  }

  private succeeded(ancestor: number | undefined, event: HistoryEvent): number | null {
    const result = readItem(parseJson(event.data));
    const index = result?.index === undefined ? ancestor : Number(result.index);
    const item = this.items.get(index ?? 0);
    if (index === undefined || !item) return null;
    item.endedAt = event.at;
    item.result = result;
    return index;
  }

  private failed(ancestor: number | undefined, event: HistoryEvent): number | null {
    const index = ancestor ?? this.onlyOneAtWork();
    const item = this.items.get(index ?? 0);
    if (index === null || !item) return null;
    item.endedAt = event.at;
    item.failure = [event.error, event.cause].filter(Boolean).join(': ') || event.type;
    if (NEVER_RAN.test(event.error ?? '')) item.attempts -= 1;
    return index;
  }

  private onlyOneAtWork(): number | null {
    const atWork = [...this.items].filter(([, { endedAt }]) => endedAt === null);
    return atWork.length === 1 ? (atWork[0]?.[0] ?? null) : null;
  }

  /** Experiments are uploaded as `…/<run id>/experiments/<index>-<slug>.json`. */
  private indexIn(data: string | null): number | null {
    const marker = `${this.runId}/experiments/`;
    const at = data?.indexOf(marker) ?? -1;
    if (data === null || at < 0) return null;
    const digits = /^\d+/.exec(data.slice(at + marker.length, at + marker.length + 8))?.[0];
    return digits === undefined ? null : Number(digits);
  }
}
