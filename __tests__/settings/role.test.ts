import { describe, expect, it } from '@jest/globals';
import {
  externalId,
  roleArn,
  roleArns,
  sessionDuration,
  sessionName,
  sessionTags,
} from '../../src/settings/role.js';

const accepted = <T>(value: T) => ({ ok: true, value });
const refused = (message: string | RegExp) => ({
  ok: false,
  message: expect.stringMatching(message),
  fix: expect.stringMatching(/\S/),
});

describe('the ARN of a role', () => {
  it.each([
    'arn:aws:iam::123456789012:role/gate',
    'arn:aws:iam::123456789012:role/service-role/ci/gate@prod',
    'arn:aws-cn:iam::123456789012:role/gate',
    'arn:aws-us-gov:iam::123456789012:role/a+b=c,d.e_f',
  ])('is %s', (text) => {
    expect(roleArn(text)).toEqual(accepted(text));
  });

  it.each([
    'gate',
    'arn:aws:iam::1234:role/gate',
    'arn:aws:iam::123456789012:user/gate',
    'arn:aws:iam::123456789012:role/',
    'arn:aws:iam::123456789012:role/a b',
    'arn:aws:iam::123456789012:role/gate\n::add-mask::x',
    `arn:aws:iam::123456789012:role/${'x'.repeat(65)}`,
    `arn:aws:iam::123456789012:role/${'path/'.repeat(200)}gate`,
  ])('is not %j', (text) => {
    expect(roleArn(text)).toEqual(refused(/ is not the ARN of a role$/));
  });

  it('is not that of a session of it', () => {
    expect(roleArn('arn:aws:sts::123456789012:assumed-role/gate/me')).toEqual(
      refused(/ is the ARN of a session, not of its role$/),
    );
  });
});

describe('several roles', () => {
  const [one, other] = ['arn:aws:iam::111111111111:role/hub', 'arn:aws:iam::222222222222:role/gate'];

  it('are one a line', () => {
    expect(roleArns(`${one}\n\n# then\n  ${other}`)).toEqual(accepted([one, other]));
  });

  it('are told whole when they are wrong', () => {
    expect(roleArns(`hub\n${one}\ngate`)).toEqual(
      refused(/^"hub" is not the ARN of a role, "gate" is not the ARN of a role$/),
    );
  });

  it('are not none', () => {
    expect(roleArns('# later')).toEqual(refused(/^no role is in it$/));
  });
});

describe('the tags of a session', () => {
  it('are one a line', () => {
    expect(sessionTags('app=shop\n# by whom\nTeam = Ärger & Co'.replace('& ', ''))).toEqual(
      accepted({ app: 'shop', Team: 'Ärger Co' }),
    );
  });

  it.each([
    ['run=a=b', { run: 'a=b' }],
    ['empty=', { empty: '' }],
    ['__proto__=x', Object.fromEntries([['__proto__', 'x']])],
    [`${'k'.repeat(128)}=${'v'.repeat(256)}`, { ['k'.repeat(128)]: 'v'.repeat(256) }],
  ])('are as AWS takes them: %j', (text, tags) => {
    expect(sessionTags(text)).toEqual(accepted(tags));
  });

  it.each([
    ['shop', /^"shop" is not key=value$/],
    ['=shop', /is not key=value$/],
    ['app=shop;team=x', /is not key=value$/],
    [`${'k'.repeat(129)}=v`, /is not key=value$/],
    [`k=${'v'.repeat(257)}`, /is not key=value$/],
    ['app=shop\nAPP=web', /^"app" is given twice$/],
    [Array.from({ length: 51 }, (_, n) => `k${n}=v`).join('\n'), /^51 are given, and a session has 50/],
    ['a\nb=1\nb=2', /^"a" is not key=value, "b" is given twice$/],
  ])('are not %j', (text, message) => {
    expect(sessionTags(text)).toEqual(refused(message));
  });
});

describe('the name of a session', () => {
  it.each(['ab', 'resiliency-gate-gh-4711-1', 'a_b+c=d,e.f@g-h', 'x'.repeat(64)])('is %s', (text) => {
    expect(sessionName(text)).toEqual(accepted(text));
  });

  it.each(['a', 'x'.repeat(65), 'a b', 'a/b', 'ü-ber', 'a\nb'])('is not %j', (text) => {
    expect(sessionName(text)).toEqual(refused(/ is not the name of a session$/));
  });
});

describe('an external id', () => {
  it.each(['ab', 'acme:4711/prod', 'x'.repeat(1224)])('is %s', (text) => {
    expect(externalId(text)).toEqual(accepted(text));
  });

  it.each(['a', 'x'.repeat(1225), 'a b', 'a\nb', '…'])('is not %j, and is not shown', (text) => {
    expect(externalId(text)).toEqual(refused(/^what is given is not an external id$/));
  });
});

describe('how long a session lasts', () => {
  it.each([
    ['15m', 900_000],
    ['1h', 3_600_000],
    ['12h', 43_200_000],
  ])('is %s', (text, value) => {
    expect(sessionDuration(text)).toEqual(accepted(value));
  });

  it.each(['14m59s', '12h1s', '1s', '168h'])('is not %s', (text) => {
    expect(sessionDuration(text)).toEqual(refused(/ is out of range$/));
  });

  it.each(['3600', '', 'PT1H'])('is not %j', (text) => {
    expect(sessionDuration(text)).toEqual(refused(/ is not a duration$/));
  });
});
