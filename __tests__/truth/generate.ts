import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadPlan } from '../../src/suite/load.js';
import type { Plan, PlannedExperiment } from '../../src/suite/plan.js';
import { runChaos, type Left, type Toolkit } from './chaos.js';
import type { Outage, Service } from './service.js';
import type { Situation } from './situation.js';

/** A situation that has happened. */
export interface Happened extends Left {
  readonly plan: Plan;
  readonly planned: PlannedExperiment;
  /** When its service was down. */
  readonly outages: readonly Outage[];
}

const AT_ONCE = 3;

/** Lets every situation happen, a few at a time, each in a folder of its own. */
export async function generate(
  situations: readonly Situation[],
  toolkit: Toolkit,
  service: Service,
  folder: string,
): Promise<ReadonlyMap<string, Happened>> {
  const happened = new Map<string, Happened>();
  const waiting = situations.map((situation, index) => ({ situation, id: `s${index}` })).values();
  const work = async (): Promise<void> => {
    for (const { situation, id } of waiting) {
      const own = join(folder, id);
      const plan = await planOf(situation, own);
      const [planned] = plan.experiments;
      if (planned === undefined) throw new Error(`nothing was planned for ${situation.name}`);
      const env = { ...toolkit.env, SERVICE_URL: service.url(id) };
      const left = await runChaos({ ...toolkit, env }, situation, planned, own);
      happened.set(situation.name, { plan, planned, ...left, outages: await service.outages(id) });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return happened;
}

/** Through a file, as every experiment comes. */
async function planOf({ name, experiment, asks }: Situation, folder: string): Promise<Plan> {
  const { hypothesis, ...rest } = experiment;
  const document = {
    title: name,
    description: 'A situation whose truth is known.',
    ...(hypothesis && { 'steady-state-hypothesis': { title: 'All is well', probes: hypothesis } }),
    ...rest,
    extensions: [{ name: 'resiliency-gate', ...asks }],
  };
  await mkdir(folder);
  await writeFile(join(folder, 'experiment.json'), JSON.stringify(document, null, 2));
  return loadPlan({ workspace: folder, suite: null, experiments: ['experiment.json'], vars: {} });
}
