import type { Outcome } from '../outcome.js';

/** What every mode is told from outside, read once. */
export interface SharedSettings {
  /** Path of the suite; null when `experiments` are the suite. */
  readonly suite: string | null;
  /** Globs of experiments. */
  readonly experiments: readonly string[];
  /** Overrides of the experiments' `configuration`. */
  readonly vars: Readonly<Record<string, string>>;
  /** Path of an earlier verdict, or of a folder that holds one; null: nothing to compare with. */
  readonly baseline: string | null;
  /** The run's identity; null: derived from the CI run. */
  readonly runId: string | null;
  /** Verdicts that fail the step. */
  readonly failOn: readonly Outcome[];
  readonly reportDir: string;
}

/** To run experiments and judge them. */
export interface RunSettings extends SharedSettings {
  readonly mode: 'run';
  readonly stateMachineArn: string;
  readonly bucket: string;
  readonly journalBucket: string;
  /** Without a trailing slash. */
  readonly prefix: string;
  readonly region: string;
  /** Milliseconds the whole run may take. */
  readonly timeout: number;
  readonly maxParallel: number;
  readonly failFast: boolean;
  readonly onCancel: 'stop' | 'leave';
}

/** To judge journals that are there. Without a suite and experiments, by what the journals' own experiments ask for. */
export interface JudgeSettings extends SharedSettings {
  readonly mode: 'judge';
  /** Paths of files and folders; at least one. */
  readonly journals: readonly string[];
}

export type Settings = RunSettings | JudgeSettings;
