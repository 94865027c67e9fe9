import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { awsClients } from '../../src/aws/clients.js';
import { S3ObjectStore } from '../../src/aws/object-store.js';
import { LEFT_OUT } from '../../src/journal/withheld.js';
import { pointSdkAt } from './environment.js';
import { answering } from './wire-server.js';

let close: () => Promise<void>;
let restore: () => void;
let store: S3ObjectStore;

async function holding(body: string): Promise<void> {
  const headers = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) };
  const server = await answering({ status: 200, headers, body });
  close = server.close;
  restore = pointSdkAt(server.endpoint);
  store = new S3ObjectStore(awsClients('us-east-1', process.env).s3);
}
beforeEach(() => {
  close = () => Promise.resolve();
  restore = () => {};
});
afterEach(async () => {
  restore();
  await close();
});

const LOCATION = { bucket: 'journals', key: 'large.json' };

test('a journal of any size is read in bounded memory, without its longest texts', async () => {
  await holding(JSON.stringify({ output: 'x'.repeat(70_000_000), status: 'completed' }));
  expect(JSON.parse((await store.get(LOCATION)) ?? '')).toEqual({ output: LEFT_OUT, status: 'completed' });
});

test('one that holds too much even so is refused, and named', async () => {
  await holding(`[${'"short text",'.repeat(11_000_000)}0]`);
  await expect(store.get(LOCATION)).rejects.toThrow(
    's3://journals/large.json holds more than 128 MiB even without its longest texts',
  );
});
