import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import type { AlarmQuestion, Metrics, SeriesQuestion } from '../measures/metrics.js';
import { askAlarms } from './alarms.js';
import { askSeries } from './metric-data.js';

/** CloudWatch of one region and account. */
export class CloudWatchMetrics implements Metrics {
  constructor(private readonly client: CloudWatchClient) {}

  series(questions: readonly SeriesQuestion[]) {
    return askSeries(this.client, questions);
  }

  alarms(questions: readonly AlarmQuestion[]) {
    return askAlarms(this.client, questions);
  }
}

/** The default credential chain and endpoint. */
export function cloudWatchMetrics(region: string): Metrics {
  const where = region === '' ? {} : { region };
  return new CloudWatchMetrics(new CloudWatchClient({ ...where, maxAttempts: 8, retryMode: 'adaptive' }));
}
