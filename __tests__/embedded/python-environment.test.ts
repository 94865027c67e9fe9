import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPython } from '../../src/embedded/find-python.js';
import { pythonEnvironment } from '../../src/embedded/python-environment.js';
import { keepingLog } from './keeping-log.js';

const packageRoot = join(import.meta.dirname, '..', '..');
const version = (python: string) => execFileSync(python, ['-m', 'pip', '--version'], { encoding: 'utf8' });

let folder: string;
let requirements: readonly string[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'environment-'));
  requirements = [await write('requirements.txt', '# nothing, so that no network is needed\n')];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function write(name: string, text: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, text);
  return file;
}

async function script(name: string, text: string): Promise<string> {
  const file = await write(name, `#!/bin/sh\n${text}\n`);
  await chmod(file, 0o755);
  return file;
}

function prepare(more: Partial<Parameters<typeof pythonEnvironment>[0]> = {}) {
  const log = keepingLog();
  const options = { packageRoot, requirements, folder: join(folder, 'env'), env: process.env, log, ...more };
  return { lines: log.lines, environment: pythonEnvironment(options) };
}

describe('the Python environment', () => {
  it('is made once, with a line a step, and used silently from then on', async () => {
    const first = prepare();
    const { python, bin } = await first.environment;
    expect(version(python)).toContain(folder);
    expect(bin('pip')).toBe(join(folder, 'env', 'bin', 'pip'));
    expect(first.lines).toEqual([
      expect.stringMatching(/^creating a Python 3\.\d+ environment in /),
      'installing requirements.txt (once)',
    ]);

    const second = prepare();
    await second.environment;
    expect(second.lines).toEqual([]);
  });

  it('is made anew when an installation was cut off, and never taken for whole', async () => {
    const cancel = new AbortController();
    const info = (line: string) => {
      if (line.startsWith('installing')) cancel.abort();
    };
    const log = { ...keepingLog(), info };
    await expect(prepare({ log, signal: cancel.signal }).environment).rejects.toMatchObject({
      code: 'cancelled',
    });

    const again = prepare();
    expect(version((await again.environment).python)).toContain(folder);
    expect(again.lines.filter((line) => line.startsWith('creating'))).toHaveLength(1);
  });

  it('is made by one of two processes that ask at once, while the other waits', async () => {
    const both = [prepare(), prepare()];
    await Promise.all(both.map(({ environment }) => environment));
    const lines = both.flatMap(({ lines: said }) => said);
    expect(lines.filter((line) => line.startsWith('creating'))).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith('waiting for another process'))).toHaveLength(1);
  });

  it('says what pip said when packages cannot be installed, and is not taken for whole', async () => {
    const missing = [await write('missing.txt', 'no-such-package==1.0\n')];
    const env = { ...process.env, PIP_NO_INDEX: '1' };
    await expect(prepare({ requirements: missing, env }).environment).rejects.toMatchObject({
      code: 'wrong-input',
      message: expect.stringContaining('no-such-package'),
      hint: expect.stringContaining('PIP_INDEX_URL'),
    });
    expect(await readdir(join(folder, 'env'))).not.toContain('resiliency-gate.stamp');
  });

  it('names the system package when this Python cannot create environments', async () => {
    const python = await findPython(process.env);
    const hide =
      'import importlib.util as u, runpy, sys; find = u.find_spec; ' +
      'u.find_spec = lambda name, *more: None if name == "ensurepip" else find(name, *more); ' +
      'sys.argv = sys.argv[2:]; runpy.run_path(sys.argv[0], run_name="__main__")';
    const wrapper = await script(
      'python',
      `if [ "$1" = -c ]; then echo 3 12 "$0"; else exec '${python}' -c '${hide}' "$@"; fi`,
    );
    const env = { ...process.env, RESILIENCY_GATE_PYTHON: wrapper };
    await expect(prepare({ env }).environment).rejects.toMatchObject({
      code: 'wrong-input',
      message: expect.stringContaining('ensurepip'),
      hint: expect.stringContaining('apt-get install python3-venv'),
    });
  });

  it('leaves a .venv alone that somebody made for another purpose', async () => {
    const own = join(folder, 'package');
    await mkdir(join(own, '.venv'), { recursive: true });
    await mkdir(join(own, 'src', 'embedded'), { recursive: true });
    await writeFile(join(own, '.venv', 'precious'), '');
    await writeFile(join(own, 'src', 'embedded', 'environment.py'), '');
    const env = { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') };
    const log = keepingLog();
    const { python } = await pythonEnvironment({ packageRoot: own, requirements, env, log });
    expect(python).toContain(join(folder, 'cache', 'resiliency-gate'));
  });
});

describe('the search for Python', () => {
  it('says what to install when there is none', async () => {
    await expect(findPython({ PATH: folder })).rejects.toMatchObject({
      code: 'wrong-input',
      message: 'there is no Python 3.10 or newer on the PATH',
      hint: expect.stringContaining('RESILIENCY_GATE_PYTHON'),
    });
  });

  it('names what is too old, and takes a newer one that has another name', async () => {
    await script('python3', 'echo 3 8 /usr/bin/python3');
    await expect(findPython({ PATH: folder })).rejects.toMatchObject({
      message: expect.stringContaining('python3 is 3.8'),
    });
    await script('python3.11', 'echo 3 11 /opt/python3.11');
    expect(await findPython({ PATH: folder })).toBe('/opt/python3.11');
  });

  it('obeys RESILIENCY_GATE_PYTHON and falls back to nothing', async () => {
    const chosen = join(folder, 'nowhere');
    await expect(findPython({ ...process.env, RESILIENCY_GATE_PYTHON: chosen })).rejects.toMatchObject({
      message: `RESILIENCY_GATE_PYTHON=${chosen} is no Python 3.10 or newer`,
    });
  });
});
