import { readBaseline } from './history/baseline.js';
import type { Log } from './log.js';
import { count } from './report/answer.js';
import type { Settings } from './settings/settings.js';
import { loadPlan } from './suite/load.js';
import type { Plan } from './suite/plan.js';
import type { Verdict } from './verdict/verdict.js';

interface ReadingPorts {
  readonly log: Log;
  readonly workspace: string;
}

export async function readPlan(settings: Settings, { log, workspace }: ReadingPorts): Promise<Plan> {
  const { suite, experiments, vars, environment, mode } = settings;
  // What is run needs something to be compared with; journals that are there are judged as far as they can be.
  const baseline = mode === 'judge' || settings.baseline !== null;
  const rollbackVars = rollbackVarsOf(settings);
  const plan = await loadPlan({ workspace, suite, experiments, vars, environment, baseline, rollbackVars });
  log.info(`${plan.title}: ${count(plan.experiments.length, 'experiment')}`);
  for (const warning of plan.warnings) log.warn(warning);
  return plan;
}

/** null: no step of the rollback will be played. */
function rollbackVarsOf(settings: Settings): Readonly<Record<string, string>> | null {
  if (settings.mode !== 'run' && settings.mode !== 'collect') return null;
  return settings.rollback.mode === 'off' ? null : settings.rollback.vars;
}

/** The earlier run to compare with; null when none was given. */
export async function baselineOf(
  plan: Plan | null,
  { baseline }: Settings,
  { workspace }: Pick<ReadingPorts, 'workspace'>,
): Promise<Verdict | null> {
  return baseline === null ? null : readBaseline(baseline, workspace, plan);
}
