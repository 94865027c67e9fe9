import { describe, expect, it } from '@jest/globals';
import { bucketName, prefix, region, runId, stateMachineArn } from '../../src/settings/aws-names.js';
import { boolean, duration, integer, oneOf, outcomes, variables } from '../../src/settings/values.js';

const accepted = <T>(value: T) => ({ ok: true, value });
const refused = (message: string | RegExp) => ({
  ok: false,
  message: typeof message === 'string' ? message : expect.stringMatching(message),
  fix: expect.stringMatching(/\S/),
});

describe('a duration', () => {
  it.each([
    ['1s', 1_000],
    ['90s', 90_000],
    ['45m', 2_700_000],
    ['1h30m', 5_400_000],
    ['1h0m5s', 3_605_000],
    ['168h', 604_800_000],
  ])('%s is %d ms', (text, value) => {
    expect(duration(text)).toEqual(accepted(value));
  });

  it.each(['', '45', '1.5h', '1 h', '-1m', '30m1h', '1d', '5M', '١m', '1m1m'])('%j is none', (text) => {
    expect(duration(text)).toEqual(refused(`"${text}" is not a duration`));
  });

  it.each(['0s', '0h0m', '168h1s', '99999h'])('%s is out of range', (text) => {
    expect(duration(text)).toEqual(refused(`"${text}" is out of range`));
  });
});

describe('a boolean', () => {
  it('is exactly true or false', () => {
    expect([boolean('true'), boolean('false')]).toEqual([accepted(true), accepted(false)]);
  });

  it.each(['True', 'TRUE', 'yes', 'on', '1', '0', '', ' true', 'true\n'])('is not %j', (text) => {
    expect(boolean(text)).toMatchObject({ ok: false, fix: 'write true or false' });
  });
});

describe('a number', () => {
  const parallel = integer(1, 1000);

  it.each([
    ['1', 1],
    ['007', 7],
    ['1000', 1000],
  ])('%s is %d', (text, value) => {
    expect(parallel(text)).toEqual(accepted(value));
  });

  it.each(['0', '1001', '-1', '1.0', '1e2', '0x10', '', 'Infinity', '٣', '9'.repeat(400)])(
    '%j is not from 1 to 1000',
    (text) => {
      expect(parallel(text)).toEqual(refused(/ is not a number from 1 to 1000$/));
    },
  );
});

describe('a word', () => {
  const cancel = oneOf(['stop', 'leave']);

  it('is one of those that are known', () => {
    expect(cancel('leave')).toEqual(accepted('leave'));
  });

  it.each(['', 'Stop', 'stop leave', 'constructor', '__proto__'])('is not %j', (text) => {
    expect(cancel(text)).toEqual({
      ok: false,
      message: `"${text}" is not known`,
      fix: 'write one of stop, leave',
    });
  });
});

describe('a list of verdicts', () => {
  it.each([
    ['fail', ['fail']],
    ['error,fail', ['fail', 'error']],
    ['fail, inconclusive\n error', ['fail', 'inconclusive', 'error']],
    ['fail fail', ['fail']],
    ['none', []],
  ])('%j', (text, value) => {
    expect(outcomes(text)).toEqual(accepted(value));
  });

  it.each([
    ['fial, error', '"fial" is no verdict'],
    ['fail, none', '"none" is no verdict'],
    ['Fail', '"Fail" is no verdict'],
    [' , ', '" , " is no verdict'],
  ])('is not %j', (text, message) => {
    expect(outcomes(text)).toEqual(refused(message));
  });
});

