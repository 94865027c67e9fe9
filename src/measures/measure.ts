import type { Dimension } from '../criteria/criterion.js';

/** What shows a value: entries of the journal, or the window of a metric. */
export interface Evidence {
  /** JSON pointers into the journal, e.g. `/steady_states/during/4`; at most a handful, the telling ones. */
  readonly entries: readonly string[];
  /** Milliseconds since 1970 UTC. */
  readonly from: number | null;
  readonly to: number | null;
}

/**
 * A measure's answer. Numbers are in base units (ms, ratio, bytes, count); `Infinity` means "never".
 * An interval is judged at the end that speaks against the system (`worst`); both ends are shown.
 */
export type Observation =
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly interval: { readonly lower: number; readonly upper: number } | null;
      readonly dimension: Dimension;
      readonly evidence: Evidence;
      /** One clause: `steady state broke at 14:03:10 when "web answers" got 503, and held again from 14:10:22`. */
      readonly because: string;
    }
  | { readonly kind: 'word'; readonly value: string; readonly evidence: Evidence; readonly because: string }
  | {
      readonly kind: 'boolean';
      readonly value: boolean;
      readonly evidence: Evidence;
      readonly because: string;
    }
  /** No evidence: the reason. Never a pass. */
  | { readonly kind: 'missing'; readonly because: string };
