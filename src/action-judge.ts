import { systemClock } from './clock.js';
import { exitOfVerdict } from './exit.js';
import { stepFaces } from './step-faces.js';
import { actionsLog } from './github/actions-log.js';
import { maskSecrets } from './github/job-secrets.js';
import { judge } from './judge.js';
import { ReportFolder } from './publish/report-folder.js';
import type { JudgeSettings } from './settings/settings.js';

/** The step in mode `judge`: journals that another tool left in the workspace. Returns the exit code. */
export async function judgeStep(settings: JudgeSettings): Promise<number> {
  maskSecrets(settings);
  const environment = process.env;
  const workspace = environment['GITHUB_WORKSPACE'] ?? process.cwd();
  const folder = new ReportFolder(settings.reportDir, workspace);
  const verdict = await judge(settings, {
    publishers: stepFaces(settings, folder, environment).publishers,
    clock: systemClock,
    log: actionsLog,
    random: Math.random,
    environment,
    workspace,
  });
  return exitOfVerdict(verdict, settings.failOn);
}
