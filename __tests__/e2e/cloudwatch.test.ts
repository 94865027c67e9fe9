import { CloudWatchClient, PutMetricAlarmCommand, SetAlarmStateCommand } from '@aws-sdk/client-cloudwatch';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { EndRequests } from '../../src/brokers/end-requests.js';
import { buildBroker, buildMetrics } from '../../src/adapters.js';
import { systemClock } from '../../src/clock.js';
import type { Embedded } from '../../src/embedded/embedded.js';
import { gate } from '../../src/gate.js';
import type { GatePorts } from '../../src/ports.js';
import { ReportFolder } from '../../src/publish/report-folder.js';
import type { RunSettings } from '../../src/settings/settings.js';
import type { CriterionVerdict } from '../../src/verdict/verdict.js';
import { pointSdkAt } from '../aws/environment.js';
import { RecordingLog } from '../fakes/log.js';
import { startBroker } from './broker.js';
import { experiment, shell, Workspace } from './workspace.js';
import { NO_GITHUB, NO_NOTIFY, ROLLBACK_ON } from '../builders/settings.js';
import { meansOf } from '../fakes/rollback.js';

/** The gate on the deployed template with the real Chaos Toolkit, and CloudWatch beside it. */
let broker: Embedded;
let restore: () => void;
const workspace = new Workspace();
beforeAll(async () => {
  broker = await startBroker();
  restore = pointSdkAt(broker.endpoint);
}, 300_000);
afterAll(async () => {
  restore();
  await broker.stop();
  workspace.remove();
});

/**
 * What the system under test would do: its latency is measured, and its alarm goes off. A second later, because the emulator tells
 * an alarm's past in whole seconds.
 */
const FAULT = `
import datetime, time, boto3
now = datetime.datetime.now(datetime.timezone.utc).replace(microsecond=0)
watch = boto3.client("cloudwatch")
watch.put_metric_data(Namespace="Shop", MetricData=[
    dict(MetricName="Latency", Dimensions=[dict(Name="Target", Value="web")], Value=0.2,
         Timestamp=now + datetime.timedelta(seconds=second))
    for second in range(-20, 40)])
time.sleep(1.2)
watch.set_alarm_state(AlarmName="checkout-5xx", StateValue="ALARM", StateReason="it broke")
time.sleep(1.2)
`;

const latency = { namespace: 'Shop', metric: 'Latency', statistic: 'p95', period: '1s', settle: '1s' };
const SUITE = {
  version: 1,
  title: 'Watched',
  alarms: { settle: '2s' },
  experiments: [{ experiment: 'experiment.json' }],
  measures: {
    'latency.p95': { cloudwatch: { ...latency, dimensions: { Target: 'web' } }, unit: 's' },
    'latency.other': { cloudwatch: { ...latency, dimensions: { Target: 'other' } }, unit: 's' },
    'detection-time': { alarm: 'checkout-5xx' },
    'data-loss': { probe: 'count orders', path: 'output.stdout', unit: 'count' },
  },
  criteria: [
    'latency.p95 during injection <= 500ms',
    'detection-time <= 1m',
    'alarm "checkout-5xx" during before is OK',
    'alarm "checkout-5xx" during injection is ALARM',
    'rpo == 0',
    { require: 'latency.p95 during injection <= 100ms', enforce: false },
    { require: 'latency.other during injection <= 100ms', enforce: false },
    { require: 'alarm "gone" is OK', enforce: false },
  ],
};

async function makeAlarm(client: CloudWatchClient) {
  await client.send(
    new PutMetricAlarmCommand({
      AlarmName: 'checkout-5xx',
      Namespace: 'Shop',
      MetricName: '5xx',
      Statistic: 'Sum',
      Period: 60,
      EvaluationPeriods: 1,
      Threshold: 1,
      ComparisonOperator: 'GreaterThanThreshold',
    }),
  );
  const ok = { AlarmName: 'checkout-5xx', StateValue: 'OK', StateReason: 'nothing is wrong' } as const;
  await client.send(new SetAlarmStateCommand(ok));
}

