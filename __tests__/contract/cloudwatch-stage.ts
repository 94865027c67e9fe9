import {
  PutMetricAlarmCommand,
  PutMetricDataCommand,
  SetAlarmStateCommand,
  StateValue,
  type CloudWatchClient,
} from '@aws-sdk/client-cloudwatch';
import type { Metrics } from '../../src/measures/metrics.js';
import type { MetricsStage } from './metrics.js';

/** Whatever answers as CloudWatch, behind the real SDK. */
export function cloudWatchStage(client: CloudWatchClient, metrics: Metrics): MetricsStage {
  return {
    metrics,
    makeAlarm: (name) => makeAlarm(client, name),
    turn: async (name, state) => {
      const StateReason = 'a test';
      const value = Object.values(StateValue).find((known) => known === state);
      await client.send(new SetAlarmStateCommand({ AlarmName: name, StateValue: value, StateReason }));
    },
    put: async (MetricName, Value, at) => {
      const MetricData = [{ MetricName, Value, Timestamp: new Date(at) }];
      await client.send(new PutMetricDataCommand({ Namespace: 'Contract', MetricData }));
    },
    now: () => Date.now(),
  };
}

/** An alarm on a metric that nobody writes. */
export async function makeAlarm(client: CloudWatchClient, name: string): Promise<void> {
  await client.send(
    new PutMetricAlarmCommand({
      AlarmName: name,
      Namespace: 'Contract',
      MetricName: name,
      Statistic: 'Sum',
      Period: 60,
      EvaluationPeriods: 1,
      Threshold: 1,
      ComparisonOperator: 'GreaterThanThreshold',
    }),
  );
}
