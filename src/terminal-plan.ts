import { systemClock } from './clock.js';
import { EXIT } from './exit.js';
import { reportContext } from './github/report-context.js';
import { plan } from './planning.js';
import { PlanFiles } from './publish/plan-files.js';
import { ReportFolder } from './publish/report-folder.js';
import { planLines } from './report/plan-console.js';
import type { PlanSettings } from './settings/settings.js';
import { terminalLog } from './terminal-log.js';

/** Tells in a terminal or another CI what a run would do, without any service; returns the exit code. */
export async function planInTerminal(settings: PlanSettings): Promise<number> {
  const log = terminalLog({ out: process.stdout, err: process.stderr });
  const workspace = process.cwd();
  const files = new PlanFiles(new ReportFolder(settings.reportDir, workspace), reportContext(process.env));
  await plan(settings, {
    clock: systemClock,
    log,
    workspace,
    show: async (preview) => {
      for (const line of planLines(preview)) log.info(line);
      log.info(`Plan: ${await files.write(preview)}`);
    },
  });
  return EXIT.pass;
}
