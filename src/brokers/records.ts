/** What was said of runs, kept beside what they left. */
export interface Records {
  /** Whether the run's verdict is kept: then somebody has told it, and it is no news. */
  isTold(runId: string): Promise<boolean>;
  /** Keeps a report. The verdict is the last one to be kept. */
  keep(runId: string, report: RecordName, text: string): Promise<void>;
}

export const RECORDS = {
  'verdict.json': 'application/json; charset=utf-8',
  'report.html': 'text/html; charset=utf-8',
} as const;
export type RecordName = keyof typeof RECORDS;