function ports(): GatePorts {
  const log = new RecordingLog();
  const around = {
    environment: process.env,
    workspace: workspace.path,
    log,
    credentials: null,
    logs: new ReportFolder('report', workspace.path),
  };
  return {
    ...buildBroker(settings(), around),
    metrics: buildMetrics(settings(), null),
    journals: { keepJournal: (id) => Promise.resolve(id) },
    announcers: [],
    rollback: meansOf(),
    publishers: [],
    clock: systemClock,
    log,
    random: Math.random,
    ends: new EndRequests(),
    cancellation: { policy: 'stop', grace: 0, settledBy: 'this' },
    environment: process.env,
    workspace: workspace.path,
    host: 'here',
    remember: () => {},
    rememberLock: () => {},
  };
}

function settings(): RunSettings {
  return {
    mode: 'run',
    suite: 'suite.json',
    experiments: [],
    vars: {},
    environment: null,
    baseline: null,
    runId: 'watched-1',
    failOn: ['fail', 'inconclusive', 'error'],
    reportDir: 'report',
    github: NO_GITHUB,
    notify: NO_NOTIFY,
    broker: 'step-functions',
    stateMachineArn: broker.stateMachineArn,
    brokerProtocol: 'auto',
    bucket: broker.bucket,
    journalBucket: broker.journalBucket,
    prefix: 'resiliency-gate',
    region: broker.region,
    role: null,
    rollback: ROLLBACK_ON,
    timeout: 120_000,
    maxParallel: 1,
    detach: false,
    failFast: false,
    onCancel: 'stop',
    breakLock: null,
  };
}

const said = (criteria: readonly CriterionVerdict[]) =>
  criteria.map(({ text, verdict, reason }) => `${text} – ${verdict}: ${reason}`);

test('a run is judged by what CloudWatch saw of it', async () => {
  const health = workspace.write('health', '');
  const script = workspace.write('fault.py', FAULT);
  const fault = shell('action', 'the fault', `python3 ${script}`, { pauses: { after: 1 } });
  const count = shell('probe', 'count orders', 'printf 0');
  workspace.write('experiment.json', experiment({ title: 'Watched', health, method: [fault, count] }));
  workspace.write('suite.json', SUITE);
  await makeAlarm(new CloudWatchClient({ region: broker.region }));

  const verdict = await gate(settings(), ports());

  expect(verdict).toMatchObject({ verdict: 'pass', experiments: [{ faultProven: true, rolledBack: true }] });
  const time = String.raw`\d\d:\d\d:\d\d`;
  const reasons = [
    String.raw`latency\.p95 during injection <= 500ms – pass: .* was 200 ms, limit 500 ms \(300 ms to spare\): CloudWatch has (\d+) of \1 datapoints between ${time} and ${time}`,
    String.raw`detection-time <= 1m – pass: .*: the alarm "checkout-5xx" went to ALARM at ${time}, the fault began at ${time}`,
    String.raw`alarm "checkout-5xx" during before is OK – pass: .* it was OK from ${time} to ${time}`,
    String.raw`alarm "checkout-5xx" during injection is ALARM – pass: .* it went to ALARM at ${time}`,
    String.raw`rpo == 0 – pass: rpo was 0, must be 0: "count orders" at ${time} gave "0"`,
    String.raw`latency\.p95 during injection <= 100ms – fail: .* was 200 ms, limit 100 ms \(missed by 100 ms\): .*`,
    String.raw`latency\.other during injection <= 100ms – inconclusive: .* is not known: CloudWatch has 0 of \d+ datapoints between ${time} and ${time}`,
    String.raw`alarm "gone" is OK – inconclusive: alarm "gone" is not known: there is no alarm "gone" in us-east-1 – correct its name, or the region`,
  ].map((reason) => expect.stringMatching(new RegExp(`^${reason}$`)));
  expect(said(verdict.experiments[0]?.criteria ?? [])).toEqual(reasons);
}, 120_000);
