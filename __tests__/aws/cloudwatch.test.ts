import {
  CloudWatchClient,
  PutCompositeAlarmCommand,
  PutMetricDataCommand,
  SetAlarmStateCommand,
} from '@aws-sdk/client-cloudwatch';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cloudWatchMetrics } from '../../src/aws/cloudwatch.js';
import type { Emulator } from '../../src/embedded/emulator.js';
import type { AlarmAnswer, Metrics, SeriesQuestion } from '../../src/measures/metrics.js';
import type { MetricQuery } from '../../src/suite/plan.js';
import { cloudWatchStage, makeAlarm } from '../contract/cloudwatch-stage.js';
import { describeMetricsContract } from '../contract/metrics.js';
import { pointSdkAt, startAws } from './environment.js';

let aws: Emulator;
let restore: () => void;
let client: CloudWatchClient;
let metrics: Metrics;
beforeAll(async () => {
  aws = await startAws();
  restore = pointSdkAt(aws.endpoint);
  client = new CloudWatchClient({ region: 'us-east-1' });
  metrics = cloudWatchMetrics('us-east-1');
}, 300_000);
afterAll(async () => {
  restore();
  await aws.stop();
});

const MINUTE = 60_000;
/** A whole minute some minutes ago: no value lies in the future. */
const start = Math.floor(Date.now() / MINUTE) * MINUTE - 20 * MINUTE;

async function put(metric: string, values: readonly (readonly [number, number])[], target = 'web') {
  const Dimensions = [{ Name: 'Target', Value: target }];
  const MetricData = values.map(([minute, Value]) => ({
    MetricName: metric,
    Dimensions,
    Timestamp: new Date(start + minute * MINUTE + 1_000),
    Value,
  }));
  await client.send(new PutMetricDataCommand({ Namespace: 'Shop', MetricData }));
}

function statistic(metric: string, name = 'Average', target = 'web'): MetricQuery {
  return { kind: 'statistic', namespace: 'Shop', metric, statistic: name, dimensions: { Target: target } };
}

function minutes(from: number, to: number, query: MetricQuery): SeriesQuestion {
  const window = { from: start + from * MINUTE, to: start + to * MINUTE };
  return { query, period: MINUTE, window, settled: window.to };
}

const at = (minute: number, value: number) => ({ at: start + minute * MINUTE, value });

describe('the system as it is now', () => {
  describeMetricsContract(() => cloudWatchStage(client, metrics));

  it('knows composite alarms too', async () => {
    await makeAlarm(client, 'half');
    await client.send(new PutCompositeAlarmCommand({ AlarmName: 'both', AlarmRule: 'ALARM("half")' }));
    await cloudWatchStage(client, metrics).turn('half', 'ALARM');
    expect(await metrics.states(['both'])).toMatchObject([{ kind: 'state', state: 'ALARM' }]);
  });
});

describe('metrics', () => {
  it('has one value a period of the window, and none where nothing was measured', async () => {
    await put('Latency', [
      [0, 9],
      [1, 0.2],
      [1, 0.4],
      [3, 0.5],
      [5, 9],
    ]);
    const [answer] = await metrics.series([minutes(1, 5, statistic('Latency', 'Maximum'))]);
    expect(answer).toEqual({ kind: 'series', datapoints: [at(1, 0.4), at(3, 0.5)], notes: [] });
  });

  it('tells one set of dimensions from another, and a metric that is not there', async () => {
    await put('Errors', [[2, 3]], 'web');
    await put('Errors', [[2, 5]], 'api');
    const questions = [
      minutes(2, 3, statistic('Errors', 'Sum', 'api')),
      minutes(2, 4, statistic('Errors', 'Sum', 'web')),
      minutes(2, 3, statistic('Errors', 'Sum', 'other')),
    ];
    const answers = await metrics.series(questions);
    expect(answers).toMatchObject([
      { datapoints: [at(2, 5)] },
      { datapoints: [at(2, 3)] },
      { kind: 'series', datapoints: [] },
    ]);
  });

  it('answers more questions than one call may hold, in their order', async () => {
    await put('Many', [[4, 7]], 't500');
    const questions = [...Array(501).keys()].map((index) =>
      minutes(4, 5, statistic('Many', 'Sum', `t${index}`)),
    );
    const answers = await metrics.series(questions);
    expect(answers).toHaveLength(501);
    expect(answers[500]).toMatchObject({ datapoints: [at(4, 7)] });
    expect(answers[499]).toMatchObject({ datapoints: [] });
  });

  it('says so when an expression cannot be computed', async () => {
    const query: MetricQuery = {
      kind: 'expression',
      expression: 'e / r * 100',
      metrics: { e: { ...errors, dimensions: {} }, r: { ...errors, dimensions: {} } },
    };
    const [answer] = await metrics.series([minutes(1, 2, query)]);
    expect(answer).toEqual({
      kind: 'unanswered',
      because: 'CloudWatch could not give the data (InternalError): Unsupported: Expressions not implemented',
    });
  });
});

const errors = { namespace: 'Shop', metric: 'Errors', statistic: 'Sum' } as const;

describe('alarms', () => {
  const alarm = (name: string) => makeAlarm(client, name);
  const turn = (name: string, state: 'OK' | 'ALARM') =>
    client.send(new SetAlarmStateCommand({ AlarmName: name, StateValue: state, StateReason: 'a test' }));

  /** Without the entry of its creation, which changes nothing. */
  const turnsOf = (answer: AlarmAnswer | undefined) =>
    answer?.kind === 'alarm'
      ? answer.changes.filter(({ from, to }) => from !== to).map(({ from, to }) => `${from} → ${to}`)
      : [];

  it('tells the state and every change since, the earliest first', async () => {
    await alarm('checkout 5xx');
    const since = Date.now();
    await turn('checkout 5xx', 'OK');
    await turn('checkout 5xx', 'ALARM');
    const [answer] = await metrics.alarms([{ name: 'checkout 5xx', since, settled: 0 }]);
    expect(answer).toMatchObject({ kind: 'alarm', state: 'ALARM' });
    expect(turnsOf(answer)).toEqual(['INSUFFICIENT_DATA → OK', 'OK → ALARM']);
  });

  it('knows composite alarms too', async () => {
    await alarm('part');
    const rule = { AlarmName: 'whole', AlarmRule: 'ALARM("part")' };
    await client.send(new PutCompositeAlarmCommand(rule));
    const since = Date.now();
    await turn('part', 'ALARM');
    const [answer] = await metrics.alarms([{ name: 'whole', since, settled: 0 }]);
    expect(answer).toMatchObject({ kind: 'alarm', state: 'ALARM' });
    expect(turnsOf(answer).at(-1)).toMatch(/→ ALARM$/);
  });

  it('pages through a long history', async () => {
    await alarm('restless');
    const since = Date.now();
    for (let turns = 0; turns < 60; turns += 1) await turn('restless', turns % 2 === 0 ? 'OK' : 'ALARM');
    const [answer] = await metrics.alarms([{ name: 'restless', since, settled: 0 }]);
    expect(turnsOf(answer)).toHaveLength(60);
  });

  it('names an alarm that is not there, and answers for the others', async () => {
    await alarm('there');
    const answers = await metrics.alarms([
      { name: 'not there', since: start, settled: 0 },
      { name: 'there', since: start, settled: 0 },
    ]);
    expect(answers).toMatchObject([
      {
        kind: 'unanswered',
        because: 'there is no alarm "not there" in us-east-1 – correct its name, or the region',
      },
      { kind: 'alarm' },
    ]);
  });
});
