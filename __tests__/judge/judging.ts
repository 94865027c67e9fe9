import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { GateError } from '../../src/errors.js';
import { judge } from '../../src/judge.js';
import type { JudgeSettings } from '../../src/settings/settings.js';
import type { Verdict } from '../../src/verdict/verdict.js';
import { rawExperiment, rawJournal } from '../builders/journal.js';
import { ManualClock } from '../fakes/clock.js';
import { RecordingLog } from '../fakes/log.js';
import { NO_GITHUB, NO_NOTIFY } from '../builders/settings.js';

/** A folder with a suite, experiments and journals, that is judged. */
export class Judging {
  readonly workspace = mkdtempSync(join(tmpdir(), 'judge-'));
  readonly log = new RecordingLog();

  write(file: string, content: unknown): string {
    const path = join(this.workspace, file);
    mkdirSync(dirname(path), { recursive: true });
    const raw = typeof content === 'string' || content instanceof Uint8Array;
    writeFileSync(path, raw ? content : JSON.stringify(content));
    return path;
  }

  /** A suite of experiments of these titles, each as the builders have it. */
  suite(
    titles: readonly string[],
    criteria: readonly unknown[] = ['steady-state is met'],
    more: object = {},
  ): void {
    for (const [position, title] of titles.entries()) {
      this.write(`experiments/${position + 1}.json`, rawExperiment({ title, dry: undefined }));
    }
    const experiments = titles.map((_, position) => ({
      experiment: `experiments/${position + 1}.json`,
      criteria,
    }));
    this.write('suite.json', { version: 1, title: 'The suite', experiments, ...more });
  }

  /** The journal of an experiment of that title that went well. */
  journal(file: string, title: string, overrides: Record<string, unknown> = {}): string {
    return this.write(file, rawJournal({ experiment: rawExperiment({ title }), ...overrides }));
  }

  judge(given: Partial<JudgeSettings> = {}): Promise<Verdict> {
    const settings: JudgeSettings = {
      mode: 'judge',
      suite: 'suite.json',
      experiments: [],
      vars: {},
      environment: null,
      journals: ['journals'],
      baseline: null,
      runId: 'judged',
      failOn: ['fail', 'inconclusive', 'error'],
      reportDir: 'report',
      github: NO_GITHUB,
      notify: NO_NOTIFY,
      ...given,
    };
    const { workspace, log } = this;
    const clock = new ManualClock();
    return judge(settings, { publishers: [], clock, log, random: () => 0.5, environment: {}, workspace });
  }

  /** Every problem of wrong input, one a line. */
  async refusal(given: Partial<JudgeSettings> = {}): Promise<string> {
    try {
      await this.judge(given);
    } catch (error) {
      if (error instanceof GateError && error.code === 'wrong-input') return error.message;
      throw error;
    }
    throw new Error('it was judged');
  }

  remove(): void {
    rmSync(this.workspace, { recursive: true, force: true });
  }
}
