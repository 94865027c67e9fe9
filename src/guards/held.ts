import { GateError } from '../errors.js';
import { printFinding, type GuardFinding } from './finding.js';

/** Reasons that one message tells; more would bury the first. */
const MOST_TOLD = 50;

const HINT = 'nothing was started';

/** Guards hold the run: nothing was started. That is no verdict. */
export class Held extends GateError {
  constructor(readonly findings: readonly GuardFinding[]) {
    const lines = findings.slice(0, MOST_TOLD).map(printFinding);
    if (findings.length > MOST_TOLD) lines.push(`and ${findings.length - MOST_TOLD} more`);
    const message =
      lines.length === 1
        ? `held by a guard: ${lines.join()}`
        : `held for ${findings.length} reasons:\n  ${lines.join('\n  ')}`;
    const problems = findings.flatMap(({ guard, reason, place }) =>
      place === null ? [] : [{ message: `held by ${guard}: ${reason}`, fix: HINT, place }],
    );
    super('held', message, { hint: HINT, problems });
  }
}
