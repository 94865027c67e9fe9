import { S3Client } from '@aws-sdk/client-s3';
import { SFNClient } from '@aws-sdk/client-sfn';
import { clientSettings } from './client-settings.js';
import { renewing } from './renewal.js';
import type { Credentials } from './session.js';

/** The default credential chain, unless `credentials` are given. `AWS_ENDPOINT_URL` is honoured; a local endpoint has no virtual-host buckets. */
export function awsClients(
  region: string,
  environment: Readonly<Record<string, string | undefined>>,
  credentials: Credentials | null = null,
) {
  const settings = clientSettings(region, credentials);
  const ownEndpoint = Boolean(environment['AWS_ENDPOINT_URL_S3'] ?? environment['AWS_ENDPOINT_URL']);
  return {
    s3: renewing(new S3Client({ ...settings, forcePathStyle: ownEndpoint })),
    sfn: renewing(new SFNClient(settings)),
  };
}

/** By partition; all others are on the first. */
const CONSOLES: Readonly<Record<string, string>> = {
  aws: 'console.aws.amazon.com',
  'aws-cn': 'console.amazonaws.cn',
  'aws-us-gov': 'console.amazonaws-us-gov.com',
};

/** Where a person can watch an execution; null when the services are not AWS's own, which has no console for them. */
export function executionUrl(
  arn: string,
  environment: Readonly<Record<string, string | undefined>>,
): string | null {
  if (environment['AWS_ENDPOINT_URL_SFN'] ?? environment['AWS_ENDPOINT_URL']) return null;
  const [, partition = '', , region = ''] = arn.split(':');
  const domain = CONSOLES[partition] ?? 'console.aws.amazon.com';
  return `https://${region}.${domain}/states/home?region=${region}#/v2/executions/details/${arn}`;
}
