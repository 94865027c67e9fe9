import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { inPieces } from './pieces.js';

/** The files of a report, by what they are. */
export const REPORT_FILES = {
  json: 'verdict.json',
  html: 'report.html',
  junit: 'junit.xml',
  summary: 'summary.md',
  planJson: 'plan.json',
  plan: 'plan.md',
} as const;

export type ReportFile = keyof typeof REPORT_FILES;

/** The folder on the runner that keeps reports and journals, also when the run failed. */
export class ReportFolder {
  private readonly path: string;

  /** A relative `folder` is below `workspace`. */
  constructor(folder: string, workspace: string) {
    this.path = resolve(workspace, folder);
  }

  pathOf(file: ReportFile): string {
    return join(this.path, REPORT_FILES[file]);
  }

  /** A long text comes in pieces, so that it never has to be held as a whole. */
  async write(file: ReportFile, text: string | Iterable<string>): Promise<void> {
    await mkdir(this.path, { recursive: true });
    await writeFile(this.pathOf(file), typeof text === 'string' ? text : inPieces(text));
  }

  /** Keeps a journal as `journals/<id>.json`; the id is the plan's, never a text of the journal's own. */
  keepJournal(id: string, text: string): Promise<string> {
    return this.keep(`${id}.json`, text);
  }

  /** Keeps what the Chaos Toolkit said. Returns where, from this folder: reports lie beside it. */
  async keepLog(id: string, text: string): Promise<string> {
    await this.keep(`${id}.log`, text);
    return `journals/${id}.log`;
  }

  private async keep(name: string, text: string): Promise<string> {
    const folder = join(this.path, 'journals');
    await mkdir(folder, { recursive: true });
    const file = join(folder, name);
    await writeFile(file, text);
    return file;
  }
}
