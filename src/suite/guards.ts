import type { Condition } from '../criteria/criterion.js';
import type { Place } from '../problem.js';

/** How much an experiment may break, the smallest first. */
export const BLAST_RADII = [
  'single-instance',
  'single-az',
  'multiple-az',
  'single-region',
  'multiple-region',
] as const;
export type BlastRadius = (typeof BLAST_RADII)[number];

/** What must hold for a run to start at all. */
export interface Guards {
  /** Where the suite may run; null: anywhere. */
  readonly environments: { readonly names: readonly string[]; readonly place: Place } | null;
  /** One of them must be open; none: always. */
  readonly allowedHours: readonly AllowedHours[];
  readonly freezes: readonly Freeze[];
  /** null: any. */
  readonly blastRadius: { readonly largest: BlastRadius; readonly place: Place } | null;
  /** Where it is written that every experiment must roll back what it does; null: nowhere. */
  readonly rollbacks: Place | null;
  readonly preconditions: readonly LiveCondition[];
  /** null: none is taken. */
  readonly lock: LockTerms | null;
}

/** A stretch of the week by the clock on the wall of a zone. One that ends before it begins ends on the next day. */
export interface AllowedHours {
  /** On which it begins; 0 is Sunday. */
  readonly days: readonly number[];
  /** Minutes since midnight, both; `to` is not part of it. */
  readonly from: number;
  readonly to: number;
  /** E.g. `Europe/Berlin`. */
  readonly zone: string;
  readonly place: Place;
}

/** Nothing starts from `from` until `to`, both by the clock on the wall of the zone: milliseconds, as if it were UTC. */
export interface Freeze {
  readonly from: number;
  readonly to: number;
  readonly zone: string;
  readonly why: string | null;
  readonly place: Place;
}

/** A condition that is asked of the system as it is now, whatever any experiment does: its alarms and its metrics. */
export interface LiveCondition {
  readonly condition: Condition;
  readonly place: Place;
}

/** Milliseconds, both. */
export interface LockTerms {
  /** How long another run is waited for. */
  readonly wait: number;
  /** How long the lock outlives a gate that has stopped renewing it. */
  readonly lease: number;
  /** Where a lock was asked for; null: nowhere. */
  readonly place: Place | null;
}

/**
 * What is so when nobody says otherwise. Two merges within ten minutes are an ordinary day; and who waits longer than a lease
 * lasts is never held by a gate that was killed.
 */
export const USUAL_LOCK: LockTerms = { wait: 10 * 60_000, lease: 5 * 60_000, place: null };

export const NO_GUARDS: Guards = {
  environments: null,
  allowedHours: [],
  freezes: [],
  blastRadius: null,
  rollbacks: null,
  preconditions: [],
  lock: USUAL_LOCK,
};
