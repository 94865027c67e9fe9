import type { HistoryEvent } from '../../src/brokers/step-functions/executions.js';

/** What an event holds beside its place; `at` is seconds after the first event. */
export interface EventFacts {
  readonly at?: number;
  readonly data?: unknown;
  readonly error?: string;
  readonly cause?: string;
  /** Id of the event it follows from; the one written last unless given, as on AWS when nothing runs in parallel. */
  readonly after?: number;
}

/** Writes a history event by event, numbered as Step Functions does. */
export class HistoryWriter {
  readonly events: HistoryEvent[] = [];

  constructor(private readonly start = Date.parse('2026-11-20T14:00:00Z')) {}

  get last(): number {
    return this.events.length;
  }

  /** Appends one event and returns its id. Data that is text already stays as it is. */
  add(type: string, facts: EventFacts = {}): number {
    const { data } = facts;
    this.events.push({
      id: this.last + 1,
      previousId: facts.after ?? this.last,
      type,
      at: this.start + (facts.at ?? this.last) * 1000,
      data: data === undefined ? null : typeof data === 'string' ? data : JSON.stringify(data),
      error: facts.error ?? null,
      cause: facts.cause ?? null,
    });
    return this.last;
  }

  /** Appends several events of one task, one after another, and returns the id of the last. */
  task(
    kind: 'Task' | 'LambdaFunction',
    input: unknown,
    ending: EventFacts & { readonly type: string },
  ): number {
    this.add(`${kind}Scheduled`, {
      data: input,
      ...(ending.after === undefined ? {} : { after: ending.after }),
    });
    this.add(`${kind}Started`);
    return this.add(`${kind}${ending.type}`, { ...ending, after: this.last });
  }
}
