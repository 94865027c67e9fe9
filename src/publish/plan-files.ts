import type { Preview } from '../preview/preview.js';
import type { ReportContext } from '../report/links.js';
import { planJson } from '../report/plan-json.js';
import { planReport } from '../report/plan-markdown.js';
import type { ReportFolder } from './report-folder.js';

/** A plan as files of the report folder. */
export class PlanFiles {
  constructor(
    private readonly folder: ReportFolder,
    private readonly context: ReportContext,
  ) {}

  get jsonPath(): string {
    return this.folder.pathOf('planJson');
  }

  /** Returns where a person can read it. */
  async write(preview: Preview): Promise<string> {
    await this.folder.write('planJson', planJson(preview));
    await this.folder.write('plan', planReport(preview, this.context));
    return this.folder.pathOf('plan');
  }
}
