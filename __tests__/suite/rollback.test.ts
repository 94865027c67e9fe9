import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { fillGaps, GATE_FACTS, gapsOf } from '../../src/suite/gaps.js';
import { rollbackStepShape, STEP_KINDS } from '../../src/suite/rollback-shape.js';
import { EXPERIMENT, planOf, problemsOf, SUITE } from './workspace.js';

const situation = (rollback: string, rollbackVars: Record<string, string> | null = {}) => ({
  files: { 'e.yaml': EXPERIMENT, 's.yaml': `${SUITE}rollback:\n${rollback.replace(/^(?=.)/gm, '  ')}\n` },
  suite: 's.yaml',
  rollbackVars,
});
const rollbackOf = async (...of: Parameters<typeof situation>) => (await planOf(situation(...of))).rollback;
const problems = (...of: Parameters<typeof situation>) => problemsOf(situation(...of));
const step = (line: string) => `steps:\n  - ${line}`;

describe('how a deployment is taken back', () => {
  test('is nothing when the suite does not say, and then a fail or an abort would be the reason', async () => {
    const plan = await planOf({ files: { 'e.yaml': EXPERIMENT, 's.yaml': SUITE }, suite: 's.yaml' });
    expect(plan.rollback).toEqual({ on: ['fail', 'abort'], steps: [], values: {} });
  });

  test('is steps in their order, each with a name, a time and what it acts on', async () => {
    const { on, steps } = await rollbackOf(
      `on: [fail, inconclusive]
steps:
  - codedeploy: { deployment: '\${deployment}' }
    timeout: 30m
  - name: Tell the shop
    repository-event: { type: roll-back, payload: { version: '\${previous}' }, repository: acme/shop }
  - workflow: { file: rollback.yml, ref: main, inputs: { version: '\${previous}', dry: false, tries: 3 } }
  - state-machine: { arn: 'arn:aws:states:eu-west-1:123456789012:stateMachine:undo', input: { why: '\${gate.reason}' } }
  - ecs-service: { cluster: shop, service: web }
  - lambda-alias: { function: checkout, alias: live, version: '41', region: eu-west-1 }
  - deployment-status: { state: failure }
  - command: { run: [./roll-back.sh, '\${previous}'], env: { LEVEL: 2 } }
`,
      { deployment: 'd-ABC123', previous: 'v41' },
    );
    expect(on).toEqual(['fail', 'inconclusive']);
    expect(steps).toEqual([
      expect.objectContaining({
        kind: 'codedeploy',
        name: 'CodeDeploy d-ABC123',
        timeout: 1_800_000,
        deployment: 'd-ABC123',
        place: { file: 's.yaml', line: 7 },
      }),
      expect.objectContaining({ kind: 'repository-event', name: 'Tell the shop', repository: 'acme/shop' }),
      expect.objectContaining({
        kind: 'workflow',
        name: 'workflow rollback.yml',
        timeout: 900_000,
        inputs: { version: '${previous}', dry: 'false', tries: '3' },
        repository: null,
      }),
      expect.objectContaining({ kind: 'state-machine', name: 'state machine undo' }),
      expect.objectContaining({ kind: 'ecs-service', taskDefinition: null, region: null }),
      expect.objectContaining({ kind: 'lambda-alias', version: '41', region: 'eu-west-1' }),
      expect.objectContaining({ kind: 'deployment-status', name: 'deployment failure', deployment: null }),
      expect.objectContaining({
        kind: 'command',
        run: ['./roll-back.sh', 'v41'],
        env: { LEVEL: '2' },
        name: 'command ./roll-back.sh',
      }),
    ]);
  });

  test('is as written where no step will be played and nobody knows what its gaps stand for', async () => {
    const { on, steps, values } = await rollbackOf(
      `on: [error]\nsteps:\n  - codedeploy: { deployment: '\${d}' }\n  - command: { run: [./a.sh, '\${d}', '$\${'] }`,
      null,
    );
    expect({ on, values }).toEqual({ on: ['error'], values: {} });
    expect(steps).toMatchObject([
      { name: 'CodeDeploy ${d}', deployment: '${d}' },
      { name: 'command ./a.sh', run: ['./a.sh', '${d}', '$${'] },
    ]);
    expect(await problems(step('codedeploy: { deployment: latest }'), null)).toEqual([
      expect.stringMatching(/"latest" is not the id of a deployment/),
    ]);
  });
});

