import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { zipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createStack } from '../../src/aws/cloudformation.js';
import { deploymentClients } from '../../src/aws/deployment-clients.js';
import { stageFiles } from '../../src/aws/staging.js';
import { systemClock } from '../../src/clock.js';
import { PLACEHOLDER } from '../../src/embedded/cloud-environment.js';
import type { Emulator } from '../../src/embedded/emulator.js';
import { pointSdkAt, startAws } from '../aws/environment.js';
import { BUCKETS, REGION } from './aws.js';
import { runGate } from './gate.js';
import { action, experiment, newSystem } from './system.js';

const here = import.meta.dirname;
const CODE = 'published-code';

/** The Lambda machine as it is deployed: with a zip, on the emulator that has Lambda itself. */
let aws: Emulator;
let restore: () => void;
let stateMachineArn: string;
beforeAll(async () => {
  aws = await startAws();
  restore = pointSdkAt(aws.endpoint);
  const { s3, cloudFormation } = deploymentClients({
    endpoint: aws.endpoint,
    region: REGION,
    credentials: PLACEHOLDER,
  });
  const files = await Promise.all(
    ['handler.py', 'activities.py'].map(
      async (name) => [name, await readFile(join(here, 'runner', name))] as const,
    ),
  );
  const zip = {
    key: 'handler.zip',
    body: zipSync(Object.fromEntries(files)),
    contentType: 'application/zip',
  };
  await stageFiles(s3, CODE, [zip]);
  const template = JSON.stringify(await templateOf());
  const request = { name: 'published', template, parameters: {}, patience: 60_000 };
  stateMachineArn = (await createStack(cloudFormation, request, systemClock))['Machine'] ?? '';
  s3.destroy();
  cloudFormation.destroy();
}, 300_000);
afterAll(async () => {
  restore();
  await aws.stop();
});

async function templateOf() {
  const definition = await readFile(join(here, 'machines', 'lambda.asl.json'), 'utf8');
  const role = 'arn:aws:iam::000000000000:role/broker';
  return {
    Resources: {
      Experiments: { Type: 'AWS::S3::Bucket', Properties: { BucketName: BUCKETS.experiments } },
      Results: { Type: 'AWS::S3::Bucket', Properties: { BucketName: BUCKETS.journals } },
      Function: {
        Type: 'AWS::Lambda::Function',
        Properties: {
          FunctionName: 'experiment-broker',
          Runtime: 'python3.12',
          Handler: 'handler.eb',
          Role: role,
          Timeout: 600,
          Code: { S3Bucket: CODE, S3Key: 'handler.zip' },
        },
      },
      Machine: {
        Type: 'AWS::StepFunctions::StateMachine',
        DependsOn: 'Function',
        Properties: {
          StateMachineName: 'experiment-broker',
          RoleArn: role,
          DefinitionString: definition.replaceAll('${Function}', 'experiment-broker'),
        },
      },
    },
    Outputs: { Machine: { Value: { Ref: 'Machine' } } },
  };
}

describe('the published machine on another AWS', () => {
  it('is recognised, driven and judged, with the experiments that survive and those that do not', async () => {
    const [one, two] = [newSystem(), newSystem()];
    const [inject, heal] = [
      (folder: string) => action('inject', { folder }),
      (folder: string) => action('heal', { folder }),
    ];
    const { verdict, log } = await runGate({
      runId: 'on-ministack',
      stateMachineArn,
      experiments: [
        experiment(one, { method: [inject(one), heal(one)], rollbacks: [heal(one)] }),
        experiment(two, { title: 'It does not', method: [inject(two)], rollbacks: [heal(two)] }),
      ],
    });
    expect(verdict.experiments.map(({ verdict, rolledBack }) => ({ verdict, rolledBack }))).toEqual([
      { verdict: 'pass', rolledBack: true },
      { verdict: 'fail', rolledBack: true },
    ]);
    expect(log.lines('warn').join('\n')).toMatch(/^a published-lambda broker: /);
  });

  it('leaves a journal that is failed, and an execution that ends at it', async () => {
    const folder = newSystem();
    const document = experiment(folder, {
      probe: 'answer_while_whole',
      method: [action('inject', { folder })],
      rollbacks: [action('heal', { folder })],
    });
    const { verdict, log } = await runGate({ runId: 'failing', stateMachineArn, experiments: [document] });
    expect(verdict.experiments[0]?.reason).toMatch(/^not rolled back: the rollbacks were not played/);
    expect(log.lines().join('\n')).toMatch(/did not complete, which ends the run of a published machine/);
  });
});
