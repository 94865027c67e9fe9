import {
  CreateTopicCommand,
  ConfirmSubscriptionCommand,
  SNSClient,
  SubscribeCommand,
} from '@aws-sdk/client-sns';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { snsTopic } from '../../src/aws/sns.js';
import type { Emulator } from '../../src/embedded/emulator.js';
import { messageOf } from '../../src/publish/notifier.js';
import { notificationSchema } from '../../src/report/notification.js';
import { startReceiver } from '../publish/webhook-server.js';
import { context, failed, hostile } from '../report/situations.js';
import { pointSdkAt, startAws } from './environment.js';
import { answering } from './wire-server.js';

let aws: Emulator;
let restore: () => void;
let sns: SNSClient;
beforeAll(async () => {
  aws = await startAws();
  restore = pointSdkAt(aws.endpoint);
  sns = new SNSClient({ region: 'us-east-1' });
}, 300_000);
afterAll(async () => {
  restore();
  await aws.stop();
}, 60_000);

const receivers: Awaited<ReturnType<typeof startReceiver>>[] = [];
afterEach(async () => {
  for (const receiver of receivers.splice(0)) await receiver.stop();
});

/** A topic with a subscriber that has confirmed, and what reaches that. */
async function topicWithSubscriber(name: string) {
  const receiver = await startReceiver({ status: 200 });
  receivers.push(receiver);
  const fifo = name.endsWith('.fifo') ? { Attributes: { FifoTopic: 'true' } } : {};
  const { TopicArn = '' } = await sns.send(new CreateTopicCommand({ Name: name, ...fifo }));
  await sns.send(new SubscribeCommand({ TopicArn, Protocol: 'http', Endpoint: receiver.url }));
  const arrived = async (count: number) => {
    while (receiver.deliveries.length < count) await new Promise((resolve) => setTimeout(resolve, 10));
    return JSON.parse(receiver.deliveries[count - 1]?.body ?? '') as Readonly<Record<string, unknown>>;
  };
  const { Token } = (await arrived(1)) as { Token: string };
  await sns.send(new ConfirmSubscriptionCommand({ TopicArn, Token }));
  return { arn: TopicArn, next: () => arrived(2) };
}

describe('an SNS topic', () => {
  it.each(['verdicts', 'verdicts.fifo'])('%s hands on the documented JSON', async (name) => {
    const { arn, next } = await topicWithSubscriber(name);
    await snsTopic(arn, null).send(messageOf(failed, context));
    const envelope = await next();
    expect(envelope).toMatchObject({
      Subject: 'Fail: Checkout survives its failures (staging)',
      MessageAttributes: {
        verdict: { Type: 'String', Value: 'fail' },
        environment: { Type: 'String', Value: 'staging' },
      },
    });
    expect(notificationSchema.parse(JSON.parse(String(envelope['Message'])))).toMatchObject({
      verdict: 'fail',
      failedCriteria: [{ text: 'recovery-time <= 5m' }, {}],
    });
  });

  it('takes what suites and journals hold as text', async () => {
    const { arn, next } = await topicWithSubscriber('hostile');
    await snsTopic(arn, null).send(messageOf(hostile, context));
    const envelope = await next();
    expect(String(envelope['Subject'])).toMatch(/^Not rolled back: [\x20-\x7e]{1,83}$/);
    expect(() => notificationSchema.parse(JSON.parse(String(envelope['Message'])))).not.toThrow();
  });

  it('that is not there is named', async () => {
    const arn = 'arn:aws:sns:us-east-1:000000000000:nowhere';
    await expect(snsTopic(arn, null).send(messageOf(failed, context))).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringContaining(arn),
      hint: expect.stringContaining('correct'),
    });
  });

  it('that the role may not publish to is told with the action to grant', async () => {
    const arn = 'arn:aws:sns:us-east-1:123456789012:verdicts';
    const told = `User: arn:aws:sts::123456789012:assumed-role/gate/s is not authorized to perform: SNS:Publish on resource: ${arn} because no identity-based policy allows the SNS:Publish action`;
    const body = `<ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><Error><Type>Sender</Type><Code>AuthorizationError</Code><Message>${told}</Message></Error><RequestId>1</RequestId></ErrorResponse>`;
    const refusing = await answering({ status: 403, headers: { 'content-type': 'text/xml' }, body });
    const undo = pointSdkAt(refusing.endpoint);
    await expect(snsTopic(arn, null).send(messageOf(failed, context))).rejects.toMatchObject({
      code: 'refused',
      hint: `grant SNS:Publish on ${arn} to arn:aws:sts::123456789012:assumed-role/gate/s`,
    });
    undo();
    await refusing.close();
  });
});
