import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { CreateStateMachineCommand } from '@aws-sdk/client-sfn';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { awsClients } from '../../src/aws/clients.js';
import { pointSdkAt } from '../aws/environment.js';
import { startMoto } from '../aws/moto.js';

export const REGION = 'us-east-1';
export const BUCKETS = { experiments: 'eb-experiments', journals: 'eb-results' } as const;
const TABLE = 'experiment_pipeline_alpha_reporting';

/** The Lambda functions behind the machines, by name: the handler that they run, and what is the matter with them. */
const FUNCTIONS = {
  eb: { entry: 'eb' },
  ebp: { entry: 'ebp', environment: { TABLE } },
  'ebp-without-table': { entry: 'ebp', environment: { TABLE: 'nowhere' } },
  'eb-impatient': { entry: 'eb', impatient: true },
  'eb-throttled': { entry: 'eb', throttles: 1 },
  lite: { entry: 'lite' },
} as const;
export type FunctionName = keyof typeof FUNCTIONS;

/** The published machines. */
export type MachineName = 'lambda' | 'lambda-raw' | 'ecs' | 'ecs-parallel';

/** An AWS with the published machines in it, whose runners are processes with the real Chaos Toolkit. */
export async function startPublished() {
  const moto = await startMoto((port) => [
    join(import.meta.dirname, 'aws.py'),
    port,
    JSON.stringify(FUNCTIONS),
  ]);
  const restore = pointSdkAt(moto.endpoint);
  const { s3, sfn } = awsClients(REGION, process.env);
  const config = { stepfunctions: { execute_state_machine: true }, lambda: { use_docker: false } };
  await post(`${moto.endpoint}/moto-api/config`, config);
  await createTable(moto.endpoint);
  for (const Bucket of Object.values(BUCKETS)) await s3.send(new CreateBucketCommand({ Bucket }));
  const create = async (machine: MachineName, functionName: FunctionName): Promise<string> => {
    const text = await readFile(join(import.meta.dirname, 'machines', `${machine}.asl.json`), 'utf8');
    const { stateMachineArn = '' } = await sfn.send(
      new CreateStateMachineCommand({
        name: `${machine}-${functionName}`,
        definition: text.replaceAll('${Function}', functionName),
        roleArn: 'arn:aws:iam::123456789012:role/broker',
      }),
    );
    return stateMachineArn;
  };
  const machines = new Map<string, Promise<string>>();
  return {
    /** The ARN of that machine with that runner; created when it is asked for first. */
    machine: (machine: MachineName, functionName: FunctionName): Promise<string> => {
      const name = `${machine} ${functionName}`;
      const arn = machines.get(name) ?? create(machine, functionName);
      machines.set(name, arn);
      return arn;
    },
    stop: async () => {
      s3.destroy();
      sfn.destroy();
      restore();
      await moto.stop();
    },
  };
}

/** What one of the published handlers reports to. */
function createTable(endpoint: string): Promise<void> {
  const key = 'experiment';
  return post(
    endpoint,
    {
      TableName: TABLE,
      AttributeDefinitions: [{ AttributeName: key, AttributeType: 'S' }],
      KeySchema: [{ AttributeName: key, KeyType: 'HASH' }],
      BillingMode: 'PAY_PER_REQUEST',
    },
    {
      'x-amz-target': 'DynamoDB_20120810.CreateTable',
      authorization: `AWS4-HMAC-SHA256 Credential=a/20260101/${REGION}/dynamodb/aws4_request`,
    },
  );
}

async function post(url: string, body: object, headers: Readonly<Record<string, string>> = {}) {
  const answer = await fetch(url, { method: 'POST', body: JSON.stringify(body), headers });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`);
}