describe('the documentation', () => {
  const page = readFileSync('docs/rollback.md', 'utf8');

  test('shows a rollback that can be planned', async () => {
    const [, lines = ''] = /```yaml\nrollback:\n([\s\S]*?)```/.exec(page) ?? [];
    const { steps } = await rollbackOf(lines.replace(/^ {2}/gm, ''), {
      deployment: 'd-ABC',
      previous: 'v41',
    });
    expect(steps.map(({ kind }) => kind)).toEqual(['codedeploy', 'workflow', 'deployment-status', 'command']);
  });

  test('has every step with all its keys, and every fact', () => {
    const table = [...page.matchAll(/^\| `([a-z-]+): \{ ([a-z, -]+) \}`/gm)];
    const documented = table.map(([, kind = '', keys = '']) => [kind, keys.split(', ').toSorted()]);
    const { properties } = z.toJSONSchema(rollbackStepShape, { io: 'input' });
    const shaped = STEP_KINDS.map((kind) => {
      const step = properties?.[kind];
      return [kind, Object.keys((typeof step === 'object' && step.properties) || {}).toSorted()];
    });
    expect(documented).toEqual(shaped);
    for (const fact of GATE_FACTS) expect(page).toContain(`\`${fact.replace('gate.', '')}\``);
  });
});

describe('a rollback is refused', () => {
  test.each([
    [
      'with a step that does nothing',
      step('name: Nothing'),
      /s\.yaml:6: a step does one thing – write one of workflow, /,
    ],
    [
      'with a step that does two things',
      step('{ command: { run: [a] }, codedeploy: { deployment: d-A } }'),
      /s\.yaml:6: a step does one thing/,
    ],
    ['with an unknown step', step('lambda: {}'), /a step does one thing/],
    [
      'with an unknown key in a step',
      step('workflow: { fle: r.yml, ref: main }'),
      /unknown key "fle" – write "file"/,
    ],
    [
      'for a pass',
      'on: [pass]',
      /s\.yaml:5: item 1 is "pass" – write one of fail, abort, inconclusive, error/,
    ],
    ['for nothing', 'on: []', /s\.yaml:5: "on" is empty/],
    ['with a command that is one text', step('command: { run: ./a.sh b }'), /"run" is text – write a list/],
    ['with a path to a workflow', step('workflow: { file: .github/workflows/r.yml, ref: m }'), /bare name/],
    [
      'with more inputs than a workflow takes',
      step(
        `workflow: { file: r.yml, ref: m, inputs: { ${Array.from({ length: 26 }, (_, n) => `i${n}: x`).join(', ')} } }`,
      ),
      /at most 25 inputs/,
    ],
    [
      'with more keys than a payload has room for beside the gate',
      step(
        `repository-event: { type: t, payload: { ${Array.from({ length: 10 }, (_, n) => `k${n}: x`).join(', ')} } }`,
      ),
      /more than 9 keys/,
    ],
    [
      "with the gate's own key in a payload",
      step('repository-event: { type: t, payload: { gate: x } }'),
      /the key "gate" is the gate's own/,
    ],
    [
      'with a payload that is too long',
      step(`repository-event: { type: t, payload: { k: ${'x'.repeat(40_000)} } }`),
      /longer than 32 KiB/,
    ],
    [
      'with a time that is none',
      step('command: { run: [a] }\n    timeout: 9h'),
      /not how long a step may take/,
    ],
    [
      'with an input that is a list',
      step('workflow: { file: r.yml, ref: m, inputs: { a: [] } }'),
      /write text, a number/,
    ],
    [
      'with an ARN of something else',
      step("state-machine: { arn: 'arn:aws:lambda:x:1:function:f' }"),
      /state machine/,
    ],
    [
      'with an id that is none',
      step('codedeploy: { deployment: latest }'),
      /"latest" is not the id of a deployment of CodeDeploy/,
    ],
    [
      'with a repository that is none',
      step('repository-event: { type: t, repository: acme }'),
      /write owner\/name/,
    ],
    ['with a variable of a name that is none', step("command: { run: [a], env: { 'a-b': x } }"), /a-b/],
  ])('%s', async (_, rollback, message) => {
    expect(await problems(rollback)).toContainEqual(expect.stringMatching(message));
  });

  test('with everything that is wrong at once, each at its line', async () => {
    const found = await problems(
      `on: [sometimes]
steps:
  - codedeploy: { deployment: '\${deploymnt}' }
  - command: { run: [] }
`,
      { deployment: 'd-ABC' },
    );
    expect(found).toEqual([
      expect.stringMatching(/^s\.yaml:4: rollback-vars gives "deployment", and no step of the rollback uses/),
      expect.stringMatching(/^s\.yaml:5: item 1 is "sometimes"/),
      expect.stringMatching(/^s\.yaml:7: nothing is known as \$\{deploymnt\}.*write "deployment"/),
      expect.stringMatching(/^s\.yaml:8: "run" is empty/),
    ]);
  });
});

