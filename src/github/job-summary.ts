import * as core from '@actions/core';
import type { Publisher } from '../publish/publisher.js';
import type { Verdict } from '../verdict/verdict.js';

/** The summary of the job, written by the runner's own file. */
export class JobSummary implements Publisher {
  readonly name = 'the job summary';

  constructor(private readonly render: (verdict: Verdict) => string) {}

  async publish(verdict: Verdict): Promise<void> {
    await core.summary.addRaw(this.render(verdict), true).write();
  }
}
