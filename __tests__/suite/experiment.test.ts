import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { refusals } from './experiment-refusals.js';
import { EXPERIMENT, experimentProblems, experimentWith, planOf } from './workspace.js';

const HTTP = "{ type: http, url: 'http://localhost/${node}' }";

describe('an experiment is refused before it runs', () => {
  test.each(refusals)('for %s', async (_, part, instead, problem) => {
    const found = await experimentProblems(experimentWith(part, instead));
    expect(found).toEqual([problem]);
  });

  test('with everything that is wrong at once, in the order of the lines', async () => {
    const text = experimentWith('title: A node dies\n', 'titel: A node dies\n')
      .replace('tolerance: 200', 'tolerance: 0.5')
      .replace('type: python', 'type: ruby');
    expect((await experimentProblems(text)).map((problem) => problem.split(':')[1])).toEqual([
      '1',
      '12',
      '21',
    ]);
  });

  test.each([
    [
      '[1, 2]',
      'e.yaml:1: an experiment is an object, and this is a list – write title, description and method',
    ],
    ['text', 'e.yaml:1: an experiment is an object, and this is text – write title, description and method'],
    ['version: 1\nexperiments: []', 'e.yaml:1: this is a suite, not an experiment – give it as `suite`'],
  ])('when it is something else: %s', async (text, problem) => {
    expect(await experimentProblems(text)).toEqual([problem]);
  });
});

describe('an experiment is warned about', () => {
  test.each([
    [
      'a key that was probably meant otherwise',
      'title:',
      'rollback: []\ntitle:',
      'Chaos Toolkit does not know the key "rollback" – did you mean "rollbacks"?',
    ],
    [
      'a timeout that is never applied',
      '    name: count',
      '    name: count\n    timeout: 3',
      'Chaos Toolkit never applies the `timeout` of an activity – move it into the provider',
    ],
    [
      'expected_status',
      HTTP,
      HTTP.replace(' }', ', expected_status: 200 }'),
      'Chaos Toolkit ignores `expected_status` – write `tolerance: 200` beside the provider',
    ],
    [
      'no rollbacks',
      /rollbacks:[^]*$/.exec(EXPERIMENT)?.[0] ?? '',
      '',
      'the experiment has actions and declares no rollbacks – add `rollbacks` that undo what it does',
    ],
    [
      'a variable that nothing declares',
      "url: 'http://localhost/${node}'",
      "url: 'http://localhost/${nod}'",
      'nothing declares the variable "nod": it stays as it is written – write "node"',
    ],
    [
      'rollbacks that are never played',
      'title:',
      'runtime: { rollbacks: { strategy: never } }\ntitle:',
      'the rollbacks are never played: the fault may stay – write the strategy always',
    ],
    [
      'a secret that is written out',
      'title:',
      'secrets: { aws: { token: hunter2 } }\ntitle:',
      'the secret "token" is written out, and will be readable in the journal – write { type: env, key: … } instead',
    ],
    [
      'configuration from a probe',
      'configuration:\n  node: a',
      'secrets: { aws: { token: { type: env, key: T } } }\nconfiguration:\n  node: { type: probe, name: n, provider: { type: http, url: u } }',
      'the configuration "node" comes from a probe: Chaos Toolkit then writes every secret into the journal – write the value, or take it from the environment',
    ],
  ])('for %s', async (_, part, instead, warning) => {
    const { warnings } = await planOf({
      files: { 'e.yaml': experimentWith(part, instead) },
      experiments: ['e.yaml'],
    });
    expect(warnings).toEqual([expect.stringContaining(warning)]);
    expect(warnings.join()).not.toContain('hunter2');
  });

  test('for a hypothesis under a name that Chaos Toolkit does not know', async () => {
    const files = { 'e.yaml': experimentWith('steady-state-hypothesis:', 'steady-state:') };
    expect((await planOf({ files, experiments: ['e.yaml'] })).warnings).toContainEqual(
      expect.stringContaining('the key "steady-state" – did you mean "steady-state-hypothesis"?'),
    );
  });

  test('not for a variable of a shell, a secret, or a dollar sign', async () => {
    const process = "{ type: process, path: sh, arguments: ['-c', 'rm ${HOME}'] }";
    const http = "{ type: http, url: 'http://localhost/${token}?price=$${node}' }";
    const files = {
      'e.yaml': EXPERIMENT.replace('{ type: process, path: restore }', process)
        .replace("{ type: http, url: 'http://localhost/${node}' }", http)
        .replace('configuration:', 'secrets: { shop: { token: { type: env, key: T } } }\nconfiguration:'),
    };
    expect((await planOf({ files, experiments: ['e.yaml'] })).warnings).toEqual([]);
  });

  test('not for keys of its own that resemble nothing', async () => {
    const files = { 'e.yaml': `owner: payments\n${EXPERIMENT}` };
    expect((await planOf({ files, experiments: ['e.yaml'] })).warnings).toEqual([]);
  });
});

describe('published experiments', () => {
  const sample = (name: string) => readFileSync(`__tests__/suite/fixtures/${name}`, 'utf8');

  test.each([
    'Experiment-Broker__Demo-EKS-Worker-Node-EC2-Network-PacketLoss.yml',
    'Experiment-Broker__Demo-EKS-Worker-Node-Pod-State-TerminationCrash.yml',
    'Resiliency-Foundation-Blueprint__ec2-stress-mem.yml',
    'Resiliency-Foundation-Blueprint__terminate-instance.yml',
  ])('%s can run', async (name) => {
    expect(await experimentProblems(sample(name))).toEqual([]);
  });

  test('one without a description cannot', async () => {
    expect(await experimentProblems(sample('Experiment-Broker__regression-testing-sample.yaml'))).toEqual([
      "e.yaml:1: the experiment's `description` is missing – add it, as text",
    ]);
  });

  test('one whose hypothesis runs a shared activity cannot', async () => {
    expect(await experimentProblems(sample('Experiment-Broker__ECS-Task-Termination.yml'))).toEqual([
      'e.yaml:24: the activity\'s type is "shared" – write probe',
      'e.yaml:24: a probe of the hypothesis has no tolerance – add one, e.g. `tolerance: 200` or `tolerance: true`',
    ]);
  });
});
