// How long a run is waited for after its end, and what watching it costs, against scripts that ask every 15 and every 3 seconds.
import { DescribeExecutionCommand, SFNClient } from '@aws-sdk/client-sfn';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { node24, root } from '../scripts/node24.mjs';
import { startCountingProxy } from './counting-proxy.mjs';
import { measure } from './measure.mjs';

/** Seconds that the experiments pause: their ends fall at different places between two polls of a script. */
const PAUSES = [20, 45, 75, 240];
const [GATE, KNOWING, SLOW, QUICK] = ['gate', 'gate with a baseline', '15-second script', '3-second script'];

/** @param {string} folder to work in */
export async function watching(folder) {
  const { embedding } = await import('../dist/index.js');
  const { startBroker } = await embedding();
  const broker = await startBroker();
  try {
    const world = { broker, folder };
    const rows = await Promise.all(PAUSES.map((pause) => watchOne(world, pause)));
    report(rows);
  } finally {
    await broker.stop();
  }
}

async function watchOne(world, pause) {
  const run = { ...world, pause, folder: join(world.folder, String(pause)) };
  mkdirSync(run.folder, { recursive: true });
  const file = join(run.folder, 'experiment.json');
  writeFileSync(file, JSON.stringify(experiment(pause)));
  const suite = {
    version: 1,
    title: 'Bench',
    guards: { lock: 'off' },
    experiments: [{ experiment: 'experiment.json' }],
  };
  writeFileSync(join(run.folder, 'suite.json'), JSON.stringify(suite));
  const [gate, slow, quick] = await Promise.all([
    observe(run, GATE, gateAs('first')),
    observe(run, SLOW, scriptEvery(15, file)),
    observe(run, QUICK, scriptEvery(3, file)),
  ]);
  const baseline = { 'REPORT-DIR': 'second', BASELINE: 'first' };
  const knowing = await observe(run, KNOWING, gateAs('second', baseline));
  return { pause, [GATE]: gate, [KNOWING]: knowing, [SLOW]: slow, [QUICK]: quick };
}

const gateAs =
  (report, more = {}) =>
  ({ stateMachineArn, bucket, journalBucket }, runId, folder) => {
    const inputs = {
      ...{ SUITE: 'suite.json', 'STATE-MACHINE-ARN': stateMachineArn, BUCKET: bucket },
      ...{ 'JOURNAL-BUCKET': journalBucket, 'RUN-ID': runId, 'REPORT-DIR': report, ...more },
    };
    const given = Object.entries(inputs).map(([name, value]) => [`INPUT_${name}`, value]);
    return { script: 'dist/main.js', env: { GITHUB_WORKSPACE: folder, ...Object.fromEntries(given) } };
  };

const scriptEvery =
  (seconds, file) =>
  ({ stateMachineArn, bucket, journalBucket }, runId) => ({
    script: 'bench/polling-script.mjs',
    env: {
      ...{ STATE_MACHINE_ARN: stateMachineArn, BUCKET: bucket, JOURNAL_BUCKET: journalBucket },
      ...{ EXPERIMENT: file, RUN_ID: runId, EVERY: String(seconds) },
    },
  });

/** Through a proxy of its own, which counts its calls. */
async function observe({ broker, pause, folder }, name, describe) {
  const proxy = await startCountingProxy(broker.endpoint);
  const runId = `bench-${name.replaceAll(' ', '-')}-${pause}`;
  const { script, env } = describe(broker, runId, folder);
  const process = await measure({
    command: node24,
    args: [join(root, script)],
    env: { ...broker.env, ...env, AWS_ENDPOINT_URL: proxy.endpoint },
  });
  const counts = proxy.takeCounts();
  await proxy.stop();
  if (process.exitCode !== 0) console.log(`  (${runId} ended with exit code ${process.exitCode})`);
  const { startDate, stopDate } = await executionOf(broker, runId);
  const looks =
    (counts['AWSStepFunctions.GetExecutionHistory'] ?? 0) +
    (counts['AWSStepFunctions.DescribeExecution'] ?? 0);
  return {
    wait: (process.endedAt - stopDate.getTime()) / 1000,
    calls: Object.values(counts).reduce((sum, count) => sum + count, 0),
    looks,
    hours: (stopDate - startDate) / 3_600_000,
    peak: process.peak,
  };
}

function executionOf({ endpoint, region, stateMachineArn }, runId) {
  const credentials = { accessKeyId: 'x', secretAccessKey: 'x' };
  const executionArn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${runId}`;
  return new SFNClient({ endpoint, region, credentials }).send(
    new DescribeExecutionCommand({ executionArn }),
  );
}

function experiment(pause) {
  const provider = { type: 'process', path: 'true' };
  const probe = { type: 'probe', name: 'well', tolerance: 0, provider };
  return {
    title: `Pause ${pause}`,
    description: 'Does nothing for a while.',
    'steady-state-hypothesis': { title: 'well', probes: [probe] },
    method: [{ type: 'action', name: 'nothing', provider, pauses: { after: pause } }],
    rollbacks: [],
  };
}

function report(rows) {
  const who = [GATE, KNOWING, SLOW, QUICK];
  for (const row of rows)
    for (const name of who)
      console.log(
        `pause ${row.pause} s: ${name} ${row[name].wait.toFixed(1)} s after the end, ${row[name].calls} calls, ${row[name].looks} of them looks`,
      );
  const sum = (name, what) => rows.reduce((total, row) => total + row[name][what], 0);
  const perHour = (name) => sum(name, 'looks') / sum(name, 'hours');
  for (const name of [SLOW, QUICK])
    console.log(
      `waiting after the end: the ${name} waits ${ratio(sum(name, 'wait'), sum(GATE, 'wait'))} × as long as the gate, ` +
        `${ratio(sum(name, 'wait'), sum(KNOWING, 'wait'))} × as long as one with a baseline`,
    );
  for (const name of who)
    console.log(
      `looks an hour of run: ${name} ${perHour(name).toFixed(0)}, ${ratio(perHour(name), perHour(SLOW))} × the 15-second script, ` +
        `${ratio(perHour(name), perHour(QUICK))} × the 3-second script`,
    );
  const most = (name) => Math.max(...rows.map((row) => row[name].peak)) / 2 ** 20;
  console.log(
    `peak memory: gate ${most(GATE).toFixed(0)} MiB, script ${most(SLOW).toFixed(0)} MiB (${ratio(most(GATE), most(SLOW))} ×)`,
  );
}

function ratio(value, base) {
  return (value / base).toFixed(2);
}

if (process.argv[1] === import.meta.filename) await watching(join(root, 'build/bench-watching'));
