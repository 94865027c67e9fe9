/** What a plan would do, told without doing any of it and without asking anybody. Durations are milliseconds. */
export interface Preview {
  readonly version: 1;
  readonly suite: string;
  readonly file: string | null;
  readonly environment: string | null;
  readonly experiments: readonly PreviewedExperiment[];
  /** At the least: what actions and probes take is not known before. */
  readonly duration: number;
  /** What each guard says now. */
  readonly guards: readonly PreviewedGuard[];
  /** Conditions that would end the run, as written. */
  readonly abortWhen: readonly string[];
  readonly rollback: PreviewedRollback;
  /** What the experiments' activities ask AWS for, by IAM action. */
  readonly permissions: readonly NeededPermission[];
  /** What is wrong with the suite; then it could not be run, and nothing else is told. */
  readonly problems: readonly PreviewedProblem[];
  readonly warnings: readonly string[];
}

export interface PreviewedExperiment {
  readonly index: number;
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly line: number;
  readonly tags: readonly string[];
  /** How much it may break, as it says itself; null when it does not. */
  readonly blastRadius: string | null;
  /** At the least. */
  readonly duration: number;
  /** Values of its `configuration`, as shown to people; secrets masked. */
  readonly variables: readonly (readonly [name: string, value: string])[];
  readonly hypothesis: readonly Step[];
  readonly method: readonly Step[];
  readonly rollbacks: readonly Step[];
  readonly strategies: { readonly hypothesis: string; readonly rollbacks: string };
  /** As written. */
  readonly criteria: readonly string[];
  /** IAM actions. */
  readonly permissions: readonly string[];
  /** Functions whose needs are not known here. */
  readonly unknownNeeds: readonly string[];
}

/** One activity, in the order in which Chaos Toolkit comes to it. */
export interface Step {
  readonly name: string;
  readonly type: 'action' | 'probe';
  /** What it calls and with what: `chaosaws.ec2.actions.stop_instance(az="eu-central-1a")`. Secrets masked. */
  readonly does: string;
  readonly background: boolean;
  /** Milliseconds before and after it; null when that is known to the runner only. */
  readonly pauses: { readonly before: number | null; readonly after: number | null };
}

export interface PreviewedGuard {
  readonly guard: string;
  /** `not-asked`: only a run asks. */
  readonly state: 'go' | 'holds' | 'not-asked';
  readonly reason: string;
  readonly file: string | null;
  readonly line: number | null;
}

/** How the deployment would be taken back. */
export interface PreviewedRollback {
  /** Outcomes that take it back. */
  readonly on: readonly string[];
  /** Names of the steps, in order. */
  readonly steps: readonly string[];
}

export interface PreviewedProblem {
  readonly message: string;
  /** What to write instead. */
  readonly fix: string;
  readonly file: string | null;
  readonly line: number | null;
}

export interface NeededPermission {
  readonly action: string;
  /** Indexes of the experiments that need it. */
  readonly experiments: readonly number[];
}
