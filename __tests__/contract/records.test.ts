import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderRecords } from '../../src/brokers/local/records.js';
import { StoredRecords } from '../../src/brokers/step-functions/records.js';
import { InMemoryObjectStore } from '../fakes/object-store.js';
import { InMemoryRecords } from '../fakes/records.js';
import { describeRecordsContract } from './records.js';

describeRecordsContract('those of the tests', () => {
  const records = new InMemoryRecords();
  const read = (name: string) => Promise.resolve(records.textOf('run-1', name));
  return Promise.resolve({ records, read, close: () => Promise.resolve() });
});

describeRecordsContract('objects in S3', () => {
  const store = new InMemoryObjectStore();
  const records = new StoredRecords(store, { experiments: 'own', journals: 'of-runners', prefix: 'gate' });
  const read = (name: string) => store.get({ bucket: 'own', key: `gate/runs/run-1/${name}` });
  return Promise.resolve({ records, read, close: () => Promise.resolve() });
});

describeRecordsContract('files of a run on this machine', async () => {
  const runs = await mkdtemp(join(tmpdir(), 'records-'));
  await mkdir(join(runs, 'run-1'));
  const read = (name: string) => readFile(join(runs, 'run-1', name), 'utf8');
  return { records: new FolderRecords(runs), read, close: () => rm(runs, { recursive: true, force: true }) };
});
