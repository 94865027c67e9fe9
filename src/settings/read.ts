import { wrongInput } from '../errors.js';
import type { Problem } from '../problem.js';
import {
  bucketName,
  prefix,
  region as regionName,
  runId,
  stateMachineArn,
  type StateMachineArn,
} from './aws-names.js';
import { BROKER_PROTOCOLS } from './broker-protocol.js';
import { MODES, SETTINGS, type Mode, type SettingName } from './catalogue.js';
import type { Face } from './face.js';
import { externalId, roleArn, sessionDuration, sessionName, type RoleToAssume } from './role.js';
import type { JudgeSettings, PlanSettings, RunSettings, Settings, SharedSettings } from './settings.js';
import {
  boolean,
  duration,
  integer,
  lines,
  oneOf,
  outcomes,
  paths,
  variables,
  type Parsed,
} from './values.js';

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
};

/** What only the other broker reads is not looked at, so that both can be set up once for many jobs. */
function readRun(reader: Reader): RunSettings {
  const broker = reader.parsed('broker', oneOf(['step-functions', 'local']));
  const settings = broker === 'local' ? readLocal(reader) : readStepFunctions(reader);
  return { ...settings, ...readRunning(reader) };
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
    brokerProtocol: reader.parsed('broker-protocol', oneOf(['auto', ...BROKER_PROTOCOLS])) ?? 'auto',
    bucket: bucket ?? '',
    journalBucket: reader.optional('journal-bucket', bucketName) ?? bucket ?? '',
    prefix: reader.parsed('prefix', prefix) ?? '',
    region: reader.regionOf(machine),
  } as const;
}

function readRunning(reader: Reader) {
  const shared = readShared(reader);
  reader.expectOneOf(shared.suite !== null, shared.experiments.length > 0);
  reader.refuse('journals', 'is given, and a run makes its own journals', 'judge them with the mode judge');
  return {
    mode: 'run',
    ...shared,
    role: readRole(reader),
    timeout: reader.parsed('timeout', duration) ?? 0,
    maxParallel: readMaxParallel(reader),
    failFast: reader.parsed('fail-fast', boolean) ?? false,
    onCancel: reader.parsed('on-cancel', oneOf(['stop', 'leave'])) ?? 'stop',
  } as const;
}

function readRole(reader: Reader): RoleToAssume | null {
  const duration = reader.parsed('role-duration', sessionDuration) ?? 0;
  const arn = reader.optional('role-to-assume', roleArn);
  if (reader.text('role-to-assume') === '') {
    for (const name of ['role-session-name', 'role-external-id'] as const)
      reader.refuse(name, 'is given without a role', 'name the role to assume, or leave it out');
    return null;
  }
  const name = reader.optional('role-session-name', sessionName);
  const id = reader.optional('role-external-id', externalId);
  return { arn: arn ?? '', sessionName: name, externalId: id, duration };
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
  return { mode: 'plan', ...shared, maxParallel: readMaxParallel(reader) };
}

function readMaxParallel(reader: Reader): number {
  return reader.parsed('max-parallel', integer(1, 1000)) ?? 1;
}

function readShared(reader: Reader): SharedSettings {
  return {
    suite: reader.text('suite') || null,
    experiments: lines(reader.text('experiments')),
    vars: reader.parsed('vars', variables) ?? {},
    baseline: reader.text('baseline') || null,
    runId: reader.optional('run-id', runId),
    failOn: reader.parsed('fail-on', outcomes) ?? [],
    reportDir: reader.text('report-dir'),
  };
}

class Reader {
  private readonly problems: Problem[] = [];

  constructor(private readonly face: Face) {}

  text(name: SettingName): string {
    return this.face.read(name) || SETTINGS[name].default;
  }

  /** A setting with a default, or that may be empty. */
  parsed<T>(name: SettingName, parse: (text: string) => Parsed<T>): T | null {
    const result = parse(this.text(name));
    if (result.ok) return result.value;
    this.problems.push({ message: `${this.face.label(name)}: ${result.message}`, fix: result.fix });
    return null;
  }

  optional<T>(name: SettingName, parse: (text: string) => Parsed<T>): T | null {
    return this.text(name) === '' ? null : this.parsed(name, parse);
  }

  given<T>(name: SettingName, parse: (text: string) => Parsed<T>): T | null {
    if (this.text(name) !== '') return this.parsed(name, parse);
    this.problems.push({
      message: `${this.face.label(name)} is missing`,
      fix: `give it: ${SETTINGS[name].description}`,
    });
    return null;
  }

  /** For a setting that means nothing here: to read over it would do something else than was asked for. */
  refuse(name: SettingName, message: string, fix: string): void {
    if (this.text(name) === '') return;
    this.problems.push({ message: `${this.face.label(name)} ${message}`, fix });
  }

  expectOneOf(suite: boolean, experiments: boolean): void {
    if (suite !== experiments) return;
    const [first, second] = [this.face.label('suite'), this.face.label('experiments')];
    this.problems.push(
      suite
        ? {
            message: `${first} and ${second} are both given`,
            fix: 'keep one: a suite names its own experiments',
          }
        : { message: `neither ${first} nor ${second} is given`, fix: 'name the suite file to run' },
    );
  }

  regionOf(machine: StateMachineArn | null): string {
    const asked = this.optional('aws-region', regionName);
    if (asked && machine && asked !== machine.region) {
      this.problems.push({
        message: `${this.face.label('aws-region')} is ${asked}, but the state machine is in ${machine.region}`,
        fix: `leave it empty, or write ${machine.region}`,
      });
    }
    return asked ?? machine?.region ?? '';
  }

  finish(): void {
    if (this.problems.length > 0) throw wrongInput(this.problems);
  }
}
