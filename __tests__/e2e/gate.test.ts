import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import type { Embedded } from '../../src/embedded/embedded.js';
import { runStep, startBroker } from './broker.js';
import { experiment, shell, Workspace } from './workspace.js';

/** The bundled action, run as the runner runs it, on the deployed template with the real Chaos Toolkit. */
let broker: Embedded;
let workspace: Workspace;
let health: string;

beforeAll(async () => {
  broker = await startBroker();
}, 300_000);
afterAll(async () => {
  await broker.stop();
});

beforeEach(() => {
  workspace = new Workspace();
  health = workspace.write('health', '');
});
afterEach(() => {
  workspace.remove();
});

const run = (inputs: Record<string, string>, env: Record<string, string> = broker.env) =>
  runStep(broker, workspace, { inputs, env });

/** A suite of one experiment. */
function suite(content: object, criteria: readonly unknown[], entry: object = {}): string {
  workspace.write('experiment.json', content);
  workspace.write('suite.json', {
    version: 1,
    title: 'The suite',
    experiments: [{ experiment: 'experiment.json', criteria, ...entry }],
  });
  return 'suite.json';
}

const continuously = { runtime: { hypothesis: { strategy: 'continuously', frequency: 0.2 } } };

describe('a deployment is let through', () => {
  test('when the system survives its failure', async () => {
    const outage = shell(
      'action',
      'a short outage',
      `rm ${health}; (sleep 1; touch ${health}) >/dev/null 2>&1 &`,
      {
        pauses: { after: 3 },
      },
    );
    const step = await run({
      suite: suite(
        experiment({ title: 'A short outage', health, method: [outage] }),
        [
          'steady-state is met',
          'recovery-time <= 10s',
          'availability during injection >= 10%',
          'duration < 60s',
        ],
        continuously,
      ),
    });
    expect(step).toMatchObject({
      exitCode: 0,
      outputs: { verdict: 'pass', score: '1', 'should-rollback': 'false' },
    });
    expect(step.summary).toMatch(/^## ✅ Pass: The suite/);
    expect(step.log).toMatch(/1\/1 A short outage: started/);
    expect(step.verdict?.experiments[0]).toMatchObject({
      verdict: 'pass',
      faultProven: true,
      rolledBack: true,
    });
    const recovery = step.verdict?.experiments[0]?.criteria.find(
      ({ measure }) => measure === 'recovery-time',
    );
    expect(recovery?.observed).toMatch(/s/);
    expect(step.outputs['execution-arn']).toContain(step.outputs['run-id'] ?? '?');
    for (const report of ['report-json', 'report-html', 'report-junit']) {
      expect(existsSync(step.outputs[report] ?? '')).toBe(true);
    }
  });
});

describe('a deployment is held', () => {
  test('when recovery takes too long', async () => {
    const outage = shell(
      'action',
      'a long outage',
      `rm ${health}; (sleep 3; touch ${health}) >/dev/null 2>&1 &`,
      {
        pauses: { after: 5 },
      },
    );
    const step = await run({
      suite: suite(
        experiment({ title: 'A long outage', health, method: [outage] }),
        ['recovery-time <= 1s'],
        continuously,
      ),
    });
    expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail', 'should-rollback': 'true' } });
    expect(step.verdict?.experiments[0]?.criteria[0]?.reason).toMatch(
      /recovery-time was .*limit 1\s?s \(missed by/,
    );
    expect(step.summary).toMatch(/^## ❌ Fail/);
    expect(JSON.parse(step.outputs['failed-criteria'] ?? '')).toMatchObject([
      { criterion: 'recovery-time <= 1s' },
    ]);
  });

  test('when the system does not come back, and its fault is rolled back', async () => {
    const outage = shell('action', 'an outage', `rm ${health}`);
    const step = await run({ suite: suite(experiment({ title: 'Deviated', health, method: [outage] }), []) });
    expect(step).toMatchObject({ exitCode: 1, outputs: { verdict: 'fail' } });
    expect(step.verdict?.experiments[0]).toMatchObject({ verdict: 'fail', rolledBack: true });
    expect(existsSync(health)).toBe(true);
  });
});

describe('nothing that is not shown is believed', () => {
  test('a system that was not well before is inconclusive', async () => {
    const step = await run({ suite: suite(experiment({ title: 'Unwell', health: `${health}.not` }), []) });
    expect(step).toMatchObject({
      exitCode: 3,
      outputs: { verdict: 'inconclusive', 'should-rollback': 'false' },
    });
    expect(step.verdict?.experiments[0]?.reason).toMatch(/precondition not met/);
  });

  test('an action that failed did not prove the fault', async () => {
    const failing = shell('action', 'the fault', 'echo no permission >&2; exit 3');
    const step = await run({
      suite: suite(experiment({ title: 'No fault', health, method: [failing] }), []),
    });
    expect(step).toMatchObject({ exitCode: 4, outputs: { verdict: 'error' } });
    expect(step.verdict?.experiments[0]).toMatchObject({ faultProven: false });
    expect(step.verdict?.experiments[0]?.reason).toMatch(/the fault was not proven/);
  });

  test('an experiment that crashes Chaos Toolkit leaves no journal, and is an error', async () => {
    const missing = {
      type: 'action',
      name: 'gone',
      provider: { type: 'python', module: 'no.such.module', func: 'f' },
    };
    const step = await run({ suite: suite(experiment({ title: 'Crash', health, method: [missing] }), []) });
    expect(step).toMatchObject({ exitCode: 4, outputs: { verdict: 'error' } });
    expect(step.verdict?.experiments[0]).toMatchObject({ journal: null });
    expect(step.verdict?.experiments[0]?.reason).toMatch(/no-journal.*no\.such\.module/s);
  });
});

describe('wrong input is named, and nothing is started', () => {
  test('an invalid suite, with every problem at its line', async () => {
    workspace.write('experiment.json', experiment({ title: 'Fine', health }));
    workspace.write(
      'suite.yaml',
      'version: 1\ntitle: The suite\nexperiments:\n  - experiment: experiment.json\n    criteria:\n      - recovery-tme <= 5m\n      - availability >= 99\n  - experiment: gone.json\n',
    );
    const step = await run({ suite: 'suite.yaml' });
    expect(step.exitCode).toBe(2);
    expect(step.log).toMatch(/suite\.yaml:6: .*recovery-tme.*recovery-time/);
    expect(step.log).toMatch(/suite\.yaml:7: .*%/);
    expect(step.log).toMatch(/suite\.yaml:8: .*gone\.json/);
    expect(step.state).not.toHaveProperty('run');
  });

  test.each([
    ['a missing input', { bucket: '' }, 2, /input "bucket" is missing/],
    [
      'an ARN of something else',
      { 'state-machine-arn': 'arn:aws:lambda:us-east-1:000000000000:function:f' },
      2,
      /ARN of lambda/,
    ],
    [
      'a bucket that is not there',
      { bucket: 'no-such-bucket-anywhere' },
      4,
      /no-such-bucket-anywhere.*does not exist/,
    ],
  ])('%s', async (_, inputs, exitCode, message) => {
    const step = await run({ suite: suite(experiment({ title: 'Fine', health }), []), ...inputs });
    expect(step.exitCode).toBe(exitCode);
    expect(step.log).toMatch(message);
    expect(step.outputs).not.toHaveProperty('verdict');
  });

  test('a state machine that is not there', async () => {
    const arn = broker.stateMachineArn.replace(/[^:]+$/, 'no-such-machine');
    const step = await run({
      suite: suite(experiment({ title: 'Fine', health }), []),
      'state-machine-arn': arn,
    });
    expect(step.exitCode).toBe(4);
    expect(step.log).toMatch(/no-such-machine.*does not exist/);
  });

  test('no credentials', async () => {
    const env = { ...broker.env, AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' };
    const step = await run(
      { suite: suite(experiment({ title: 'Fine', health }), []) },
      { ...env, HOME: workspace.path },
    );
    expect(step.exitCode).toBe(2);
    expect(step.log).toMatch(/no AWS credentials/);
  });
});

test('twenty experiments run four at a time, and each is judged', async () => {
  const trace = workspace.write('trace', '');
  const entries = Array.from({ length: 20 }, (_, position) => {
    const script = `echo start >> ${trace}; sleep 0.5; echo end >> ${trace}`;
    const file = `experiments/${position}.json`;
    workspace.write(
      file,
      experiment({
        title: `Experiment ${position}`,
        health,
        method: [shell('action', 'work', script)],
        rollbacks: [],
      }),
    );
    return { experiment: file };
  });
  workspace.write('suite.json', { version: 1, title: 'Twenty', experiments: entries });
  const step = await run({ suite: 'suite.json', 'max-parallel': '4' });
  expect(step).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass' } });
  expect(step.verdict?.experiments.map(({ verdict }) => verdict)).toEqual(Array(20).fill('pass'));
  const most = readFileSync(trace, 'utf8')
    .trim()
    .split('\n')
    .reduce(
      ({ now, peak }, line) => {
        const next = now + (line === 'start' ? 1 : -1);
        return { now: next, peak: Math.max(peak, next) };
      },
      { now: 0, peak: 0 },
    ).peak;
  expect(most).toBeGreaterThan(1);
  expect(most).toBeLessThanOrEqual(4);
});

test('a bare glob of experiments is a suite', async () => {
  workspace.write('experiments/one.json', experiment({ title: 'One', health }));
  workspace.write('experiments/notes.txt', 'not an experiment');
  const step = await run({ experiments: 'experiments/*.json' });
  expect(step).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass' } });
});
