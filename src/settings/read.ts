import { bucketName, prefix, region as regionName, runId, stateMachineArn } from './aws-names.js';
import { BROKER_PROTOCOLS, type BrokerProtocol } from './broker-protocol.js';
import { MODES, type Mode } from './catalogue.js';
import type { Face } from './face.js';
import { readGitHub } from './github.js';
import { readNotify } from './notify.js';
import { Reader } from './reader.js';
import { readRollback } from './rollback.js';
import {
  externalId,
  LONGEST_CHAINED,
  roleArns,
  sessionDuration,
  sessionName,
  sessionTags,
  type RoleToAssume,
} from './role.js';
import type {
  CollectSettings,
  JudgeSettings,
  OnBroker,
  PlanSettings,
  RunSettings,
  Settings,
  SharedSettings,
  StopSettings,
} from './settings.js';
import { boolean, duration, integer, lines, oneLine, oneOf, outcomes, paths, variables } from './values.js';

/** Reads every setting of the mode. Throws `wrong-input` with all that is wrong, each by the name its user knows it by. */
export function readSettings(face: Face): Settings {
  const reader = new Reader(face);
  const mode = reader.parsed('mode', oneOf(MODES));
  const settings = READ[mode ?? 'run'](reader);
  reader.finish();
  return settings;
}

const READ: Readonly<Record<Mode, (reader: Reader) => Settings>> = {
  run: readRun,
  judge: readJudge,
  plan: readPlan,
  collect: readCollect,
  stop: readStop,
};

function readRun(reader: Reader): RunSettings {
  const settings = readOnBroker(reader);
  reader.expectOneOf(settings.suite !== null, settings.experiments.length > 0);
  return {
    ...settings,
    mode: 'run',
    ...readWatching(reader, settings),
    maxParallel: readMaxParallel(reader),
    failFast: reader.parsed('fail-fast', boolean) ?? false,
    detach: reader.parsed('detach', boolean) ?? false,
    breakLock: reader.optional('break-lock', oneLine(500)),
  };
}

/** By what a run is judged must be known; what is run is known by the run alone. */
function readCollect(reader: Reader): CollectSettings {
  const settings = readOnBroker(reader);
  reader.expectOneOf(settings.suite !== null, settings.experiments.length > 0);
  return { ...settings, mode: 'collect', ...readWatching(reader, settings) };
}

/** A run without an id is found by what it runs. */
function readStop(reader: Reader): StopSettings {
  const settings = readOnBroker(reader);
  if (settings.runId === null) reader.expectOneOf(settings.suite !== null, settings.experiments.length > 0);
  return { ...settings, mode: 'stop' };
}

/** What only the other broker reads is not looked at, so that both can be set up once for many jobs. */
function readOnBroker(reader: Reader): OnBroker {
  const broker = reader.parsed('broker', oneOf(['step-functions', 'local']));
  const settings = broker === 'local' ? readLocal(reader) : readStepFunctions(reader);
  const shared = readShared(reader);
  reader.refuse('journals', 'is given, and a run makes its own journals', 'judge them with the mode judge');
  return { ...settings, ...shared, role: readRole(reader) };
}

function readWatching(reader: Reader, { suite, role }: OnBroker) {
  return {
    timeout: reader.parsed('timeout', duration) ?? 0,
    onCancel: reader.parsed('on-cancel', oneOf(['stop', 'leave'])) ?? 'stop',
    rollback: readRollback(reader, suite, role),
  };
}

function readLocal(reader: Reader) {
  const region = reader.optional('aws-region', regionName) ?? '';
  return { broker: 'local', chaos: reader.text('chaos') || null, region } as const;
}

function readStepFunctions(reader: Reader) {
  const machine = reader.given('state-machine-arn', stateMachineArn);
  const bucket = reader.given('bucket', bucketName);
  return {
    broker: 'step-functions',
    stateMachineArn: machine?.arn ?? '',
    brokerProtocol: readBrokerProtocol(reader),
    bucket: bucket ?? '',
    journalBucket: reader.optional('journal-bucket', bucketName) ?? bucket ?? '',
    prefix: reader.parsed('prefix', prefix) ?? '',
    region: reader.regionOf(machine),
  } as const;
}

function readRole(reader: Reader): RoleToAssume | null {
  const duration = reader.parsed('role-duration', sessionDuration) ?? 0;
  if (reader.text('role-to-assume') === '') {
    for (const name of ['role-session-name', 'role-session-tags', 'role-external-id'] as const)
      reader.refuse(name, 'is given without a role', 'name the role to assume, or leave it out');
    return null;
  }
  const arns = reader.parsed('role-to-assume', roleArns) ?? [''];
  if (arns.length > 1 && duration > LONGEST_CHAINED)
    reader.refuse('role-duration', 'is too long for a role that another one assumes', 'write 1h or less');
  return {
    arns,
    sessionName: reader.optional('role-session-name', sessionName),
    externalId: reader.optional('role-external-id', externalId),
    tags: reader.optional('role-session-tags', sessionTags) ?? {},
    duration,
  };
}

function readJudge(reader: Reader): JudgeSettings {
  const journals = reader.given('journals', paths) ?? [];
  const shared = readShared(reader);
  const planned = shared.suite !== null || shared.experiments.length > 0;
  if (planned) reader.expectOneOf(shared.suite !== null, shared.experiments.length > 0);
  else reader.refuse('vars', 'is given without experiments to set them in', 'give their suite as well');
  return { mode: 'judge', ...shared, journals };
}

function readPlan(reader: Reader): PlanSettings {
  const shared = readShared(reader);
  reader.expectOneOf(shared.suite !== null, shared.experiments.length > 0);
  const brokerProtocol = readBrokerProtocol(reader);
  return { mode: 'plan', ...shared, brokerProtocol, maxParallel: readMaxParallel(reader) };
}

function readBrokerProtocol(reader: Reader): BrokerProtocol | 'auto' {
  return reader.parsed('broker-protocol', oneOf(['auto', ...BROKER_PROTOCOLS])) ?? 'auto';
}

function readMaxParallel(reader: Reader): number {
  return reader.parsed('max-parallel', integer(1, 1000)) ?? 1;
}

function readShared(reader: Reader): SharedSettings {
  return {
    suite: reader.text('suite') || null,
    experiments: lines(reader.text('experiments')),
    vars: reader.parsed('vars', variables) ?? {},
    environment: reader.optional('environment', oneLine(255)),
    baseline: reader.text('baseline') || null,
    runId: reader.optional('run-id', runId),
    failOn: reader.parsed('fail-on', outcomes) ?? [],
    reportDir: reader.text('report-dir'),
    github: readGitHub(reader),
    notify: readNotify(reader),
  };
}
