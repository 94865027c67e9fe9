import type { Location, ObjectStore, StoredObject } from '../../src/brokers/step-functions/object-store.js';

interface Stored {
  readonly body: string;
  readonly contentType: string;
  /** Order of writing; S3 has the time instead. */
  readonly written: number;
}

type Method = 'put' | 'putIfAbsent' | 'get' | 'list' | 'objects';

/** S3 in a map. `refuse` makes a method fail, as a missing permission would. */
export class InMemoryObjectStore implements ObjectStore {
  private readonly kept = new Map<string, Stored>();
  private readonly refusals = new Map<Method, Error>();
  private writes = 0;

  refuse(method: Method, error: Error): void {
    this.refusals.set(method, error);
  }

  async put(location: Location, body: string, contentType: string): Promise<void> {
    await this.permit('put');
    this.write(location, body, contentType);
  }

  async putIfAbsent(location: Location, body: string, contentType: string): Promise<boolean> {
    await this.permit('putIfAbsent');
    if (this.kept.has(address(location))) return false;
    this.write(location, body, contentType);
    return true;
  }

  async get(location: Location): Promise<string | null> {
    await this.permit('get');
    return this.kept.get(address(location))?.body ?? null;
  }

  async list(bucket: string, prefix: string): Promise<readonly string[]> {
    await this.permit('list');
    const start = address({ bucket, key: prefix });
    return [...this.kept]
      .filter(([place]) => place.startsWith(start))
      .sort(([, one], [, other]) => one.written - other.written)
      .map(([place]) => place.slice(bucket.length + 1));
  }

  async objects(bucket: string, prefix: string, after: string): Promise<readonly StoredObject[]> {
    await this.permit('objects');
    return [...this.kept]
      .filter(([place]) => place.startsWith(address({ bucket, key: prefix })))
      .map(([place, { written }]) => ({ key: place.slice(bucket.length + 1), modified: written }))
      .filter(({ key }) => key > after)
      .sort((one, other) => (one.key < other.key ? -1 : 1));
  }

  /** Every object as `bucket/key`, in the order of writing. */
  keys(): readonly string[] {
    return [...this.kept.keys()];
  }

  contentTypeOf(location: Location): string | null {
    return this.kept.get(address(location))?.contentType ?? null;
  }

  private write(location: Location, body: string, contentType: string): void {
    this.writes += 1;
    this.kept.set(address(location), { body, contentType, written: this.writes });
  }

  private permit(method: Method): Promise<void> {
    const error = this.refusals.get(method);
    return error ? Promise.reject(error) : Promise.resolve();
  }
}

function address({ bucket, key }: Location): string {
  return `${bucket}/${key}`;
}
