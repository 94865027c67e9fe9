import { awsClients, executionUrl } from './aws/clients.js';
import { SfnExecutions } from './aws/executions.js';
import { S3ObjectStore } from './aws/object-store.js';
import type { Broker } from './brokers/broker.js';
import { StepFunctionsBroker } from './brokers/step-functions/broker.js';
import { systemClock } from './clock.js';
import type { Metrics } from './measures/metrics.js';
import type { RunSettings } from './settings/settings.js';

/** The broker that the settings name, with the real services behind it. */
export function buildBroker(
  settings: RunSettings,
  environment: Readonly<Record<string, string | undefined>>,
): Broker {
  const clients = awsClients(settings.region, environment);
  return new StepFunctionsBroker({
    store: new S3ObjectStore(clients.s3),
    executions: new SfnExecutions(clients.sfn, settings.stateMachineArn),
    clock: systemClock,
    random: Math.random,
    buckets: { experiments: settings.bucket, journals: settings.journalBucket, prefix: settings.prefix },
    options: {
      maxParallel: settings.maxParallel,
      failFast: settings.failFast,
      experimentDeadline: Math.ceil(settings.timeout / 1000),
    },
    urlOf: (arn) => executionUrl(arn, environment),
  });
}

/** Metrics and alarms of the settings' region. The SDK is loaded when a suite asks for one. */
export function buildMetrics({ region }: RunSettings): Metrics {
  const load = async () => (await import('./aws/cloudwatch.js')).cloudWatchMetrics(region);
  let loaded: Promise<Metrics> | undefined;
  return {
    series: async (questions) => (await (loaded ??= load())).series(questions),
    alarms: async (questions) => (await (loaded ??= load())).alarms(questions),
  };
}
