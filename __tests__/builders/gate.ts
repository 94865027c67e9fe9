import { EndRequests } from '../../src/brokers/end-requests.js';
import { gate } from '../../src/gate.js';
import type { RunLock } from '../../src/guards/locks.js';
import type { GatePorts } from '../../src/ports.js';
import { RunRecords } from '../../src/publish/run-records.js';
import type {
  CollectSettings,
  OnThisMachine,
  RunSettings,
  StopSettings,
} from '../../src/settings/settings.js';
import type { Verdict } from '../../src/verdict/verdict.js';
import { Workspace } from '../e2e/workspace.js';
import { FakeBroker, type Script } from '../fakes/broker.js';
import { ManualClock } from '../fakes/clock.js';
import { RecordingLog } from '../fakes/log.js';
import { InMemoryLocks } from '../fakes/locks.js';
import { FakeMetrics } from '../fakes/metrics.js';
import { InMemoryRecords } from '../fakes/records.js';
import { FakeRecords, meansOf } from '../fakes/rollback.js';
import { rawExperiment, rawJournal } from './journal.js';
import { NO_GITHUB, NO_NOTIFY, ROLLBACK_ON } from './settings.js';

type Local<T> = Extract<T, OnThisMachine>;

const PLACE = {
  vars: {},
  environment: null,
  baseline: null,
  runId: null,
  failOn: ['fail', 'inconclusive', 'error'],
  reportDir: 'report',
  github: NO_GITHUB,
  notify: NO_NOTIFY,
  broker: 'local',
  chaos: null,
  region: '',
  role: null,
} as const;
const WATCHED = {
  suite: null,
  experiments: ['experiment.json'],
  timeout: 3_600_000,
  onCancel: 'stop',
  rollback: ROLLBACK_ON,
} as const;

/** A run of the one experiment that every `World` has. */
export function aRun(overrides: Partial<Local<RunSettings>> = {}): Local<RunSettings> {
  const ordinary = { maxParallel: 1, failFast: false, detach: false, breakLock: null };
  return { ...PLACE, ...WATCHED, mode: 'run', ...ordinary, ...overrides };
}

export function aCollecting(overrides: Partial<Local<CollectSettings>> = {}): Local<CollectSettings> {
  return { ...PLACE, ...WATCHED, mode: 'collect', ...overrides };
}

/** By the id alone. */
export function aStopping(overrides: Partial<Local<StopSettings>> = {}): Local<StopSettings> {
  return { ...PLACE, suite: null, experiments: [], mode: 'stop', ...overrides };
}

/** As it is written; `dry` is put into journals alone. */
export function experimentFile(title = 'Experiment 1') {
  // JSON leaves out what is undefined.
  return rawExperiment({ title, configuration: { asg: 'checkout' }, dry: undefined });
}

/** Everything that outlives a gate: time, the broker with its runs, what was said of them. */
export class World {
  readonly clock = new ManualClock();
  readonly records = new InMemoryRecords();
  readonly locks = new InMemoryLocks(this.clock);
  readonly metrics = new FakeMetrics(this.clock);
  readonly workspace = new Workspace();
  readonly broker: FakeBroker;
  /** Every verdict that was told, by any gate. */
  readonly told: Verdict[] = [];
  /** Run ids as they were remembered. */
  readonly remembered: string[] = [];
  readonly rememberedLocks: RunLock[] = [];

  /** Lets experiments come to their end that wait for it. */
  letEnd: () => void = () => {};

  /** `held`: experiments wait for `letEnd`. Reading files takes no time that others could not use meanwhile. */
  constructor(script: Partial<Script> | 'held' = {}) {
    this.workspace.write('experiment.json', experimentFile());
    const journal = JSON.stringify(rawJournal({ experiment: experimentFile() }));
    const end = new Promise<void>((resolve) => {
      this.letEnd = resolve;
    });
    const how = script === 'held' ? { lasts: end } : script;
    this.broker = new FakeBroker(this.clock, () => ({ journal, lasts: 10_000, ...how }));
  }

  /** One gate's own ports. */
  ports(environment: Record<string, string>, remember: () => void = () => {}) {
    const log = new RecordingLog();
    return {
      broker: this.broker,
      records: this.records,
      rollback: meansOf(),
      rollbackRecords: new FakeRecords(),
      locks: this.locks,
      metrics: this.metrics,
      journals: { keepJournal: (id: string) => Promise.resolve(id) },
      announcers: [],
      publishers: [
        { name: 'the test', publish: (verdict: Verdict) => Promise.resolve(void this.told.push(verdict)) },
        new RunRecords(this.records, {}),
      ],
      clock: this.clock,
      log,
      random: () => 0,
      ends: new EndRequests(),
      cancellation: { policy: 'stop', grace: 3_000, settledBy: 'this' } as const,
      environment,
      workspace: this.workspace.path,
      host: 'runner-7',
      remember: (runId: string) => {
        this.remembered.push(runId);
        remember();
      },
      rememberLock: (lock: RunLock) => void this.rememberedLocks.push(lock),
    } satisfies GatePorts;
  }

  /** Begins a gate of that run id; resolves when it has read its files, which real time passes over. */
  async enter(runId: string, settings: Partial<Local<RunSettings>> = {}, overrides: Partial<GatePorts> = {}) {
    const environment = { CI_JOB_ID: runId, CI_JOB_URL: `https://ci.example/${runId}` };
    const own = this.ports(environment);
    const ports = { ...own, ...overrides };
    const { running } = await this.clock.whileHeld(async () => {
      let read = () => {};
      const hasRead = new Promise<void>((resolve) => {
        read = resolve;
      });
      const remember = (id: string) => {
        own.remember(id);
        read();
      };
      const rememberLock = (lock: RunLock) => {
        own.rememberLock(lock);
        read();
      };
      const running = gate(aRun({ runId, ...settings }), { ...ports, remember, rememberLock });
      await Promise.race([hasRead, running.catch(() => {})]);
      return { running };
    });
    return { running, ports, log: own.log };
  }

  /** How often anything was run. */
  get started(): readonly string[] {
    return this.broker.started;
  }
}
