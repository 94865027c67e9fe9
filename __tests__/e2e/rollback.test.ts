import { CreateStateMachineCommand, ListExecutionsCommand, SFNClient } from '@aws-sdk/client-sfn';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Embedded } from '../../src/embedded/embedded.js';
import { processTree } from '../embedded/process-tree.js';
import { startGitHub } from '../github/server/ground.js';
import { runStep, startBroker } from './broker.js';
import { experiment, shell, Workspace } from './workspace.js';

/** The bundled action takes a deployment back, on the deployed template with the real Chaos Toolkit. */
let broker: Embedded;
let workspace: Workspace;
let sfn: SFNClient;
let machine: string;

beforeAll(async () => {
  broker = await startBroker();
  const { AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = '' } = broker.env;
  const credentials = { accessKeyId, secretAccessKey };
  sfn = new SFNClient({ endpoint: broker.endpoint, region: broker.region, credentials });
  const definition = { StartAt: 'Undo', States: { Undo: { Type: 'Wait', Seconds: 1, End: true } } };
  const created = await sfn.send(
    new CreateStateMachineCommand({
      name: 'undo',
      definition: JSON.stringify(definition),
      roleArn: 'arn:aws:iam::000000000000:role/undo',
    }),
  );
  machine = created.stateMachineArn ?? '';
}, 300_000);
afterAll(async () => {
  sfn.destroy();
  await broker.stop();
});

beforeEach(() => {
  workspace = new Workspace();
});
afterEach(() => {
  workspace.remove();
});

/** A suite of one experiment, that fails when its one criterion is missed. */
function suite(rollback: object, criterion = 'duration <= 1ms'): void {
  const health = workspace.write('health', '');
  workspace.write(
    'experiment.json',
    experiment({ title: 'Kill one', health, method: [shell('action', 'kill', 'true')] }),
  );
  workspace.write('suite.json', {
    version: 1,
    title: 'The release',
    environment: 'staging',
    experiments: [{ experiment: 'experiment.json', criteria: [criterion] }],
    rollback,
  });
}

const sh = (script: string) => ({ command: { run: ['sh', '-c', script] } });
const run = (inputs: Record<string, string> = {}, step: Partial<Parameters<typeof runStep>[2]> = {}) =>
  runStep(broker, workspace, { ...step, inputs: { suite: 'suite.json', ...inputs } });
const written = (file: string) => {
  const path = join(workspace.path, file);
  return existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : [];
};

