import { CloudWatchClient, PutMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cloudWatchMetrics } from '../../src/aws/cloudwatch.js';
import { LiveMetrics } from '../../src/live.js';
import type { SeriesQuestion } from '../../src/measures/metrics.js';
import type { DeclaredMeasure, Statistic } from '../../src/suite/plan.js';
import { cloudWatchStage, makeAlarm } from '../contract/cloudwatch-stage.js';
import { describeMetricsContract } from '../contract/metrics.js';
import { condition } from '../criteria/builders.js';
import { pointSdkAt } from './environment.js';
import { startMoto } from './moto.js';

let moto: Awaited<ReturnType<typeof startMoto>>;
let restore: () => void;
beforeAll(async () => {
  moto = await startMoto();
  restore = pointSdkAt(moto.endpoint);
}, 300_000);
afterAll(async () => {
  restore();
  await moto.stop();
});

const MINUTE = 60_000;
const start = Math.floor(Date.now() / MINUTE) * MINUTE - 20 * MINUTE;
const sum = (metric: string): Statistic => ({
  namespace: 'Shop',
  metric,
  statistic: 'Sum',
  dimensions: { Target: 'web' },
});
const question = (query: SeriesQuestion['query']): SeriesQuestion => ({
  query,
  period: MINUTE,
  window: { from: start, to: start + 2 * MINUTE },
  settled: start,
});

async function put(metric: string, ...values: readonly number[]) {
  const MetricData = values.map((Value, minute) => ({
    MetricName: metric,
    Dimensions: [{ Name: 'Target', Value: 'web' }],
    Timestamp: new Date(start + minute * MINUTE + 5_000),
    Value,
  }));
  const client = new CloudWatchClient({ region: 'us-east-1' });
  await client.send(new PutMetricDataCommand({ Namespace: 'Shop', MetricData }));
}

it('gives one value a period, of a statistic and of an expression', async () => {
  await put('Errors', 3, 1);
  // moto knows no metric math but the id itself.
  const itself = { kind: 'expression', expression: 'e', metrics: { e: sum('Errors') } } as const;
  const answers = await cloudWatchMetrics('us-east-1').series([
    question({ kind: 'statistic', ...sum('Errors') }),
    question(itself),
  ]);
  expect(answers).toMatchObject([
    {
      datapoints: [
        { at: start, value: 3 },
        { at: start + MINUTE, value: 1 },
      ],
    },
    { datapoints: [{ value: 3 }, { value: 1 }] },
  ]);
});

describe('the system as it is now', () => {
  describeMetricsContract(() =>
    cloudWatchStage(new CloudWatchClient({ region: 'us-east-1' }), cloudWatchMetrics('us-east-1')),
  );
});

it('tells whether conditions hold of the system as it is', async () => {
  const client = new CloudWatchClient({ region: 'us-east-1' });
  await makeAlarm(client, 'checkout-5xx');
  const { turn } = cloudWatchStage(client, cloudWatchMetrics('us-east-1'));
  await turn('checkout-5xx', 'ALARM');
  await put('Failures', 0, 7);
  const place = { file: 'suite.yaml', line: 1 };
  const source = { kind: 'metric', query: { kind: 'statistic', ...sum('Failures') } } as const;
  const failures: DeclaredMeasure = {
    ...{ name: 'failures', place, dimension: 'count', unit: '' },
    source: { ...source, period: MINUTE, settle: 0, missing: 'inconclusive' },
  };
  // The second of the two minutes is the newest that is over.
  const clock = { now: () => start + 2 * MINUTE + 1_000, sleep: () => Promise.resolve() };
  const live = new LiveMetrics(cloudWatchMetrics('us-east-1'), clock);
  const conditions = ['failures > 5', 'alarm "checkout-5xx" is ALARM', 'alarm "gone" is OK'].map(condition);
  expect(await live.observe(conditions, [failures])).toMatchObject([
    { outcome: 'met', answered: true, observed: '7' },
    { outcome: 'met', answered: true, observed: 'ALARM' },
    { outcome: 'inconclusive', answered: false },
  ]);
});
