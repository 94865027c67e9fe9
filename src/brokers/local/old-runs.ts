import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from './process-life.js';
import { RunFolder } from './run-folder.js';

/** Milliseconds that a run is remembered. */
const MEMORY = 7 * 24 * 3_600_000;

/** Removes what runs left that ended long ago: their journals are with the reports. */
export async function forgetOldRuns(root: string, now: number): Promise<void> {
  for (const runId of await readdir(root).catch((): string[] => [])) {
    const path = join(root, runId);
    // Another gate may be forgetting it at the same time.
    const touched = await stat(path).catch(() => null);
    if (!touched || now - touched.mtimeMs < MEMORY) continue;
    const keeper = await new RunFolder(root, runId).keeper();
    if (!keeper || !(await isAlive(keeper))) await rm(path, { recursive: true, force: true });
  }
}
