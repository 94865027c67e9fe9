import { CreateBucketCommand, DeleteObjectCommand } from '@aws-sdk/client-s3';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { awsClients } from '../../src/aws/clients.js';
import { S3Locks } from '../../src/aws/locks.js';
import { FileLocks } from '../../src/brokers/local/locks.js';
import { systemClock } from '../../src/clock.js';
import { pointSdkAt, startAws } from '../aws/environment.js';
import { startMoto } from '../aws/moto.js';
import { ManualClock } from '../fakes/clock.js';
import { InMemoryLocks } from '../fakes/locks.js';
import { describeLockContract, type LockStage } from './locks.js';

describeLockContract('the fake', () => {
  const clock = new ManualClock();
  const locks = new InMemoryLocks(clock);
  const remove = (name: string) => {
    locks.remove(name);
    return Promise.resolve();
  };
  return Promise.resolve({ locks, clock, remove, close: () => Promise.resolve() });
});

describeLockContract('this machine', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'resiliency-gate-locks-'));
  const locks = new FileLocks(folder, systemClock);
  const remove = (name: string) => rm(locks.whereIs(name), { recursive: true });
  return { locks, clock: systemClock, remove, close: () => rm(folder, { recursive: true }) };
});

/** Both honour If-Match and If-None-Match of a write. */
async function s3Stage(
  start: () => Promise<{ endpoint: string; stop: () => Promise<void> }>,
): Promise<LockStage> {
  const aws = await start();
  const restore = pointSdkAt(aws.endpoint);
  const { s3, sfn } = awsClients('us-east-1', process.env);
  await s3.send(new CreateBucketCommand({ Bucket: 'experiments' }));
  return {
    locks: new S3Locks(s3, { bucket: 'experiments', prefix: 'gate' }),
    clock: systemClock,
    remove: async (name) => {
      await s3.send(new DeleteObjectCommand({ Bucket: 'experiments', Key: `gate/locks/${name}.json` }));
    },
    close: async () => {
      s3.destroy();
      sfn.destroy();
      restore();
      await aws.stop();
    },
  };
}

describeLockContract('S3 on MiniStack', () => s3Stage(startAws));
describeLockContract('S3 on moto', () => s3Stage(startMoto));
