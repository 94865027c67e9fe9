// The main job for real, without an AWS account: the embedded broker, a shop of real processes, and the bundled action
// run exactly as a runner runs it – for a release that survives its failures and for one that does not.
import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { node24, root } from './node24.mjs';
import { runAction } from './run-action.mjs';

const RELEASES = [
  { name: 'a', story: 'has a supervisor that restarts what dies', expected: 0 },
  { name: 'b', story: 'has lost its supervisor', expected: 1 },
];

const out = join(root, 'build/demo');
rmSync(out, { recursive: true, force: true });
const { embedding } = await import('../dist/index.js');
const { startBroker } = await embedding();

const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => interrupted.abort());

console.log('Resiliency Gate demo: one suite, two releases of a shop, a real broker on an AWS emulator.\n');
const broker = await startBroker(interrupted.signal);
let asExpected = true;
try {
  for (const release of RELEASES) {
    if (interrupted.signal.aborted) break;
    asExpected = (await gateRelease(release)) && asExpected;
  }
} finally {
  await broker.stop();
}
if (interrupted.signal.aborted) process.exit(130);
console.log(
  asExpected ? '\nBoth releases ended as they should.' : '\nA release did not end as it should: see above.',
);
for (const { name } of RELEASES)
  console.log(`  release ${name.toUpperCase()}: ${join(out, name, 'report/report.html')}`);
process.exit(asExpected ? 0 : 1);

async function gateRelease({ name, story, expected }) {
  console.log(`\n━━ Release ${name.toUpperCase()}, which ${story}`);
  const workload = await startWorkload(name);
  try {
    const step = {
      workspace: root,
      folder: join(out, name),
      env: broker.env,
      inputs: inputsFor(name, workload.vars),
    };
    const show = { onLine: tell, onStart: forwardInterrupt };
    const main = await runAction({ ...step, ...show });
    await runAction({ ...step, ...show, entry: 'post', state: main.state, folder: join(out, name, 'post') });
    const verdict = main.outputs.verdict ?? 'none';
    console.log(
      `  → verdict ${verdict}, exit code ${main.exitCode}: the deployment is ${main.exitCode === 0 ? 'let through' : 'held'}`,
    );
    return main.exitCode === expected;
  } finally {
    await workload.stop();
  }
}

function inputsFor(name, vars) {
  return {
    suite: 'examples/demo/suite.yaml',
    vars: Object.entries(vars)
      .map(([key, value]) => `${key}=${value}`)
      .join('\n'),
    'state-machine-arn': broker.stateMachineArn,
    bucket: broker.bucket,
    'journal-bucket': broker.journalBucket,
    'report-dir': join(out, name, 'report'),
    timeout: '5m',
  };
}

function forwardInterrupt(child) {
  interrupted.signal.addEventListener('abort', () => child.kill('SIGINT'), { once: true });
}

/** Forked, so that the shop ends with this process however it ends. */
async function startWorkload(release) {
  const stateDir = mkdtempSync(join(tmpdir(), `resiliency-gate-shop-${release}-`));
  const script = join(root, 'examples/demo/workload.mjs');
  const child = fork(script, ['--release', release, '--state-dir', stateDir], {
    execPath: node24,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await new Promise((resolve, reject) => {
    child.stdout.once('data', resolve);
    ended.then((code) => reject(new Error(`the shop ended with exit code ${code} before it was ready`)));
  });
  const { vars } = JSON.parse(readFileSync(join(stateDir, 'workload.json'), 'utf8'));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(stateDir, { recursive: true, force: true });
  };
  return { vars, stop };
}

/** What folds lines in a workflow's log means nothing in a terminal. */
function tell(line) {
  const said = line.replace(/^::(?:end)?group::/, '');
  if (said !== '') console.log(`  ${said}`);
}
