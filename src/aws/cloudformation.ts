import {
  CreateStackCommand,
  DescribeStackEventsCommand,
  DescribeStacksCommand,
  type CloudFormationClient,
  type Stack as SdkStack,
} from '@aws-sdk/client-cloudformation';
import type { Clock } from '../clock.js';
import { GateError } from '../errors.js';
import { asking } from './refusal.js';

const POLL_MS = 200;

/** A stack as it is to be created. */
export interface StackRequest {
  readonly name: string;
  readonly template: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** Milliseconds to wait for its end. */
  readonly patience: number;
}

/** Creates the stack, waits until it is complete, and returns its outputs; a failed stack throws with the reasons of its events. */
export async function createStack(
  client: CloudFormationClient,
  request: StackRequest,
  clock: Clock,
  signal?: AbortSignal,
): Promise<Readonly<Record<string, string>>> {
  const { name, template, parameters, patience } = request;
  const command = new CreateStackCommand({
    StackName: name,
    TemplateBody: template,
    Parameters: Object.entries(parameters).map(([key, value]) => ({
      ParameterKey: key,
      ParameterValue: value,
    })),
    Capabilities: ['CAPABILITY_NAMED_IAM'],
  });
  await asking({ action: 'cloudformation:CreateStack', resource: name }, () => client.send(command));
  const stack = await settled(client, name, clock, { until: clock.now() + patience, signal });
  if (stack.StackStatus !== 'CREATE_COMPLETE') throw await failure(client, name, stack);
  const outputs = (stack.Outputs ?? []).map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]);
  return Object.fromEntries(outputs) as Record<string, string>;
}

interface Wait {
  readonly until: number;
  readonly signal: AbortSignal | undefined;
}

async function settled(
  client: CloudFormationClient,
  name: string,
  clock: Clock,
  { until, signal }: Wait,
): Promise<SdkStack> {
  for (;;) {
    const answer = await asking({ action: 'cloudformation:DescribeStacks', resource: name }, () =>
      client.send(new DescribeStacksCommand({ StackName: name })),
    );
    const stack = answer.Stacks?.[0];
    if (stack?.StackStatus?.endsWith('_IN_PROGRESS') === false) return stack;
    if (clock.now() >= until || signal?.aborted) {
      throw new GateError('broker', `the stack ${name} is still ${stack?.StackStatus ?? 'unknown'}`, {
        hint: 'look at its events in CloudFormation',
      });
    }
    await clock.sleep(POLL_MS, signal);
  }
}

async function failure(client: CloudFormationClient, name: string, stack: SdkStack): Promise<GateError> {
  const answer = await asking({ action: 'cloudformation:DescribeStackEvents', resource: name }, () =>
    client.send(new DescribeStackEventsCommand({ StackName: name })),
  );
  const reasons = (answer.StackEvents ?? [])
    .filter(({ ResourceStatus }) => ResourceStatus?.endsWith('_FAILED'))
    .map(({ LogicalResourceId, ResourceStatusReason }) =>
      [LogicalResourceId, ResourceStatusReason].filter(Boolean).join(': '),
    )
    // Events come newest first; the first failure is the one that explains the others.
    .reverse();
  const told = reasons.length > 0 ? reasons : [stack.StackStatusReason ?? 'no reason was given'];
  const message = `the stack ${name} is ${stack.StackStatus ?? 'unknown'}:\n  ${told.join('\n  ')}`;
  return new GateError('broker', message, { hint: 'correct the template or its parameters' });
}
