import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SETTING_NAMES, SETTINGS } from '../../src/settings/catalogue.js';
import { actionFace, commandFace } from '../../src/settings/face.js';
import { readSettings } from '../../src/settings/read.js';
import { inputs, LEAST, MACHINE, problemsIn, readCommand, readInputs } from './settings-text.js';
import { NO_GITHUB, NO_NOTIFY } from '../builders/settings.js';

describe('settings', () => {
  it('need a suite, a state machine and a bucket; the rest has defaults', () => {
    expect(readInputs({})).toEqual({
      mode: 'run',
      suite: 'suite.yaml',
      experiments: [],
      vars: {},
      environment: null,
      baseline: null,
      broker: 'step-functions',
      brokerProtocol: 'auto',
      stateMachineArn: MACHINE,
      bucket: 'experiments',
      journalBucket: 'experiments',
      prefix: 'resiliency-gate',
      region: 'eu-central-1',
      role: null,
      rollback: { mode: 'on', vars: {}, role: null },
      timeout: 3_600_000,
      maxParallel: 1,
      failFast: false,
      detach: false,
      runId: null,
      onCancel: 'stop',
      breakLock: null,
      failOn: ['fail', 'inconclusive', 'error'],
      reportDir: 'resiliency-gate-report',
      github: NO_GITHUB,
      notify: NO_NOTIFY,
    });
  });

  it('take what is given', () => {
    const given = readInputs({
      suite: '',
      experiments: 'a/*.yaml\n\n# later\nb.json',
      vars: 'asg=checkout',
      'journal-bucket': 'journals',
      prefix: 'team/',
      'aws-region': 'eu-central-1',
      timeout: '1h30m',
      'max-parallel': '4',
      'fail-fast': 'true',
      'run-id': 'release-42',
      'on-cancel': 'leave',
      'fail-on': 'none',
      'report-dir': 'out',
    });
    expect(given).toMatchObject({
      suite: null,
      experiments: ['a/*.yaml', 'b.json'],
      vars: { asg: 'checkout' },
      journalBucket: 'journals',
      prefix: 'team',
      timeout: 5_400_000,
      maxParallel: 4,
      failFast: true,
      runId: 'release-42',
      onCancel: 'leave',
      failOn: [],
      reportDir: 'out',
    });
  });

  it('are the same for empty inputs as for those that were not given', () => {
    const empty = Object.fromEntries(SETTING_NAMES.map((name) => [name, '  \n']));
    expect(readInputs({ ...empty, ...LEAST })).toEqual(readInputs({}));
  });

  it('have defaults that are themselves accepted', () => {
    const defaults = Object.fromEntries(SETTING_NAMES.map((name) => [name, SETTINGS[name].default]));
    expect(readInputs({ ...defaults, ...LEAST })).toEqual(readInputs({}));
  });
});

describe('what is wrong', () => {
  it.each([
    ['suite', { suite: '' }, 'neither input "suite" nor input "experiments" is given'],
    ['suite', { experiments: 'x.yaml' }, 'input "suite" and input "experiments" are both given'],
    ['suite', { suite: '', experiments: '# only a comment' }, 'neither input "suite" nor'],
    ['state-machine-arn', { 'state-machine-arn': ' ' }, 'input "state-machine-arn" is missing'],
    ['bucket', { bucket: '' }, 'input "bucket" is missing'],
    ['bucket', { bucket: 's3://b' }, 'input "bucket": "s3://b" is not the name of a bucket'],
    ['journal-bucket', { 'journal-bucket': 'J' }, 'input "journal-bucket": "J" is not the name of a bucket'],
    ['prefix', { prefix: '..' }, 'input "prefix": ".." is not a key prefix'],
    ['aws-region', { 'aws-region': 'x' }, 'input "aws-region": "x" is not a region'],
    [
      'aws-region',
      { 'aws-region': 'us-east-1' },
      'input "aws-region" is us-east-1, but the state machine is in eu-central-1 – leave it empty, or write eu-central-1',
    ],
    [
      'role-to-assume',
      { 'role-to-assume': 'gate' },
      'input "role-to-assume": "gate" is not the ARN of a role',
    ],
    ['role-duration', { 'role-duration': '14m' }, 'input "role-duration": "14m" is out of range'],
    [
      'role-session-name',
      { 'role-session-name': 'gate' },
      'input "role-session-name" is given without a role – name the role to assume, or leave it out',
    ],
    [
      'role-external-id',
      { 'role-external-id': 'acme' },
      'input "role-external-id" is given without a role – name the role to assume, or leave it out',
    ],
    ['vars', { vars: 'x' }, 'input "vars": entry 1 is not key=value'],
    ['timeout', { timeout: '45' }, 'input "timeout": "45" is not a duration'],
    ['max-parallel', { 'max-parallel': '0' }, 'input "max-parallel": "0" is not a number from 1 to 1000'],
    ['fail-fast', { 'fail-fast': 'True' }, 'input "fail-fast": "True" is neither true nor false'],
    ['run-id', { 'run-id': 'a b' }, 'input "run-id": "a b" is not a run id'],
    ['on-cancel', { 'on-cancel': 'ignore' }, 'input "on-cancel": "ignore" is not known'],
    [
      'environment',
      { environment: 'a\nb' },
      'input "environment": "a b" is not one line of text – write up to 255 characters on one line',
    ],
    [
      'break-lock',
      { 'break-lock': 'x'.repeat(501) },
      'is not one line of text – write up to 500 characters on one line',
    ],
    ['mode', { mode: 'pln' }, 'input "mode": "pln" is not known – write one of run, judge, plan'],
    ['fail-on', { 'fail-on': 'warning' }, 'input "fail-on": "warning" is no verdict'],
  ])('in %s is told with its name and a fix: %j', (_name, given, message) => {
    const problems = problemsIn(() => readInputs(given));
    expect(problems).toEqual([expect.stringContaining(message)]);
    expect(problems[0]).toMatch(/ – \S/);
  });

  it('is told all at once', () => {
    const problems = problemsIn(() =>
      readSettings(actionFace({ 'INPUT_AWS-REGION': 'x', INPUT_TIMEOUT: '1' })),
    );
    expect(problems.map((problem) => /"([a-z-]+)"/.exec(problem)?.[1])).toEqual([
      'state-machine-arn',
      'bucket',
      'aws-region',
      'suite',
      'timeout',
    ]);
  });

  it('about the region is not told twice when the ARN is wrong too', () => {
    const problems = problemsIn(() => readInputs({ 'state-machine-arn': 'x', 'aws-region': 'us-east-1' }));
    expect(problems).toHaveLength(1);
  });
});

