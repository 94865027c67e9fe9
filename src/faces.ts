import { actionsLog } from './github/actions-log.js';
import { connectGitHub } from './github/connect.js';
import type { DeploymentId } from './github/deployment.js';
import { onGitHub, type Faces } from './github/faces.js';
import { JobAnnotations } from './github/job-annotations.js';
import { JobOutputs } from './github/job-outputs.js';
import { jobDeployment } from './github/job-state.js';
import { JobSummary } from './github/job-summary.js';
import { reportContext } from './github/report-context.js';
import type { Log } from './log.js';
import type { ReportFolder } from './publish/report-folder.js';
import { LogReport, ReportFiles } from './publish/reports.js';
import type { SharedSettings } from './settings/settings.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where a step tells its verdict: what cannot be held up comes first. */
export function stepFaces(settings: SharedSettings, folder: ReportFolder, environment: Environment): Faces {
  const context = reportContext(environment);
  const elsewhere = facesElsewhere(settings, environment, jobDeployment, actionsLog);
  const publishers = [
    new ReportFiles(folder, context),
    new LogReport(actionsLog, folder),
    new JobSummary(context),
    new JobOutputs(folder),
    ...(settings.github.checkRun === null ? [new JobAnnotations(settings.failOn)] : []),
    ...elsewhere.publishers,
  ];
  return { ...elsewhere, publishers };
}

/** The same in a terminal or another CI. */
export function terminalFaces(
  settings: SharedSettings,
  folder: ReportFolder,
  environment: Environment,
  log: Log,
): Faces {
  const ids = { known: null, keep: (id: number) => log.info(`deployment: ${id}`) };
  const elsewhere = facesElsewhere(settings, environment, ids, log);
  const publishers = [
    new ReportFiles(folder, reportContext(environment)),
    new LogReport(log, folder),
    ...elsewhere.publishers,
  ];
  return { ...elsewhere, publishers };
}

function facesElsewhere(
  settings: SharedSettings,
  environment: Environment,
  ids: DeploymentId,
  log: Log,
): Faces {
  const github = connectGitHub(settings.github, environment, log);
  return onGitHub(settings, github, ids, { context: reportContext(environment), log, environment });
}
