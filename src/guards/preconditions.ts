import type { Plan } from '../suite/plan.js';
import type { GuardFinding } from './finding.js';
import type { LiveConditions } from './live.js';

/** Asks the system as it is. What is missed holds, and so does what nobody can tell. */
export async function askPreconditions(
  { guards, measures }: Plan,
  live: LiveConditions,
  signal: AbortSignal,
): Promise<readonly GuardFinding[]> {
  if (guards.preconditions.length === 0) return [];
  const conditions = guards.preconditions.map(({ condition }) => condition);
  const evaluations = await live.observe(conditions, measures, signal);
  return guards.preconditions.map(({ condition, place }, index) => {
    const evaluation = evaluations[index];
    const state = evaluation?.outcome === 'met' ? 'go' : 'holds';
    const reason = evaluation?.reason ?? `${condition.text} was not answered`;
    return { guard: 'preconditions', state, reason, opens: null, place };
  });
}