describe('a release that missed a requirement', () => {
  test('is rolled back step by step, before the verdict is told', async () => {
    suite({
      steps: [
        { name: 'Undo', 'state-machine': { arn: '${machine}', input: { to: '${previous}' } } },
        sh('echo "${previous} $GATE_VERDICT $GATE_ENVIRONMENT $GATE_RUN_ID" >> done; echo told'),
      ],
    });
    const step = await run({ 'rollback-vars': `machine=${machine}\nprevious=v41` });
    expect(step).toMatchObject({
      exitCode: 1,
      outputs: { verdict: 'fail', 'should-rollback': 'true', 'rolled-back': 'true' },
    });
    const runId = step.outputs['run-id'] ?? '';
    expect(written('done')).toEqual([`v41 fail staging ${runId}`]);
    const { executions = [] } = await sfn.send(new ListExecutionsCommand({ stateMachineArn: machine }));
    expect(executions.filter(({ name }) => name === `${runId}-rollback-1`)).toHaveLength(1);
    expect(step.verdict?.rollback).toMatchObject({
      shouldRollback: true,
      mode: 'on',
      rolledBack: true,
      steps: [
        { name: 'Undo', kind: 'state-machine', outcome: 'done' },
        { kind: 'command', outcome: 'done', reason: expect.stringMatching(/exited with 0$/) },
      ],
    });
    expect(step.log).toMatch(
      /▶ 1\/2 Undo\n(.*\n)*.*■ 1\/2 Undo: done.*\n.*▶ 2\/2 command sh\n.*told\n.*■ 2\/2 command sh: done/,
    );
    expect(step.summary).toMatch(/^## ❌ Fail: The release/);
    expect(step.summary).toContain('<b>Rollback of the deployment</b>');
  });

  test('of which one step fails is taken back as far as it goes, and that is the first line of everything', async () => {
    suite({
      steps: [
        { name: 'Nowhere', 'state-machine': { arn: `${machine}-gone` } },
        { name: 'Shift back', ...sh('echo "no such version" >&2; exit 3') },
        { name: 'Last', ...sh('echo last >> done') },
      ],
    });
    const step = await run({ 'fail-on': 'none' });
    expect(written('done')).toEqual(['last']);
    // The verdict fails nothing here, but that it was not rolled back does.
    expect(step).toMatchObject({
      exitCode: 1,
      outputs: { 'should-rollback': 'true', 'rolled-back': 'false' },
    });
    expect(step.verdict?.rollback.steps.map(({ outcome }) => outcome)).toEqual(['failed', 'failed', 'done']);
    expect(step.verdict?.rollback.steps[1]?.reason).toMatch(/exited with 3; it said: no such version$/);
    const first =
      /^The deployment is only partly rolled back, look at it before anything else: step "Nowhere" failed/;
    expect(String(step.summary).split('\n')[0]).toMatch(/^## ⛔ The deployment is only partly rolled back/);
    const errors = step.log
      .split('\n')
      .flatMap((line) => (line.startsWith('::error::') ? [line.slice(9)] : []));
    expect(errors).toContainEqual(expect.stringMatching(first));
    const junit = readFileSync(step.outputs['report-junit'] ?? '', 'utf8');
    expect(/<testsuite name="([^"]*)"/.exec(junit)?.[1]).toMatch(/^The deployment is only partly/);
    const html = readFileSync(step.outputs['report-html'] ?? '', 'utf8');
    expect(html).toMatch(/<body>\n<p class="alarm first-line" role="alert"><b>The deployment is only partly/);
  });

  test('is rolled back by a workflow, and GitHub is told', async () => {
    const ground = await startGitHub();
    try {
      ground.repository.workflows.set('rollback.yml', {
        statuses: ['in_progress', 'completed'],
        conclusion: 'success',
      });
      const deployment = { id: 77, environment: 'staging', ref: 'c0ffee', request: {}, statuses: [] };
      ground.repository.deployments.push(deployment);
      suite({
        steps: [
          { workflow: { file: 'rollback.yml', ref: 'main', inputs: { why: '${gate.reason}' } } },
          { 'deployment-status': { state: 'failure' } },
        ],
      });
      const env = {
        ...broker.env,
        GITHUB_API_URL: ground.server.url,
        GITHUB_REPOSITORY: 'acme/checkout',
        GITHUB_SHA: 'c0ffee',
      };
      const step = await run({ 'github-token': 'ghs_job' }, { env });
      expect(step.outputs).toMatchObject({ 'rolled-back': 'true' });
      expect(ground.repository.workflowRuns).toMatchObject([
        { inputs: { why: expect.stringMatching(/^Kill one: /) } },
      ]);
      expect(deployment.statuses).toMatchObject([{ state: 'failure' }]);
      expect(ground.server.violations).toEqual([]);
    } finally {
      await ground.stop();
    }
  });
});

describe('nothing is done', () => {
  const steps = [{ name: 'Undo', ...sh('echo undone >> done') }];

  test('in a rehearsal: it is told what would be done', async () => {
    suite({ steps: [{ name: 'Machine', 'state-machine': { arn: machine } }, ...steps] });
    const step = await run({ rollback: 'plan' });
    expect(written('done')).toEqual([]);
    expect(step).toMatchObject({ exitCode: 1, outputs: { 'should-rollback': 'true', 'rolled-back': '' } });
    expect(step.verdict?.rollback).toMatchObject({
      mode: 'plan',
      rolledBack: null,
      steps: [
        { outcome: 'planned', reason: `start an execution of ${machine}, and follow it to its end` },
        { outcome: 'planned', reason: 'run sh -c "echo undone >> done"' },
      ],
    });
    expect(step.summary).toContain('<b>What a rollback would do</b>');
  });

  test.each([
    ['when it is off', { rollback: 'off' }, 'duration <= 1ms', 1, 'true'],
    ['when the release survives', {}, 'duration <= 1h', 0, 'false'],
  ])('%s', async (_, inputs, criterion, exitCode, should) => {
    suite({ steps }, criterion);
    const step = await run(inputs);
    expect(written('done')).toEqual([]);
    expect(step).toMatchObject({ exitCode, outputs: { 'should-rollback': should, 'rolled-back': '' } });
  });

  test('when a rollback could not be played: it is refused before anything starts', async () => {
    suite({ steps: [...steps, sh('${previos}'), { workflow: { file: 'undo.yml', ref: 'main' } }] });
    const unknown = await run({ 'rollback-vars': 'previous=v41' });
    expect(unknown).toMatchObject({ exitCode: 2, state: {} });
    expect(unknown.log).toMatch(/suite\.json:\d+: nothing is known as \$\{previos\}.*previous/);
    suite({ steps: [{ workflow: { file: 'undo.yml', ref: 'main' } }] });
    const nobody = await run();
    expect(nobody.exitCode).toBe(2);
    expect(nobody.log).toMatch(/suite\.json:\d+: the rollback's step "workflow undo\.yml" needs GitHub/);
  });
});

describe('a job that ends in the middle of a rollback', () => {
  beforeEach(() => {
    suite({
      steps: [
        { name: 'First', ...sh('echo first >> done') },
        { name: 'Slow', ...sh('echo $$ > slow; sleep 60') },
        { name: 'Never', ...sh('echo never >> done') },
      ],
    });
  });

  async function interrupted(signal: NodeJS.Signals) {
    let child: ChildProcess | undefined;
    const step = run({}, { onStart: (started) => void (child = started) });
    while (written('slow').length === 0) await delay(50);
    const asked = performance.now();
    child?.kill(signal);
    const main = await step;
    return { main, seconds: (performance.now() - asked) / 1000 };
  }
  const slow = () => Number(written('slow')[0]);

  test('says within its seconds what is done and what is not', async () => {
    const { main, seconds } = await interrupted('SIGINT');
    expect(seconds).toBeLessThan(7.5);
    expect(main).toMatchObject({ exitCode: 1, outputs: { 'rolled-back': 'false' } });
    expect(main.verdict?.rollback.steps).toMatchObject([
      { name: 'First', outcome: 'done' },
      { name: 'Slow', outcome: 'failed', reason: 'the job was cancelled; the command was ended' },
      { name: 'Never', outcome: 'skipped' },
    ]);
    expect(processTree(slow())).toEqual([]);
    const after = await run({}, { entry: 'post', state: main.state });
    expect(after.exitCode).toBe(0);
    expect(written('done')).toEqual(['first']);
  });

  test('and is killed is told by post, and nothing is done twice', async () => {
    const { main } = await interrupted('SIGKILL');
    process.kill(-slow(), 'SIGKILL');
    expect(main).toMatchObject({ exitCode: null, verdict: null });
    const after = await run({}, { entry: 'post', state: main.state });
    expect(after.verdict?.rollback).toMatchObject({
      rolledBack: false,
      steps: [
        { name: 'First', outcome: 'done' },
        { name: 'Slow', outcome: 'failed', reason: expect.stringMatching(/nobody saw its end$/) },
        { name: 'Never', outcome: 'skipped' },
      ],
    });
    expect(after.log).toMatch(/was rolled back by the command line at .* already: nothing is done again/);
    expect(written('done')).toEqual(['first']);
  });
});
