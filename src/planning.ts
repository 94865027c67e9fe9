import { PROTOCOLS } from './brokers/step-functions/protocol.js';
import { shortfallsOf } from './brokers/step-functions/shortfalls.js';
import type { Clock } from './clock.js';
import { GateError } from './errors.js';
import { readPlan } from './reading.js';
import type { Log } from './log.js';
import { previewOf, previewOfRefused } from './preview/of-plan.js';
import type { Preview } from './preview/preview.js';
import { printDuration } from './report/facts.js';
import type { PlanSettings } from './settings/settings.js';
import type { Plan } from './suite/plan.js';

/** The world as planning meets it: the workspace, and nobody to ask. */
export interface PlanningPorts {
  readonly clock: Clock;
  readonly log: Log;
  readonly workspace: string;
  /** Tells what would be done, or what is wrong. */
  readonly show: (preview: Preview) => Promise<void>;
}

/** The third story: what a run would do is told, and nothing is started. Throws what is wrong after it was shown. */
export async function plan(settings: PlanSettings, ports: PlanningPorts): Promise<Preview> {
  const plan = withShortfalls(await planned(settings, ports), settings);
  const preview = previewOf(plan, settings.maxParallel, ports.clock.now());
  await ports.show(preview);
  ports.log.info(`nothing was started; a run would take at least ${printDuration(preview.duration)}`);
  return preview;
}

/** What the broker would not do is known without a look at it when the settings say what it is. */
function withShortfalls(plan: Plan, settings: PlanSettings): Plan {
  const { brokerProtocol } = settings;
  if (brokerProtocol === 'auto') return plan;
  const shortfalls = shortfallsOf(plan, settings, PROTOCOLS[brokerProtocol]);
  return { ...plan, warnings: [...plan.warnings, ...shortfalls] };
}

async function planned(settings: PlanSettings, ports: PlanningPorts) {
  try {
    return await readPlan(settings, ports);
  } catch (error) {
    if (error instanceof GateError && error.problems.length > 0)
      await ports.show(previewOfRefused(error.problems));
    throw error;
  }
}
