import { systemClock } from './clock.js';
import { EXIT } from './exit.js';
import { actionsLog } from './github/actions-log.js';
import { writeOutputs } from './github/job-outputs.js';
import { writeSummary } from './github/job-summary.js';
import { reportContext } from './github/report-context.js';
import { plan } from './planning.js';
import { PlanFiles } from './publish/plan-files.js';
import { ReportFolder } from './publish/report-folder.js';
import { planLines } from './report/plan-console.js';
import { planReport } from './report/plan-markdown.js';
import type { PlanSettings } from './settings/settings.js';

/** The step in mode `plan`: what a run would do, without credentials, so that a fork may ask. Returns the exit code. */
export async function planStep(settings: PlanSettings): Promise<number> {
  const workspace = process.env['GITHUB_WORKSPACE'] ?? process.cwd();
  const context = reportContext(process.env);
  const files = new PlanFiles(new ReportFolder(settings.reportDir, workspace), context);
  await plan(settings, {
    clock: systemClock,
    log: actionsLog,
    workspace,
    show: async (preview) => {
      for (const line of planLines(preview)) actionsLog.info(line);
      actionsLog.info(`Plan: ${await files.write(preview)}`);
      await writeSummary(planReport(preview, context));
      writeOutputs({ 'report-json': files.jsonPath });
    },
  });
  return EXIT.pass;
}
