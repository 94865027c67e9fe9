import type { Credentials } from './aws/session.js';
import { systemClock } from './clock.js';
import { connectGitHub } from './github/connect.js';
import type { DeploymentId } from './github/deployment.js';
import { onGitHub, type Faces } from './github/faces.js';
import { reportContext } from './github/report-context.js';
import type { Log } from './log.js';
import { Notifier, type Channel } from './publish/notifier.js';
import type { Publisher } from './publish/publisher.js';
import type { ReportFolder } from './publish/report-folder.js';
import { LogReport, ReportFiles } from './publish/reports.js';
import { Webhook } from './publish/webhook.js';
import type { NotifySettings } from './settings/notify.js';
import type { SharedSettings } from './settings/settings.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where a terminal, or another CI, is told the verdict: what cannot be held up comes first. */
export function terminalFaces(settings: SharedSettings, folder: ReportFolder, around: Around): Faces {
  const { environment, log } = around;
  const ids = { known: null, keep: (id: number) => log.info(`deployment: ${id}`) };
  const elsewhere = facesElsewhere(settings, ids, [], around);
  const publishers = [
    new ReportFiles(folder, reportContext(environment)),
    new LogReport(log, folder),
    ...elsewhere.publishers,
  ];
  return { ...elsewhere, publishers };
}

/** What faces are shown with. */
export interface Around {
  readonly environment: Environment;
  /** For AWS; null: those of the environment. */
  readonly credentials: Credentials | null;
  readonly log: Log;
}

/** Those that are not of the place where the gate runs. */
export function facesElsewhere(
  settings: SharedSettings,
  ids: DeploymentId,
  annotations: readonly Publisher[],
  around: Around,
): Faces {
  const { environment, credentials, log } = around;
  const github = connectGitHub(settings.github, environment, log);
  const context = reportContext(environment);
  const { announcers, publishers } = onGitHub(settings, github, ids, annotations, {
    context,
    log,
    environment,
  });
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
