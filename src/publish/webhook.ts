import { createHmac } from 'node:crypto';
import { backOff, type Clock } from '../clock.js';
import { GateError } from '../errors.js';
import type { Channel, Message } from './notifier.js';

export interface WebhookSettings {
  /** A secret itself, as a rule: never shown, but for its host. */
  readonly url: string;
  /** Signs what is sent; null: it is not signed. */
  readonly key: Uint8Array | null;
}

interface Ports {
  readonly clock: Clock;
  /** In [0, 1). */
  readonly random: () => number;
}

const ATTEMPTS = 5;
/** Milliseconds that one attempt may take, and that may be waited in all. */
const TIMEOUT = 10_000;
const PATIENCE = 60_000;

/** Why an attempt failed, and when it is worth another. */
type Failure =
  | { readonly again: true; readonly why: string; readonly after: number | null }
  | { readonly again: false; readonly why: string };

/**
 * Posts to an address, signed as Standard Webhooks asks: `webhook-id`, `webhook-timestamp`, and `webhook-signature`, which is
 * `v1,` and the base64 of the HMAC-SHA256 of id, timestamp and body, with dots between them.
 */
export class Webhook implements Channel {
  readonly name: string;

  constructor(
    private readonly settings: WebhookSettings,
    private readonly ports: Ports,
  ) {
    this.name = `the webhook at ${new URL(settings.url).host}`;
  }

  async send(message: Message): Promise<void> {
    const { clock, random } = this.ports;
    const end = clock.now() + PATIENCE;
    for (let attempt = 1; ; attempt += 1) {
      const failure = await this.post(message);
      if (failure === null) return;
      const wait = failure.again ? (failure.after ?? backOff(attempt, random())) : Infinity;
      if (attempt === ATTEMPTS || clock.now() + wait > end) throw refused(failure, attempt);
      await clock.sleep(wait);
    }
  }

  /** Null when it was taken. */
  private async post(message: Message): Promise<Failure | null> {
    try {
      const response = await fetch(this.settings.url, {
        method: 'POST',
        body: message.json,
        headers: this.headersFor(message),
        // What is signed for one place is not for another.
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT),
      });
      await response.body?.cancel();
      return failureOf(response);
    } catch (error) {
      return { again: true, why: reasonOf(error), after: null };
    }
  }

  private headersFor({ id, json }: Message): Record<string, string> {
    const timestamp = String(Math.floor(this.ports.clock.now() / 1_000));
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'resiliency-gate',
      'webhook-id': id,
      'webhook-timestamp': timestamp,
    };
    if (this.settings.key === null) return headers;
    const signature = createHmac('sha256', this.settings.key).update(`${id}.${timestamp}.${json}`);
    return { ...headers, 'webhook-signature': `v1,${signature.digest('base64')}` };
  }
}

function failureOf({ ok, status, headers }: Response): Failure | null {
  if (ok) return null;
  const why = `it answered ${status}`;
  if (status !== 429 && status < 500) return { again: false, why };
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return { again: true, why, after: seconds >= 0 ? seconds * 1_000 : null };
}

/** The address is in no message of `fetch`, but what a proxy or a name server says may hold anything. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : null;
  if (typeof code === 'string') return `it could not be reached: ${code}`;
  return cause instanceof Error && cause.name === 'TimeoutError'
    ? `it did not answer in ${TIMEOUT / 1_000} s`
    : 'it could not be reached';
}

function refused({ why }: Failure, attempts: number): GateError {
  const times = attempts === 1 ? '' : `, ${attempts} times`;
  return new GateError('refused', `${why}${times}`, {
    hint: 'check notify-webhook, and what answers there',
  });
}
