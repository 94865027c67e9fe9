// A copy of the package whose runner does all that it does but run the Chaos Toolkit: what is left is the gate and its broker.
import { cp, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/node24.mjs';

/** @returns {Promise<{path: string, remove: () => Promise<void>}>} */
export async function quickRoot() {
  const path = await mkdtemp(join(tmpdir(), 'resiliency-gate-quick-'));
  for (const folder of ['broker', 'dist'])
    await cp(join(root, folder), join(path, folder), { recursive: true });
  for (const entry of ['src', '.venv', 'package.json']) await symlink(join(root, entry), join(path, entry));
  await cp(join(root, 'bench/quick_process.py'), join(path, 'broker/runner/process.py'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}
