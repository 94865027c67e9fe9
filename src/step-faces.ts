import type { Credentials } from './aws/session.js';
import { facesElsewhere } from './faces.js';
import { actionsLog } from './github/actions-log.js';
import type { Faces } from './github/faces.js';
import { JobAnnotations } from './github/job-annotations.js';
import { JobOutputs } from './github/job-outputs.js';
import { jobDeployment } from './github/job-state.js';
import { JobSummary } from './github/job-summary.js';
import { reportContext } from './github/report-context.js';
import type { ReportFolder } from './publish/report-folder.js';
import { LogReport, ReportFiles } from './publish/reports.js';
import type { SharedSettings } from './settings/settings.js';

/** Where a step tells its verdict: what cannot be held up comes first. */
export function stepFaces(
  settings: SharedSettings,
  folder: ReportFolder,
  environment: Readonly<Record<string, string | undefined>>,
  credentials: Credentials | null = null,
): Faces {
  const context = reportContext(environment);
  const annotations = [new JobAnnotations(settings.failOn)];
  const around = { environment, credentials, log: actionsLog };
  const elsewhere = facesElsewhere(settings, jobDeployment, annotations, around);
  const publishers = [
    new ReportFiles(folder, context),
    new LogReport(actionsLog, folder),
    new JobSummary(context),
    new JobOutputs(folder),
    ...elsewhere.publishers,
  ];
  return { ...elsewhere, publishers };
}
