// Everything that must hold before a change is merged: types, lint, format, bundle equal to its source, tests.
import { spawnSync } from 'node:child_process';
import { node24, root } from './node24.mjs';

const bin = (path) => [node24, [`node_modules/${path}`]];
const steps = [
  ['types', ...bin('typescript/bin/tsc'), '--noEmit'],
  ['types of the tests', ...bin('typescript/bin/tsc'), '--noEmit', '-p', '__tests__'],
  ['lint', ...bin('eslint/bin/eslint.js'), '.'],
  ['format', ...bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'],
  ['schemas', node24, ['scripts/schemas.mjs', '--check']],
  ['bundle', node24, ['scripts/build.mjs']],
  ['bundle equals its source', 'git', ['diff', '--exit-code', '--stat', '--', 'dist']],
  ['workflows', node24, ['scripts/lint-workflows.mjs']],
  ['tests', node24, ['scripts/test.mjs']],
];

for (const [name, command, args, ...more] of steps) {
  console.log(`— ${name}`);
  const { status } = spawnSync(command, [...args, ...more], { cwd: root, stdio: 'inherit' });
  if (status !== 0) {
    console.error(`check failed: ${name}`);
    process.exit(1);
  }
}
