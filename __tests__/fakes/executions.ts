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

/** How a runner is called. */
export interface Call {
  /** Its result is to be kept beside the journal. */
  readonly stored: boolean;
  /** An experiment of a run that fails fast has failed. */
  readonly refused: boolean;
}

/** Runs one experiment; what it returns is the task's output. */
export type Runner = (item: Item, call: Call) => Promise<Readonly<Record<string, unknown>>>;

interface Running {
  readonly arn: string;
  readonly input: string;
  readonly startedAt: number;
  readonly history: HistoryWriter;
  ending: Pick<Execution, 'status' | 'stoppedAt' | 'output' | 'error' | 'cause'>;
}

/**
 * Step Functions with the broker's machine in it: one experiment after another, a result for each, and with `fail_fast`
 * a failure once one did not complete. As on AWS, stopping it does not reach into a runner.
 */
export class InMemoryExecutions implements Executions {
  private readonly executions = new Map<string, Running>();

  constructor(
    private readonly clock: Clock,
    private readonly runner: Runner,
    /** Reads a list that is stored. */
    private readonly read: (source: Source) => Promise<string | null> = () => Promise.resolve(null),
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
    const { list, source, fail_fast: failFast = false } = readInput(execution.input);
    const stored = source !== undefined;
    const items = stored ? (JSON.parse((await this.read(source)) ?? '[]') as readonly Item[]) : (list ?? []);
    const results: { readonly Payload: Readonly<Record<string, unknown>> }[] = [];
    const failed = () => results.some(({ Payload }) => Payload['state'] !== 'done');
    this.write(execution, 'ExecutionStarted', { data: execution.input });
    for (const item of items) {
      if (!stored) this.write(execution, 'TaskScheduled', { data: { Payload: { item } } });
      const result = { ...item, ...(await this.runner(item, { stored, refused: failFast && failed() })) };
      if (execution.ending.status !== 'RUNNING') return;
      if (!stored) this.write(execution, 'TaskSucceeded', { data: { Payload: result } });
      results.push({ Payload: result });
    }
    const output = stored ? { experiments: items.length, failed: failed() } : results;
    if (!failFast || !failed()) this.end(execution, 'SUCCEEDED', { output: JSON.stringify(output) });
    else this.end(execution, 'FAILED', { error: 'ExperimentFailed', cause: 'fail_fast' });
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

/** Where a stored list lies. */
export interface Source {
  readonly bucket_name: string;
  readonly key: string;
}

interface Input {
  readonly list?: readonly Item[];
  readonly source?: Source;
  readonly fail_fast?: boolean;
}

function readInput(input: string): Input {
  return (JSON.parse(input) as { readonly Payload: Input }).Payload;
}
