// A run of a thousand experiments through the deployed machine: its uploads, its time and its memory.
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SFNClient, DescribeExecutionCommand } from '@aws-sdk/client-sfn';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startCountingProxy } from './counting-proxy.mjs';
import { node24, root } from '../scripts/node24.mjs';
import { measure } from './measure.mjs';
import { quickRoot } from './quick-root.mjs';

const MANY = 1_000;
const FEW = 50;
const AT_ONCE = 8;
/** Milliseconds that S3 takes to answer, from a runner that is not in its region. */
const FAR = 20;

/** @param {string} folder an empty one */
export async function large(folder) {
  const package_ = await quickRoot();
  const { embedding } = await import(join(package_.path, 'dist/index.js'));
  const { startBroker } = await embedding();
  const broker = await startBroker();
  const proxy = await startCountingProxy(broker.endpoint, FAR);
  try {
    const world = { broker, proxy, folder };
    const few = await runGate(world, FEW);
    const many = await runGate(world, MANY);
    await compareUploads(world, many);
    await compareRuns(world, many);
    console.log(
      `memory of a run of ${MANY}: ${mebibytes(many.peak)} MiB, ${ratio(many.peak, few.peak)} × that of a run of ${FEW} (${mebibytes(few.peak)} MiB)`,
    );
  } finally {
    await proxy.stop();
    await broker.stop();
    await package_.remove();
  }
}

async function runGate({ broker, proxy, folder }, count) {
  const runId = `bench-large-${count}`;
  const experiments = Array.from({ length: count }, (_, position) => `large/${position}.json`);
  mkdirSync(join(folder, 'large'), { recursive: true });
  for (const [position, file] of experiments.entries())
    writeFileSync(join(folder, file), JSON.stringify(experimentOf(position)));
  const suite = {
    version: 1,
    title: 'Bench',
    experiments: experiments.map((experiment) => ({ experiment })),
  };
  writeFileSync(join(folder, `${runId}.json`), JSON.stringify(suite));
  const inputs = {
    SUITE: `${runId}.json`,
    'STATE-MACHINE-ARN': broker.stateMachineArn,
    BUCKET: broker.bucket,
    'JOURNAL-BUCKET': broker.journalBucket,
    'RUN-ID': runId,
    'MAX-PARALLEL': String(AT_ONCE),
  };
  const env = {
    ...broker.env,
    AWS_ENDPOINT_URL: proxy.endpoint,
    GITHUB_WORKSPACE: folder,
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name}`, value])),
  };
  proxy.takeCounts();
  const process = await measure({ command: node24, args: [join(root, 'dist/main.js')], env });
  if (process.exitCode !== 0) console.log(`  (${runId} ended with exit code ${process.exitCode})`);
  const uploading = proxy.firstOf('AWSStepFunctions.StartExecution') - proxy.firstOf('S3.PUT');
  return { ...process, runId, uploading };
}

function experimentOf(position) {
  const probe = { type: 'probe', name: 'well', tolerance: 0, provider: { type: 'process', path: 'true' } };
  const action = { type: 'action', name: 'nothing', provider: { type: 'process', path: 'true' } };
  return {
    title: `Experiment ${position}`,
    description: 'Does nothing.',
    'steady-state-hypothesis': { title: 'well', probes: [probe] },
    method: [action],
    rollbacks: [],
  };
}

async function compareUploads({ broker, proxy }, { uploading }) {
  const s3 = new S3Client(clientOf(broker, proxy.endpoint));
  const started = performance.now();
  for (let position = 0; position < MANY; position += 1) {
    const Body = JSON.stringify(experimentOf(position), null, 2);
    const Key = `sequential/${position}.json`;
    const ContentType = 'application/json; charset=utf-8';
    await s3.send(new PutObjectCommand({ Bucket: broker.bucket, Key, Body, ContentType, IfNoneMatch: '*' }));
  }
  const loop = performance.now() - started;
  s3.destroy();
  console.log(
    `uploads of ${MANY} experiments, S3 ${FAR} ms away: ${seconds(uploading)} s, a sequential loop takes ${ratio(loop, uploading)} × as long`,
  );
}

/** The limit is the runner itself: as many invocations, as many at a time, with neither machine nor gate. */
async function compareRuns({ broker }, { total, runId }) {
  const sfn = new SFNClient(clientOf(broker, broker.endpoint));
  const executionArn = `${broker.stateMachineArn.replace(':stateMachine:', ':execution:')}:${runId}`;
  const { startDate, stopDate } = await sfn.send(new DescribeExecutionCommand({ executionArn }));
  sfn.destroy();
  const started = performance.now();
  let next = 0;
  const lane = async () => {
    while (next < MANY) await invoke(broker, runId, (next += 1));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  const alone = performance.now() - started;
  const execution = stopDate.getTime() - startDate.getTime();
  console.log(
    `a run of ${MANY} short experiments, ${AT_ONCE} at a time: the machine ${seconds(execution)} s, the gate ${seconds(total)} s in all; ` +
      `${ratio(execution, alone)} × and ${ratio(total, alone)} × the invocations alone (${seconds(alone)} s)`,
  );
}

async function invoke(broker, runId, index) {
  const name = `${String(index).padStart(4, '0')}-experiment-${index - 1}`;
  const item = {
    bucket_name: broker.bucket,
    experiment_source: `resiliency-gate/runs/${runId}/experiments/${name}.json`,
    abort_key: `resiliency-gate/runs/${runId}/abort`,
    journal_key: `alone/${name}/journal.json`,
  };
  const answer = await fetch(`${broker.endpoint}/2015-03-31/functions/resiliency-gate-runner/invocations`, {
    method: 'POST',
    body: JSON.stringify({ item, stored: true, execution: 'alone' }),
  });
  const { state } = await answer.json();
  if (state !== 'done') throw new Error(`${name} ended as ${state}`);
}

function clientOf({ region }, endpoint) {
  const credentials = { accessKeyId: 'x', secretAccessKey: 'x' };
  return { endpoint, region, credentials, forcePathStyle: true };
}

function seconds(milliseconds) {
  return (milliseconds / 1000).toFixed(1);
}

function mebibytes(bytes) {
  return (bytes / 2 ** 20).toFixed(0);
}

function ratio(value, base) {
  return (value / base).toFixed(1);
}
