import { join } from 'node:path';
import type { Clock } from '../clock.js';
import { GateError } from '../errors.js';
import type { Log } from '../log.js';
import { cloudEnvironment, PLACEHOLDER, REGION } from './cloud-environment.js';
import { deployBroker } from './deploy-broker.js';
import { startEmulator } from './emulator.js';
import { pythonEnvironment } from './python-environment.js';

/** A broker on this machine: an AWS emulator with the stack of `broker/template.yaml` in it. */
export interface Embedded {
  readonly endpoint: string;
  readonly region: string;
  /** To be laid over a process' environment, so that its SDK speaks to this broker. */
  readonly env: Readonly<Record<string, string>>;
  readonly stateMachineArn: string;
  readonly bucket: string;
  readonly journalBucket: string;
  readonly pid: number;
  /** Resolves when it has ended, asked or not. */
  readonly ended: Promise<void>;
  /** Ends it; nothing of it runs or is stored afterwards. Experiments under way are interrupted and may roll back. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** The folder that holds `broker/`. */
  readonly packageRoot: string;
  readonly log: Log;
  readonly clock: Clock;
  /** The caller's environment: PATH, the choice of Python, settings of pip. */
  readonly processEnv: Readonly<Record<string, string | undefined>>;
  readonly signal?: AbortSignal | undefined;
}

/** Prepares Python, starts the emulator, deploys the broker. Whatever fails, nothing is left running. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const { packageRoot, log, clock, processEnv, signal } = options;
  const requirements = [join(packageRoot, 'broker', 'requirements-embedded.txt')];
  const python = await pythonEnvironment({ packageRoot, requirements, env: processEnv, log, signal });
  log.info('starting the AWS emulator');
  const path = processEnv['PATH'] ?? '/usr/bin:/bin';
  const emulator = await startEmulator({ packageRoot, python, path, clock, signal });
  try {
    log.info(`deploying broker/template.yaml to ${emulator.endpoint}`);
    const target = { endpoint: emulator.endpoint, region: REGION, credentials: PLACEHOLDER };
    const deployed = await deployBroker(packageRoot, target, clock, signal);
    if (signal?.aborted) throw cancelled();
    const { endpoint, pid, ended } = emulator;
    const env = cloudEnvironment(endpoint);
    return { endpoint, region: REGION, env, ...deployed, pid, ended, stop: () => emulator.stop() };
  } catch (error) {
    await emulator.stop();
    throw signal?.aborted ? cancelled() : error;
  }
}

function cancelled(): GateError {
  return new GateError('cancelled', 'cancelled while the embedded broker was being deployed', {
    hint: 'nothing was left running',
  });
}
