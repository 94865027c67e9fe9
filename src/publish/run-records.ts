import type { Records } from '../brokers/records.js';
import { htmlPieces } from '../report/html.js';
import { verdictPieces } from '../report/json.js';
import type { ReportContext } from '../report/links.js';
import type { Verdict } from '../verdict/verdict.js';
import type { Publisher } from './publisher.js';

/** The report beside what the run left. The last publisher of all: what is kept there was told everywhere else. */
export class RunRecords implements Publisher {
  readonly name = 'the records of the run';

  constructor(
    private readonly records: Records,
    private readonly context: ReportContext,
  ) {}

  async publish(verdict: Verdict): Promise<void> {
    const { runId } = verdict;
    await this.records.keep(runId, 'report.html', [...htmlPieces(verdict, this.context)].join(''));
    await this.records.keep(runId, 'verdict.json', [...verdictPieces(verdict)].join(''));
  }
}
