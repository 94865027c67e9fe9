import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { glob } from 'tinyglobby';

/** Zips can tell no earlier time; a fixed one makes equal sources equal zips. */
const EPOCH = new Date(1980, 0, 1);

/** The runner's own sources as a Lambda zip, without its tests; what it imports comes from the environment. */
export async function packageRunner(brokerFolder: string): Promise<Uint8Array> {
  const files = await glob('runner/**/*.py', { cwd: brokerFolder, ignore: ['**/tests/**'] });
  const entries = await Promise.all(
    files.sort().map(async (file) => [file, await readFile(join(brokerFolder, file))] as const),
  );
  return zipSync(Object.fromEntries(entries), { mtime: EPOCH });
}
