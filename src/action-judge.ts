import { systemClock } from './clock.js';
import { exitOfVerdict } from './exit.js';
import { actionsLog } from './github/actions-log.js';
import { JobOutputs } from './github/job-outputs.js';
import { JobSummary } from './github/job-summary.js';
import { reportContext } from './github/report-context.js';
import { judge } from './judge.js';
import { ReportFolder } from './publish/report-folder.js';
import { LogReport, ReportFiles } from './publish/reports.js';
import type { JudgeSettings } from './settings/settings.js';

/** The step in mode `judge`: journals that another tool left in the workspace. Returns the exit code. */
export async function judgeStep(settings: JudgeSettings): Promise<number> {
  const environment = process.env;
  const workspace = environment['GITHUB_WORKSPACE'] ?? process.cwd();
  const folder = new ReportFolder(settings.reportDir, workspace);
  const context = reportContext(environment);
  const verdict = await judge(settings, {
    publishers: [
      new ReportFiles(folder, context),
      new LogReport(actionsLog, folder),
      new JobSummary(context),
      new JobOutputs(folder),
    ],
    clock: systemClock,
    log: actionsLog,
    random: Math.random,
    environment,
    workspace,
  });
  return exitOfVerdict(verdict.verdict, settings.failOn);
}
