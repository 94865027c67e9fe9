import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import type { AlarmQuestion, Metrics, SeriesQuestion } from '../measures/metrics.js';
import { askAlarms, askStates } from './alarms.js';
import { clientSettings } from './client-settings.js';
import { askSeries } from './metric-data.js';
import { renewing } from './renewal.js';
import type { Credentials } from './session.js';

/** CloudWatch of one region and account. */
export class CloudWatchMetrics implements Metrics {
  constructor(private readonly client: CloudWatchClient) {}

  series(questions: readonly SeriesQuestion[], signal?: AbortSignal) {
    return askSeries({ client: this.client, signal }, questions);
  }

  alarms(questions: readonly AlarmQuestion[], signal?: AbortSignal) {
    return askAlarms({ client: this.client, signal }, questions);
  }

  states(names: readonly string[], signal?: AbortSignal) {
    return askStates({ client: this.client, signal }, names);
  }
}

/** The default endpoint, and the default credential chain unless `credentials` are given. */
export function cloudWatchMetrics(region: string, credentials: Credentials | null = null): Metrics {
  return new CloudWatchMetrics(
    // What it does not answer makes a criterion inconclusive, so it is asked more often than others.
    renewing(new CloudWatchClient({ ...clientSettings(region, credentials), maxAttempts: 8 })),
  );
}
