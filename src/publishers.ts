import { actionsLog } from './github/actions-log.js';
import { connectGitHub } from './github/connect.js';
import { onGitHub } from './github/faces.js';
import { JobAnnotations } from './github/job-annotations.js';
import { JobOutputs } from './github/job-outputs.js';
import { JobSummary } from './github/job-summary.js';
import { reportContext } from './github/report-context.js';
import type { Log } from './log.js';
import type { Publisher } from './publish/publisher.js';
import type { ReportFolder } from './publish/report-folder.js';
import { LogReport, ReportFiles } from './publish/reports.js';
import type { SharedSettings } from './settings/settings.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where a step tells its verdict: what cannot be held up comes first. */
export function stepPublishers(
  settings: SharedSettings,
  folder: ReportFolder,
  environment: Environment,
): readonly Publisher[] {
  const context = reportContext(environment);
  return [
    new ReportFiles(folder, context),
    new LogReport(actionsLog, folder),
    new JobSummary(context),
    new JobOutputs(folder),
    ...(settings.github.checkRun === null ? [new JobAnnotations(settings.failOn)] : []),
    ...elsewhere(settings, environment, actionsLog),
  ];
}

/** The same in a terminal or another CI. */
export function terminalPublishers(
  settings: SharedSettings,
  folder: ReportFolder,
  environment: Environment,
  log: Log,
): readonly Publisher[] {
  return [
    new ReportFiles(folder, reportContext(environment)),
    new LogReport(log, folder),
    ...elsewhere(settings, environment, log),
  ];
}

function elsewhere(settings: SharedSettings, environment: Environment, log: Log): readonly Publisher[] {
  const github = connectGitHub(settings.github, environment, log);
  return onGitHub(settings, github, { context: reportContext(environment), log, environment });
}