describe('the command line', () => {
  const flags = { ...LEAST };

  it('reads flags before environment, and environment before defaults', () => {
    const environment = { RESILIENCY_GATE_TIMEOUT: '2h', RESILIENCY_GATE_MAX_PARALLEL: '3' };
    const settings = readCommand({ ...flags, timeout: '5m' }, environment);
    expect(settings).toMatchObject({ timeout: 300_000, maxParallel: 3, prefix: 'resiliency-gate' });
  });

  it('needs no flag at all', () => {
    const environment = {
      RESILIENCY_GATE_SUITE: 'suite.yaml',
      RESILIENCY_GATE_STATE_MACHINE_ARN: MACHINE,
      RESILIENCY_GATE_BUCKET: 'experiments',
    };
    expect(readCommand({}, environment)).toEqual(readInputs({}));
  });

  it.each([
    ['a flag', { timeout: 'x' }, {}, '--timeout: "x"'],
    ['a variable', {}, { RESILIENCY_GATE_TIMEOUT: 'x' }, 'RESILIENCY_GATE_TIMEOUT: "x"'],
    ['a flag over a variable', { timeout: 'x' }, { RESILIENCY_GATE_TIMEOUT: '1h' }, '--timeout: "x"'],
  ])('names what it read: %s', (_what, more, environment, name) => {
    expect(problemsIn(() => readCommand({ ...flags, ...more }, environment))).toEqual([
      expect.stringContaining(name),
    ]);
  });

  it('names flags where nothing was given', () => {
    expect(problemsIn(() => readCommand({}))).toEqual([
      expect.stringMatching(/^--state-machine-arn is missing/),
      expect.stringMatching(/^--bucket is missing/),
      expect.stringMatching(/^neither --suite nor --experiments is given/),
    ]);
  });

  it('does not read the inputs of an action, nor the action the variables of a command', () => {
    expect(problemsIn(() => readCommand({}, inputs(LEAST)))).toHaveLength(3);
    expect(problemsIn(() => readSettings(actionFace({ RESILIENCY_GATE_BUCKET: 'b' })))).toHaveLength(3);
  });
});

describe('no text breaks reading', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom(...Object.values(LEAST)));
  const given = fc.dictionary(fc.constantFrom(...SETTING_NAMES), text);

  it('as inputs: it is read, or refused as wrong input', () => {
    fc.assert(fc.property(given, (some) => void problemsIn(() => readSettings(actionFace(inputs(some))))));
  });

  it('as flags: it is read, or refused as wrong input', () => {
    fc.assert(fc.property(given, (some) => void problemsIn(() => readSettings(commandFace(some, {})))));
  });

  it('on its own: each setting is told by its own name', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SETTING_NAMES), text, (name, value) => {
        const problems = problemsIn(() => readInputs({ [name]: value }));
        for (const problem of problems)
          expect(problem).toContain(`input "${name === 'experiments' ? 'suite' : name}"`);
      }),
    );
  });
});
