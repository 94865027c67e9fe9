import { z } from 'zod';
import type { Execution, HistoryEvent } from './executions.js';
import { describeFailure } from './failure.js';
import { parseJson, readItem, type ItemResult } from './item.js';

/** What the history tells of one experiment. */
export interface ItemHistory {
  /** Milliseconds since 1970 UTC; null while a runner has it. */
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

const ENDINGS: Readonly<Record<string, Execution['status']>> = {
  ExecutionSucceeded: 'SUCCEEDED',
  ExecutionFailed: 'FAILED',
  ExecutionTimedOut: 'TIMED_OUT',
  ExecutionAborted: 'ABORTED',
};

/** How an execution ended, or where it is. */
export type Ended = Pick<Execution, 'status' | 'output' | 'error' | 'cause'> & {
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
};

/** Refusals before any code of the runner ran: an attempt that ended so was none. */
const NEVER_RAN =
  /^(Lambda\.TooManyRequestsException|Lambda\.ResourceNotReadyException|Lambda\.EC2ThrottledException)$/;

const storedList = z.looseObject({ Payload: z.looseObject({ source: z.looseObject({ key: z.string() }) }) });

function namesStoredList(input: unknown): boolean {
  return storedList.safeParse(input).success;
}

/**
 * Follows an execution's events, whichever machine wrote them. A task belongs to the experiment whose uploaded file
 * its parameters name; its ending to the task it descends from, or to the experiment that its output names. Where a
 * history tells neither (some emulators leave out parameters and links), tasks are taken to start in the list's order.
 */
export class RunHistory {
  /** By the experiment's index, from 1. */
  readonly items = new Map<number, ItemHistory>();
  /** null while the execution goes on. */
  ended: Ended | null = null;
  /** Whether the list was stored: then its experiments are not in this history. */
  storedList = false;
  private readonly tasks = new Map<number, number>();
  private last = 0;

  constructor(private readonly runId: string) {}

  /** Id of the newest event seen. */
  get lastId(): number {
    return this.last;
  }

  /**
   * Takes one event; returns the index of the experiment that it changed, or null. Events come oldest first. An attempt
   * that never reached a runner changes nothing: neither its end nor its repetition is told.
   */
  add(event: HistoryEvent): number | null {
    this.last = Math.max(this.last, event.id);
    if (event.type === 'ExecutionStarted') this.storedList = namesStoredList(parseJson(event.data));
    const status = ENDINGS[event.type];
    if (status)
      this.ended = { status, output: event.data, error: event.error, cause: event.cause, at: event.at };
    if (SCHEDULED.has(event.type)) return this.scheduled(event);
    const ancestor = this.tasks.get(event.previousId);
    if (ancestor !== undefined) this.tasks.set(event.id, ancestor);
    if (SUCCEEDED.has(event.type)) return this.succeeded(ancestor, event);
    return FAILED.has(event.type) ? this.failed(ancestor, event) : null;
  }

  private scheduled(event: HistoryEvent): number | null {
    const index = event.data === null ? this.items.size + 1 : this.indexIn(event.data);
    if (index === null) return null;
    this.tasks.set(event.id, index);
    const item = this.items.get(index);
    if (!item) {
      this.items.set(index, { endedAt: null, attempts: 1, result: null, failure: null });
      return index;
    }
    item.attempts += 1;
    item.endedAt = null;
    return item.attempts > 1 ? index : null;
  }

  private succeeded(ancestor: number | undefined, event: HistoryEvent): number | null {
    const result = readItem(parseJson(event.data));
    const index = ancestor ?? Number(result?.index ?? 0);
    const item = this.items.get(index);
    if (!item) return null;
    item.endedAt = event.at;
    item.failure = null;
    item.result = result;
    return index;
  }

  private failed(ancestor: number | undefined, event: HistoryEvent): number | null {
    const index = ancestor ?? this.onlyOneAtWork();
    const item = this.items.get(index ?? 0);
    if (index === null || !item) return null;
    item.failure = describeFailure(event);
    if (NEVER_RAN.test(event.error ?? '')) {
      item.attempts -= 1;
      return null;
    }
    item.endedAt = event.at;
    return index;
  }

  private onlyOneAtWork(): number | null {
    const atWork = [...this.items].filter(([, { endedAt }]) => endedAt === null);
    return atWork.length === 1 ? (atWork[0]?.[0] ?? null) : null;
  }

  /**
   * Experiments are uploaded as `…/<run id>/experiments/<index>-<slug>.json`. A task that is given several of them,
   * such as one that reports on the whole list, runs none.
   */
  private indexIn(data: string): number | null {
    const parts = data.split(`${this.runId}/experiments/`).slice(1);
    const indexes = new Set(parts.map((part) => Number.parseInt(part.slice(0, 8), 10)));
    const [index] = indexes;
    return indexes.size === 1 && index !== undefined && index > 0 ? index : null;
  }
}
