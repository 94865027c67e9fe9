/** What Step Functions says of an execution. Times are milliseconds since 1970 UTC. */
export interface Execution {
  readonly arn: string;
  readonly status: 'RUNNING' | 'SUCCEEDED' | 'FAILED' | 'TIMED_OUT' | 'ABORTED' | (string & {});
  readonly startedAt: number;
  readonly stoppedAt: number | null;
  readonly input: string | null;
  readonly output: string | null;
  readonly error: string | null;
  readonly cause: string | null;
}

const OVER: readonly string[] = ['SUCCEEDED', 'FAILED', 'TIMED_OUT', 'ABORTED'];

/** Any other status, also one that is not known yet, is not an end. */
export function isOver({ status }: Pick<Execution, 'status'>): boolean {
  return OVER.includes(status);
}

/** One event of an execution's history, with what the gate reads of it. */
export interface HistoryEvent {
  readonly id: number;
  readonly previousId: number;
  readonly type: string;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  /** JSON text: the parameters of a scheduled task, the output of one that succeeded. */
  readonly data: string | null;
  readonly error: string | null;
  readonly cause: string | null;
}

export interface Started {
  readonly arn: string;
  /** Milliseconds since 1970 UTC, by the service's clock. */
  readonly startedAt: number;
}

/**
 * What the broker needs of Step Functions. Every method throws `GateError` naming the permission that is missing; once its
 * `signal` aborts it throws `cancelled` at once, and what was asked may or may not have happened.
 */
export interface Executions {
  /** Starts an execution; null when one of that name exists already. */
  start(name: string, input: string, signal?: AbortSignal): Promise<Started | null>;
  /** The ARN that an execution of that name has. */
  arnOf(name: string): string;
  /** null when there is no such execution. */
  describe(arn: string, signal?: AbortSignal): Promise<Execution | null>;
  /** Events with an id above `after`, oldest first. */
  history(arn: string, after: number, signal?: AbortSignal): Promise<readonly HistoryEvent[]>;
  stop(arn: string, cause: string, signal?: AbortSignal): Promise<void>;
}
