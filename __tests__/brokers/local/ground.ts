import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { LocalBroker, type LocalPorts } from '../../../src/brokers/local/broker.js';
import { systemClock } from '../../../src/clock.js';
import { findChaos, type InstalledChaos } from '../../../src/embedded/chaos-toolkit.js';
import { pythonEnvironment } from '../../../src/embedded/python-environment.js';
import { keepingLog } from '../../embedded/keeping-log.js';

export const packageRoot = resolve('.');

/** The Chaos Toolkit of the project's own environment. */
export async function projectChaos(): Promise<InstalledChaos> {
  const requirements = [join(packageRoot, 'broker', 'requirements-embedded.txt')];
  const log = keepingLog();
  const { bin } = await pythonEnvironment({ packageRoot, requirements, env: process.env, log });
  return findChaos({ packageRoot, chaos: bin('chaos'), env: process.env, log });
}

/** A place for runs that is removed afterwards. */
export class Ground {
  private constructor(readonly path: string) {}

  static async make(): Promise<Ground> {
    return new Ground(await mkdtemp(join(tmpdir(), 'local-broker-')));
  }

  readonly logs = new Map<string, string>();

  /** A broker as another process would build it: nothing of an earlier one's is known to it. */
  broker(
    chaos: InstalledChaos,
    more: Partial<LocalPorts> = {},
    options: Partial<LocalPorts['options']> = {},
  ) {
    return new LocalBroker({
      findToolkit: () => Promise.resolve(chaos),
      ground: { packageRoot, workspace: this.path, environment: process.env },
      runs: join(this.path, 'runs'),
      logs: { keepLog: (id, text) => (this.logs.set(id, text), Promise.resolve(`logs/${id}`)) },
      options: {
        maxParallel: 1,
        failFast: false,
        experimentDeadline: 300,
        runDeadline: 300,
        endGrace: 60,
        ...options,
      },
      onOrphaned: 'stop',
      clock: systemClock,
      log: keepingLog(),
      ...more,
    });
  }

  remove(): Promise<void> {
    return rm(this.path, { recursive: true, force: true });
  }
}
