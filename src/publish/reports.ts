import type { Log } from '../log.js';
import { consoleReport } from '../report/console.js';
import { htmlPieces } from '../report/html.js';
import { verdictPieces } from '../report/json.js';
import { junitPieces } from '../report/junit.js';
import type { ReportContext } from '../report/links.js';
import { markdownReport } from '../report/markdown.js';
import { notRolledBack } from '../report/rollback.js';
import type { Verdict } from '../verdict/verdict.js';
import type { Publisher } from './publisher.js';
import type { ReportFolder } from './report-folder.js';

/** Every format as a file. */
export class ReportFiles implements Publisher {
  readonly name = 'the report folder';

  constructor(
    private readonly folder: ReportFolder,
    private readonly context: ReportContext,
  ) {}

  async publish(verdict: Verdict): Promise<void> {
    await this.folder.write('json', verdictPieces(verdict));
    await this.folder.write('html', htmlPieces(verdict, this.context));
    await this.folder.write('junit', junitPieces(verdict));
    await this.folder.write('summary', markdownReport(verdict, this.context));
  }
}

/** The verdict in the log, and where its report is; the answer is its last line. */
export class LogReport implements Publisher {
  readonly name = 'the log';

  constructor(
    private readonly log: Log,
    private readonly folder: ReportFolder,
  ) {}

  publish(verdict: Verdict): Promise<void> {
    const first = notRolledBack(verdict);
    if (first !== null) this.log.error(first);
    const lines = consoleReport(verdict);
    const report = `Report: ${this.folder.pathOf('html')}`;
    return this.log.group('Verdict', () => {
      for (const line of [...lines.slice(0, -1), report, ...lines.slice(-1)]) this.log.info(line);
      return Promise.resolve();
    });
  }
}
