import { systemClock } from './clock.js';
import { startEmbedded, type Embedded } from './embedded/embedded.js';
import { pythonEnvironment } from './embedded/python-environment.js';
import { packageRoot } from './package-root.js';
import { terminalLog } from './terminal-log.js';

/** What the project's own scripts need of the bundle: the embedded broker, and Python with given packages. */
const log = terminalLog({ out: process.stdout, err: process.stderr });

export function startBroker(signal?: AbortSignal): Promise<Embedded> {
  return startEmbedded({
    packageRoot: packageRoot(),
    log,
    clock: systemClock,
    processEnv: process.env,
    signal,
  });
}

/** The interpreter of an environment that holds the packages of the given requirements files; in `folder`, when one is given. */
export async function findPython(requirements: readonly string[], folder?: string): Promise<string> {
  const environment = await pythonEnvironment({
    packageRoot: packageRoot(),
    requirements,
    ...(folder === undefined ? {} : { folder }),
    env: process.env,
    log,
  });
  return environment.python;
}
