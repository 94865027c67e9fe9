import type { MetricQuery } from '../suite/plan.js';
import type { Window } from './phases.js';

/** One value a period, over a window that begins and ends with a period. */
export interface SeriesQuestion {
  readonly query: MetricQuery;
  /** Milliseconds. */
  readonly period: number;
  readonly window: Window;
  /** When every value can have arrived: milliseconds since 1970 UTC. */
  readonly settled: number;
}

export interface AlarmQuestion {
  readonly name: string;
  /** Changes from then on are asked for: milliseconds since 1970 UTC. */
  readonly since: number;
  /** When it can have gone off for what happened: milliseconds since 1970 UTC. */
  readonly settled: number;
}

/** The value of a period that begins `at`, in milliseconds since 1970 UTC. */
export interface Datapoint {
  readonly at: number;
  readonly value: number;
}

/** Why there is no answer: the permission that is missing, the alarm that is not there. */
export interface Unanswered {
  readonly kind: 'unanswered';
  readonly because: string;
}

/** In no order; a period without a value has no datapoint. `notes` are what CloudWatch says of them. */
export type SeriesAnswer =
  | { readonly kind: 'series'; readonly datapoints: readonly Datapoint[]; readonly notes: readonly string[] }
  | Unanswered;

export type AlarmState = 'OK' | 'ALARM' | 'INSUFFICIENT_DATA' | (string & {});

export interface StateChange {
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly from: AlarmState;
  readonly to: AlarmState;
}

/** `state` is the present one; `changes` are all since the time asked for, the earliest first. */
export type AlarmAnswer =
  | { readonly kind: 'alarm'; readonly state: AlarmState; readonly changes: readonly StateChange[] }
  | Unanswered;

/** The present state, and since when it is: milliseconds since 1970 UTC, null when nobody says. */
export type StateAnswer =
  { readonly kind: 'state'; readonly state: AlarmState; readonly since: number | null } | Unanswered;

/** What watches the system under test: CloudWatch, or whatever answers in its stead. */
export interface Metrics {
  /**
   * An answer to each question, in their order. What is refused, fails or is given up, when `signal` aborts, is an answer too;
   * it never rejects.
   */
  series(questions: readonly SeriesQuestion[], signal?: AbortSignal): Promise<readonly SeriesAnswer[]>;
  alarms(questions: readonly AlarmQuestion[], signal?: AbortSignal): Promise<readonly AlarmAnswer[]>;
  /** What alarms are now, by their names. */
  states(names: readonly string[], signal?: AbortSignal): Promise<readonly StateAnswer[]>;
}
