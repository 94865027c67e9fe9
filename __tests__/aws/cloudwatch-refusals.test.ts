import { afterEach, describe, expect, it } from '@jest/globals';
import { cloudWatchMetrics } from '../../src/aws/cloudwatch.js';
import type { Metrics, SeriesQuestion } from '../../src/measures/metrics.js';
import { pointSdkAt } from './environment.js';
import { answering, type Answer } from './wire-server.js';

const MINUTE = 60_000;
const start = Date.parse('2026-11-20T14:00:00Z');
const latency = { namespace: 'Shop', metric: 'Latency', statistic: 'p95', dimensions: {} };
const question = (query: SeriesQuestion['query'], minutes = 2): SeriesQuestion => ({
  query,
  period: MINUTE,
  window: { from: start, to: start + minutes * MINUTE },
  settled: start,
});
const statistic = (metric = 'Latency') => question({ kind: 'statistic', ...latency, metric });

const headers = { 'content-type': 'application/x-amz-json-1.0' };
const says = (body: object): Answer => ({ status: 200, headers, body: JSON.stringify(body) });
const refuses = (code: string, message: string): Answer => ({
  status: 400,
  headers: { ...headers, 'x-amzn-query-error': `${code};Sender` },
  body: JSON.stringify({ __type: `com.amazonaws.cloudwatch#${code}`, message }),
});
const result = (values: readonly number[], more: object = {}) => ({
  Id: 'm0',
  Label: 'Latency',
  Timestamps: values.map((_, minute) => start / 1_000 + minute * 60),
  Values: values,
  StatusCode: 'Complete',
  ...more,
});
const data = (results: readonly object[], more: object = {}) => says({ MetricDataResults: results, ...more });

let undo: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const step of undo.reverse()) await step();
  undo = [];
});

async function cloudWatch(...answers: readonly Answer[]) {
  const server = await answering(...answers);
  const restore = pointSdkAt(server.endpoint);
  undo.push(server.close, () => {
    restore();
    return Promise.resolve();
  });
  return { metrics: cloudWatchMetrics('eu-west-1'), asked: server.asked };
}

describe('the values of a metric', () => {
  it('may come in several pages', async () => {
    const { metrics } = await cloudWatch(
      data([result([0.1], { StatusCode: 'PartialData' })], { NextToken: 'more' }),
      data([result([0.2], { Timestamps: [start / 1_000 + 60] })]),
    );
    expect(await metrics.series([statistic()])).toEqual([
      {
        kind: 'series',
        datapoints: [
          { at: start, value: 0.1 },
          { at: start + MINUTE, value: 0.2 },
        ],
        notes: [],
      },
    ]);
  });

  it('bring what CloudWatch says of them', async () => {
    const Messages = [{ Code: 'ArithmeticError', Value: 'One or more data-points have been dropped' }];
    const { metrics } = await cloudWatch(data([result([0.1], { Messages })]));
    expect(await metrics.series([statistic()])).toMatchObject([
      { kind: 'series', notes: ['ArithmeticError: One or more data-points have been dropped'] },
    ]);
  });

  const denied =
    'User: arn:aws:sts::111122223333:assumed-role/deploy/ci is not authorized to perform: cloudwatch:GetMetricData';
  it.each<[string, Answer, RegExp]>([
    [
      'only in part',
      data([result([0.1], { StatusCode: 'PartialData' })]),
      /^CloudWatch gave only a part of the data$/,
    ],
    [
      'of another account',
      data([result([], { StatusCode: 'Forbidden' })]),
      /^CloudWatch refused the data – grant cloudwatch:GetMetricData/,
    ],
    [
      'not at all',
      data([result([], { StatusCode: 'InternalError' })]),
      /^CloudWatch could not give the data \(InternalError\)$/,
    ],
    ['of several series', data([result([1]), result([2])]), /^the expression gives more than one series/],
    [
      'to nobody without permission',
      refuses('AccessDenied', denied),
      /^AWS refused cloudwatch:GetMetricData on \*: .* – grant cloudwatch:GetMetricData on \* to arn:aws:sts::111122223333:assumed-role\/deploy\/ci$/,
    ],
    [
      'by what is no CloudWatch',
      { status: 200, headers, body: '<html>' },
      /^cloudwatch:GetMetricData on \* failed/,
    ],
  ])('are given %s', async (_, answer, because) => {
    const { metrics } = await cloudWatch(answer);
    expect(await metrics.series([statistic()])).toEqual([
      { kind: 'unanswered', because: expect.stringMatching(because) },
    ]);
  });

  it('are asked for one by one when CloudWatch objects to some of them', async () => {
    const objection = refuses('InvalidParameterValue', 'The value p95 for parameter Stat is not valid');
    const { metrics, asked } = await cloudWatch(objection, objection, data([result([0.3])]));
    const answers = await metrics.series([statistic('Wrong'), statistic('Right')]);
    expect(answers).toEqual([
      { kind: 'unanswered', because: expect.stringContaining('The value p95 for parameter Stat') },
      { kind: 'series', datapoints: [{ at: start, value: 0.3 }], notes: [] },
    ]);
    expect(asked).toHaveLength(3);
  });
});

