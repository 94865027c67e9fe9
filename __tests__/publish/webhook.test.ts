import { afterEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { Webhook as Verifier } from 'standardwebhooks';
import { freePort } from '../../src/embedded/free-port.js';
import { Notifier } from '../../src/publish/notifier.js';
import { publishAll } from '../../src/publish/publisher.js';
import { Webhook } from '../../src/publish/webhook.js';
import { notificationSchema } from '../../src/report/notification.js';
import type { Verdict } from '../../src/verdict/verdict.js';
import { ManualClock } from '../fakes/clock.js';
import { RecordingLog } from '../fakes/log.js';
import { context, failed, hostile, passed } from '../report/situations.js';
import { startReceiver, type Reply } from './webhook-server.js';

const receivers: Awaited<ReturnType<typeof startReceiver>>[] = [];
afterEach(async () => {
  for (const receiver of receivers.splice(0)) await receiver.stop();
});

const KEY = randomBytes(32);
/** The receiver's own clock is the system's, and refuses what is older than five minutes. */
const clock = () => new ManualClock(Date.now());

async function notify(verdict: Verdict, replies: readonly Reply[] = [], key: Uint8Array | null = KEY) {
  const receiver = await startReceiver(...replies);
  receivers.push(receiver);
  const time = clock();
  const began = time.now();
  const log = new RecordingLog();
  const webhook = new Webhook({ url: `${receiver.url}/hooks/T0K3N`, key }, { clock: time, random: () => 0 });
  await publishAll(verdict, [new Notifier(webhook, ['fail', 'error'], context)], log);
  return { ...receiver, warnings: log.lines('warn'), waited: (time.now() - began) / 1_000 };
}

describe('the webhook', () => {
  it('is posted the documented JSON', async () => {
    const { deliveries, warnings } = await notify(failed);
    expect(deliveries).toHaveLength(1);
    expect(deliveries[0]).toMatchObject({ method: 'POST', path: '/hooks/T0K3N' });
    expect(deliveries[0]?.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(notificationSchema.parse(JSON.parse(deliveries[0]?.body ?? ''))).toMatchObject({
      verdict: 'fail',
    });
    expect(warnings).toEqual([]);
  });

  it('is signed, so that anybody’s Standard Webhooks library accepts it, and nothing that was changed', async () => {
    const { deliveries } = await notify(failed);
    const { headers, body } = deliveries[0] ?? { headers: {}, body: '' };
    const verifier = new Verifier(KEY.toString('base64'));
    expect(verifier.verify(body, headers as Record<string, string>)).toMatchObject({ verdict: 'fail' });
    const changed = body.replace('"fail"', '"pass"');
    expect(() => verifier.verify(changed, headers as Record<string, string>)).toThrow(/signature/i);
  });

  it('is not signed without a secret', async () => {
    const { deliveries } = await notify(failed, [], null);
    expect(deliveries[0]?.headers).not.toHaveProperty('webhook-signature');
    expect(deliveries[0]?.headers).toHaveProperty('webhook-id');
  });

  it('is told of the verdicts alone that it wants to know', async () => {
    expect((await notify(passed)).deliveries).toEqual([]);
  });

  it.each<[string, Reply]>([
    ['500', { status: 500 }],
    ['503', { status: 503 }],
    ['429', { status: 429 }],
    ['a torn connection', 'reset'],
  ])('is posted again after %s, with the same id and a signature of its own', async (_, reply) => {
    const { deliveries, warnings, waited } = await notify(failed, [reply, reply, { status: 200 }]);
    expect(deliveries).toHaveLength(3);
    expect(waited).toBe(3);
    expect(warnings).toEqual([]);
    const headers = deliveries.map((one) => one.headers as Record<string, string>);
    expect(new Set(headers.map((one) => one['webhook-id'])).size).toBe(1);
    expect(new Set(headers.map((one) => one['webhook-signature'])).size).toBe(3);
    const verifier = new Verifier(KEY.toString('base64'));
    for (const { body, headers } of deliveries) verifier.verify(body, headers as Record<string, string>);
  });

  it('is waited for as long as it says, a minute at most', async () => {
    const later = (seconds: number): Reply => ({
      status: 429,
      headers: { 'retry-after': String(seconds) },
    });
    expect(await notify(failed, [later(20), { status: 200 }])).toMatchObject({ waited: 20, warnings: [] });
    const { waited, warnings } = await notify(failed, [later(600)]);
    expect([waited, warnings.length]).toEqual([0, 1]);
  });

  it('is given up after five times, with a warning that does not tell its address', async () => {
    const { deliveries, warnings } = await notify(failed, [{ status: 502 }]);
    expect(deliveries).toHaveLength(5);
    expect(warnings).toEqual([
      expect.stringMatching(
        /^the webhook at 127\.0\.0\.1:\d+ could not be written: it answered 502, 5 times – check notify-webhook/,
      ),
    ]);
    expect(warnings.join()).not.toContain('T0K3N');
  });

  it.each([301, 307, 400, 401, 404, 410])('is not posted again after %d', async (status) => {
    const headers = { location: 'http://127.0.0.1:1/elsewhere' };
    const { deliveries, warnings } = await notify(failed, [{ status, headers }]);
    expect(deliveries).toHaveLength(1);
    expect(warnings).toEqual([expect.stringContaining(`it answered ${status} – check`)]);
  });

  it('that nobody answers is a warning', async () => {
    const log = new RecordingLog();
    const url = `http://127.0.0.1:${await freePort()}/hooks/T0K3N`;
    const webhook = new Webhook({ url, key: KEY }, { clock: clock(), random: () => 0 });
    await publishAll(failed, [new Notifier(webhook, ['fail'], context)], log);
    expect(log.lines('warn')).toEqual([expect.stringContaining('it could not be reached')]);
    expect(log.lines('warn').join()).not.toContain('T0K3N');
  });

  it('takes what suites and journals hold as text', async () => {
    const { deliveries, warnings } = await notify(hostile);
    const body = deliveries[0]?.body ?? '';
    expect(warnings).toEqual([]);
    expect(Buffer.byteLength(body)).toBeLessThan(200_000);
    expect(body).not.toMatch(/[\u0000-\u001f\u202a-\u202e\u2066-\u2069]|\\u00[01]/);
    expect(() => notificationSchema.parse(JSON.parse(body))).not.toThrow();
  });
});
