import {
  CodeDeployClient,
  CreateApplicationCommand,
  CreateDeploymentCommand,
  CreateDeploymentGroupCommand,
} from '@aws-sdk/client-codedeploy';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codeDeployIn } from '../../src/aws/codedeploy.js';
import { pointSdkAt } from './environment.js';
import { startMoto } from './moto.js';
import { holdsLambda } from './rollback.js';

let moto: Awaited<ReturnType<typeof startMoto>>;
let restore: () => void;
beforeAll(async () => {
  moto = await startMoto();
  restore = pointSdkAt(moto.endpoint);
  await createRole('lambda');
}, 300_000);
afterAll(async () => {
  restore();
  await moto.stop();
});

/** Moto's functions need a role that there is; nothing else of the project speaks to IAM. */
async function createRole(name: string): Promise<void> {
  const credential = 'Credential=x/20261120/us-east-1/iam/aws4_request';
  const answer = await fetch(moto.endpoint, {
    method: 'POST',
    headers: { authorization: `AWS4-HMAC-SHA256 ${credential}, SignedHeaders=host, Signature=x` },
    body: new URLSearchParams({
      Action: 'CreateRole',
      Version: '2010-05-08',
      RoleName: name,
      AssumeRolePolicyDocument: JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' },
        ],
      }),
    }),
  });
  expect(answer.status).toBe(200);
}

describe('on another AWS', () => {
  it('a Lambda alias goes back to the version before', () => holdsLambda('checkout'));

  it('a deployment of CodeDeploy is described as it is', async () => {
    const client = new CodeDeployClient({ region: 'us-east-1' });
    const of = { applicationName: 'shop', deploymentGroupName: 'web' };
    await client.send(new CreateApplicationCommand({ applicationName: 'shop', computePlatform: 'Server' }));
    const serviceRoleArn = 'arn:aws:iam::123456789012:role/codedeploy';
    await client.send(new CreateDeploymentGroupCommand({ ...of, serviceRoleArn }));
    const revision = {
      revisionType: 'S3',
      s3Location: { bucket: 'b', key: 'k', bundleType: 'zip' },
    } as const;
    const { deploymentId = '' } = await client.send(new CreateDeploymentCommand({ ...of, revision }));
    const codedeploy = codeDeployIn({ region: 'us-east-1', environment: process.env }, null);
    expect(await codedeploy.describe(deploymentId)).toEqual({
      status: 'Created',
      rollbackId: null,
      rollbackMessage: null,
      error: null,
    });
    await expect(codedeploy.describe('d-NOWHERE00')).rejects.toMatchObject({
      code: 'refused',
      message: 'the deployment d-NOWHERE00 does not exist',
    });
  });
});
