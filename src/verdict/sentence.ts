import type { Finding } from './finding.js';
import type { RolledBack } from './rollbacks.js';

/** The sentence that an operator has to read first: a fault that may still be active, then what decided. */
export function sentence(decisive: Finding, rolledBack: RolledBack, findings: readonly Finding[]): string {
  const rest = findings.filter(({ verdict }) => verdict === decisive.verdict).length - 1;
  if (decisive.verdict === 'pass')
    return rest === 0 ? 'its one criterion is met' : `all ${rest + 1} criteria are met`;
  const more = rest > 0 && decisive.verdict !== 'error' ? ` (and ${rest} more)` : '';
  const hazard = rolledBack.kind === 'left' ? `${rolledBack.because}; the fault may still be active. ` : '';
  return `${hazard}${decisive.reason}${more}`;
}
