import type { RecordName, Records } from '../../src/brokers/records.js';

/** What was said of runs, in a map. */
export class InMemoryRecords implements Records {
  private readonly kept = new Map<string, string>();

  isTold(runId: string): Promise<boolean> {
    return Promise.resolve(this.kept.has(`${runId}/verdict.json`));
  }

  keep(runId: string, report: RecordName, text: string): Promise<void> {
    this.kept.set(`${runId}/${report}`, text);
    return Promise.resolve();
  }

  textOf(runId: string, report: string): string | null {
    return this.kept.get(`${runId}/${report}`) ?? null;
  }

  /** As `<run id>/<name>`, in the order of keeping. */
  names(): readonly string[] {
    return [...this.kept.keys()];
  }
}
