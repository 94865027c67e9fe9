import { describe, expect, it } from '@jest/globals';
import { actionFace } from '../../src/settings/face.js';
import { readSettings } from '../../src/settings/read.js';
import { inputs, LEAST, MACHINE, problemsIn, readCommand, readInputs, readJudging } from './settings-text.js';
import { NO_GITHUB, NO_NOTIFY } from '../builders/settings.js';

describe('settings of the local broker', () => {
  const local = { suite: 'suite.yaml', broker: 'local' } as const;

  it('need a suite alone: no state machine, no bucket, no region', () => {
    expect(readSettings(actionFace(inputs(local)))).toEqual({
      mode: 'run',
      broker: 'local',
      chaos: null,
      suite: 'suite.yaml',
      experiments: [],
      vars: {},
      environment: null,
      baseline: null,
      region: '',
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

  it('take a command of the Chaos Toolkit, and a region for metrics', () => {
    const given = readInputs({ ...local, chaos: '/opt/chaos', 'aws-region': 'eu-west-1' });
    expect(given).toMatchObject({ chaos: '/opt/chaos', region: 'eu-west-1' });
  });

  it('do not read what only the other broker needs, right or wrong', () => {
    const foreign = { 'state-machine-arn': 'nonsense', bucket: 's3://b', prefix: '//' };
    expect(readInputs({ ...local, ...foreign })).toEqual(readSettings(actionFace(inputs(local))));
    expect(readInputs({ chaos: '/opt/chaos' })).toEqual(readInputs({}));
  });

  it('name a broker that is known', () => {
    expect(problemsIn(() => readInputs({ broker: 'lambda' }))).toEqual([
      'input "broker": "lambda" is not known – write one of step-functions, local',
    ]);
  });
});

describe('settings to collect', () => {
  const collecting = { ...LEAST, mode: 'collect', 'run-id': 'night' } as const;

  it('say where the run is, and by what it is judged', () => {
    expect(readInputs(collecting)).toMatchObject({
      mode: 'collect',
      runId: 'night',
      suite: 'suite.yaml',
      timeout: 3_600_000,
      onCancel: 'stop',
    });
    expect(problemsIn(() => readInputs({ ...collecting, suite: '' }))).toEqual([
      expect.stringMatching(/neither input "suite" nor input "experiments" is given/),
    ]);
  });

  it('need no id where the CI run gives it', () => {
    expect(readInputs({ ...collecting, 'run-id': '' })).toMatchObject({ runId: null });
  });
});

describe('settings to stop', () => {
  const stopping = { mode: 'stop', 'state-machine-arn': MACHINE, bucket: 'experiments' };

  it('need the run-id, and no suite', () => {
    const given = readSettings(actionFace(inputs({ ...stopping, 'run-id': 'night' })));
    expect(given).toMatchObject({ mode: 'stop', runId: 'night', suite: null });
  });

  it('need to know what it runs when there is no id', () => {
    expect(problemsIn(() => readSettings(actionFace(inputs(stopping))))).toEqual([
      expect.stringMatching(/neither input "suite" nor input "experiments" is given/),
    ]);
  });
});

describe('settings to judge', () => {
  it('need journals alone: no state machine, no bucket, not even a suite', () => {
    expect(readJudging({})).toEqual({
      mode: 'judge',
      journals: ['journals'],
      suite: null,
      experiments: [],
      vars: {},
      environment: null,
      baseline: null,
      runId: null,
      failOn: ['fail', 'inconclusive', 'error'],
      reportDir: 'resiliency-gate-report',
      github: NO_GITHUB,
      notify: NO_NOTIFY,
    });
  });

  it('take several paths, a suite, a baseline', () => {
    expect(
      readJudging({ journals: 'a.json\n\n# later\nb', suite: 's.yaml', baseline: 'last', vars: 'a=b' }),
    ).toMatchObject({ journals: ['a.json', 'b'], suite: 's.yaml', baseline: 'last', vars: { a: 'b' } });
  });

  it('do not read what only a run needs, right or wrong', () => {
    expect(readJudging({ bucket: 's3://b', timeout: 'soon' })).toEqual(readJudging({}));
  });

  it.each([
    ['no journals', { journals: '' }, 'input "journals" is missing'],
    ['nothing but a comment', { journals: '# none' }, 'input "journals": no path is in it'],
    [
      'two plans',
      { suite: 's.yaml', experiments: 'e.yaml' },
      'input "suite" and input "experiments" are both',
    ],
    ['variables of nothing', { vars: 'a=b' }, 'input "vars" is given without experiments'],
    ['a baseline is a path', { 'fail-on': 'x', baseline: 'last' }, 'input "fail-on": "x" is no verdict'],
  ])('are refused: %s', (_what, given, message) => {
    expect(problemsIn(() => readJudging(given))).toEqual([expect.stringContaining(message)]);
  });

  it('are not those of a run: journals would be read over, and faults injected instead', () => {
    expect(problemsIn(() => readInputs({ journals: 'journals' }))).toEqual([
      'input "journals" is given, and a run makes its own journals – judge them with the mode judge',
    ]);
  });
});

describe('the role', () => {
  const role = 'arn:aws:iam::123456789012:role/ci/gate';

  it('is none unless one is named, however long its sessions would be', () => {
    expect(readInputs({ 'role-duration': '2h' })).toEqual(readInputs({}));
  });

  it.each([{}, { broker: 'local' }])('needs a name alone: %j', (broker) => {
    expect(readInputs({ ...broker, 'role-to-assume': role })).toMatchObject({
      role: { arns: [role], sessionName: null, externalId: null, tags: {}, duration: 3_600_000 },
    });
  });

  it('takes what is given', () => {
    const given = readInputs({
      'role-to-assume': role,
      'role-session-name': 'release@42',
      'role-session-tags': 'app = shop\nteam=',
      'role-external-id': 'acme:4711',
      'role-duration': '15m',
    });
    expect(given).toMatchObject({
      role: {
        arns: [role],
        sessionName: 'release@42',
        externalId: 'acme:4711',
        tags: { app: 'shop', team: '' },
        duration: 900_000,
      },
    });
  });

  it('may have others on its way, whose sessions last an hour at most', () => {
    const hub = 'arn:aws:iam::111111111111:role/hub';
    const chain = { 'role-to-assume': `${hub}\n# the broker's account\n${role}` };
    expect(readInputs(chain)).toMatchObject({ role: { arns: [hub, role] } });
    expect(problemsIn(() => readInputs({ ...chain, 'role-duration': '61m' }))).toEqual([
      'input "role-duration" is too long for a role that another one assumes – write 1h or less',
    ]);
  });

  it('is a flag and a variable too', () => {
    const environment = { RESILIENCY_GATE_ROLE_DURATION: '12h' };
    expect(readCommand({ ...LEAST, 'role-to-assume': role }, environment)).toMatchObject({
      role: { arns: [role], duration: 43_200_000 },
    });
  });

  it('is told whole when it is wrong, without its external id', () => {
    const given = { 'role-to-assume': 'gate', 'role-session-name': 'a b', 'role-external-id': 'hidden!' };
    const problems = problemsIn(() => readInputs({ ...given, 'role-duration': '1m' }));
    expect(problems.map((problem) => /"([a-z-]+)"/.exec(problem)?.[1])).toEqual([
      'role-duration',
      'role-to-assume',
      'role-session-name',
      'role-external-id',
    ]);
    expect(problems.join()).not.toContain('hidden');
  });
});
