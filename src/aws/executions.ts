import {
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  StartExecutionCommand,
  StopExecutionCommand,
  type DescribeExecutionCommandOutput,
  type HistoryEvent as SdkEvent,
  type SFNClient,
} from '@aws-sdk/client-sfn';
import type { Execution, Executions, HistoryEvent, Started } from '../brokers/step-functions/executions.js';
import { asking, errorName, type SendOptions } from './refusal.js';

/** Events a page, as many as AWS gives at once; the newest page is asked for first. */
const PAGE = 1000;

/** Step Functions as the broker uses it. */
export class SfnExecutions implements Executions {
  constructor(
    private readonly client: SFNClient,
    private readonly stateMachineArn: string,
  ) {}

  async start(name: string, input: string, signal?: AbortSignal): Promise<Started | null> {
    const command = new StartExecutionCommand({ stateMachineArn: this.stateMachineArn, name, input });
    const ask = async (options: SendOptions) => {
      try {
        const { executionArn, startDate } = await this.client.send(command, options);
        return { arn: executionArn ?? this.arnOf(name), startedAt: startDate?.getTime() ?? 0 };
      } catch (error) {
        if (errorName(error) === 'ExecutionAlreadyExists') return null;
        throw error;
      }
    };
    return asking({ action: 'states:StartExecution', resource: this.stateMachineArn }, ask, signal);
  }

  /** `…:stateMachine:<machine>` and a name give `…:execution:<machine>:<name>`; a version or alias is dropped. */
  arnOf(name: string): string {
    const parts = this.stateMachineArn.split(':');
    return [...parts.slice(0, 5), 'execution', parts[6], name].join(':');
  }

  async describe(arn: string, signal?: AbortSignal): Promise<Execution | null> {
    const command = new DescribeExecutionCommand({ executionArn: arn });
    const ask = async (options: SendOptions) => {
      try {
        return readExecution(arn, await this.client.send(command, options));
      } catch (error) {
        if (errorName(error) === 'ExecutionDoesNotExist') return null;
        throw error;
      }
    };
    return asking({ action: 'states:DescribeExecution', resource: arn }, ask, signal);
  }

  /** Reads backwards from the newest event until what is known already, so that a look costs one call. */
  async history(arn: string, after: number, signal?: AbortSignal): Promise<readonly HistoryEvent[]> {
    const events: HistoryEvent[] = [];
    let nextToken: string | undefined;
    do {
      const command = new GetExecutionHistoryCommand({
        executionArn: arn,
        reverseOrder: true,
        maxResults: PAGE,
        includeExecutionData: true,
        ...(nextToken === undefined ? {} : { nextToken }),
      });
      const page = await asking(
        { action: 'states:GetExecutionHistory', resource: arn },
        (options) => this.client.send(command, options),
        signal,
      );
      const fresh = (page.events ?? []).map(readEvent).filter(({ id }) => id > after);
      events.push(...fresh);
      nextToken = fresh.length < (page.events?.length ?? 0) ? undefined : page.nextToken;
    } while (nextToken !== undefined);
    return events.sort((one, other) => one.id - other.id);
  }

  async stop(arn: string, cause: string, signal?: AbortSignal): Promise<void> {
    const command = new StopExecutionCommand({
      executionArn: arn,
      error: 'Stopped',
      cause: cause.slice(0, 1_000),
    });
    await asking(
      { action: 'states:StopExecution', resource: arn },
      (options) => this.client.send(command, options),
      signal,
    );
  }
}

function readExecution(arn: string, answer: DescribeExecutionCommandOutput): Execution {
  const succeeded = answer.status === 'SUCCEEDED';
  return {
    arn,
    status: answer.status ?? 'UNKNOWN',
    startedAt: answer.startDate?.getTime() ?? 0,
    stoppedAt: answer.stopDate?.getTime() ?? null,
    input: answer.input ?? null,
    // An execution that failed has no output; an emulator that invents one must not be believed.
    output: succeeded ? (answer.output ?? null) : null,
    error: answer.error ?? null,
    cause: answer.cause ?? null,
  };
}

interface EventDetails {
  readonly parameters?: string | undefined;
  readonly input?: string | undefined;
  readonly output?: string | undefined;
  readonly error?: string | undefined;
  readonly cause?: string | undefined;
}

/** Each type of event keeps its details under a key of its own; the gate reads the same few fields of any. */
function readEvent(event: SdkEvent): HistoryEvent {
  const details = Object.values(event).find(isDetails) ?? {};
  return {
    id: event.id ?? 0,
    previousId: event.previousEventId ?? 0,
    type: event.type ?? '',
    at: event.timestamp?.getTime() ?? 0,
    data: details.output ?? details.parameters ?? details.input ?? null,
    error: details.error ?? null,
    cause: details.cause ?? null,
  };
}

function isDetails(value: unknown): value is EventDetails {
  return typeof value === 'object' && value !== null && !(value instanceof Date);
}
