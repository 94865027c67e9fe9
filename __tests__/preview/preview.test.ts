import { describe, expect, it } from '@jest/globals';
import { previewOf } from '../../src/preview/of-plan.js';
import type { Step } from '../../src/preview/preview.js';
import { aPlan, aPlannedExperiment } from '../builders/plan.js';
import { parseCondition } from '../../src/criteria/parse.js';
import { NO_GUARDS } from '../../src/suite/guards.js';
import type { JsonObject, Plan } from '../../src/suite/plan.js';

const previewDocument = (document: JsonObject) => {
  const [experiment] = previewOf(
    aPlan({ experiments: [aPlannedExperiment({ document })] }),
    1,
    NOW,
  ).experiments;
  if (experiment === undefined) throw new Error('no experiment was previewed');
  return experiment;
};
const action = (provider: JsonObject, more: JsonObject = {}) => ({
  type: 'action',
  name: 'break',
  provider,
  ...more,
});
const firstStep = (document: JsonObject): Step => {
  const [step] = previewDocument(document).method;
  if (step === undefined) throw new Error('no step was previewed');
  return step;
};

/** A Wednesday. */
const NOW = Date.UTC(2026, 10, 25, 12);

describe('what an activity does is told with its variables filled in', () => {
  it.each<[string, JsonObject, string]>([
    [
      'a Python function and its arguments',
      { type: 'python', module: 'chaosaws.ec2.actions', func: 'stop_instance', arguments: { az: '${zone}' } },
      'chaosaws.ec2.actions.stop_instance(az="eu-central-1a")',
    ],
    [
      'a variable keeps its type',
      { type: 'python', module: 'shop', func: 'kill', arguments: { count: '${count}' } },
      'shop.kill(count=3)',
    ],
    [
      'a process and its words',
      { type: 'process', path: 'kill', arguments: ['-9', '${zone}'] },
      'kill -9 eu-central-1a',
    ],
    [
      'a shell line',
      { type: 'process', path: 'sh', arguments: '-c "rm ${zone}"' },
      'sh -c "rm eu-central-1a"',
    ],
    [
      'a call',
      { type: 'http', url: 'http://shop/${zone}', method: 'post' },
      'POST http://shop/eu-central-1a',
    ],
    [
      'what only the runner knows stays a placeholder',
      { type: 'process', path: 'kill', arguments: ['${from_environment}', '${unknown}'] },
      'kill ${from_environment} ${unknown}',
    ],
    [
      'a secret is masked',
      { type: 'python', module: 'shop', func: 'login', arguments: { db_password: 'hunter2', user: 'me' } },
      'shop.login(db_password=[masked], user="me")',
    ],
  ])('%s', (_, provider, does) => {
    const configuration = {
      zone: 'eu-central-1a',
      count: 3,
      from_environment: { type: 'env', key: 'ZONE' },
    };
    expect(firstStep({ configuration, method: [action(provider)] }).does).toBe(does);
  });

  it('resolves a reference to the activity that it means', () => {
    const probe = { type: 'probe', name: 'answers', provider: { type: 'http', url: 'http://shop' } };
    const document = {
      'steady-state-hypothesis': { title: 's', probes: [probe] },
      method: [{ ref: 'answers' }],
    };
    expect(firstStep(document)).toMatchObject({ name: 'answers', type: 'probe', does: 'GET http://shop' });
  });

  it('tells pauses, and which of them only the runner knows', () => {
    const pauses = { before: '${wait}', after: '${other}' };
    const document = {
      configuration: { wait: 2 },
      method: [action({ type: 'process', path: 'kill' }, { pauses })],
    };
    expect(firstStep(document).pauses).toEqual({ before: 2000, after: null });
  });

  it('takes anything that an experiment can be', () => {
    const odd = {
      configuration: null,
      method: [null, 7, { provider: 'x' }],
      rollbacks: 'none',
      tags: [1, 'a'],
    };
    expect(previewDocument(odd)).toMatchObject({ tags: ['a'], rollbacks: [], variables: [] });
  });
});

describe('variables', () => {
  it('are shown as they will be, secrets masked and what comes from elsewhere named', () => {
    const configuration = {
      asg: 'checkout',
      api_token: 'abc',
      region: { type: 'env', key: 'AWS_REGION' },
      found: { type: 'probe', name: 'p', provider: { type: 'process', path: 'x' } },
    };
    expect(previewDocument({ configuration, method: [] }).variables).toEqual([
      ['asg', '"checkout"'],
      ['api_token', '[masked]'],
      ['region', 'from the environment variable AWS_REGION'],
      ['found', 'from a probe'],
    ]);
  });
});

describe('what the experiments need of AWS', () => {
  const call = (module: string, func: string) => action({ type: 'python', module, func });
  const plan = aPlan({
    experiments: [
      aPlannedExperiment({
        index: 1,
        document: { method: [call('chaosaws.ec2.actions', 'start_instances')] },
      }),
      aPlannedExperiment({
        index: 2,
        document: {
          method: [call('shop.faults', 'blackhole'), call('chaosaws.ec2.actions', 'toString')],
          rollbacks: [call('chaosaws.ec2.actions', 'start_instances')],
        },
      }),
    ],
  });

  it('is listed by IAM action, with the experiments that need it; rollbacks count', () => {
    expect(previewOf(plan, 1, NOW).permissions).toEqual([
      { action: 'ec2:DescribeInstances', experiments: [1, 2] },
      { action: 'ec2:StartInstances', experiments: [1, 2] },
    ]);
  });

  it('says of which functions it is not known', () => {
    expect(previewOf(plan, 1, NOW).experiments[1]?.unknownNeeds).toEqual([
      'chaosaws.ec2.actions.toString',
      'shop.faults.blackhole',
    ]);
  });
});

describe('guards', () => {
  const place = { file: 'suite.yaml', line: 3 };
  const guardsOf = (guards: Partial<Plan['guards']>) =>
    previewOf(aPlan({ guards: { ...NO_GUARDS, ...guards } }), 1, NOW).guards;

  it('that would hold a run now are told first, with their line', () => {
    const [first] = guardsOf({ environments: { names: ['production'], place } });
    expect(first).toEqual({
      guard: 'environments',
      state: 'holds',
      reason: '"staging" is not one of production',
      file: 'suite.yaml',
      line: 3,
    });
  });

  it('that only a run can ask say what it will ask', () => {
    const condition = parseCondition('alarm "checkout-5xx" is OK');
    if (!condition.ok) throw new Error(condition.message);
    const told = guardsOf({ preconditions: [{ condition: condition.condition, place }] });
    expect(told.map(({ guard, state, reason }) => [guard, state, reason])).toEqual([
      ['preconditions', 'not-asked', 'a run asks whether alarm "checkout-5xx" is OK'],
      ['lock', 'not-asked', 'a run takes it, and waits up to 10m for another'],
    ]);
  });
});
