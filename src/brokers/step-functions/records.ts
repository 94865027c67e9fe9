import { RECORDS, type RecordName, type Records } from '../records.js';
import { RunKeys, type Buckets } from './keys.js';
import type { ObjectStore } from './object-store.js';

/** Beside the request, in the bucket that the gate alone writes: no experiment can say of itself that it was judged. */
export class StoredRecords implements Records {
  constructor(
    private readonly store: ObjectStore,
    private readonly buckets: Buckets,
  ) {}

  async isTold(runId: string): Promise<boolean> {
    const { bucket, key } = this.keys(runId).record('verdict.json');
    return (await this.store.list(bucket, key)).includes(key);
  }

  keep(runId: string, report: RecordName, text: string): Promise<void> {
    return this.store.put(this.keys(runId).record(report), text, RECORDS[report]);
  }

  private keys(runId: string): RunKeys {
    return new RunKeys(this.buckets, runId);
  }
}
