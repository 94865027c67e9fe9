import { CloudWatchClient, SetAlarmStateCommand, type StateValue } from '@aws-sdk/client-cloudwatch';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { runAction } from '../../scripts/run-action.mjs';
import type { Embedded } from '../../src/embedded/embedded.js';
import { pointSdkAt } from '../aws/environment.js';
import { projectChaos } from '../brokers/local/ground.js';
import { makeAlarm } from '../contract/cloudwatch-stage.js';
import { runStep, startBroker, verdictIn } from './broker.js';
import { experiment, shell, Workspace } from './workspace.js';

/** An alarm goes off in the middle of an experiment: the bundled action, the real Chaos Toolkit, CloudWatch on the emulator. */
let broker: Embedded;
let restore: () => void;
let cloudWatch: CloudWatchClient;
let workspace: Workspace;
let health: string;

beforeAll(async () => {
  broker = await startBroker();
  restore = pointSdkAt(broker.endpoint);
  cloudWatch = new CloudWatchClient({ region: broker.region });
  await makeAlarm(cloudWatch, 'checkout-5xx');
}, 300_000);
afterAll(async () => {
  restore();
  await broker.stop();
});

const turn = (StateValue: StateValue) =>
  cloudWatch.send(new SetAlarmStateCommand({ AlarmName: 'checkout-5xx', StateValue, StateReason: 'a test' }));

beforeEach(async () => {
  await turn('OK');
  workspace = new Workspace();
  health = workspace.write('health', '');
  const outage = shell('action', 'an outage', `rm ${health}`, { pauses: { after: 120 } });
  workspace.write('fine.json', experiment({ title: 'Fine', health }));
  workspace.write('outage.json', experiment({ title: 'An outage', health, method: [outage] }));
  workspace.write('then.json', experiment({ title: 'Never to be reached', health }));
  workspace.write('suite.json', {
    version: 1,
    title: 'The suite',
    experiments: ['fine', 'outage', 'then'].map((name) => ({ experiment: `${name}.json` })),
    'abort-when': [{ when: 'alarm "checkout-5xx" is ALARM', why: 'payments are shared' }],
  });
});
afterEach(() => {
  workspace.remove();
});

/** The step of the action; the alarm goes off as soon as the fault is there. */
const BROKERS = {
  'step-functions': () => runStep(broker, workspace, { inputs: { suite: 'suite.json' } }),
  local: async () => {
    const { chaos } = await projectChaos();
    const inputs = { suite: 'suite.json', broker: 'local', chaos, 'aws-region': broker.region };
    const env = { ...broker.env, XDG_STATE_HOME: join(workspace.path, 'state') };
    const folder = join(workspace.path, 'runner-main');
    const finished = await runAction({ workspace: workspace.path, folder, inputs, env });
    return { ...finished, verdict: verdictIn(workspace) };
  },
} as const;

describe.each(['step-functions', 'local'] as const)('with the broker %s', (kind) => {
  test('the run is ended, the fault rolled back, the deployment is to go', async () => {
    const step = BROKERS[kind]();
    while (existsSync(health)) await delay(50);
    await turn('ALARM');
    const { exitCode, outputs, summary, log, verdict } = await step;

    expect({ exitCode, outputs }).toMatchObject({
      exitCode: 1,
      outputs: { verdict: 'fail', 'should-rollback': 'true' },
    });
    expect(existsSync(health)).toBe(true);
    const why =
      /aborted: alarm "checkout-5xx" is ALARM \(suite\.json:\d+\), since \d\d:\d\d:\d\d – payments are shared/;
    expect(verdict).toMatchObject({
      verdict: 'fail',
      reason: expect.stringMatching(why),
      abort: { text: 'alarm "checkout-5xx" is ALARM', observed: 'ALARM', file: 'suite.json' },
      rollback: { shouldRollback: true, reason: expect.stringMatching(/aborted: alarm "checkout-5xx"/) },
      experiments: [
        { verdict: 'pass', aborted: false, rolledBack: true },
        { verdict: 'inconclusive', aborted: true, rolledBack: true },
        { verdict: 'inconclusive', aborted: true, reason: expect.stringMatching(/^not run/) },
      ],
    });
    expect(String(summary)).toMatch(/^## ❌ Fail: The suite\n\naborted: alarm/);
    expect(log).toMatch(/one condition would end the run: watched every 30 s/);
    expect(log).toMatch(/is ALARM \(suite\.json:\d+\): ending the run, so that no fault is left behind/);
    expect(log).toMatch(/Fail: The suite – aborted: alarm "checkout-5xx" is ALARM/);
  }, 180_000);
});
