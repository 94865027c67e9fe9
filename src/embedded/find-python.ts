import { GateError } from '../errors.js';
import { runCommand } from './command.js';

export const OLDEST_PYTHON = [3, 10] as const;

const CANDIDATES = [
  'python3',
  'python3.14',
  'python3.13',
  'python3.12',
  'python3.11',
  'python3.10',
  'python',
];
const VERSION = 'import sys; print(sys.version_info[0], sys.version_info[1], sys.executable)';

/**
 * The path of a Python that is new enough: `RESILIENCY_GATE_PYTHON` when it is set, else the first that is found.
 * Throws `wrong-input` with what was found instead.
 */
export async function findPython(env: Readonly<Record<string, string | undefined>>): Promise<string> {
  const chosen = env['RESILIENCY_GATE_PYTHON'];
  const found: string[] = [];
  for (const candidate of chosen ? [chosen] : CANDIDATES) {
    const answer = await runCommand({ file: candidate, args: ['-c', VERSION], env });
    const [, major, minor, path] = /^(\d+) (\d+) (.+)$/m.exec(answer.output) ?? [];
    if (answer.code !== 0 || path === undefined) continue;
    if (isNewEnough(Number(major), Number(minor))) return path;
    found.push(`${candidate} is ${String(major)}.${String(minor)}`);
  }
  throw missing(chosen, found);
}

function isNewEnough(major: number, minor: number): boolean {
  const [oldestMajor, oldestMinor] = OLDEST_PYTHON;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

function missing(chosen: string | undefined, found: readonly string[]): GateError {
  const oldest = OLDEST_PYTHON.join('.');
  const tried = found.length > 0 ? ` (${found.join(', ')})` : '';
  const message = chosen
    ? `RESILIENCY_GATE_PYTHON=${chosen} is no Python ${oldest} or newer${tried}`
    : `there is no Python ${oldest} or newer on the PATH${tried}`;
  return new GateError('wrong-input', message, {
    hint: 'install Python 3.12 (apt-get install python3 python3-venv, brew install python@3.12), or set RESILIENCY_GATE_PYTHON to one',
  });
}
