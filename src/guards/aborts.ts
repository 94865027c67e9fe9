import type { LiveEvaluation } from '../criteria/evaluation.js';
import type { Plan } from '../suite/plan.js';
import type { GuardFinding } from './finding.js';
import type { LiveConditions } from './live.js';

/** What would end the run holds it before it starts, however long it would have to hold; so does what nobody could watch. */
export async function askAborts(
  { abortWhen, measures }: Plan,
  live: LiveConditions,
  signal: AbortSignal,
): Promise<readonly GuardFinding[]> {
  if (abortWhen.length === 0) return [];
  const conditions = abortWhen.map(({ condition }) => condition);
  const evaluations = await live.observe(conditions, measures, signal);
  return abortWhen.map(({ text, place }, index): GuardFinding => {
    const objection = objectionIn(evaluations[index]);
    const reason = `\`${text}\` ${objection ?? 'does not hold'}`;
    return { guard: 'abort-when', state: objection === null ? 'go' : 'holds', reason, opens: null, place };
  });
}

/** Why the run may not start, as a predicate; null when it may. */
function objectionIn(evaluation: LiveEvaluation | undefined): string | null {
  if (!evaluation?.answered) return `could not be watched: ${evaluation?.reason ?? 'it was not answered'}`;
  return evaluation.outcome === 'met' ? `holds already, and would end the run: ${evaluation.reason}` : null;
}
