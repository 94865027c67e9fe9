import { describe, expect, it } from '@jest/globals';
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createStack } from '../../src/aws/cloudformation.js';

const request = { name: 'broker', template: '{}', parameters: { CodeBucket: 'code' }, patience: 1_000 };

/** A clock that only moves when somebody sleeps. */
function steppingClock() {
  let now = 0;
  return {
    now: () => now,
    sleep: (milliseconds: number) => {
      now += milliseconds;
      return Promise.resolve();
    },
  };
}

/** CloudFormation as far as creating one stack asks of it; `states` are told one after the other, the last for ever. */
async function withStack<T>(
  states: string[],
  events: string,
  use: (client: CloudFormationClient) => Promise<T>,
) {
  const asked: string[] = [];
  const server: Server = createServer((message, answer) => {
    let body = '';
    message.on('data', (chunk: Buffer) => (body += chunk.toString()));
    message.on('end', () => {
      asked.push(body);
      const action = new URLSearchParams(body).get('Action') ?? '';
      const state = states.length > 1 ? states.shift() : states[0];
      const outputs =
        '<Outputs><member><OutputKey>Arn</OutputKey><OutputValue>arn:x</OutputValue></member></Outputs>';
      const results: Record<string, string> = {
        CreateStack: '<StackId>id</StackId>',
        DescribeStacks: `<Stacks><member><StackName>broker</StackName><StackStatus>${String(state)}</StackStatus>${outputs}</member></Stacks>`,
        DescribeStackEvents: `<StackEvents>${events}</StackEvents>`,
      };
      answer.setHeader('content-type', 'text/xml');
      answer.end(
        `<${action}Response><${action}Result>${results[action] ?? ''}</${action}Result></${action}Response>`,
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const client = new CloudFormationClient({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'none', secretAccessKey: 'none' },
  });
  try {
    return { result: await use(client), asked };
  } finally {
    client.destroy();
    server.close();
  }
}

describe('creating a stack', () => {
  it('waits until it is complete and returns its outputs', async () => {
    const states = ['CREATE_IN_PROGRESS', 'CREATE_IN_PROGRESS', 'CREATE_IN_PROGRESS', 'CREATE_COMPLETE'];
    const { result, asked } = await withStack(states, '', (client) =>
      createStack(client, request, steppingClock()),
    );
    expect(result).toEqual({ Arn: 'arn:x' });
    expect(asked[0]).toContain('ParameterKey=CodeBucket');
  });

  it('tells why it failed, first reason first', async () => {
    const event = (id: string, reason: string) =>
      `<member><StackId>s</StackId><LogicalResourceId>${id}</LogicalResourceId><ResourceStatus>CREATE_FAILED</ResourceStatus><ResourceStatusReason>${reason}</ResourceStatusReason></member>`;
    const events = event('broker', 'Runner failed') + event('Runner', 'no such key');
    await withStack(['ROLLBACK_COMPLETE'], events, (client) =>
      expect(createStack(client, request, steppingClock())).rejects.toMatchObject({
        code: 'broker',
        message: 'the stack broker is ROLLBACK_COMPLETE:\n  Runner: no such key\n  broker: Runner failed',
      }),
    );
  });

  it('gives up after its patience and says where the stack stands', async () => {
    await withStack(['CREATE_IN_PROGRESS'], '', (client) =>
      expect(createStack(client, request, steppingClock())).rejects.toMatchObject({
        message: 'the stack broker is still CREATE_IN_PROGRESS',
      }),
    );
  });
});
