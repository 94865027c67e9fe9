import type { Json, Plan, PlannedExperiment } from '../suite/plan.js';

/** Milliseconds that starting a runner and Chaos Toolkit takes, beyond what the experiment itself does. */
export const OVERHEAD = 3_000;

/**
 * Milliseconds the run will take: what the experiments took before, or the pauses that they declare and so at the least,
 * and an overhead each, on `maxParallel` lanes. What actions and probes take is not known before.
 */
export function expectedDuration(plan: Plan, maxParallel: number): number {
  const durations = plan.experiments.map(experimentDuration);
  const total = durations.reduce((sum, duration) => sum + duration, 0);
  return Math.max(total / maxParallel, ...durations);
}

/** Milliseconds of one experiment; at the least, unless it is known what it took before. */
export function experimentDuration({ document, lasted }: PlannedExperiment): number {
  if (lasted !== undefined) return OVERHEAD + lasted;
  const method = document['method'];
  const pauses = Array.isArray(method) ? method.map(pauseSeconds) : [];
  return OVERHEAD + 1_000 * pauses.reduce((sum, pause) => sum + pause, 0);
}

function pauseSeconds(activity: Json): number {
  const pauses = property(activity, 'pauses');
  return seconds(property(pauses, 'before')) + seconds(property(pauses, 'after'));
}

function property(value: Json | undefined, key: string): Json | undefined {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  return Object.entries(value).find(([name]) => name === key)?.[1];
}

function seconds(value: Json | undefined): number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : 0;
}