describe('a gap', () => {
  test.each([
    [
      'without a value',
      '${previous}',
      {},
      /nothing is known as \$\{previous\} – give it by rollback-vars: previous=/,
    ],
    ['with an expression of a workflow', '${{ inputs.v }}', {}, /a suite has no expressions of workflows/],
    ['with a fact there is not', '${gate.verdct}', {}, /write "gate.verdict"/],
    ['that is not closed', '${previous', { previous: 'x' }, /is not closed/],
    ['with a name from the prototype', '${constructor}', {}, /nothing is known as \$\{constructor\}/],
    ['of the environment of a shell', '${HOME:-x}', {}, /\$\$\{ stands for the characters themselves/],
  ])('%s is refused before anything starts', async (_, text, values, message) => {
    const found = await problems(step(`command: { run: [a, '${text}'] }`), values);
    expect(found).toContainEqual(expect.stringMatching(message));
  });

  test('may speak of the verdict in what is told, and not in what is acted on', async () => {
    expect(await problems(step("command: { run: [a], env: { WHY: '${gate.verdict}' } }"))).toEqual([]);
    // A reason is made of what the system said: in an argument of `sh -c` it would be obeyed.
    expect(await problems(step("command: { run: [sh, -c, 'echo ${gate.reason}'] }"))).toContainEqual(
      expect.stringMatching(/nothing is known as \$\{gate\.reason\} before the run/),
    );
    expect(await problems(step("ecs-service: { cluster: c, service: '${gate.verdict}' }"))).toContainEqual(
      expect.stringMatching(/nothing is known as \$\{gate\.verdict\} before the run/),
    );
  });

  test('that is filled with something else than it stands for is refused', async () => {
    expect(await problems(step("codedeploy: { deployment: '${d}' }"), { d: 'd-1; rm -rf /' })).toEqual([
      's.yaml:6: "d-1; rm -rf /" is not the id of a deployment of CodeDeploy – write d-…, as CreateDeployment returned it',
    ]);
  });

  test('is filled once: what it stands for is never read again', () => {
    const values = { a: '${b}', b: 'secret', __proto__: 'x' };
    expect(fillGaps('${a} $${a} ${b}${c}', values)).toBe('${b} ${a} secret${c}');
  });

  test('leaves every text without gaps as it is, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.dictionary(fc.string(), fc.string()), (text, values) => {
        const gaps = gapsOf(text);
        if (gaps?.length === 0 && !text.includes('$${')) expect(fillGaps(text, values)).toBe(text);
        else expect(typeof fillGaps(text, values)).toBe('string');
      }),
    );
  });
});
