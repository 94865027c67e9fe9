import { systemClock } from './clock.js';
import { exitOfVerdict } from './exit.js';
import { terminalFaces } from './faces.js';
import { judge } from './judge.js';
import { ReportFolder } from './publish/report-folder.js';
import type { JudgeSettings } from './settings/settings.js';
import { terminalLog } from './terminal-log.js';

/** Judges journals in a terminal or another CI, without any service; returns the exit code. */
export async function judgeInTerminal(settings: JudgeSettings): Promise<number> {
  const log = terminalLog({ out: process.stdout, err: process.stderr });
  const workspace = process.cwd();
  const folder = new ReportFolder(settings.reportDir, workspace);
  const verdict = await judge(settings, {
    publishers: terminalFaces(settings, folder, { environment: process.env, credentials: null, log })
      .publishers,
    clock: systemClock,
    log,
    random: Math.random,
    environment: process.env,
    workspace,
  });
  return exitOfVerdict(verdict, settings.failOn);
}
