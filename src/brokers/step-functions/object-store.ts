/** Where an object lies. */
export interface Location {
  readonly bucket: string;
  readonly key: string;
}

/** An object as a listing shows it. */
export interface StoredObject {
  readonly key: string;
  /** Milliseconds since 1970 UTC, of a precision of seconds. */
  readonly modified: number;
}

/**
 * What the broker needs of S3. Every method throws `GateError` naming the permission that is missing; once its `signal`
 * aborts it throws `cancelled` at once, and what was asked may or may not have happened.
 */
export interface ObjectStore {
  /** Stores text as `contentType`, with a checksum. */
  put(location: Location, body: string, contentType: string, signal?: AbortSignal): Promise<void>;
  /** Stores text unless something is there already; says whether it did. */
  putIfAbsent(location: Location, body: string, contentType: string, signal?: AbortSignal): Promise<boolean>;
  /** The object as text, a very large one without its longest JSON texts; null when there is none. */
  get(location: Location, signal?: AbortSignal): Promise<string | null>;
  /** Keys below a prefix, newest last. */
  list(bucket: string, prefix: string, signal?: AbortSignal): Promise<readonly string[]>;
  /** What lies below a prefix, in the order of keys; only what comes after the key `after`, unless that is empty. */
  objects(
    bucket: string,
    prefix: string,
    after: string,
    signal?: AbortSignal,
  ): Promise<readonly StoredObject[]>;
}

export const JSON_UTF8 = 'application/json; charset=utf-8';

export function locationUrl({ bucket, key }: Location): string {
  return `s3://${bucket}/${key}`;
}