describe('variables', () => {
  it('are one key=value a line, values as they are', () => {
    const text = 'asg=checkout\r\n\n# a comment\n url = https://x.example/?a=b \nempty=\n_k1="quoted"';
    const value = { asg: 'checkout', url: 'https://x.example/?a=b', empty: '', _k1: '"quoted"' };
    expect(variables(text)).toEqual(accepted(value));
  });

  it('keep a name that is special to JavaScript as a name', () => {
    const parsed = variables('__proto__=polluted');
    expect(parsed.ok && Object.entries(parsed.value)).toEqual([['__proto__', 'polluted']]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('are refused all at once, and no value is shown: it may be secret', () => {
    const parsed = variables('ok=1\nmy-key=hunter2\nhunter3\nok=hunter4');
    expect(parsed).toEqual(
      refused('entry 2 is not key=value, entry 3 is not key=value, "ok" is given twice'),
    );
    expect(JSON.stringify(parsed)).not.toMatch(/hunter/);
  });
});

describe('the ARN of a state machine', () => {
  it.each([
    ['arn:aws:states:us-east-1:123456789012:stateMachine:broker', 'us-east-1'],
    ['arn:aws-us-gov:states:us-gov-west-1:123456789012:stateMachine:broker', 'us-gov-west-1'],
    ['arn:aws-cn:states:cn-north-1:123456789012:stateMachine:Experiment_broker', 'cn-north-1'],
    ['arn:aws-iso-b:states:us-isob-east-1:123456789012:stateMachine:broker', 'us-isob-east-1'],
    ['arn:aws-eusc:states:eusc-de-east-1:123456789012:stateMachine:broker', 'eusc-de-east-1'],
    ['arn:aws:states:eu-west-1:123456789012:stateMachine:broker:PROD', 'eu-west-1'],
  ])('%s is in %s', (arn, inRegion) => {
    expect(stateMachineArn(arn)).toEqual(accepted({ arn, region: inRegion }));
  });

  it.each([
    ['arn:aws:states:us-east-1:123456789012:execution:broker:run-1', 'is the ARN of an execution, not of'],
    ['arn:aws:s3:::experiments', 'is an ARN of s3, not of'],
    ['arn:aws:lambda:us-east-1:123456789012:function:broker', 'is an ARN of lambda, not of'],
    ['arn:aws:states:us-east-1:123456789012:activity:broker', 'is not the ARN of'],
    ['arn:aws:states:us-east-1:1234:stateMachine:broker', 'is not the ARN of'],
    ['broker', 'is not the ARN of'],
    ['a'.repeat(81), 'is not the ARN of'],
  ])('%s %s a state machine', (text, what) => {
    expect(stateMachineArn(text)).toEqual({
      ok: false,
      message: `"${text}" ${what} a state machine`,
      fix: expect.stringContaining('StateMachineArn'),
    });
  });
});

describe('the name of a bucket', () => {
  it.each(['experiments', 'my.bucket-1', 'a1b', 'x'.repeat(63)])('%s', (text) => {
    expect(bucketName(text)).toEqual(accepted(text));
  });

  it.each([
    's3://experiments',
    'arn:aws:s3:::experiments',
    'experiments/prefix',
    'Experiments',
    'ab',
    'x'.repeat(64),
    '-experiments',
    'a..b',
    'a_b',
  ])('is not %s', (text) => {
    expect(bucketName(text)).toEqual({
      ok: false,
      message: `"${text}" is not the name of a bucket`,
      fix: 'write the bare name: no s3://, no ARN, no path',
    });
  });
});

describe('a region', () => {
  it.each(['eu-central-1', 'us-gov-west-1', 'ap-southeast-7', 'eusc-de-east-1'])('%s', (text) => {
    expect(region(text)).toEqual(accepted(text));
  });

  it.each(['Frankfurt', 'eu-central', 'EU-CENTRAL-1', 'eu-central-1a', 'us_east_1'])('is not %s', (text) => {
    expect(region(text)).toEqual(refused(`"${text}" is not a region`));
  });
});

describe('a key prefix', () => {
  it.each([
    ['resiliency-gate', 'resiliency-gate'],
    ['/team/checkout/', 'team/checkout'],
    ['v1.2/x_y', 'v1.2/x_y'],
  ])('%s is %s', (text, value) => {
    expect(prefix(text)).toEqual(accepted(value));
  });

  it.each(['/', 'a//b', '../up', 'a/../b', 'a b', 'ä', '.hidden', 'x'.repeat(201)])('is not %j', (text) => {
    expect(prefix(text)).toEqual(refused(/ is not a key prefix$/));
  });
});

describe('a run id', () => {
  it.each(['run-1', '4711', 'A_b-C', 'x'.repeat(80)])('%s', (text) => {
    expect(runId(text)).toEqual(accepted(text));
  });

  it.each(['', '-run', '_run', 'run 1', 'run/1', 'rün', 'x'.repeat(81)])('is not %j', (text) => {
    expect(runId(text)).toEqual(refused(/ is not a run id$/));
  });
});

describe('what is refused', () => {
  it('is shown short and on one line', () => {
    const parsed = bucketName(`Evil\n::error::pwned\n${'x'.repeat(1_000_000)}`);
    expect(parsed.ok || parsed.message).toMatch(/^"Evil ::error::pwned x{100}…" is not/);
  });
});