describe('an alarm', () => {
  const alarm = (StateValue: string) => says({ MetricAlarms: [{ AlarmName: '5xx', StateValue }] });

  it.each<[string, readonly Answer[], RegExp]>([
    [
      'may not be told',
      [refuses('AccessDenied', 'no')],
      /^AWS refused cloudwatch:DescribeAlarms on \*: no – grant cloudwatch:DescribeAlarms/,
    ],
    [
      'may be told without its history',
      [alarm('OK'), refuses('AccessDenied', 'no')],
      /^AWS refused cloudwatch:DescribeAlarmHistory on \*: no – grant cloudwatch:DescribeAlarmHistory/,
    ],
    [
      'may have a history that nobody can read',
      [alarm('OK'), says({ AlarmHistoryItems: [{ AlarmName: '5xx', Timestamp: 1, HistoryData: '{' }] })],
      /^the history of the alarm has an entry that does not tell its states$/,
    ],
    ['may not be there', [says({})], /^there is no alarm "5xx" in eu-west-1/],
  ])('%s', async (_, answers, because) => {
    const { metrics } = await cloudWatch(...answers);
    expect(await metrics.alarms([{ name: '5xx', since: start, settled: start }])).toEqual([
      { kind: 'unanswered', because: expect.stringMatching(because) },
    ]);
  });
});

describe('the system as it is now', () => {
  const throttled = refuses('ThrottlingException', 'Rate exceeded');
  const alarm = { AlarmName: '5xx', StateValue: 'ALARM', StateTransitionedTimestamp: start / 1_000 };

  it('is told when CloudWatch was asked too often at first', async () => {
    const { metrics, asked } = await cloudWatch(throttled, throttled, says({ MetricAlarms: [alarm] }));
    expect(await metrics.states(['5xx'])).toEqual([{ kind: 'state', state: 'ALARM', since: start }]);
    expect(asked).toHaveLength(3);
  });

  it.each<[string, (metrics: Metrics, signal: AbortSignal) => Promise<unknown>]>([
    ['states', (metrics, signal) => metrics.states(['5xx'], signal)],
    ['alarms', (metrics, signal) => metrics.alarms([{ name: '5xx', since: start, settled: start }], signal)],
    ['series', (metrics, signal) => metrics.series([statistic()], signal)],
  ])('is not asked for any more when nobody waits for it: %s', async (_, ask) => {
    const { metrics, asked } = await cloudWatch(throttled);
    const patience = new AbortController();
    const answers = ask(metrics, patience.signal);
    while (asked.length === 0) await new Promise(setImmediate);
    patience.abort();
    expect(await answers).toEqual([
      { kind: 'unanswered', because: expect.stringMatching(/^cloudwatch:\w+ on \* was given up/) },
    ]);
  });
});
