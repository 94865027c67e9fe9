import { spawn } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { GateError } from '../../errors.js';
import { environmentForOthers } from '../../settings/face.js';
import type { RunFolder } from './run-folder.js';
import type { Toolkit } from './toolkit.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Where experiments are run from. */
export interface Ground {
  /** The folder that holds `src/brokers/local/keeper.py` and `broker/runner/`. */
  readonly packageRoot: string;
  readonly workspace: string;
  readonly environment: Environment;
}

/** Starts the keeper of a run, or finds that it has one. Resolves when `keeper.json` is there. */
export async function launchKeeper(folder: RunFolder, toolkit: Toolkit, ground: Ground): Promise<void> {
  const keeper = join(ground.packageRoot, 'src', 'brokers', 'local', 'keeper.py');
  const runner = join(ground.packageRoot, 'broker');
  const log = await open(folder.keeperLog, 'a');
  const child = spawn(toolkit.python, ['-IB', keeper, folder.path, toolkit.chaos, toolkit.versions, runner], {
    env: keeperEnvironment(ground),
    cwd: folder.path,
    stdio: ['ignore', log.fd, log.fd],
    detached: true,
  });
  const problem = await new Promise<string | null>((settle) => {
    child.once('error', ({ message }) => settle(message));
    child.once('exit', (code) => settle(code === 0 ? null : `exit code ${String(code)}`));
  });
  await log.close();
  if (problem === null) return;
  const said = (await readFile(folder.keeperLog, 'utf8')).trim().split('\n').slice(-8).join('\n  ');
  throw new GateError('broker', `the experiments could not be started: ${problem}\n  ${said}`, {
    hint: `look into ${folder.keeperLog}; nothing was started`,
  });
}

/**
 * That of the job, so that experiments find their secrets, and not the gate's. CI systems end what a job leaves behind by marks in its
 * environment: they would end experiments before their rollbacks. Relative entries of PYTHONPATH were meant from the workspace.
 */
function keeperEnvironment({ environment, workspace }: Ground): Record<string, string | undefined> {
  const paths = environment['PYTHONPATH'];
  return {
    ...environmentForOthers(environment),
    ...(paths
      ? {
          PYTHONPATH: paths
            .split(delimiter)
            .map((path) => resolve(workspace, path))
            .join(delimiter),
        }
      : {}),
    RUNNER_TRACKING_ID: undefined,
    JENKINS_NODE_COOKIE: 'dontKillMe',
    RESILIENCY_GATE_WORKSPACE: workspace,
  };
}
