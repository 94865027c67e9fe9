import { GetObjectCommand, paginateListObjectsV2, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import {
  locationUrl,
  type Location,
  type ObjectStore,
  type StoredObject,
} from '../brokers/step-functions/object-store.js';
import { GateError } from '../errors.js';
import { LARGEST_WHOLE, MOST_KEPT, shorten } from '../journal/shorten.js';
import { asking, errorName, type SendOptions } from './refusal.js';

/** How often a write is tried again when another one of the same key is under way. */
const CONFLICTS = 5;

/** S3 as the broker uses it. Checksums (CRC32) are the SDK's default; a bucket's own KMS key encrypts. */
export class S3ObjectStore implements ObjectStore {
  constructor(private readonly client: S3Client) {}

  async put(location: Location, body: string, contentType: string, signal?: AbortSignal): Promise<void> {
    const command = putCommand(location, body, contentType, {});
    await asking(
      { action: 's3:PutObject', resource: arnOf(location) },
      (options) => this.client.send(command, options),
      signal,
    );
  }

  async putIfAbsent(
    location: Location,
    body: string,
    contentType: string,
    signal?: AbortSignal,
  ): Promise<boolean> {
    const command = putCommand(location, body, contentType, { IfNoneMatch: '*' });
    const ask = async (options: SendOptions) => {
      for (let conflicts = 0; ; conflicts += 1) {
        try {
          await this.client.send(command, options);
          return true;
        } catch (error) {
          if (errorName(error) === 'PreconditionFailed') return false;
          if (errorName(error) !== 'ConditionalRequestConflict' || conflicts >= CONFLICTS) throw error;
        }
      }
    };
    return asking({ action: 's3:PutObject', resource: arnOf(location) }, ask, signal);
  }

  async get(location: Location, signal?: AbortSignal): Promise<string | null> {
    const command = new GetObjectCommand({ Bucket: location.bucket, Key: location.key });
    const ask = async (options: SendOptions) => {
      try {
        const { Body, ContentLength = 0 } = await this.client.send(command, options);
        if (ContentLength > LARGEST_WHOLE) return await readLarge(Body, location);
        return (await Body?.transformToString('utf-8')) ?? null;
      } catch (error) {
        if (errorName(error) === 'NoSuchKey') return null;
        throw error;
      }
    };
    return asking({ action: 's3:GetObject', resource: arnOf(location) }, ask, signal);
  }

  async list(bucket: string, prefix: string, signal?: AbortSignal): Promise<readonly string[]> {
    const objects = await this.objects(bucket, prefix, '', signal);
    return objects.toSorted((one, other) => one.modified - other.modified).map(({ key }) => key);
  }

  async objects(
    bucket: string,
    prefix: string,
    after: string,
    signal?: AbortSignal,
  ): Promise<readonly StoredObject[]> {
    const objects: StoredObject[] = [];
    const ask = async (options: SendOptions) => {
      const asked = { Bucket: bucket, Prefix: prefix, ...(after === '' ? {} : { StartAfter: after }) };
      for await (const page of paginateListObjectsV2({ client: this.client }, asked, options)) {
        for (const { Key, LastModified } of page.Contents ?? []) {
          if (Key !== undefined) objects.push({ key: Key, modified: LastModified?.getTime() ?? 0 });
        }
      }
    };
    await asking({ action: 's3:ListBucket', resource: `arn:aws:s3:::${bucket}` }, ask, signal);
    return objects;
  }
}

/** In bounded memory: a text is cut, a process that dies judges nothing. */
async function readLarge(body: unknown, location: Location): Promise<string> {
  const shortened = await shorten(body as AsyncIterable<Uint8Array>);
  if (shortened.kind === 'bytes') return shortened.bytes.toString('utf8');
  throw new GateError(
    'broker',
    `${locationUrl(location)} holds more than ${MOST_KEPT / 1024 / 1024} MiB even without its longest texts`,
    { hint: 'look at what the experiment records: no journal of that size can be judged' },
  );
}

function putCommand(
  location: Location,
  body: string,
  contentType: string,
  condition: { IfNoneMatch?: string },
) {
  return new PutObjectCommand({
    Bucket: location.bucket,
    Key: location.key,
    Body: body,
    ContentType: contentType,
    ...condition,
  });
}

function arnOf({ bucket, key }: Location): string {
  return `arn:aws:s3:::${bucket}/${key}`;
}
