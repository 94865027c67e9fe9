import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { S3Client } from '@aws-sdk/client-s3';

/** Clients of one endpoint, with credentials given outright: nothing of the user's environment takes part. */
export function deploymentClients(target: {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}) {
  return {
    s3: new S3Client({ ...target, forcePathStyle: true }),
    cloudFormation: new CloudFormationClient(target),
  };
}
