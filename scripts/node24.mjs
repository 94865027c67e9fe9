// The runner runs the action on Node 24; everything here does too, whatever Node started it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');

const pinned = join(root, 'node_modules/node/bin/node');
if (!existsSync(pinned)) {
  console.error(
    'Node 24 is not installed: run `npm ci` first (with install scripts allowed for the package "node").',
  );
  process.exit(1);
}
export const node24 = pinned;
