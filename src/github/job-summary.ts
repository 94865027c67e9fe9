import * as core from '@actions/core';
import type { Publisher } from '../publish/publisher.js';
import type { ReportContext } from '../report/links.js';
import { markdownReport } from '../report/markdown.js';
import type { Verdict } from '../verdict/verdict.js';

/** The summary of the job, in the runner's own file. */
export class JobSummary implements Publisher {
  readonly name = 'the job summary';

  constructor(private readonly context: ReportContext) {}

  async publish(verdict: Verdict): Promise<void> {
    await writeSummary(markdownReport(verdict, this.context));
  }
}

/** Adds markdown to the summary of the job. */
export async function writeSummary(markdown: string): Promise<void> {
  await core.summary.addRaw(markdown, true).write();
}
