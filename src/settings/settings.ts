import type { Outcome } from '../outcome.js';

/** Everything a run is told from outside, read once. */
export interface Settings {
  /** Path of the suite; null when `experiments` are the suite. */
  readonly suite: string | null;
  /** Globs of experiments. */
  readonly experiments: readonly string[];
  /** Overrides of the experiments' `configuration`. */
  readonly vars: Readonly<Record<string, string>>;
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
  /** The run's identity; null: derived from the CI run. */
  readonly runId: string | null;
  readonly onCancel: 'stop' | 'leave';
  /** Verdicts that fail the step. */
  readonly failOn: readonly Outcome[];
  readonly reportDir: string;
}
