import type { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { asking, type SendOptions } from './refusal.js';

/** CloudWatch, for as long as somebody waits for its answer. */
export interface CloudWatchLine {
  readonly client: CloudWatchClient;
  readonly signal: AbortSignal | undefined;
}

type Operation = 'GetMetricData' | 'DescribeAlarms' | 'DescribeAlarmHistory';

/** One operation; nothing in CloudWatch that is only read has an ARN. */
export function askingCloudWatch<T>(
  { signal }: CloudWatchLine,
  operation: Operation,
  call: (options: SendOptions) => Promise<T>,
): Promise<T> {
  return asking({ action: `cloudwatch:${operation}`, resource: '*' }, call, signal);
}
