import type { RecordName, Records } from '../records.js';
import { RunFolder } from './run-folder.js';

/** In the folder of the run. */
export class FolderRecords implements Records {
  /** `runs`: the folder of all runs on this machine. */
  constructor(private readonly runs: string) {}

  isTold(runId: string): Promise<boolean> {
    return new RunFolder(this.runs, runId).has('verdict.json');
  }

  keep(runId: string, report: RecordName, text: string): Promise<void> {
    return new RunFolder(this.runs, runId).write(report, text);
  }
}
