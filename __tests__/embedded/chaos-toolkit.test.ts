import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { findChaos } from '../../src/embedded/chaos-toolkit.js';
import { keepingLog } from './keeping-log.js';

const WORKS =
  'echo "NAME                VERSION"; echo "CLI                 1.9.0"; echo "Core library        1.20.1"';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chaos-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A command of that name in a folder of its own. */
async function command(place: string, script: string): Promise<string> {
  await mkdir(join(folder, place), { recursive: true });
  const file = join(folder, place, 'chaos');
  await writeFile(file, `#!/bin/sh\n${script}\n`);
  await chmod(file, 0o755);
  return file;
}

/** A package whose pinned Chaos Toolkit has nothing in it, so that no network is needed. */
async function emptyPackage(): Promise<string> {
  await mkdir(join(folder, 'package', 'broker', 'runner'), { recursive: true });
  await writeFile(join(folder, 'package', 'broker', 'runner', 'requirements.txt'), '# nothing\n');
  await symlink(resolve('src'), join(folder, 'package', 'src'));
  return join(folder, 'package');
}

async function find(path: readonly string[], chaos: string | null = null) {
  const log = keepingLog();
  const env = {
    ...process.env,
    PATH: [...path.map((place) => join(folder, place)), process.env['PATH']].join(delimiter),
    XDG_CACHE_HOME: join(folder, 'cache'),
  };
  const found = findChaos({ packageRoot: await emptyPackage(), chaos, env, log });
  return { lines: log.lines, found };
}

describe('the search for the Chaos Toolkit', () => {
  it('takes the first on the PATH, and tells its versions', async () => {
    const file = await command('first', WORKS);
    await command('second', 'exit 1');
    const { found, lines } = await find(['none', 'first', 'second']);
    expect(await found).toMatchObject({ chaos: file, versions: '1.9.0, chaoslib 1.20.1' });
    expect(lines).toEqual([]);
  });

  it('takes the one that is named before the one on the PATH', async () => {
    await command('path', WORKS);
    const named = await command('named', WORKS);
    const { found } = await find(['path'], named);
    expect((await found).chaos).toBe(named);
  });

  it.each([
    { what: 'does not work', script: 'echo "chaos: command not found" >&2; exit 127' },
    { what: 'is another program', script: 'echo "chaos monkey 2.0"' },
  ])('refuses a named one that $what, and falls back to nothing', async ({ script }) => {
    const named = await command('named', script);
    const { found } = await find([], named);
    await expect(found).rejects.toMatchObject({
      code: 'wrong-input',
      message: `${named} is no working Chaos Toolkit`,
    });
  });

  it('makes the pinned one when the one on the PATH stands for nothing, and says so', async () => {
    const shim = await command('shims', 'exit 127');
    const { found, lines } = await find(['shims']);
    // The pinned one of this package is empty: the way to it is what is looked at.
    await expect(found).rejects.toMatchObject({
      message: expect.stringContaining(join(folder, 'cache', 'resiliency-gate')),
    });
    expect(lines).toEqual([
      `${shim} is no working Chaos Toolkit: using a pinned one`,
      expect.stringMatching(/^creating a Python/),
      'installing requirements.txt (once)',
    ]);
  });
});
