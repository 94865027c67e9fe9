import type { Credentials } from './aws/session.js';
import { systemClock } from './clock.js';
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
import { Notifier, type Channel } from './publish/notifier.js';
import type { ReportFolder } from './publish/report-folder.js';
import { LogReport, ReportFiles } from './publish/reports.js';
import { Webhook } from './publish/webhook.js';
import type { NotifySettings } from './settings/notify.js';
import type { SharedSettings } from './settings/settings.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where a step tells its verdict: what cannot be held up comes first. */
export function stepFaces(
  settings: SharedSettings,
  folder: ReportFolder,
  environment: Environment,
  credentials: Credentials | null = null,
): Faces {
  const context = reportContext(environment);
  const elsewhere = facesElsewhere(settings, jobDeployment, { environment, credentials, log: actionsLog });
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
export function terminalFaces(settings: SharedSettings, folder: ReportFolder, around: Around): Faces {
  const { environment, log } = around;
  const ids = { known: null, keep: (id: number) => log.info(`deployment: ${id}`) };
  const elsewhere = facesElsewhere(settings, ids, around);
  const publishers = [
    new ReportFiles(folder, reportContext(environment)),
    new LogReport(log, folder),
    ...elsewhere.publishers,
  ];
  return { ...elsewhere, publishers };
}

interface Around {
  readonly environment: Environment;
  /** For AWS; null: those of the environment. */
  readonly credentials: Credentials | null;
  readonly log: Log;
}

function facesElsewhere(settings: SharedSettings, ids: DeploymentId, around: Around): Faces {
  const { environment, credentials, log } = around;
  const github = connectGitHub(settings.github, environment, log);
  const context = reportContext(environment);
  const { announcers, publishers } = onGitHub(settings, github, ids, { context, log, environment });
  const notifiers = channelsOf(settings.notify, credentials).map(
    (channel) => new Notifier(channel, settings.notify.on, context),
  );
  return { announcers, publishers: [...publishers, ...notifiers] };
}

/** The SDK is loaded when there is something to send. */
function channelsOf(
  { snsTopic: arn, webhook }: NotifySettings,
  credentials: Credentials | null,
): readonly Channel[] {
  const topic = (arn: string): Channel => ({
    name: `the SNS topic ${arn}`,
    send: async (message) => (await import('./aws/sns.js')).snsTopic(arn, credentials).send(message),
  });
  return [
    ...(arn === null ? [] : [topic(arn)]),
    ...(webhook === null ? [] : [new Webhook(webhook, { clock: systemClock, random: Math.random })]),
  ];
}
