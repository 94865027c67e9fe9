import {
  GetObjectCommand,
  PutObjectCommand,
  type GetObjectCommandOutput,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { KeptLock, Locks } from '../guards/locks.js';
import { asking, errorName } from './refusal.js';

/** Bytes of an object that is still read as a lock; one of the gate has some hundred. */
const LARGEST = 64 * 1024;
/** How often a write is tried again when another one of the same key is under way. */
const CONFLICTS = 5;

/** Locks as objects `<prefix>/locks/<name>.json`, whose ETag is their version. Nothing is ever deleted. */
export class S3Locks implements Locks {
  constructor(
    private readonly client: S3Client,
    private readonly place: { readonly bucket: string; readonly prefix: string },
  ) {}

  async read(name: string): Promise<KeptLock | null> {
    const command = new GetObjectCommand(this.objectOf(name));
    const answered = { date: null as string | null };
    // The SDK does not hand on when S3 answered, by the clock that says when the object was written.
    command.middlewareStack.add(
      (next) => async (args) => {
        const result = await next(args);
        answered.date = headerOf(result.response, 'date');
        return result;
      },
      { step: 'deserialize' },
    );
    return asking({ action: 's3:GetObject', resource: this.arnOf(name) }, async (options) => {
      try {
        return await keptIn(await this.client.send(command, options), answered.date);
      } catch (error) {
        if (errorName(error) === 'NoSuchKey') return null;
        throw error;
      }
    });
  }

  async write(name: string, text: string, replaces: string | null): Promise<string | null> {
    const command = new PutObjectCommand({
      ...this.objectOf(name),
      Body: text,
      ContentType: 'application/json; charset=utf-8',
      ...(replaces === null ? { IfNoneMatch: '*' } : { IfMatch: replaces }),
    });
    return asking({ action: 's3:PutObject', resource: this.arnOf(name) }, async (options) => {
      for (let conflicts = 0; ; conflicts += 1) {
        try {
          return (await this.client.send(command, options)).ETag ?? null;
        } catch (error) {
          // What was to be replaced is another version, or gone.
          if (['PreconditionFailed', 'NoSuchKey'].includes(errorName(error))) return null;
          if (errorName(error) !== 'ConditionalRequestConflict' || conflicts >= CONFLICTS) throw error;
        }
      }
    });
  }

  whereIs(name: string): string {
    const { Bucket, Key } = this.objectOf(name);
    return `s3://${Bucket}/${Key}`;
  }

  private objectOf(name: string) {
    return { Bucket: this.place.bucket, Key: `${this.place.prefix}/locks/${name}.json` };
  }

  private arnOf(name: string): string {
    const { Bucket, Key } = this.objectOf(name);
    return `arn:aws:s3:::${Bucket}/${Key}`;
  }
}

async function keptIn(answer: GetObjectCommandOutput, date: string | null): Promise<KeptLock> {
  const { Body, ETag = '', LastModified, ContentLength = 0 } = answer;
  const small = ContentLength <= LARGEST;
  if (!small) await Body?.transformToWebStream().cancel();
  const age = Date.parse(date ?? '') - (LastModified?.getTime() ?? NaN);
  return {
    text: (small && (await Body?.transformToString('utf-8'))) || '',
    version: ETag,
    // Without a word about the time nothing shows that a lease has run out.
    age: Number.isFinite(age) ? Math.max(0, age) : 0,
  };
}

function headerOf(response: unknown, name: string): string | null {
  if (typeof response !== 'object' || response === null || !('headers' in response)) return null;
  const { headers } = response;
  if (typeof headers !== 'object' || headers === null) return null;
  const [, value] = Object.entries(headers).find(([key]) => key.toLowerCase() === name) ?? [];
  return typeof value === 'string' ? value : null;
}
