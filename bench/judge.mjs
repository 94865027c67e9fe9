// Judging journals that are there: time against JSON.parse alone of the same bytes, memory against the largest journal.
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { node24, root } from '../scripts/node24.mjs';
import { measure } from './measure.mjs';

/** @param {string} folder to work in; it is removed afterwards */
export async function judging(folder, cli = join(root, 'dist/cli.js')) {
  try {
    await judgeMany({ folder, cli, name: '10,000 journals of 20 KB', count: 10_000, bytes: 20_000 });
    await judgeMany({ folder, cli, name: '50 journals of 20 MB', count: 50, bytes: 20_000_000 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function judgeMany({ folder, cli, name, count, bytes }) {
  const journals = join(folder, 'journals');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(journals, { recursive: true });
  for (let index = 0; index < count; index += 1)
    writeFileSync(join(journals, `${index}.json`), journal(`Experiment ${index}`, bytes));
  const largest = Math.max(...readdirSync(journals).map((file) => statSync(join(journals, file)).size));
  // Both read what is in the page cache: the first reading of the files is nobody's.
  await measure({ command: node24, args: ['-e', PARSE, journals] });
  const peer = await measure({ command: node24, args: ['-e', PARSE, journals] });
  const out = join(folder, 'report');
  const judge = await measure({
    command: node24,
    args: [cli, 'judge', '--journals', journals, '--out', out],
  });
  if (judge.exitCode !== 0) console.log(`  (judge ended with exit code ${judge.exitCode})`);
  const mebibytes = (size) => (size / 2 ** 20).toFixed(size < 2 ** 20 ? 2 : 0);
  console.log(
    `${name}: judged in ${(judge.total / 1000).toFixed(1)} s, ${(judge.total / peer.total).toFixed(2)} × JSON.parse alone (${(peer.total / 1000).toFixed(1)} s)`,
  );
  console.log(
    `  peak memory ${mebibytes(judge.peak)} MiB, JSON.parse alone ${mebibytes(peer.peak)} MiB, the largest journal ${mebibytes(largest)} MiB`,
  );
}

const PARSE = `
  const { readdirSync, readFileSync } = require('node:fs');
  const folder = process.argv[1];
  for (const file of readdirSync(folder)) JSON.parse(readFileSync(folder + '/' + file, 'utf8'));
`;

const time = (second) =>
  `${new Date(Date.UTC(2026, 0, 1) + second * 1000).toISOString().slice(0, -1)}000+00:00`;

/** A run that broke for two rounds and recovered, as Chaos Toolkit writes it, with rounds enough for its size. */
function journal(title, bytes) {
  const round = Buffer.byteLength(JSON.stringify(roundAt(0, true), null, 2)) + 200;
  const count = Math.max(5, Math.floor((bytes - 5_000) / round));
  const rounds = Array.from({ length: count }, (_, at) => roundAt(3 + at, at !== 1 && at !== 2));
  const end = count + 10;
  const kill = action('kill one of three');
  const undo = action('start it again');
  const experiment = {
    title,
    description: 'One of three replicas is killed; the others take over.',
    'steady-state-hypothesis': { title: 'The shop answers', probes: [probe()] },
    method: [kill],
    rollbacks: [undo],
    extensions: [
      {
        name: 'resiliency-gate',
        criteria: [
          'steady-state is met',
          'recovery-time <= 1m',
          'availability >= 10%',
          'probe "web answers" output.status < 600',
        ],
      },
    ],
    dry: null,
  };
  return JSON.stringify(
    {
      'chaoslib-version': '1.44.0',
      platform: 'Linux',
      node: 'runner',
      experiment,
      start: time(0),
      status: 'completed',
      deviated: false,
      steady_states: { before: roundAt(1, true), after: roundAt(end - 3, true), during: rounds },
      run: [entry(kill, 2, 3)],
      rollbacks: [entry(undo, end - 2, end - 1)],
      end: time(end),
      duration: end,
    },
    null,
    2,
  );
}

function probe() {
  return {
    type: 'probe',
    name: 'web answers',
    tolerance: 200,
    provider: { type: 'http', url: 'http://shop/' },
  };
}

function action(name) {
  return {
    type: 'action',
    name,
    provider: { type: 'process', path: 'systemctl', arguments: `kill ${name}` },
  };
}

function roundAt(second, met) {
  const output = {
    status: met ? 200 : 503,
    headers: { Date: time(second), 'Content-Type': 'text/plain', Server: 'shop', 'Content-Length': '12' },
    body: met ? 'all is well\n' : 'unavailable\n',
  };
  const one = {
    activity: probe(),
    output,
    start: time(second),
    status: 'succeeded',
    end: time(second + 0.1),
    duration: 0.1,
  };
  return { steady_state_met: met, probes: [{ ...one, tolerance_met: met }] };
}

function entry(activity, from, to) {
  const output = { status: 0, stdout: '', stderr: '' };
  return { activity, output, start: time(from), status: 'succeeded', end: time(to), duration: to - from };
}

if (process.argv[1] === import.meta.filename) await judging(join(root, 'build/bench-judge'), process.argv[2]);
