import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { GateError } from '../errors.js';
import type { Log } from '../log.js';
import { runCommand } from './command.js';
import { findPython } from './find-python.js';
import { cacheFolder, pythonEnvironment } from './python-environment.js';

export interface ChaosOptions {
  /** The folder that holds `broker/`. */
  readonly packageRoot: string;
  /** Path of the command to use; null: the one on the PATH, else a pinned one. */
  readonly chaos: string | null;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly log: Log;
}

/** A Chaos Toolkit that works. */
export interface InstalledChaos {
  /** Path of its command. */
  readonly chaos: string;
  /** A Python on this machine, 3.10 or newer. */
  readonly python: string;
  /** As a person reads them: `1.19.0, chaoslib 1.44.0`. */
  readonly versions: string;
}

/**
 * The command that is named; else the one on the PATH, with the extensions that are installed beside it; else the pinned
 * one that the broker on AWS has, in an environment of its own that is made once.
 */
export async function findChaos({ packageRoot, chaos, env, log }: ChaosOptions): Promise<InstalledChaos> {
  if (chaos !== null) {
    const versions = await versionsOf(chaos, env);
    if (versions !== null) return { chaos, python: await findPython(env), versions };
    throw new GateError('wrong-input', `${chaos} is no working Chaos Toolkit`, {
      hint: `try "${chaos} info core"; leave it out to use the one on the PATH, or a pinned one`,
    });
  }
  const installed = await onPath(env['PATH'] ?? '');
  const versions = installed && (await versionsOf(installed, env));
  if (installed && versions) return { chaos: installed, python: await findPython(env), versions };
  log.info(
    installed
      ? `${installed} is no working Chaos Toolkit: using a pinned one`
      : 'there is no command "chaos" on the PATH: using a pinned Chaos Toolkit',
  );
  return pinned({ packageRoot, env, log });
}

async function pinned({ packageRoot, env, log }: Omit<ChaosOptions, 'chaos'>): Promise<InstalledChaos> {
  const requirements = [join(packageRoot, 'broker', 'runner', 'requirements.txt')];
  const folder = await cacheFolder(requirements, env);
  const { python, bin } = await pythonEnvironment({ packageRoot, requirements, folder, env, log });
  const versions = await versionsOf(bin('chaos'), env);
  if (versions !== null) return { chaos: bin('chaos'), python, versions };
  throw new GateError('internal', `the pinned Chaos Toolkit does not work: ${bin('chaos')}`, {
    hint: 'remove its environment and run it again',
  });
}

async function onPath(path: string): Promise<string | null> {
  for (const folder of path.split(delimiter).filter(Boolean)) {
    const file = join(folder, 'chaos');
    if (
      await access(file, constants.X_OK).then(
        () => true,
        () => false,
      )
    )
      return file;
  }
  return null;
}

/** null when it is something else, or does not work: a shim may stand for nothing. */
async function versionsOf(
  chaos: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | null> {
  const args = ['--no-version-check', '--no-log-file', '--settings', '/nonexistent', 'info', 'core'];
  const { code, output } = await runCommand({ file: chaos, args, env });
  const [, command] = /^CLI\s+(\S+)/m.exec(output) ?? [];
  const [, library] = /^Core library\s+(\S+)/m.exec(output) ?? [];
  return code === 0 && command && library ? `${command}, chaoslib ${library}` : null;
}
