import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { CloudWatchClient, PutMetricAlarmCommand } from '@aws-sdk/client-cloudwatch';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { awsClients } from '../src/aws/clients.js';
import { SfnExecutions } from '../src/aws/executions.js';
import { S3ObjectStore } from '../src/aws/object-store.js';
import { StepFunctionsBroker } from '../src/brokers/step-functions/broker.js';
import { OWN_PROTOCOL } from '../src/brokers/step-functions/protocol.js';
import { systemClock } from '../src/clock.js';
import type { Embedded } from '../src/embedded/embedded.js';
import { pointSdkAt } from './aws/environment.js';
import { startRecordingProxy } from './aws/recording-proxy.js';
import { aPlan, aPlannedExperiment } from './builders/plan.js';
import { runStep, startBroker } from './e2e/broker.js';
import { experiment, shell, Workspace } from './e2e/workspace.js';
import { neededFor, type Need } from './permissions/needed.js';
import { grantedToGate, templateOutputs } from './permissions/template.js';

let broker: Embedded;
let proxy: Awaited<ReturnType<typeof startRecordingProxy>>;
let workspace: Workspace;
let restore: () => void;
beforeAll(async () => {
  broker = await startBroker();
  proxy = await startRecordingProxy(broker.endpoint);
  workspace = new Workspace();
  restore = pointSdkAt(proxy.endpoint);
}, 300_000);
afterAll(async () => {
  restore();
  workspace.remove();
  await proxy.stop();
  await broker.stop();
}, 60_000);

/** The values of what the policy refers to, as they are on the embedded broker. */
function deployedNames(): Readonly<Record<string, string>> {
  const [, partition = '', , region = '', account = '', , machine = ''] = broker.stateMachineArn.split(':');
  return {
    'AWS::Partition': partition,
    'AWS::Region': region,
    'AWS::AccountId': account,
    'ExperimentBucket.Arn': `arn:aws:s3:::${broker.bucket}`,
    'JournalBucket.Arn': `arn:aws:s3:::${broker.journalBucket}`,
    StateMachine: broker.stateMachineArn,
    'StateMachine.Name': machine,
  };
}

const granted = () => grantedToGate(deployedNames());

/** All wildcards of the policy stand at the end. */
function grants({ action, resource }: Need, need: Need): boolean {
  const covers = resource.endsWith('*')
    ? need.resource.startsWith(resource.slice(0, -1))
    : need.resource === resource;
  return action === need.action && covers;
}

describe('the policy of the gate', () => {
  it('grants what a run takes that is watched, judged, taken up again and stopped', async () => {
    await runOnce();
    await takeUpAndStop();
    const needs = proxy.calls.flatMap(neededFor);
    expect(needs.filter((need) => !granted().some((grant) => grants(grant, need)))).toEqual([]);
    // No key was given, so nobody asked for one.
    const actions = actionsOf(granted()).filter((action) => !action.startsWith('kms:'));
    expect(actionsOf(needs)).toEqual(actions);
  });

  it('is what the documentation lists', () => {
    const documented = table('docs/permissions.md', 'action').flatMap(([actions = '']) => codesIn(actions));
    expect(unique(documented)).toEqual(actionsOf(granted()));
  });
});

describe('the stack', () => {
  it('has the outputs that the documentation lists', async () => {
    const client = new CloudFormationClient({ region: broker.region });
    const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName: 'resiliency-gate' }));
    const deployed = (Stacks[0]?.Outputs ?? []).map(({ OutputKey = '', OutputValue = '' }) => {
      expect(OutputValue).not.toBe('');
      return OutputKey;
    });
    const documented = table('docs/broker.md', 'output').flatMap(([name = '']) => codesIn(name));
    expect(unique(documented)).toEqual(unique(deployed));
    expect(unique(documented)).toEqual(unique(templateOutputs()));
  });
});

/** The bundled action, with a metric and an alarm, watched and judged; one of its experiments leaves no journal. */
async function runOnce(): Promise<void> {
  await new CloudWatchClient({ region: broker.region, endpoint: broker.endpoint }).send(
    new PutMetricAlarmCommand({
      AlarmName: 'checkout-5xx',
      Namespace: 'Shop',
      MetricName: 'Errors',
      Statistic: 'Sum',
      Period: 60,
      EvaluationPeriods: 1,
      Threshold: 1,
      ComparisonOperator: 'GreaterThanThreshold',
    }),
  );
  const metric = { namespace: 'Shop', metric: 'Errors', statistic: 'Sum', period: '1s', settle: '0s' };
  workspace.write('good.json', experiment({ title: 'Good' }));
  workspace.write(
    'crashing.json',
    experiment({ title: 'Crashing', method: [shell('action', 'end it', 'kill -KILL $PPID')] }),
  );
  workspace.write('suite.json', {
    version: 1,
    title: 'The suite',
    environment: 'staging',
    measures: { errors: { cloudwatch: metric, unit: 'count' } },
    alarms: { settle: '0s' },
    'abort-when': ['alarm "checkout-5xx" is ALARM', 'errors > 1000'],
    experiments: [
      { experiment: 'good.json', criteria: ['errors == 0', 'alarm "checkout-5xx" is OK'] },
      { experiment: 'crashing.json' },
    ],
  });
  const env = { ...broker.env, AWS_ENDPOINT_URL: proxy.endpoint };
  const { verdict, log } = await runStep(broker, workspace, { inputs: { suite: 'suite.json' }, env });
  if (verdict === null) throw new Error(`the run came to no verdict:\n${log}`);
}

/** A run that is started twice, found by its id, and stopped. */
async function takeUpAndStop(): Promise<void> {
  const { s3, sfn } = awsClients(broker.region, process.env);
  const gate = new StepFunctionsBroker({
    store: new S3ObjectStore(s3),
    executions: new SfnExecutions(sfn, broker.stateMachineArn),
    clock: systemClock,
    random: Math.random,
    buckets: { experiments: broker.bucket, journals: broker.journalBucket, prefix: 'resiliency-gate' },
    options: { maxParallel: 1, failFast: false, experimentDeadline: 300, runDeadline: 300 },
    protocol: () => Promise.resolve(OWN_PROTOCOL),
    urlOf: () => null,
  });
  const provider = { type: 'process', path: 'sleep', arguments: '30' };
  const method = [{ type: 'action', name: 'last', provider }];
  const document = { title: 'Lasts', description: 'A test.', method };
  const plan = aPlan({ experiments: [aPlannedExperiment({ document })] });
  await gate.start(plan, 'stopped');
  await gate.start(plan, 'stopped');
  const handle = await gate.attach('stopped');
  if (handle === null) throw new Error('the run was not found');
  await gate.stop(handle, { kind: 'asked', reason: 'the test is over' }, 0);
  s3.destroy();
  sfn.destroy();
}

/** The rows of the table whose first heading is `heading`, by cells. */
function table(file: string, heading: string): readonly (readonly string[])[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  const start = lines.findIndex((line) => new RegExp(`^\\| *${heading} *\\|`).test(line)) + 2;
  const end = lines.findIndex((line, number) => number >= start && !line.startsWith('|'));
  return lines.slice(start, end).map((line) => line.split('|').slice(1, -1));
}

function actionsOf(needs: readonly Need[]): readonly string[] {
  return unique(needs.map(({ action }) => action));
}

function codesIn(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}
