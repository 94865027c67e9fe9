import { hostname } from 'node:os';
import type { Handle } from './brokers/broker.js';
import { carryOut } from './carrying-out.js';
import { writeOutputs } from './github/job-outputs.js';
import { reportStepError } from './github/step-error.js';
import { buildBroker, buildCredentials, buildMetrics } from './adapters.js';
import { EndRequests } from './brokers/end-requests.js';
import type { Cancellation } from './brokers/run.js';
import { systemClock } from './clock.js';
import { GateError } from './errors.js';
import { stepFaces } from './step-faces.js';
import { finish } from './finishing.js';
import { actionsLog } from './github/actions-log.js';
import { tellHeld } from './github/held.js';
import { jobIdentity } from './github/job-identity.js';
import { maskSecrets } from './github/job-secrets.js';
import { rememberEnd, rememberLock, rememberRun, unfinishedRun, unreleasedLock } from './github/job-state.js';
import { Held } from './guards/held.js';
import { unlock } from './locking.js';
import type { GatePorts } from './ports.js';
import { ReportFolder } from './publish/report-folder.js';
import { RunRecords } from './publish/run-records.js';
import { reportContext } from './github/report-context.js';
import { actionFace } from './settings/face.js';
import { readSettings } from './settings/read.js';
import type { WithBroker } from './settings/settings.js';
import { buildRollback } from './triggers.js';

/** Milliseconds: of the 7.5 s that a cancelled job has, what runners get before the execution is stopped. */
const CANCEL_GRACE = 3_000;

/** The step. Returns the exit code. */
export async function runStep(settings: WithBroker): Promise<number> {
  maskSecrets(settings);
  process.on('uncaughtException', leaveToPost);
  const ends = new EndRequests();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => ends.ask({ kind: 'cancelled', reason: 'the job was cancelled' }));
  }
  const code = await carryOut(settings, stepPorts(settings, ends), outputRun).catch(forgetWhatIsNotThere);
  rememberEnd();
  return code;
}

/** Whatever is broken in this process, another one comes after it. */
function leaveToPost(error: unknown): never {
  const code = reportStepError(error);
  actionsLog.info('if a run is at work, the post step ends it and tells what became of it');
  process.exit(code);
}

/** Of a run that is left to itself. */
function outputRun({ runId, reference, url }: Handle): void {
  writeOutputs({ 'run-id': runId, 'execution-arn': reference, 'execution-url': url ?? '' });
}

/** A run that is somebody else's, or that guards hold, is not for `post` to end or to tell. */
async function forgetWhatIsNotThere(error: unknown): Promise<never> {
  if (error instanceof GateError && ['not-ours', 'held'].includes(error.code)) rememberEnd();
  if (error instanceof Held) await tellHeld(error.findings, reportContext(process.env));
  throw error;
}

/** After the step: ends and tells a run that the step did not see to its end. Does nothing when there is none. */
export async function finishStep(): Promise<number> {
  const [runId, lock] = [unfinishedRun(), unreleasedLock()];
  if (runId === null && lock === null) return 0;
  const settings = readSettings(actionFace(process.env));
  if (settings.mode !== 'run' && settings.mode !== 'collect') return 0;
  maskSecrets(settings);
  const ports = stepPorts(settings, new EndRequests());
  try {
    if (runId !== null) await finish(runId, settings, ports);
  } finally {
    if (lock !== null) await unlock(lock, ports);
  }
  return 0;
}

function stepPorts(settings: WithBroker, ends: EndRequests): GatePorts {
  const environment = process.env;
  const workspace = environment['GITHUB_WORKSPACE'] ?? process.cwd();
  const folder = new ReportFolder(settings.reportDir, workspace);
  const cancellation: Cancellation = {
    policy: settings.mode === 'stop' ? 'stop' : settings.onCancel,
    grace: CANCEL_GRACE,
    settledBy: 'post',
  };
  const job = jobIdentity(environment);
  const credentials = buildCredentials(settings, environment, job, actionsLog);
  const around = { environment, workspace, log: actionsLog, logs: folder, credentials };
  const running = buildBroker(settings, around);
  const faces = stepFaces(settings, folder, environment, credentials);
  return {
    ...running,
    metrics: buildMetrics(settings, credentials),
    rollback: buildRollback(settings, { ...around, job }),
    journals: folder,
    announcers: faces.announcers,
    publishers: [...faces.publishers, new RunRecords(running.records, reportContext(environment))],
    clock: systemClock,
    log: actionsLog,
    random: Math.random,
    ends,
    cancellation,
    environment,
    workspace,
    host: hostname(),
    remember: rememberRun,
    rememberLock,
  };
}
