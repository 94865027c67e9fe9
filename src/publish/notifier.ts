import { createHash } from 'node:crypto';
import type { Outcome } from '../outcome.js';
import { consoleReport } from '../report/console.js';
import type { ReportContext } from '../report/links.js';
import {
  notificationOf,
  notificationSchema,
  notificationSubject,
  type Notification,
} from '../report/notification.js';
import type { Verdict } from '../verdict/verdict.js';
import type { Publisher } from './publisher.js';

/** One message about one verdict. */
export interface Message {
  /** The same for the same message, so that it is not taken twice: letters, digits and dashes, at most 100. */
  readonly id: string;
  readonly verdict: Outcome;
  readonly environment: string | null;
  /** At most 100 characters of ASCII. */
  readonly subject: string;
  /** The documented JSON, below 200 kB. */
  readonly json: string;
  /** The same for people, below 20 kB. */
  readonly text: string;
}

/** A way to tell people or machines elsewhere. */
export interface Channel {
  /** For messages: `the SNS topic …`. It holds no secret. */
  readonly name: string;
  send(message: Message): Promise<void>;
}

const LINES = 100;

/** Tells a channel of the verdicts that it wants to know. */
export class Notifier implements Publisher {
  readonly name: string;

  constructor(
    private readonly channel: Channel,
    private readonly on: readonly Outcome[],
    private readonly context: ReportContext,
  ) {
    this.name = channel.name;
  }

  async publish(verdict: Verdict): Promise<void> {
    if (this.on.includes(verdict.verdict)) await this.channel.send(messageOf(verdict, this.context));
  }
}

export function messageOf(verdict: Verdict, context: ReportContext): Message {
  const notification = notificationOf(verdict, context);
  const json = JSON.stringify(notificationSchema.parse(notification));
  return {
    id: idOf(verdict.runId, json),
    verdict: verdict.verdict,
    environment: notification.environment,
    subject: notificationSubject(notification),
    json,
    text: textOf(notification, consoleReport(verdict)),
  };
}

function idOf(runId: string, json: string): string {
  const digest = createHash('sha256').update(json).digest('hex').slice(0, 12);
  return `${runId.replace(/[^A-Za-z0-9]+/g, '-').slice(0, 80)}-${digest}`;
}

/** The report of the log, whose last line is the answer: a mail begins with that, after what is worse. */
function textOf({ alerts, links }: Notification, lines: readonly string[]): string {
  const details = lines.slice(0, -1);
  const left = details.length - LINES;
  return [
    ...alerts,
    ...lines.slice(-1),
    ...(links.run === null ? [] : [links.run]),
    '',
    ...details.slice(0, LINES),
    ...(left > 0 ? [`and ${left} more lines`] : []),
  ]
    .map((line) => line.slice(0, 400))
    .join('\n')
    .slice(0, 20_000);
}
