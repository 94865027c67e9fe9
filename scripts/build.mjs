// Bundles src/entries.ts once and puts a one-line start beside it for each entry, so that main, post and the command
// line share one copy of everything. Output depends on the source and the lock file alone.
import { spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const out = join(root, 'dist');
const entries = { main: '', post: '', cli: '#!/usr/bin/env node\n' };

rmSync(out, { recursive: true, force: true });
const ncc = join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js');
const build = spawnSync(
  process.execPath,
  [ncc, 'build', 'src/entries.ts', '-o', 'dist', '--minify', '--license', 'licenses.txt'],
  {
    cwd: root,
    encoding: 'utf8',
  },
);
if (build.status !== 0) fail(build.stdout + build.stderr);

for (const file of readdirSync(out).filter((name) => name.endsWith('.js'))) {
  // ncc exits 0 with this in the bundle when a module was not found.
  if (readFileSync(join(out, file), 'utf8').includes('webpackMissingModule'))
    fail(`dist/${file} misses a module`);
}
for (const [name, shebang] of Object.entries(entries)) {
  const file = join(out, `${name}.js`);
  writeFileSync(file, `${shebang}import { ${name} } from './index.js';\nawait ${name}();\n`);
  chmodSync(file, 0o755);
}
console.log(`dist/: ${readdirSync(out).length} files`);

function fail(message) {
  console.error(`the bundle could not be built: ${message}`);
  process.exit(1);
}
