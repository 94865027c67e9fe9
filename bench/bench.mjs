// Speed and memory of the bundle, as ratios to a peer or a physical limit measured in the same run. Asserts nothing.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { node24, root } from '../scripts/node24.mjs';
import { judging } from './judge.mjs';
import { large } from './large.mjs';
import { measure, median } from './measure.mjs';
import { watching } from './watching.mjs';

const folder = join(root, 'build/bench');
const STARTS = 15;

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
await startUp();
await judging(join(folder, 'judge'));
await watching(join(folder, 'watching'));
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

function ratio(value, base) {
  return (value / base).toFixed(1);
}
