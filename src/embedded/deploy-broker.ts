import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { createStack } from '../aws/cloudformation.js';
import { deploymentClients } from '../aws/deployment-clients.js';
import { stageFiles } from '../aws/staging.js';
import type { Clock } from '../clock.js';
import { packageRunner } from './package-runner.js';

const NAME = 'resiliency-gate';
const CODE_BUCKET = 'resiliency-gate-code';
const STACK_PATIENCE_MS = 120_000;

const OUTPUTS = z.object({
  StateMachineArn: z.string(),
  ExperimentBucket: z.string(),
  JournalBucket: z.string(),
});

export interface Target {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** What a deployed broker is called. */
export interface DeployedBroker {
  readonly stateMachineArn: string;
  readonly bucket: string;
  readonly journalBucket: string;
}

/** Creates the stack of `broker/template.yaml`, the one that goes to AWS, at `target`. */
export async function deployBroker(
  packageRoot: string,
  target: Target,
  clock: Clock,
  signal?: AbortSignal,
): Promise<DeployedBroker> {
  const broker = join(packageRoot, 'broker');
  const template = await readFile(join(broker, 'template.yaml'), 'utf8');
  const definition = await readFile(join(broker, 'state-machine.asl.json'));
  const { s3, cloudFormation } = deploymentClients(target);
  await stageFiles(s3, CODE_BUCKET, [
    { key: 'runner.zip', body: await packageRunner(broker), contentType: 'application/zip' },
    { key: 'state-machine.asl.json', body: definition, contentType: 'application/json; charset=utf-8' },
  ]);
  const parameters = {
    CodeBucket: CODE_BUCKET,
    CodeKey: 'runner.zip',
    DefinitionKey: 'state-machine.asl.json',
  };
  const request = { name: NAME, template, parameters, patience: STACK_PATIENCE_MS };
  const outputs = OUTPUTS.parse(await createStack(cloudFormation, request, clock, signal));
  return {
    stateMachineArn: outputs.StateMachineArn,
    bucket: outputs.ExperimentBucket,
    journalBucket: outputs.JournalBucket,
  };
}
