import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { DescribeExecutionCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { PLACEHOLDER } from '../../src/embedded/cloud-environment.js';

const PRINTED = z.object({
  endpoint: z.string(),
  region: z.string(),
  env: z.record(z.string(), z.string()),
  stateMachineArn: z.string(),
  bucket: z.string(),
  journalBucket: z.string(),
  pid: z.number(),
});

/** `resiliency-gate local --json` in a process of its own; resolves with what it printed. */
export async function startLocal() {
  const arguments_ = ['--no-warnings', '--experimental-transform-types'];
  const file = (name: string) => join(import.meta.dirname, name);
  const child = spawn(
    process.execPath,
    [...arguments_, '--import', file('typescript.mjs'), file('local-process.ts')],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, AWS_SECRET_ACCESS_KEY: 'of-the-user' } },
  );
  let progress = '';
  child.stderr.on('data', (chunk: Buffer) => (progress += chunk.toString()));
  for await (const line of createInterface(child.stdout)) {
    return { child, broker: PRINTED.parse(JSON.parse(line)) };
  }
  throw new Error(`it ended without a result: ${progress}`);
}

export type Broker = z.infer<typeof PRINTED>;

export async function exitOf(child: ChildProcess): Promise<number | NodeJS.Signals | null> {
  if (child.exitCode === null && child.signalCode === null) {
    await new Promise((resolve) => child.once('exit', resolve));
  }
  return child.exitCode ?? child.signalCode;
}

/** Uploads an experiment and starts it with the published input. */
export async function startExperiment(broker: Broker, name: string, experiment: object) {
  const settings = { region: broker.region, endpoint: broker.endpoint, credentials: PLACEHOLDER };
  const s3 = new S3Client({ ...settings, forcePathStyle: true });
  const sfn = new SFNClient(settings);
  const key = `experiments/${name}.json`;
  await s3.send(new PutObjectCommand({ Bucket: broker.bucket, Key: key, Body: JSON.stringify(experiment) }));
  const item = { bucket_name: broker.bucket, experiment_source: key, rollback_strategy: 'always' };
  const input = JSON.stringify({ Payload: { state: 'pending', list: [{ state: 'pending', ...item }] } });
  const { stateMachineArn } = broker;
  const started = await sfn.send(new StartExecutionCommand({ stateMachineArn, name, input }));
  return {
    /** How it ended; looks for a minute at most. */
    async ended() {
      const command = new DescribeExecutionCommand({ executionArn: started.executionArn });
      for (let looks = 0; looks < 600; looks += 1) {
        const execution = await sfn.send(command);
        if (execution.status !== 'RUNNING') return execution;
        await delay(100);
      }
      throw new Error(`${name} still runs`);
    },
  };
}
