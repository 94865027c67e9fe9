import { describe, expect, it } from '@jest/globals';
import { NO_NOTIFY } from '../builders/settings.js';
import { LEAST, problemsIn, readCommand, readInputs, readJudging } from './settings-text.js';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const TOPIC = 'arn:aws:sns:eu-central-1:123456789012:verdicts';

describe('who is notified', () => {
  it('is nobody, unless it is asked for', () => {
    expect(readInputs({})).toMatchObject({ notify: NO_NOTIFY });
  });

  it('is a topic, of the verdicts that are asked for, also when judging', () => {
    const given = { 'notify-sns-topic': TOPIC, 'notify-on': 'fail' };
    expect(readInputs(given)).toMatchObject({ notify: { snsTopic: TOPIC, on: ['fail'] } });
    expect(readJudging({ 'notify-sns-topic': `${TOPIC}.fifo` })).toMatchObject({
      notify: { snsTopic: `${TOPIC}.fifo` },
    });
  });

  it.each([
    ['whsec_ and base64, as Standard Webhooks writes it', SECRET, Buffer.from(SECRET.slice(6), 'base64')],
    ['any other text, by its bytes', 'sixteen bytes or more', Buffer.from('sixteen bytes or more')],
  ])('is a webhook, signed with %s', (_, secret, key) => {
    const given = { 'notify-webhook': 'https://hooks.example/T0K3N', 'notify-webhook-secret': secret };
    expect(readInputs(given)).toMatchObject({
      notify: { webhook: { url: 'https://hooks.example/T0K3N', secret, key } },
    });
  });

  it.each(['http://localhost:8080/', 'http://127.0.0.1:8080/x', 'http://[::1]:8080/'])(
    'is a webhook of this machine without TLS: %s',
    (url) => {
      expect(readInputs({ 'notify-webhook': url })).toMatchObject({
        notify: { webhook: { url, key: null } },
      });
    },
  );

  it('comes from the environment alone where it is a secret, on the command line', () => {
    const environment = { RESILIENCY_GATE_NOTIFY_WEBHOOK: 'https://hooks.example/T0K3N' };
    expect(readCommand(LEAST, environment)).toMatchObject({
      notify: { webhook: { url: 'https://hooks.example/T0K3N' } },
    });
  });
});

describe('what is wrong', () => {
  it.each([
    [
      'a queue',
      { 'notify-sns-topic': 'arn:aws:sqs:eu-central-1:123456789012:q' },
      'is not the ARN of an SNS',
    ],
    ['a verdict that is none', { 'notify-on': 'red' }, '"red" is no verdict'],
    ['a secret for nothing', { 'notify-webhook-secret': SECRET }, 'is given without a webhook'],
  ])('is told: %s', (_, given, message) => {
    expect(problemsIn(() => readInputs(given))).toEqual([expect.stringContaining(message)]);
  });

  it.each([
    ['without TLS', { 'notify-webhook': 'http://hooks.example/hidden' }],
    ['on a machine that only sounds like this one', { 'notify-webhook': 'http://localhost.example/hidden' }],
    ['with a user', { 'notify-webhook': 'https://me:hidden@hooks.example/' }],
    ['of another kind', { 'notify-webhook': 'file:///hidden' }],
    ['with a weak secret', { 'notify-webhook': 'https://a.example', 'notify-webhook-secret': 'hidden' }],
    ['with a weak key', { 'notify-webhook': 'https://a.example', 'notify-webhook-secret': 'whsec_hidden==' }],
  ])('is a webhook %s, and its secrets are not shown', (_, given) => {
    const problems = problemsIn(() => readInputs(given));
    expect(problems).toHaveLength(1);
    expect(problems.join()).not.toContain('hidden');
  });
});
