/** Where an object lies. */
export interface Location {
  readonly bucket: string;
  readonly key: string;
}

/** What the broker needs of S3. Every method throws `GateError` naming the permission that is missing. */
export interface ObjectStore {
  /** Stores text as `contentType`, with a checksum. */
  put(location: Location, body: string, contentType: string): Promise<void>;
  /** Stores text unless something is there already; says whether it did. */
  putIfAbsent(location: Location, body: string, contentType: string): Promise<boolean>;
  /** The object as text, a very large one without its longest JSON texts; null when there is none. */
  get(location: Location): Promise<string | null>;
  /** Keys below a prefix, newest last. */
  list(bucket: string, prefix: string): Promise<readonly string[]>;
}

export const JSON_UTF8 = 'application/json; charset=utf-8';

export function locationUrl({ bucket, key }: Location): string {
  return `s3://${bucket}/${key}`;
}
