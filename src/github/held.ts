import type { GuardFinding } from '../guards/finding.js';
import { heldReport } from '../report/held.js';
import type { ReportContext } from '../report/links.js';
import { actionsLog } from './actions-log.js';
import { writeOutputs } from './job-outputs.js';
import { writeSummary } from './job-summary.js';

/** Tells the job which guards hold. No verdict is set: there is none. */
export async function tellHeld(findings: readonly GuardFinding[], context: ReportContext): Promise<void> {
  const guards = [...new Set(findings.map(({ guard }) => guard))];
  writeOutputs({ 'held-by': guards.join(', '), 'should-rollback': 'false' });
  try {
    await writeSummary(heldReport(findings, context));
  } catch (error) {
    actionsLog.warn(
      `the job summary could not be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
