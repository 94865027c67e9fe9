import type { LiveEvaluation } from '../criteria/evaluation.js';
import type { AbortCondition } from '../suite/abort-when.js';

/** Milliseconds between two looks. */
export const BETWEEN_LOOKS = 30_000;

/** A time in which nobody could say whether a condition held: milliseconds since 1970 UTC. */
export interface Gap {
  readonly from: number;
  readonly to: number;
  readonly because: string;
}

/** How one condition stands after some looks. Times are milliseconds since 1970 UTC. */
export interface Standing {
  readonly condition: AbortCondition;
  /** The first of the looks in a row at which it held; null: it did not at the last one. */
  readonly since: number | null;
  /** As shown to people, at the last look that was answered; null: there was nothing to observe. */
  readonly observed: string | null;
  /** The last look that was answered; the beginning of the run when none was. */
  readonly seen: number;
  /** Since which look nobody has answered, and why; null: the last one was answered. */
  readonly blind: { readonly since: number; readonly because: string } | null;
  readonly gaps: readonly Gap[];
  /** Whether it was ever met or missed. */
  readonly hadData: boolean;
}

export function standingAt(condition: AbortCondition, began: number): Standing {
  const nothing = { since: null, observed: null, blind: null, gaps: [], hadData: false };
  return { condition, seen: began, ...nothing };
}

/** A look without an answer is none; at one without data the condition did not hold. */
export function afterLook(standing: Standing, told: LiveEvaluation | undefined, at: number): Standing {
  if (!told?.answered) {
    const because = told?.reason ?? 'nobody told';
    return { ...standing, blind: { since: standing.blind?.since ?? at, because } };
  }
  return {
    condition: standing.condition,
    since: told.outcome === 'met' ? (standing.since ?? at) : null,
    observed: told.observed,
    seen: at,
    blind: null,
    gaps: gapsAt(standing, at),
    hadData: standing.hadData || told.outcome !== 'inconclusive',
  };
}

/** Every gap until `at`, one that is still open included. */
export function gapsAt({ gaps, seen, blind }: Standing, at: number): readonly Gap[] {
  if (blind !== null) return [...gaps, { from: seen, to: at, because: blind.because }];
  return at - seen <= 2 * BETWEEN_LOOKS ? gaps : [...gaps, { from: seen, to: at, because: UNWATCHED }];
}

const UNWATCHED = 'nobody looked';

/** Since when it has held at every look for as long as the suite says; null when it has not. */
export function metSince({ condition, since, seen, blind }: Standing): number | null {
  return since !== null && blind === null && seen - since >= condition.hold ? since : null;
}
