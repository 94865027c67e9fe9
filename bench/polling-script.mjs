// The peer: what teams write themselves. Uploads, starts, asks every so many seconds, fetches the journals.
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { DescribeExecutionCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const { STATE_MACHINE_ARN, BUCKET, JOURNAL_BUCKET, EXPERIMENT, RUN_ID, EVERY } = process.env;
const s3 = new S3Client({ forcePathStyle: true });
const sfn = new SFNClient({});
const source = `script/${RUN_ID}/experiment.json`;
const journal = `script/${RUN_ID}/journals/journal.json`;

await s3.send(
  new PutObjectCommand({
    Bucket: BUCKET,
    Key: source,
    Body: readFileSync(EXPERIMENT, 'utf8'),
    ContentType: 'application/json; charset=utf-8',
  }),
);
const list = [
  { bucket_name: BUCKET, experiment_source: source, output_bucket: JOURNAL_BUCKET, journal_key: journal },
];
const input = JSON.stringify({ Payload: { state: 'pending', list } });
const started = await sfn.send(
  new StartExecutionCommand({ stateMachineArn: STATE_MACHINE_ARN, name: RUN_ID, input }),
);
let execution;
do {
  await sleep(Number(EVERY) * 1000);
  execution = await sfn.send(new DescribeExecutionCommand({ executionArn: started.executionArn }));
} while (execution.status === 'RUNNING');
const stored = await s3.send(new GetObjectCommand({ Bucket: JOURNAL_BUCKET, Key: journal }));
const { status, deviated } = JSON.parse(await stored.Body.transformToString());
process.exitCode = status === 'completed' && !deviated ? 0 : 1;
