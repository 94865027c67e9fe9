import { homedir } from 'node:os';
import { join } from 'node:path';
import { awsClients, executionUrl } from './aws/clients.js';
import { SfnExecutions } from './aws/executions.js';
import { S3Locks } from './aws/locks.js';
import { S3ObjectStore } from './aws/object-store.js';
import { stateMachine } from './aws/state-machine.js';
import { assumedRole, type JobIdentity } from './aws/role.js';
import { sessionNameOf } from './aws/session-name.js';
import type { Credentials } from './aws/session.js';
import type { Broker } from './brokers/broker.js';
import { LocalBroker } from './brokers/local/broker.js';
import type { LogKeeper } from './brokers/local/collect.js';
import { FileLocks } from './brokers/local/locks.js';
import { FolderRecords } from './brokers/local/records.js';
import type { Records } from './brokers/records.js';
import { StepFunctionsBroker } from './brokers/step-functions/broker.js';
import type { RunOptions } from './brokers/step-functions/request.js';
import { StoredRecords } from './brokers/step-functions/records.js';
import { protocolOf } from './brokers/step-functions/find-protocol.js';
import { outlasting } from './brokers/step-functions/outlasting.js';
import { systemClock } from './clock.js';
import { findChaos } from './embedded/chaos-toolkit.js';
import type { Locks } from './guards/locks.js';
import type { Log } from './log.js';
import type { Metrics } from './measures/metrics.js';
import { packageRoot } from './package-root.js';
import { BucketRecords } from './rollback/bucket-records.js';
import { FileRecords } from './rollback/file-records.js';
import type { RollbackRecords } from './rollback/records.js';
import type {
  OnBroker,
  OnStepFunctions,
  OnThisMachine,
  RunSettings,
  WithBroker,
} from './settings/settings.js';

/** Credentials of a role that the settings name; null: those of the environment. */
export function buildCredentials(
  { role, region, runId }: Pick<RunSettings, 'role' | 'region' | 'runId'>,
  environment: Surroundings['environment'],
  job: JobIdentity,
  log: Log,
): Credentials | null {
  if (role === null) return null;
  const sessionName = role.sessionName ?? sessionNameOf(runId, environment);
  return assumedRole({ ...role, sessionName, region }, job, { clock: systemClock, log });
}

/** Where a broker is used. */
export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly workspace: string;
  readonly log: Log;
  /** For AWS; null: those of the environment. */
  readonly credentials: Credentials | null;
  /** Where the logs of experiments are kept. */
  readonly logs: LogKeeper;
}

/** A broker, and what is kept of its runs. */
export interface Running {
  readonly broker: Broker;
  readonly records: Records;
  readonly rollbackRecords: RollbackRecords;
  readonly locks: Locks;
}

/** The broker that the settings name, with the real services behind it. */
export function buildBroker(settings: WithBroker, around: Surroundings): Running {
  const options = settings.mode === 'run' ? runOptions(settings) : STARTS_NOTHING;
  return settings.broker === 'local'
    ? buildLocal(settings, options, around)
    : buildStepFunctions(settings, options, around);
}

/** Seconds after its time for whoever watches the run to end it; then the broker does. */
const WATCHED = 60;

/** Of a mode that takes up what was started before. */
const STARTS_NOTHING = { maxParallel: 1, failFast: false, experimentDeadline: 0, runDeadline: 0 };

function runOptions({ maxParallel, failFast, timeout }: RunSettings) {
  const seconds = Math.ceil(timeout / 1000);
  return { maxParallel, failFast, experimentDeadline: seconds, runDeadline: seconds + WATCHED };
}

function buildStepFunctions(
  settings: OnStepFunctions,
  options: RunOptions,
  { environment, credentials, log }: Surroundings,
): Running {
  const clients = awsClients(settings.region, environment, credentials);
  const services = {
    store: new S3ObjectStore(clients.s3),
    executions: new SfnExecutions(clients.sfn, settings.stateMachineArn),
    machine: stateMachine(clients.sfn, settings.stateMachineArn),
  };
  const around = { clock: systemClock, log, random: Math.random };
  const { store, executions, machine } = outlasting(services, around);
  const buckets = {
    experiments: settings.bucket,
    journals: settings.journalBucket,
    prefix: settings.prefix,
  };
  const broker = new StepFunctionsBroker({
    store,
    executions,
    clock: systemClock,
    random: Math.random,
    buckets,
    options,
    protocol: protocolOf(settings.brokerProtocol, machine, log),
    urlOf: (arn) => executionUrl(arn, environment),
  });
  const rollbackRecords = new BucketRecords(store, buckets);
  const locks = new S3Locks(clients.s3, settings);
  return { broker, records: new StoredRecords(store, buckets), rollbackRecords, locks };
}

/** Seconds that experiments on this machine get to play their rollbacks when they are ended early. */
const END_GRACE = 120;

function buildLocal(
  settings: Extract<WithBroker, OnThisMachine>,
  options: RunOptions,
  { environment, workspace, log, logs }: Surroundings,
): Running {
  const root = packageRoot();
  const state = environment['XDG_STATE_HOME'] ?? join(environment['HOME'] ?? homedir(), '.local', 'state');
  const folder = join(state, 'resiliency-gate');
  const runs = join(folder, 'runs');
  const broker = new LocalBroker({
    findToolkit: () => findChaos({ packageRoot: root, chaos: settings.chaos, env: environment, log }),
    ground: { packageRoot: root, workspace, environment },
    runs,
    logs,
    options: { ...options, endGrace: END_GRACE },
    onOrphaned: onOrphaned(settings),
    clock: systemClock,
    log,
  });
  const locks = new FileLocks(join(folder, 'locks'), systemClock);
  return { broker, records: new FolderRecords(runs), rollbackRecords: new FileRecords(runs), locks };
}

/** A run that is left to itself outlives whoever looks after it. */
function onOrphaned(settings: WithBroker): 'stop' | 'leave' {
  if (settings.mode === 'stop') return 'leave';
  return settings.mode === 'run' && settings.detach ? 'leave' : settings.onCancel;
}

/** Metrics and alarms of the settings' region. The SDK is loaded when a suite asks for one. */
export function buildMetrics({ region }: OnBroker, credentials: Credentials | null): Metrics {
  const load = async () => (await import('./aws/cloudwatch.js')).cloudWatchMetrics(region, credentials);
  let loaded: Promise<Metrics> | undefined;
  return {
    series: async (...asked) => (await (loaded ??= load())).series(...asked),
    alarms: async (...asked) => (await (loaded ??= load())).alarms(...asked),
    states: async (...asked) => (await (loaded ??= load())).states(...asked),
  };
}
