import type { Clock } from '../../src/clock.js';
import type {
  Execution,
  Executions,
  HistoryEvent,
  Started,
} from '../../src/brokers/step-functions/executions.js';
import { HistoryWriter } from './history.js';

/** One experiment of the input's list, as the state machine hands it to a runner. */
export type Item = Readonly<Record<string, string>>;

/** Runs one experiment; what it returns is the task's output, what it throws is its failure. */
export type Runner = (item: Item) => Promise<Readonly<Record<string, unknown>>>;

interface Running {
  readonly arn: string;
  readonly input: string;
  readonly startedAt: number;
  readonly history: HistoryWriter;
  ending: Pick<Execution, 'status' | 'stoppedAt' | 'output' | 'error' | 'cause'>;
}

/**
 * Step Functions with the broker's machine in it: one experiment after another, a result for each, and with
 * `fail_fast` an end at the first that did not complete. As on AWS, stopping it does not reach into a runner.
 */
export class InMemoryExecutions implements Executions {
  private readonly executions = new Map<string, Running>();

  constructor(
    private readonly clock: Clock,
    private readonly runner: Runner,
  ) {}

  start(name: string, input: string): Promise<Started | null> {
    const arn = this.arnOf(name);
    const known = this.executions.get(arn);
    if (known) {
      const same = known.ending.status === 'RUNNING' && known.input === input;
      return Promise.resolve(same ? known : null);
    }
    const startedAt = this.clock.now();
    const ending = { status: 'RUNNING', stoppedAt: null, output: null, error: null, cause: null };
    const running: Running = { arn, input, startedAt, history: new HistoryWriter(startedAt), ending };
    this.executions.set(arn, running);
    void this.run(running);
    return Promise.resolve(running);
  }

  arnOf(name: string): string {
    return `arn:aws:states:eu-central-1:123456789012:execution:broker:${name}`;
  }

  describe(arn: string): Promise<Execution | null> {
    const found = this.executions.get(arn);
    return Promise.resolve(
      found ? { arn, startedAt: found.startedAt, input: found.input, ...found.ending } : null,
    );
  }

  history(arn: string, after: number): Promise<readonly HistoryEvent[]> {
    const events = this.executions.get(arn)?.history.events;
    if (!events) return Promise.reject(new Error(`there is no execution ${arn}`));
    return Promise.resolve(events.filter(({ id }) => id > after));
  }

  stop(arn: string, cause: string): Promise<void> {
    const found = this.executions.get(arn);
    if (!found) return Promise.reject(new Error(`there is no execution ${arn}`));
    if (found.ending.status === 'RUNNING') this.end(found, 'ABORTED', { error: 'Stopped', cause });
    return Promise.resolve();
  }

  private async run(execution: Running): Promise<void> {
    const { list, fail_fast: failFast } = readInput(execution.input);
    const results: unknown[] = [];
    this.write(execution, 'ExecutionStarted', { data: execution.input });
    for (const item of list) {
      this.write(execution, 'TaskScheduled', { data: { Payload: { item } } });
      const result = { ...item, ...(await this.runner(item)) };
      if (execution.ending.status !== 'RUNNING') return;
      this.write(execution, 'TaskSucceeded', { data: { Payload: result } });
      results.push({ Payload: result });
      if (failFast && result['state'] !== 'done') {
        this.end(execution, 'FAILED', { error: 'ExperimentFailed', cause: 'fail_fast' });
        return;
      }
    }
    this.end(execution, 'SUCCEEDED', { output: JSON.stringify(results) });
  }

  private end(
    execution: Running,
    status: 'SUCCEEDED' | 'FAILED' | 'ABORTED',
    facts: { output?: string; error?: string; cause?: string },
  ): void {
    const { output = null, error = null, cause = null } = facts;
    execution.ending = { status, stoppedAt: this.clock.now(), output, error, cause };
    const type = { SUCCEEDED: 'ExecutionSucceeded', FAILED: 'ExecutionFailed', ABORTED: 'ExecutionAborted' };
    this.write(execution, type[status], facts);
  }

  private write(
    { history, startedAt }: Running,
    type: string,
    facts: { data?: unknown; error?: string; cause?: string },
  ): void {
    const { data, error, cause } = facts;
    history.add(type, {
      at: (this.clock.now() - startedAt) / 1000,
      ...(data === undefined ? {} : { data }),
      ...(error === undefined ? {} : { error }),
      ...(cause === undefined ? {} : { cause }),
    });
  }
}

interface Input {
  readonly list: readonly Item[];
  readonly fail_fast?: boolean;
}

function readInput(input: string): Input {
  return (JSON.parse(input) as { readonly Payload: Input }).Payload;
}
