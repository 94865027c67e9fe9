import { describe, expect, test } from '@jest/globals';
import { EXPERIMENT, experimentWith, planOf, problemsOf, SUITE } from './workspace.js';

describe('a suite becomes a plan', () => {
  test('with what it says of all experiments and of each', async () => {
    const suite = `version: 1
title: Checkout survives
environment: staging
criteria:
  - steady-state is met
experiments:
  - experiment: e.yaml
    title: Node A – dies!
    criteria:
      - steady-state is met
      - { require: duration < 5m, warn: duration < 4m, weight: 2, required: true, enforce: false, why: SLA }
    expected-failures: [kill]
    probes: { answers: warn }
  - experiment: e.yaml
    vars: { node: b }
measures:
  lost: { probe: count, path: output.body.lost, unit: count }
gate: { pass-score: 80% }
`;
    const plan = await planOf({ files: { 'e.yaml': EXPERIMENT, 's.yaml': suite }, suite: 's.yaml' });
    expect(plan).toMatchObject({
      title: 'Checkout survives',
      file: 's.yaml',
      environment: 'staging',
      gate: { passScore: 0.8 },
      warnings: [],
      experiments: [
        {
          index: 1,
          id: '01-node-a-dies',
          file: 'e.yaml',
          place: { line: 7 },
          expectedFailures: ['kill'],
          relaxed: { answers: 'warn' },
          measures: [
            {
              name: 'lost',
              dimension: 'count',
              unit: '',
              place: { file: 's.yaml', line: 17 },
              source: { path: ['output', 'body', 'lost'] },
            },
          ],
        },
        {
          index: 2,
          id: '02-a-node-dies',
          place: { line: 14 },
          expectedFailures: [],
          relaxed: {},
          document: { configuration: { node: 'b', wait: 3 } },
        },
      ],
    });
    expect(plan.experiments[0]?.criteria).toMatchObject([
      {
        require: { text: 'steady-state is met' },
        warn: null,
        weight: 1,
        required: false,
        enforce: true,
        why: null,
        origin: 'suite',
        place: { line: 5 },
      },
      {
        require: { text: 'duration < 5m' },
        warn: { text: 'duration < 4m' },
        weight: 2,
        required: true,
        enforce: false,
        why: 'SLA',
        origin: 'entry',
        place: { line: 11 },
      },
    ]);
  });

  test('in JSON as well, with its places', async () => {
    const suite = '{\n  "version": 1,\n  "experiments": [\n    { "experiment": "e.json" }\n  ]\n}\n';
    const experiment = '{"title": "t",\n "description": "d",\n "method": []}';
    const plan = await planOf({ files: { 's.json': suite, 'e.json': experiment }, suite: 's.json' });
    expect(plan.experiments[0]?.place).toEqual({ file: 's.json', line: 4 });
    expect(
      await problemsOf({
        files: { 's.json': suite.replace('[', '[5,'), 'e.json': experiment },
        suite: 's.json',
      }),
    ).toEqual(['s.json:3: item 1 is a number – write an object (`key: value`)']);
  });

  test('with experiments beside it, wherever it lies', async () => {
    const files = {
      'suites/s.yaml': SUITE.replace('e.yaml', '../experiments/e.yaml'),
      'experiments/e.yaml': EXPERIMENT,
    };
    expect((await planOf({ files, suite: 'suites/s.yaml' })).experiments[0]?.file).toBe('experiments/e.yaml');
  });

  test('with hostile titles as data', async () => {
    const title = '::error::\u001b[31m</title>${{ secrets.X }} \u202e|`';
    const files = { 'e.yaml': experimentWith('title: A node dies', `title: ${JSON.stringify(title)}`) };
    const plan = await planOf({ files, experiments: ['e.yaml'] });
    expect(plan.experiments[0]).toMatchObject({
      title,
      id: '01-error-31m-title-secrets-x',
      document: { title },
    });
  });

  test.each([
    ['Ärger – im Übrigen', '01-arger-im-ubrigen'],
    ['日本語', '01-experiment'],
    ['../../etc/passwd', '01-etc-passwd'],
    [`${'a'.repeat(39)} b`, `01-${'a'.repeat(39)}`],
    ['ab'.repeat(100), `01-${'ab'.repeat(20)}`],
  ])('with ids that are safe: %s', async (title, id) => {
    const files = { 'e.yaml': experimentWith('title: A node dies', `title: ${JSON.stringify(title)}`) };
    expect((await planOf({ files, experiments: ['e.yaml'] })).experiments[0]?.id).toBe(id);
  });

  test('with ids as wide as the plan is long', async () => {
    const entries = Array.from(
      { length: 100 },
      (_, index) => `  - { experiment: e.yaml, vars: { node: n${index} } }\n`,
    );
    const files = { 'e.yaml': EXPERIMENT, 's.yaml': `version: 1\nexperiments:\n${entries.join('')}` };
    const ids = (await planOf({ files, suite: 's.yaml' })).experiments.map(({ id }) => id);
    expect([ids[0], ids[99], new Set(ids).size]).toEqual(['001-a-node-dies', '100-a-node-dies', 100]);
  });
});
