import { quote } from '../criteria/quote.js';
import { BLAST_RADII } from '../suite/guards.js';
import type { Plan } from '../suite/plan.js';
import type { GuardFinding } from './finding.js';

/** Whether each experiment says that it breaks no more than is allowed. */
export function checkBlastRadius({ experiments, guards }: Plan): readonly GuardFinding[] {
  if (guards.blastRadius === null) return [];
  const { largest, place } = guards.blastRadius;
  const guard = 'blast-radius';
  const held = experiments.flatMap(({ title, blastRadius, place: there }): readonly GuardFinding[] => {
    if (blastRadius !== null && BLAST_RADII.indexOf(blastRadius) <= BLAST_RADII.indexOf(largest)) return [];
    const reason =
      blastRadius === null
        ? `${quote(title)} does not say how much it breaks – add \`blast-radius\``
        : `${quote(title)} breaks ${blastRadius}, and ${largest} is the largest allowed`;
    return [{ guard, state: 'holds', reason, opens: null, place: there }];
  });
  if (held.length > 0) return held;
  return [{ guard, state: 'go', reason: `no experiment breaks more than ${largest}`, opens: null, place }];
}
