import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { access, readFile, readdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { GateError } from '../errors.js';
import type { Log } from '../log.js';
import { runCommand, type Finished } from './command.js';
import { findPython } from './find-python.js';

/** Where the Python parts run: a virtual environment with pinned packages. */
export interface PythonEnvironment {
  /** Its interpreter. */
  readonly python: string;
  /** The path of a command that a package installed, e.g. `chaos`. */
  readonly bin: (name: string) => string;
}

export interface PythonOptions {
  readonly packageRoot: string;
  /** Paths of pinned requirements files. */
  readonly requirements: readonly string[];
  /** Folder of the environment; default: `.venv` of a writable package root, else one in the user's cache. */
  readonly folder?: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly log: Log;
  readonly signal?: AbortSignal | undefined;
}

/** Finds or makes the environment. A half-made one is made anew; processes that ask at once wait for each other. */
export async function pythonEnvironment(options: PythonOptions): Promise<PythonEnvironment> {
  const { packageRoot, requirements, env, log, signal } = options;
  const python = await findPython(env);
  const folder = options.folder ?? (await chooseFolder(packageRoot, requirements, env));
  const maker = join(packageRoot, 'src', 'embedded', 'environment.py');
  const finished = await runCommand({
    file: python,
    args: ['-I', maker, folder, ...requirements],
    env,
    signal,
    onLine: (line) => log.info(line),
  });
  if (finished.code !== 0) throw failure(finished, { python, folder, cancelled: signal?.aborted === true });
  const bin = (name: string) => join(folder, 'bin', name);
  return { python: bin('python'), bin };
}

async function chooseFolder(
  packageRoot: string,
  requirements: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const own = join(packageRoot, '.venv');
  if ((await isWritable(packageRoot)) && (await isOursOrFree(own))) return own;
  return cacheFolder(requirements, env);
}

/** In the user's cache, by what is in it: environments of other requirements never disturb it. */
export async function cacheFolder(
  requirements: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Promise<string> {
  const hash = createHash('sha256');
  for (const file of requirements) hash.update(await readFile(file));
  const cache = env['XDG_CACHE_HOME'] ?? join(env['HOME'] ?? homedir(), '.cache');
  return join(cache, 'resiliency-gate', hash.digest('hex').slice(0, 16));
}

async function isWritable(folder: string): Promise<boolean> {
  return access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
}

/** A `.venv` that somebody made for another purpose is left alone. */
async function isOursOrFree(folder: string): Promise<boolean> {
  const entries = await readdir(folder).catch((): string[] => []);
  return entries.length === 0 || entries.includes('resiliency-gate.lock');
}

interface Attempt {
  readonly python: string;
  readonly folder: string;
  readonly cancelled: boolean;
}

/** The exit codes are those of environment.py. */
function failure({ code, problem }: Finished, { python, folder, cancelled }: Attempt): GateError {
  const detail = problem.trim().split('\n').slice(-8).join('\n  ');
  if (cancelled) {
    return new GateError('cancelled', 'cancelled while the Python environment was being prepared', {
      hint: 'run it again: it starts anew',
    });
  }
  if (code === 3) {
    return new GateError('wrong-input', `${python} cannot create virtual environments: ${detail}`, {
      hint: 'install what is missing (Debian and Ubuntu: apt-get install python3-venv), or set RESILIENCY_GATE_PYTHON to a complete Python',
    });
  }
  if (code === 4) {
    return new GateError('wrong-input', `the Python packages could not be installed:\n  ${detail}`, {
      hint: 'check the network, or point pip at an index that is reachable (PIP_INDEX_URL, PIP_PROXY), and run it again',
    });
  }
  if (code === 5) {
    return new GateError('wrong-input', `the Python environment could not be written: ${detail}`, {
      hint: `make ${folder} writable, or free some space`,
    });
  }
  return new GateError('internal', `preparing the Python environment failed:\n  ${detail}`, {
    hint: `remove ${folder} and run it again`,
  });
}
