import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Embedded } from '../../src/embedded/embedded.js';
import { startOidc } from '../github/oidc-endpoint.js';
import { runStep, startBroker } from './broker.js';
import { experiment, shell, Workspace } from './workspace.js';

let broker: Embedded;
let workspace: Workspace;
let oidc: Awaited<ReturnType<typeof startOidc>>;
beforeAll(async () => {
  broker = await startBroker();
  workspace = new Workspace();
  oidc = await startOidc('repo:shop/checkout:environment:staging');
}, 300_000);
afterAll(async () => {
  await oidc.close();
  workspace.remove();
  await broker.stop();
});

/** The variables of a job that has no credentials but what its own token gives it. */
function withoutCredentials(): Record<string, string> {
  const none = { AWS_CONFIG_FILE: '/dev/null', AWS_SHARED_CREDENTIALS_FILE: '/dev/null' };
  const env = { ...broker.env, ...none };
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^AWS_(ACCESS|SECRET|SESSION)/.test(name)),
  );
}

/** Buckets and state machine belong to it; a role of another account is refused there. */
const accountOf = ({ stateMachineArn }: Embedded) => stateMachineArn.split(':')[4] ?? '';

const roleArn = (name: string) => `arn:aws:iam::${accountOf(broker)}:role/${name}`;
const step = (env: Record<string, string>, inputs: Record<string, string> = {}) =>
  runStep(broker, workspace, {
    inputs: { suite: 'suite.json', 'role-to-assume': roleArn('gate'), ...inputs },
    env,
  });

test('the bundled action runs a suite with nothing but the token of its job, and tells nobody its keys', async () => {
  const health = workspace.write('health', '');
  const method = [shell('action', 'nothing much', 'true')];
  workspace.write('experiment.json', experiment({ title: 'With a role', health, method }));
  const experiments = [{ experiment: 'experiment.json', criteria: ['steady-state is met'] }];
  workspace.write('suite.json', { version: 1, title: 'The suite', experiments });

  const { exitCode, verdict, log, state, outputs, summary } = await step({
    ...withoutCredentials(),
    ...oidc.environment,
  });

  expect({ exitCode, verdict: verdict?.verdict }).toEqual({ exitCode: 0, verdict: 'pass' });
  expect(oidc.asked.map(({ audience }) => audience)).toEqual(['sts.amazonaws.com']);
  const secrets = [...log.matchAll(/^::add-mask::(.+)$/gm)].map(([, secret = '']) => secret);
  expect(secrets).toHaveLength(4);
  expect(secrets).toContain(oidc.tokens[0]);
  const said = JSON.stringify([log.replace(/^::add-mask::.*$/gm, ''), state, outputs, summary, verdict]);
  for (const secret of secrets) expect(said).not.toContain(secret);
}, 120_000);

test('a rollback has a role of its own, assumed when there is something to roll back', async () => {
  const health = workspace.write('health', '');
  workspace.write('experiment.json', experiment({ title: 'Missed', health }));
  workspace.write('suite.json', {
    version: 1,
    experiments: [{ experiment: 'experiment.json', criteria: ['duration <= 1ms'] }],
    rollback: { steps: [{ 'ecs-service': { cluster: 'shop', service: 'web' } }] },
  });
  const before = oidc.asked.length;
  const env = { ...withoutCredentials(), ...oidc.environment };
  const { verdict } = await step(env, { 'rollback-role-to-assume': roleArn('roll-back') });
  // The emulator knows no such service; what is asked there is asked as the other role.
  expect(verdict?.rollback.steps).toMatchObject([{ reason: expect.stringMatching(/service web|cluster/) }]);
  expect(oidc.asked).toHaveLength(before + 2);
}, 120_000);

test('without the permission to have one it ends as wrong input and names it', async () => {
  const { exitCode, log } = await step(withoutCredentials());
  expect(exitCode).toBe(2);
  expect(log).toContain('`id-token: write` under `permissions:` of the job');
}, 60_000);
