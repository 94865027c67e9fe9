import { RunKeys, type Buckets } from '../brokers/step-functions/keys.js';
import { JSON_UTF8, type ObjectStore } from '../brokers/step-functions/object-store.js';
import { printRecord, readRecord, type RollbackRecord, type RollbackRecords } from './records.js';

/** Beside everything else of the run, in the bucket of its experiments: whichever machine looks at the run finds it. */
export class BucketRecords implements RollbackRecords {
  constructor(
    private readonly store: ObjectStore,
    private readonly buckets: Buckets,
  ) {}

  async claim(runId: string, record: RollbackRecord): Promise<RollbackRecord | null> {
    const at = this.locationOf(runId);
    if (await this.store.putIfAbsent(at, printRecord(record), JSON_UTF8)) return null;
    return readRecord(await this.store.get(at));
  }

  keep(runId: string, record: RollbackRecord): Promise<void> {
    return this.store.put(this.locationOf(runId), printRecord(record), JSON_UTF8);
  }

  private locationOf(runId: string) {
    return new RunKeys(this.buckets, runId).rollback();
  }
}
