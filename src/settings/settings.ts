import type { Outcome } from '../outcome.js';
import type { BrokerProtocol } from './broker-protocol.js';
import type { GitHubSettings } from './github.js';
import type { NotifySettings } from './notify.js';
import type { RoleToAssume } from './role.js';
import type { RollbackSettings } from './rollback.js';

/** What every mode is told from outside, read once. */
export interface SharedSettings {
  /** Path of the suite; null when `experiments` are the suite. */
  readonly suite: string | null;
  /** Globs of experiments. */
  readonly experiments: readonly string[];
  /** Overrides of the experiments' `configuration`. */
  readonly vars: Readonly<Record<string, string>>;
  /** What is deployed to, whatever the suite says; null: what the suite says. */
  readonly environment: string | null;
  /** Path of an earlier verdict, or of a folder that holds one; null: nothing to compare with. */
  readonly baseline: string | null;
  /** The run's identity; null: derived from the CI run. */
  readonly runId: string | null;
  /** Verdicts that fail the step. */
  readonly failOn: readonly Outcome[];
  readonly reportDir: string;
  readonly github: GitHubSettings;
  readonly notify: NotifySettings;
}

/** What speaks to a broker. */
interface BrokerSettings extends SharedSettings {
  /** Of broker, metrics and alarms; `''`: the environment's own. */
  readonly region: string;
  /** Null: the credentials that the environment has. */
  readonly role: RoleToAssume | null;
}

/** … the state machine on AWS. */
export interface OnStepFunctions extends BrokerSettings {
  readonly broker: 'step-functions';
  readonly stateMachineArn: string;
  /** `auto`: what the machine's definition shows. */
  readonly brokerProtocol: BrokerProtocol | 'auto';
  readonly bucket: string;
  readonly journalBucket: string;
  /** Without a trailing slash. */
  readonly prefix: string;
}

/** … the Chaos Toolkit on this machine. */
export interface OnThisMachine extends BrokerSettings {
  readonly broker: 'local';
  /** Path of its command; null: the one that is found, or a pinned one. */
  readonly chaos: string | null;
}

export type OnBroker = OnStepFunctions | OnThisMachine;

/** What watches a run. */
interface Watching {
  /** Milliseconds the whole run may take. */
  readonly timeout: number;
  readonly onCancel: 'stop' | 'leave';
  readonly rollback: RollbackSettings;
}

interface Running extends Watching {
  readonly mode: 'run';
  readonly maxParallel: number;
  readonly failFast: boolean;
  /** Whether it is started and left to itself. */
  readonly detach: boolean;
  /** Why the lock of another run is taken from it; null: it is waited for. */
  readonly breakLock: string | null;
}

/** To run experiments and judge them. */
export type RunSettings = OnBroker & Running;

/** To judge a run that was started before. */
export type CollectSettings = OnBroker & Watching & { readonly mode: 'collect' };

/** To end a run. Suite and experiments tell which one when it has no id. */
export type StopSettings = OnBroker & { readonly mode: 'stop' };

/** To judge journals that are there. Without a suite and experiments, by what the journals' own experiments ask for. */
export interface JudgeSettings extends SharedSettings {
  readonly mode: 'judge';
  /** Paths of files and folders; at least one. */
  readonly journals: readonly string[];
}

/** To tell what a run would do. */
export interface PlanSettings extends SharedSettings {
  readonly mode: 'plan';
  /** What a run would speak to, whose shortfalls are told; `auto`: nobody is asked, and nothing is told. */
  readonly brokerProtocol: BrokerProtocol | 'auto';
  readonly maxParallel: number;
}

/** The modes that speak to a broker. */
export type WithBroker = RunSettings | CollectSettings | StopSettings;

export type Settings = WithBroker | JudgeSettings | PlanSettings;
