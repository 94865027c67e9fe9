import { DescribeStateMachineCommand, type SFNClient } from '@aws-sdk/client-sfn';
import type { Machine } from '../brokers/step-functions/find-protocol.js';
import { asking, errorName } from './refusal.js';

/** A state machine, or the version of one, as AWS describes it. */
export function stateMachine(client: SFNClient, arn: string): Machine {
  const command = new DescribeStateMachineCommand({ stateMachineArn: withoutAlias(arn) });
  return {
    arn,
    definition: () =>
      asking({ action: 'states:DescribeStateMachine', resource: arn }, async () => {
        try {
          return (await client.send(command)).definition ?? null;
        } catch (error) {
          if (/^(AccessDenied|KmsAccessDenied)/.test(errorName(error))) return null;
          throw error;
        }
      }),
  };
}

/** AWS describes versions, which have a number, and not aliases. */
function withoutAlias(arn: string): string {
  const parts = arn.split(':');
  return /^\d+$/.test(parts[7] ?? '') ? arn : parts.slice(0, 7).join(':');
}
