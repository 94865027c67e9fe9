import { systemClock } from './clock.js';
import { EXIT } from './exit.js';
import { actionsLog } from './github/actions-log.js';
import { connectGitHub } from './github/connect.js';
import { readEvent } from './github/event.js';
import { writeOutputs } from './github/job-outputs.js';
import { maskSecrets } from './github/job-secrets.js';
import { writeSummary } from './github/job-summary.js';
import { commentPlan } from './github/plan-comment.js';
import { reportContext } from './github/report-context.js';
import { plan } from './planning.js';
import type { Preview } from './preview/preview.js';
import { PlanFiles } from './publish/plan-files.js';
import { ReportFolder } from './publish/report-folder.js';
import { planLines } from './report/plan-console.js';
import { planReport } from './report/plan-markdown.js';
import type { PlanSettings } from './settings/settings.js';

/** The step in mode `plan`: what a run would do, without credentials, so that a fork may ask. Returns the exit code. */
export async function planStep(settings: PlanSettings): Promise<number> {
  maskSecrets(settings);
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
      await commentOn(settings, preview);
    },
  });
  return EXIT.pass;
}

async function commentOn(
  { github: settings, suite, experiments }: PlanSettings,
  preview: Preview,
): Promise<void> {
  const github = connectGitHub(settings, process.env, actionsLog);
  if (github === null) return;
  const subject = suite ?? experiments.join(' ');
  const event = () => readEvent(process.env);
  const ground = {
    github,
    event,
    context: reportContext(process.env),
    log: actionsLog,
    environment: process.env,
  };
  await commentPlan({ ...settings, subject }, ground, preview);
}
