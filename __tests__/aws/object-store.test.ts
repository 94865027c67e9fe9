import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CreateBucketCommand, HeadObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { awsClients } from '../../src/aws/clients.js';
import { S3ObjectStore } from '../../src/aws/object-store.js';
import { each } from '../../src/brokers/step-functions/ahead.js';
import type { Emulator } from '../../src/embedded/emulator.js';
import { pointSdkAt, startAws } from './environment.js';

let aws: Emulator;
let restore: () => void;
let client: S3Client;
let store: S3ObjectStore;
beforeAll(async () => {
  aws = await startAws();
  restore = pointSdkAt(aws.endpoint);
  client = awsClients('us-east-1', process.env).s3;
  store = new S3ObjectStore(client);
  await client.send(new CreateBucketCommand({ Bucket: 'experiments' }));
}, 300_000);
afterAll(async () => {
  restore();
  await aws.stop();
});

const at = (key: string, bucket = 'experiments') => ({ bucket, key });
const JSON_TYPE = 'application/json; charset=utf-8';

describe('S3', () => {
  it.each([
    'plain.json',
    'a/b c+d&e=f?#%.json',
    'Ä/日本/🎉.json',
    'a:b/2026-11-20T14:00:00',
    'quote\'".json',
  ])('keeps a text under the key %s', async (key) => {
    await store.put(at(key), '{"Ä": "日本 🎉"}', JSON_TYPE);
    expect(await store.get(at(key))).toBe('{"Ä": "日本 🎉"}');
    expect(await store.list('experiments', key)).toEqual([key]);
  });

  it('keeps the type of what it stores, and a checksum', async () => {
    await store.put(at('typed.json'), '{}', JSON_TYPE);
    const command = new HeadObjectCommand({
      Bucket: 'experiments',
      Key: 'typed.json',
      ChecksumMode: 'ENABLED',
    });
    const head = await client.send(command);
    expect(head.ContentType).toBe(JSON_TYPE);
    expect(head.ChecksumCRC32).toBeDefined();
  });

  it('keeps what is large', async () => {
    const body = 'ä'.repeat(3_000_000);
    await store.put(at('large'), body, 'text/plain');
    expect((await store.get(at('large'))) === body).toBe(true);
  });

  it('overwrites with put, and never with putIfAbsent', async () => {
    expect(await store.putIfAbsent(at('owned'), 'first', JSON_TYPE)).toBe(true);
    expect(await store.putIfAbsent(at('owned'), 'second', JSON_TYPE)).toBe(false);
    expect(await store.get(at('owned'))).toBe('first');
    await store.put(at('owned'), 'third', JSON_TYPE);
    expect(await store.get(at('owned'))).toBe('third');
  });

  it('lets one of many win that want the same key at once', async () => {
    const wins = await Promise.all(
      Array.from({ length: 8 }, (_, n) => store.putIfAbsent(at('raced'), String(n), JSON_TYPE)),
    );
    expect(wins.filter(Boolean)).toHaveLength(1);
    expect(await store.get(at('raced'))).toBe(String(wins.indexOf(true)));
  });

  it('tells all that lies below a prefix, page by page, or what comes after a key', async () => {
    const names = Array.from({ length: 1_050 }, (_, position) => `many/${String(position).padStart(4, '0')}`);
    await each(names, 40, (key) => store.put(at(key), '{}', JSON_TYPE));
    const all = await store.objects('experiments', 'many/', '');
    expect(all.map(({ key }) => key)).toEqual(names);
    expect(Math.abs((all[0]?.modified ?? 0) - Date.now())).toBeLessThan(600_000);
    const rest = await store.objects('experiments', 'many/', 'many/1047');
    expect(rest.map(({ key }) => key)).toEqual(['many/1048', 'many/1049']);
  });

  it('has nothing where nothing is', async () => {
    expect(await store.get(at('missing'))).toBeNull();
    expect(await store.list('experiments', 'missing/')).toEqual([]);
  });

  it.each([
    ['put', () => store.put(at('k', 'absent'), '{}', JSON_TYPE), 'arn:aws:s3:::absent/k'],
    ['putIfAbsent', () => store.putIfAbsent(at('k', 'absent'), '{}', JSON_TYPE), 'arn:aws:s3:::absent/k'],
    ['get', () => store.get(at('k', 'absent')), 'arn:aws:s3:::absent/k'],
    ['list', () => store.list('absent', ''), 'arn:aws:s3:::absent'],
    ['objects', () => store.objects('absent', '', ''), 'arn:aws:s3:::absent'],
  ] as [string, () => Promise<unknown>, string][])(
    'says so when the bucket is missing: %s',
    async (_what, call, place) => {
      await expect(call()).rejects.toMatchObject({
        code: 'refused',
        message: `the bucket of ${place} does not exist`,
        hint: 'create it, or correct the bucket and the region',
      });
    },
  );
});
