import { beforeAll } from '@jest/globals';
import type { InstalledChaos } from '../../src/embedded/chaos-toolkit.js';
import type { JsonObject, Plan } from '../../src/suite/plan.js';
import { Ground, projectChaos } from '../brokers/local/ground.js';
import { aPlan, aPlannedExperiment } from '../builders/plan.js';
import { describeBrokerContract, type Behaviour, type MakeStage } from './broker.js';

let chaos: InstalledChaos;
beforeAll(async () => {
  chaos = await projectChaos();
}, 300_000);

/** The real Chaos Toolkit on this machine. */
const localStage: MakeStage = async ({ failFast }) => {
  const ground = await Ground.make();
  const broker = ground.broker(chaos, {}, { failFast });
  return { broker, plan: planOf, grace: 60_000, close: () => ground.remove() };
};

const command = (path: string, ...args: readonly string[]) => ({
  type: 'process',
  path,
  arguments: args,
  timeout: 120,
});
const PROVIDERS: Readonly<Record<Behaviour, JsonObject>> = {
  completes: command('true'),
  // The Chaos Toolkit does not survive a module that is not there.
  crashes: { type: 'python', module: 'no.such.module', func: 'f' },
  lasts: command('sleep', '120'),
};

function planOf(behaviours: readonly Behaviour[], variant = 'only'): Plan {
  const experiments = behaviours.map((behaviour, position) => {
    const index = position + 1;
    const title = `Experiment ${index} ${behaviour} (${variant})`;
    const method = [{ type: 'action', name: behaviour, provider: PROVIDERS[behaviour] }];
    const id = `${String(index).padStart(2, '0')}-${behaviour}`;
    return aPlannedExperiment({ index, id, document: { title, description: 'A test.', method } });
  });
  return aPlan({ experiments });
}

describeBrokerContract('the local broker', localStage);
