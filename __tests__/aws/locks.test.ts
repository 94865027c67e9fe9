import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { S3Locks } from '../../src/aws/locks.js';

interface Answer {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** S3 as one test wants it: an answer a request; the last one stays. */
let answers: Answer[] = [];
let asked: { readonly method: string | undefined; readonly headers: Record<string, unknown> }[] = [];
let server: Server;
let client: S3Client;
let locks: S3Locks;
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push({ method: request.method, headers: request.headers });
    const {
      status,
      headers = {},
      body = '',
    } = (answers.length > 1 ? answers.shift() : answers[0]) ?? {
      status: 500,
    };
    request.resume().on('end', () => {
      response.sendDate = false;
      response.writeHead(status, headers).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  client = new S3Client({
    region: 'us-east-1',
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    forcePathStyle: true,
    maxAttempts: 2,
    credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  });
  locks = new S3Locks(client, { bucket: 'experiments', prefix: 'gate' });
});
afterEach(() => {
  answers = [];
  asked = [];
});
afterAll(() => {
  client.destroy();
  server.close();
});

const failure = (code: string) => `<Error><Code>${code}</Code><Message>told so</Message></Error>`;
const object = (headers: Record<string, string>, body = '{}'): Answer => ({
  status: 200,
  headers: { ETag: '"v1"', 'Content-Length': String(Buffer.byteLength(body)), ...headers },
  body,
});
const at = (time: string) => new Date(time).toUTCString();

describe('the age of a lock', () => {
  it('is told by S3 alone: when it was written, and when S3 answered', async () => {
    answers = [object({ 'Last-Modified': at('2001-01-01T00:00:00Z'), Date: at('2001-01-01T00:05:00Z') })];
    expect(await locks.read('staging')).toEqual({ text: '{}', version: '"v1"', age: 300_000 });
  });

  it.each([
    ['does not say when it answered', { 'Last-Modified': at('2001-01-01T00:00:00Z') }],
    ['does not say when it was written', { Date: at('2001-01-01T00:05:00Z') }],
    [
      'says that it answered before',
      { Date: at('2001-01-01T00:05:00Z'), 'Last-Modified': at('2001-01-01T00:06:00Z') },
    ],
  ])('is nothing when S3 %s: no lease has run out by that', async (_, headers) => {
    answers = [object(headers)];
    expect((await locks.read('staging'))?.age).toBe(0);
  });
});

describe('a write', () => {
  it('names the version that it replaces, or that there is none', async () => {
    answers = [{ status: 200, headers: { ETag: '"v2"' } }];
    expect(await locks.write('staging', 'text', '"v1"')).toBe('"v2"');
    expect(await locks.write('staging', 'text', null)).toBe('"v2"');
    expect(asked.map(({ headers }) => [headers['if-match'], headers['if-none-match']])).toEqual([
      ['"v1"', undefined],
      [undefined, '*'],
    ]);
  });

  it.each([
    ['something else is there', 412, 'PreconditionFailed'],
    ['nothing is there any more', 404, 'NoSuchKey'],
  ])('is none when %s', async (_, status, code) => {
    answers = [{ status, body: failure(code) }];
    expect(await locks.write('staging', 'text', '"v1"')).toBeNull();
  });

  it('is tried again when another one is under way', async () => {
    const conflict = { status: 409, body: failure('ConditionalRequestConflict') };
    answers = [conflict, conflict, { status: 200, headers: { ETag: '"v2"' } }];
    expect(await locks.write('staging', 'text', null)).toBe('"v2"');
  });
});

it('an object that is too large to be a lock is not read', async () => {
  answers = [object({ Date: at('2001-01-01T00:05:00Z') }, 'x'.repeat(100_000))];
  expect(await locks.read('staging')).toMatchObject({ text: '', version: '"v1"' });
});

it.each([
  ['read', () => locks.read('staging'), 's3:GetObject'],
  ['written', () => locks.write('staging', 'text', null), 's3:PutObject'],
])('a lock that may not be %s is refused with what to grant', async (_, call, action) => {
  answers = [{ status: 403, body: failure('AccessDenied') }];
  await expect(call()).rejects.toMatchObject({
    code: 'refused',
    hint: `grant ${action} on arn:aws:s3:::experiments/gate/locks/staging.json to the role of this job`,
  });
});

it('is where a person can look', () => {
  expect(locks.whereIs('staging')).toBe('s3://experiments/gate/locks/staging.json');
});
