import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { EXPERIMENT, experimentWith, planOf, problemsOf, SUITE } from './workspace.js';

const CONFIGURATION = '  node: a\n  wait: 3\n  hard: true\n';
const given = (vars: Record<string, string>, configuration = CONFIGURATION, suite = SUITE) => ({
  files: { 'e.yaml': experimentWith(CONFIGURATION, configuration), 's.yaml': suite },
  suite: 's.yaml',
  vars,
});
const withVars = (vars: string) => `${SUITE}    vars: ${vars}\n`;

describe('variables', () => {
  test('of the suite keep their types, and leave the rest alone', async () => {
    const suite = withVars('{ node: 7, hard: [a, { b: false }] }');
    const [experiment] = (await planOf(given({}, CONFIGURATION, suite))).experiments;
    expect(experiment?.document).toMatchObject({
      configuration: { node: 7, wait: 3, hard: ['a', { b: false }] },
      method: [{ provider: { arguments: ['${node}'] } }, {}],
    });
  });

  test('of the request come last, and take the type of what they replace', async () => {
    const plan = await planOf(
      given({ node: '5', wait: '2.5', hard: 'false' }, CONFIGURATION, withVars('{ node: b }')),
    );
    expect(plan.experiments[0]?.document['configuration']).toEqual({ node: '5', wait: 2.5, hard: false });
  });

  test.each([
    ['{ type: env, key: N, env_var_type: int }', '5', 5],
    ['{ type: env, key: N, env_var_type: bool }', 'true', true],
    ['{ type: env, key: N }', '5', '5'],
    ['', 'x', 'x'],
  ])('replace a value from the environment: %s', async (declared, text, value) => {
    const plan = await planOf(given({ node: text }, `  node: ${declared}\n  wait: 3\n`));
    expect(plan.experiments[0]?.document['configuration']).toEqual({ node: value, wait: 3 });
  });

  test('never become code: a placeholder is only a text', async () => {
    const plan = await planOf(given({ node: '${wait}\n::error::' }));
    expect(plan.experiments[0]?.document['configuration']).toMatchObject({ node: '${wait}\n::error::' });
  });

  test.each([
    [
      'a number',
      { wait: 'soon' },
      'e.yaml:5: the variable "wait" is given as "soon", and this is a number – give a number',
    ],
    [
      'a boolean',
      { hard: 'yes' },
      'e.yaml:6: the variable "hard" is given as "yes", and this is a boolean – give true or false',
    ],
    [
      'nothing that is declared',
      { nodes: 'b' },
      'no experiment declares the variable "nodes" – write "node"',
    ],
    [
      'nothing at all',
      { __proto__x: 'b' },
      'no experiment declares the variable "__proto__x" – they declare hard, node, wait',
    ],
  ])('of the request are refused for %s', async (_, vars, problem) => {
    expect(await problemsOf(given(vars as Record<string, string>))).toEqual([problem]);
  });

  test('of the request are refused for a structure', async () => {
    expect(await problemsOf(given({ node: 'b' }, '  node: [a]\n  wait: 3\n'))).toEqual([
      'e.yaml:4: the variable "node" is given as text, and this is a list or an object – set it in the `vars` of a suite',
    ]);
  });

  test.each([
    ['{ nod: b }', 's.yaml:4: the experiment declares no variable "nod" – write "node"'],
    [
      '{ colour: b }',
      's.yaml:4: the experiment declares no variable "colour" – it declares node, wait, hard',
    ],
    ['{ node: }', 's.yaml:4: the variable "node" has no value – write one, or leave the key out'],
    [
      '{ node: .inf }',
      's.yaml:4: the number Infinity cannot be handed on exactly – write it in quotes, as text',
    ],
    [
      '{ node: [12345678901234567890] }',
      's.yaml:4: the number 12345678901234567000 cannot be handed on exactly – write it in quotes, as text',
    ],
    ['{ wait: soon }', 'e.yaml:18: the pause "${wait}" is not a number – make "wait" a number of seconds'],
  ])('of the suite are refused: %s', async (vars, problem) => {
    expect(await problemsOf(given({}, CONFIGURATION, withVars(vars)))).toEqual([problem]);
  });

  test('do not touch secrets', async () => {
    const text = `secrets: { aws: { token: { type: env, key: T } } }\n${EXPERIMENT}`;
    const files = { 'e.yaml': text };
    expect(await problemsOf({ files, experiments: ['e.yaml'], vars: { token: 'x', aws: 'y' } })).toEqual([
      expect.stringContaining('no experiment declares the variable "token"'),
      expect.stringContaining('no experiment declares the variable "aws"'),
    ]);
  });

  test('resolve into a copy: the next entry sees the experiment as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1 }), async (value) => {
        const suite = `version: 1\nexperiments:\n  - { experiment: e.yaml, vars: { node: ${JSON.stringify(`v${value}`)}, } }\n  - experiment: e.yaml\n`;
        const safe = !/[\u007f-\u009f\u2028\u2029\ud800-\udfff\ufffe\uffff]/.test(value);
        fc.pre(safe);
        const [first, second] = (await planOf(given({}, CONFIGURATION, suite))).experiments;
        expect(first?.document['configuration']).toEqual({ node: `v${value}`, wait: 3, hard: true });
        expect(second?.document['configuration']).toEqual({ node: 'a', wait: 3, hard: true });
      }),
      { numRuns: 30 },
    );
  });
});
