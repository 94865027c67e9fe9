import type { Execution, Executions, HistoryEvent } from '../../src/brokers/step-functions/executions.js';

/** An execution that is over, with the history that was written down for it; nothing can be started. */
export class RecordedExecutions implements Executions {
  readonly calls: string[] = [];

  constructor(
    private readonly execution: Execution | null,
    protected readonly events: readonly HistoryEvent[] = [],
  ) {}

  start(): Promise<null> {
    return Promise.resolve(null);
  }

  arnOf(name: string): string {
    return `arn:aws:states:eu-central-1:123456789012:execution:broker:${name}`;
  }

  describe(): Promise<Execution | null> {
    this.calls.push('describe');
    return Promise.resolve(this.execution);
  }

  history(_arn: string, after: number): Promise<readonly HistoryEvent[]> {
    this.calls.push('history');
    if (this.execution === null) return Promise.reject(new Error('there is no such execution'));
    return Promise.resolve(this.events.filter(({ id }) => id > after));
  }

  stop(): Promise<void> {
    this.calls.push('stop');
    return Promise.resolve();
  }
}

/** An execution that ended as told; by default it succeeded with an empty list. */
export function anExecution(overrides: Partial<Execution> = {}): Execution {
  return {
    arn: 'arn:aws:states:eu-central-1:123456789012:execution:broker:run-1',
    status: 'SUCCEEDED',
    startedAt: Date.parse('2026-11-20T14:00:00Z'),
    stoppedAt: Date.parse('2026-11-20T14:10:00Z'),
    input: null,
    output: overrides.status === undefined || overrides.status === 'SUCCEEDED' ? '[]' : null,
    error: null,
    cause: null,
    ...overrides,
  };
}
