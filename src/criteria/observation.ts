import type { Dimension } from './criterion.js';

/** What shows a value: entries of the journal, or the window of a metric. */
export interface Evidence {
  /** JSON pointers into the journal, e.g. `/steady_states/during/4`; at most a handful, the telling ones. */
  readonly entries: readonly string[];
  /** Milliseconds since 1970 UTC. */
  readonly from: number | null;
  readonly to: number | null;
}

/** A number in base units (ms, ratio, bytes, count); `Infinity` means "never". */
export interface NumberObserved {
  readonly kind: 'number';
  readonly value: number;
  /** What is known when the value is not known exactly; it is judged at the end that speaks against the system. */
  readonly interval: { readonly lower: number; readonly upper: number } | null;
  /** `count` also for a raw number out of an activity's output, whose unit the journal does not tell. */
  readonly dimension: Dimension;
  readonly evidence: Evidence;
  /** One clause: `steady state broke at 14:03:10 when "web answers" got 503, and held again from 14:10:22`. */
  readonly because: string;
}

export interface WordObserved {
  readonly kind: 'word';
  readonly value: string;
  readonly evidence: Evidence;
  readonly because: string;
}

export interface BooleanObserved {
  readonly kind: 'boolean';
  readonly value: boolean;
  readonly evidence: Evidence;
  readonly because: string;
}

/** No evidence: the reason. Never a pass. */
export interface NothingObserved {
  readonly kind: 'missing';
  readonly because: string;
}

/** A measure's answer. */
export type Observation = NumberObserved | WordObserved | BooleanObserved | NothingObserved;
