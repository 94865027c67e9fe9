// All tests: jest on the runner's Node, then pytest for the broker's runner. Ends with one line of totals.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { node24, root } from './node24.mjs';
import { workflowTools } from './workflow-tools.mjs';

const build = join(root, 'build');
mkdirSync(build, { recursive: true });
const patterns = process.argv.slice(2);
const python = await virtualEnvironment();
// Before tests that run side by side would each make their own.
if (patterns.length === 0) await workflowTools();
const results = [jest()];
if (patterns.length === 0) results.push(pytest());
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && results.every((result) => result.ok) ? 0 : 1);

async function virtualEnvironment() {
  const { embedding } = await import('../dist/index.js');
  const { findPython } = await embedding();
  const files = ['broker/requirements-embedded.txt', 'broker/runner/requirements-dev.txt'];
  return findPython(files.map((file) => join(root, file)));
}

function jest() {
  const report = join(build, 'jest.json');
  rmSync(report, { force: true });
  const flags = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
  const run = start(node24, [...flags, '--json', `--outputFile=${report}`, ...patterns]);
  const totals = readJson(report);
  const suites = totals?.numRuntimeErrorTestSuites ?? 1;
  return { ok: run, passed: totals?.numPassedTests ?? 0, failed: (totals?.numFailedTests ?? 0) + suites };
}

function pytest() {
  const report = join(build, 'pytest.xml');
  rmSync(report, { force: true });
  const run = start(python, [
    '-m',
    'pytest',
    '-q',
    '-p',
    'no:cacheprovider',
    `--junitxml=${report}`,
    'broker/runner',
  ]);
  const counts = Object.fromEntries(
    ['tests', 'failures', 'errors', 'skipped'].map((name) => [name, Number(attribute(read(report), name))]),
  );
  const failed = counts.failures + counts.errors || (run ? 0 : 1);
  return { ok: run, passed: counts.tests - counts.failures - counts.errors - counts.skipped, failed };
}

function start(command, args) {
  const env = {
    ...process.env,
    PATH: `${join(node24, '..')}:${process.env.PATH}`,
    PYTHONDONTWRITEBYTECODE: '1',
  };
  return spawnSync(command, args, { cwd: root, stdio: 'inherit', env }).status === 0;
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function readJson(file) {
  const text = read(file);
  return text === '' ? null : JSON.parse(text);
}

function attribute(xml, name) {
  return new RegExp(`<testsuite [^>]*\\b${name}="(\\d+)"`).exec(xml)?.[1] ?? 0;
}
