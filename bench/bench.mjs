// Speed and memory of the bundle, as ratios to a peer or a physical limit measured in the same run. Asserts nothing.
import { DescribeExecutionCommand, SFNClient } from '@aws-sdk/client-sfn';
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { node24, root } from '../scripts/node24.mjs';
import { startCountingProxy } from './counting-proxy.mjs';
import { judging } from './judge.mjs';
import { large } from './large.mjs';
import { measure, median } from './measure.mjs';

const folder = join(root, 'build/bench');
/** Seconds that the experiments pause: their ends fall at different places between two polls of the script. */
const PAUSES = [20, 45, 75];
const STARTS = 15;

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
await startUp();
await judging(join(folder, 'judge'));
await waiting();
await large(folder);
tenThousand();

async function startUp() {
  const settings = {
    'INPUT_STATE-MACHINE-ARN': 'arn:aws:states:us-east-1:000000000000:stateMachine:m',
    INPUT_BUCKET: 'bucket',
    INPUT_SUITE: 'suite.yaml',
  };
  const empty = [];
  const first = [];
  for (let round = 0; round < STARTS; round += 1) {
    empty.push((await measure({ command: node24, args: ['-e', '0'] })).total);
    first.push(
      (
        await measure({
          command: node24,
          args: [join(root, 'dist/main.js')],
          env: settings,
          stopAtFirstLine: true,
        })
      ).firstLine,
    );
  }
  const [base, ours] = [median(empty), median(first)];
  console.log(
    `start-up to the first line: ${ours.toFixed(0)} ms, ${ratio(ours, base)} × node -e 0 (${base.toFixed(0)} ms), median of ${STARTS}`,
  );
}

async function waiting() {
  const { embedding } = await import('../dist/index.js');
  const { startBroker } = await embedding();
  const broker = await startBroker();
  const proxy = await startCountingProxy(broker.endpoint);
  const env = { ...broker.env, AWS_ENDPOINT_URL: proxy.endpoint };
  const world = {
    broker,
    proxy,
    env,
    sfn: new SFNClient({
      endpoint: broker.endpoint,
      region: broker.region,
      credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
    }),
  };
  try {
    const rows = [];
    for (const pause of PAUSES)
      rows.push({ pause, gate: await runGate(world, pause), script: await runScript(world, pause) });
    report(rows);
  } finally {
    await proxy.stop();
    await broker.stop();
  }
}

/** Through the distributed map of another AWS, whose runner is scripted: that it works is what counts. */
function tenThousand() {
  const started = performance.now();
  const args = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
  const only = ['__tests__/contract/moto.test.ts', '-t', 'too large for any state'];
  const env = { ...process.env, MANY_EXPERIMENTS: '10000' };
  const { status } = spawnSync(node24, [...args, ...only], { cwd: root, env, stdio: 'ignore' });
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  console.log(
    `a run of 10,000 through the distributed map of moto: ${status === 0 ? 'works' : 'fails'}, ${seconds} s`,
  );
}

async function runGate(world, pause) {
  const suite = join(folder, `suite-${pause}.json`);
  writeFileSync(
    suite,
    JSON.stringify({ version: 1, title: 'Bench', experiments: [{ experiment: `experiment-${pause}.json` }] }),
  );
  writeExperiment(pause);
  const runId = `bench-gate-${pause}`;
  const { stateMachineArn, bucket, journalBucket } = world.broker;
  const inputs = {
    SUITE: `suite-${pause}.json`,
    'STATE-MACHINE-ARN': stateMachineArn,
    BUCKET: bucket,
    'JOURNAL-BUCKET': journalBucket,
    'RUN-ID': runId,
  };
  const env = {
    ...world.env,
    GITHUB_WORKSPACE: folder,
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name}`, value])),
  };
  return observe(world, runId, { command: node24, args: [join(root, 'dist/main.js')], env });
}

async function runScript(world, pause) {
  const runId = `bench-script-${pause}`;
  const { stateMachineArn, bucket, journalBucket } = world.broker;
  const env = {
    ...world.env,
    STATE_MACHINE_ARN: stateMachineArn,
    BUCKET: bucket,
    JOURNAL_BUCKET: journalBucket,
    EXPERIMENT: writeExperiment(pause),
    RUN_ID: runId,
  };
  return observe(world, runId, { command: node24, args: [join(root, 'bench/polling-script.mjs')], env });
}

function writeExperiment(pause) {
  const action = {
    type: 'action',
    name: 'nothing',
    provider: { type: 'process', path: 'true' },
    pauses: { after: pause },
  };
  const probe = { type: 'probe', name: 'well', tolerance: 0, provider: { type: 'process', path: 'true' } };
  const experiment = {
    title: `Pause ${pause}`,
    description: 'Does nothing for a while.',
    'steady-state-hypothesis': { title: 'well', probes: [probe] },
    method: [action],
    rollbacks: [],
  };
  const file = join(folder, `experiment-${pause}.json`);
  writeFileSync(file, JSON.stringify(experiment));
  return file;
}

async function observe({ proxy, sfn, broker }, runId, what) {
  proxy.takeCounts();
  const process = await measure(what);
  const calls = Object.values(proxy.takeCounts()).reduce((sum, count) => sum + count, 0);
  const executionArn = `${broker.stateMachineArn.replace(':stateMachine:', ':execution:')}:${runId}`;
  const execution = await sfn.send(new DescribeExecutionCommand({ executionArn }));
  if (process.exitCode !== 0) console.log(`  (${runId} ended with exit code ${process.exitCode})`);
  return {
    ...process,
    calls,
    wait: (process.endedAt - execution.stopDate.getTime()) / 1000,
    minutes: process.total / 60_000,
  };
}

function report(rows) {
  const sum = (who, what) => rows.reduce((total, row) => total + row[who][what], 0);
  for (const { pause, gate, script } of rows) {
    console.log(
      `pause ${pause} s: gate ${gate.wait.toFixed(1)} s after the end, ${gate.calls} calls; script ${script.wait.toFixed(1)} s, ${script.calls} calls`,
    );
  }
  const rate = (who) => sum(who, 'calls') / sum(who, 'minutes');
  console.log(
    `waiting after the end: the 15-second script waits ${ratio(sum('script', 'wait'), sum('gate', 'wait'))} × as long`,
  );
  console.log(
    `AWS calls a minute: gate ${rate('gate').toFixed(1)}, script ${rate('script').toFixed(1)} (${ratio(rate('gate'), rate('script'))} ×)`,
  );
  const most = (who) => Math.max(...rows.map((row) => row[who].peak)) / 2 ** 20;
  console.log(
    `peak memory: gate ${most('gate').toFixed(0)} MiB, script ${most('script').toFixed(0)} MiB (${ratio(most('gate'), most('script'))} ×)`,
  );
}

function ratio(value, base) {
  return (value / base).toFixed(1);
}
