import type { Criterion, Dimension, Unit } from '../criteria/criterion.js';
import type { Place } from '../problem.js';
import type { BlastRadius, Guards } from './guards.js';
import type { JsonObject } from './json.js';
import type { RollbackPlan } from './rollback-plan.js';

export type { Json, JsonObject } from './json.js';
import type { AbortCondition } from './abort-when.js';

export type HypothesisStrategy =
  'default' | 'before-method-only' | 'after-method-only' | 'during-method-only' | 'continuously' | 'skip';
export type RollbackStrategy = 'default' | 'always' | 'never' | 'deviated';

/** What Chaos Toolkit is asked for beyond the experiment's own text. */
export interface Strategies {
  readonly hypothesis: HypothesisStrategy;
  /** Seconds between the rounds of a continuous hypothesis. */
  readonly hypothesisFrequency: number;
  readonly rollbacks: RollbackStrategy;
}

/** What a probe out of tolerance means when no criterion speaks about it. */
export type Relaxation = 'fail' | 'warn' | 'observe';

export interface PlannedExperiment {
  /** From 1, in the order of the suite. */
  readonly index: number;
  /** `<nn>-<slug>`: unique in the plan, safe in S3 keys and file names. */
  readonly id: string;
  readonly title: string;
  /** Relative to the workspace, with `/`. */
  readonly file: string;
  readonly place: Place;
  /** The experiment with its variables resolved: exactly what runs. */
  readonly document: JsonObject;
  readonly criteria: readonly Criterion[];
  /** Those that the suite declares and its own. */
  readonly measures: readonly DeclaredMeasure[];
  /** Milliseconds after its end in which alarms still speak of it. */
  readonly alarmSettle: number;
  readonly strategies: Strategies;
  /** Names of actions of the method whose failure is expected. */
  readonly expectedFailures: readonly string[];
  /** By probe name: what a sample out of tolerance means when no criterion speaks about it; default `fail`. */
  readonly relaxed: Readonly<Record<string, Relaxation>>;
  /** How much it may break; null: nobody says. */
  readonly blastRadius: BlastRadius | null;
  /** Milliseconds that it took in an earlier run; absent: not known. */
  readonly lasted?: number;
}

/** A measure that a suite or an experiment declares. */
export interface DeclaredMeasure {
  readonly name: string;
  readonly place: Place;
  readonly dimension: Dimension;
  /** The unit in which the raw value is given. */
  readonly unit: Unit;
  readonly source: MeasureSource;
}

/** Where the suite says that a measure is found. */
export type MeasureSource =
  | {
      readonly kind: 'journal';
      readonly activity: 'probe' | 'action';
      readonly name: string;
      readonly path: readonly string[];
    }
  | MetricSource
  /** How long the alarm took to go off. */
  | { readonly kind: 'alarm'; readonly name: string };

/** Values of CloudWatch, one a period. */
export interface MetricSource {
  readonly kind: 'metric';
  readonly query: MetricQuery;
  /** Milliseconds. */
  readonly period: number;
  /** Milliseconds after which every value of a window can have arrived. */
  readonly settle: number;
  /** Whether a window is judged of which some periods have no value. */
  readonly missing: 'inconclusive' | 'ignore';
}

export type MetricQuery =
  | ({ readonly kind: 'statistic' } & Statistic)
  | {
      readonly kind: 'expression';
      /** Metric math, e.g. `errors / requests * 100`. */
      readonly expression: string;
      /** By the id that the expression uses. */
      readonly metrics: Readonly<Record<string, Statistic>>;
    };

/** One statistic of one metric. */
export interface Statistic {
  readonly namespace: string;
  readonly metric: string;
  /** `Average`, `Sum`, `p95`, `tm99` and so on. */
  readonly statistic: string;
  readonly dimensions: Readonly<Record<string, string>>;
}

/** A suite resolved: every experiment loaded and checked, with its criteria and variables. */
export interface Plan {
  readonly title: string;
  /** The suite's file; null when a bare glob of experiments is the suite. */
  readonly file: string | null;
  readonly environment: string | null;
  readonly experiments: readonly PlannedExperiment[];
  readonly gate: {
    /** 0…1; null: every criterion must pass. */
    readonly passScore: number | null;
  };
  readonly guards: Guards;
  /** How the deployment is taken back. */
  readonly rollback: RollbackPlan;
  /** Those that the suite declares for all of its experiments. */
  readonly measures: readonly DeclaredMeasure[];
  /** What ends the run while its experiments are at work: conditions on alarms, and on metrics among `measures`. */
  readonly abortWhen: readonly AbortCondition[];
  /** Things worth knowing that stop nothing, already printed as `file:line: …`. */
  readonly warnings: readonly string[];
}
