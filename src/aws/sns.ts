import { PublishCommand, type PublishCommandInput, SNSClient } from '@aws-sdk/client-sns';
import type { Message } from '../publish/notifier.js';
import { clientSettings } from './client-settings.js';
import { asking } from './refusal.js';
import { renewing } from './renewal.js';
import type { Credentials } from './session.js';

/** A topic in its own region. Mails are sent text, everything else JSON. */
export class SnsTopic {
  constructor(
    private readonly client: SNSClient,
    private readonly arn: string,
  ) {}

  async send(message: Message): Promise<void> {
    const command = new PublishCommand(this.inputOf(message));
    await asking({ action: 'sns:Publish', resource: this.arn }, () => this.client.send(command));
  }

  private inputOf({ id, verdict, environment, subject, json, text }: Message): PublishCommandInput {
    const word = (value: string) => ({ DataType: 'String', StringValue: value });
    return {
      TopicArn: this.arn,
      Subject: subject,
      MessageStructure: 'json',
      Message: JSON.stringify({ default: json, email: text, sms: subject }),
      MessageAttributes: {
        verdict: word(verdict),
        ...(environment ? { environment: word(environment) } : {}),
      },
      ...(this.arn.endsWith('.fifo') ? { MessageGroupId: 'verdicts', MessageDeduplicationId: id } : {}),
    };
  }
}

/** The default credential chain, unless `credentials` are given. */
export function snsTopic(arn: string, credentials: Credentials | null): SnsTopic {
  const [, , , region = ''] = arn.split(':');
  return new SnsTopic(renewing(new SNSClient(clientSettings(region, credentials))), arn);
}
