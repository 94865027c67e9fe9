import { isStronger } from './cloud-environment.js';
import type { Embedded } from './embedded.js';

/** What `resiliency-gate local` says of itself. */
export type LocalBroker = Pick<
  Embedded,
  'endpoint' | 'region' | 'env' | 'stateMachineArn' | 'bucket' | 'journalBucket'
>;

/** One line of JSON for scripts. `pid` is that of `resiliency-gate local`: SIGTERM ends it and the broker. */
export function printLocalJson(broker: LocalBroker, pid: number): string {
  const { endpoint, region, env, stateMachineArn, bucket, journalBucket } = broker;
  return JSON.stringify({ endpoint, region, env, stateMachineArn, bucket, journalBucket, pid });
}

/** Lines to paste into a shell, for a person. `present` names the variables that are set there now. */
export function printLocalText(broker: LocalBroker, present: readonly string[]): string {
  const stronger = present.filter(isStronger).sort();
  return [
    'The embedded broker runs. Point another terminal at it:',
    '',
    ...(stronger.length > 0 ? [`unset ${stronger.join(' ')}`] : []),
    ...Object.entries(broker.env).map(([name, value]) => `export ${name}=${value}`),
    '',
    'and run a suite there:',
    '',
    'resiliency-gate run --suite resiliency.yaml \\',
    `  --state-machine-arn ${broker.stateMachineArn} \\`,
    `  --bucket ${broker.bucket} --journal-bucket ${broker.journalBucket}`,
    '',
    'Ctrl-C ends it; nothing of it is kept.',
  ].join('\n');
}
