import type { Outcome } from '../outcome.js';
import type { Reader } from './reader.js';
import { outcomes, shown, type Parsed } from './values.js';

/** Who is told of a verdict elsewhere. */
export interface NotifySettings {
  readonly on: readonly Outcome[];
  /** ARN; null: none. */
  readonly snsTopic: string | null;
  readonly webhook: WebhookAddress | null;
}

export interface WebhookAddress {
  /** A secret, as a rule. */
  readonly url: string;
  /** What it is signed with, as given and as bytes; null: it is not signed. */
  readonly secret: string | null;
  readonly key: Uint8Array | null;
}

export function readNotify(reader: Reader): NotifySettings {
  return {
    on: reader.parsed('notify-on', outcomes) ?? [],
    snsTopic: reader.optional('notify-sns-topic', topicArn),
    webhook: readWebhook(reader),
  };
}

function readWebhook(reader: Reader): WebhookAddress | null {
  const url = reader.optional('notify-webhook', webhookUrl);
  const key = reader.optional('notify-webhook-secret', signingKey);
  if (reader.text('notify-webhook') === '')
    reader.refuse('notify-webhook-secret', 'is given without a webhook', 'give notify-webhook as well');
  if (url === null) return null;
  return { url, secret: reader.text('notify-webhook-secret') || null, key };
}

function topicArn(text: string): Parsed<string> {
  if (/^arn:aws(?:-[a-z]+)*:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}(?:\.fifo)?$/.test(text))
    return { ok: true, value: text };
  return {
    ok: false,
    message: `${shown(text)} is not the ARN of an SNS topic`,
    fix: 'write arn:aws:sns:<region>:<account>:<name>',
  };
}

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

/** Never shown: whoever knows the address of a webhook may use it. */
function webhookUrl(text: string): Parsed<string> {
  const url = text.length <= 2_000 && URL.canParse(text) ? new URL(text) : null;
  const open = url?.protocol === 'http:' && LOOPBACK.test(url.hostname);
  if (url !== null && url.username === '' && url.password === '' && (url.protocol === 'https:' || open))
    return { ok: true, value: url.href };
  return {
    ok: false,
    message: 'what is given is no address of a webhook',
    fix: 'write it with https://, without a user; http:// is taken for this machine alone',
  };
}

const SHORTEST = 16;

/** `whsec_` and base64 as Standard Webhooks writes them, or any other text for its bytes. Never shown. */
function signingKey(text: string): Parsed<Uint8Array> {
  const [, encoded] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(text) ?? [];
  const key = encoded === undefined ? Buffer.from(text, 'utf8') : Buffer.from(encoded, 'base64');
  if (key.length >= SHORTEST) return { ok: true, value: key };
  return {
    ok: false,
    message: 'what is given is too short to keep a secret',
    fix: `give at least ${SHORTEST} bytes, e.g. of openssl rand -base64 32`,
  };
}
