import { afterAll, describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../../src/clock.js';
import { CommandTrigger } from '../../src/rollback/command.js';
import { tellStep } from '../../src/rollback/occasion.js';
import { anOccasion, aStep } from '../builders/rollback.js';
import { Workspace } from '../e2e/workspace.js';
import { processTree } from '../embedded/process-tree.js';
import { aPlaying } from './playing.js';

const workspace = new Workspace();
afterAll(() => workspace.remove());

const PATH = process.env['PATH'] ?? '';

interface Asked {
  readonly env?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly occasion?: Parameters<typeof anOccasion>[0];
  readonly patience?: number;
}

/** A real program, run as a step of a rollback. */
async function run(
  argv: readonly string[],
  { env = {}, environment = {}, occasion, patience = 60_000 }: Asked = {},
) {
  const told = tellStep(aStep('undo', { kind: 'command', run: argv, env }), {}, anOccasion(occasion));
  if (told.kind !== 'command') throw new Error('another step');
  const ground = { workspace: workspace.path, environment: { PATH, ...environment } };
  const { playing, log, end } = aPlaying(patience, systemClock);
  const ended = await new CommandTrigger(told, ground).play(playing);
  end();
  return { ended, lines: log.lines() };
}
const sh = (script: string, asked?: Asked) => run(['sh', '-c', script], asked);

describe('a command', () => {
  test('is done when it exits with 0, and every line that it writes is told', async () => {
    const { ended, lines } = await sh('echo one; echo two >&2');
    expect(ended).toEqual({ outcome: 'done', reason: 'sh -c "echo one; echo two >&2" exited with 0' });
    expect(lines).toEqual(expect.arrayContaining(['one', 'two']));
  });

  test('runs in the workspace, without a shell around it', async () => {
    const { lines } = await run(['pwd']);
    expect(lines).toEqual([realpathSync(workspace.path)]);
    const quoted = await run(['printf', '%s\n', '$HOME; echo `id` | cat > leaked', '*']);
    expect(quoted.lines).toEqual(['$HOME; echo `id` | cat > leaked', '*']);
    expect(existsSync(join(workspace.path, 'leaked'))).toBe(false);
  });

  test('has failed when it exits with anything else, with the end of what it said', async () => {
    const { ended } = await sh('for i in $(seq 1 100); do echo line $i; done; exit 3');
    expect(ended).toMatchObject({
      outcome: 'failed',
      reason: expect.stringMatching(/exited with 3; it said: line 81 ⏎ .* ⏎ line 100$/),
    });
  });

  test.each([
    ['is not there', ['./no-such-program'], /could not be started: .*ENOENT/],
    ['is not a program', ['.'], /could not be started: .*EACCES/],
    ['has no name', [''], /could not be started/],
    ['holds a null byte', ['echo', 'a\0b'], /could not be started/],
  ])('has failed when it %s', async (_, argv, reason) => {
    expect((await run(argv)).ended).toMatchObject({
      outcome: 'failed',
      reason: expect.stringMatching(reason),
    });
  });

  test('has failed when something kills it', async () => {
    expect((await sh('kill -9 $$')).ended).toMatchObject({
      reason: expect.stringMatching(/was ended by SIGKILL/),
    });
  });
});

describe('a command is told', () => {
  const names = ['VERDICT', 'REASON', 'RUN_ID', 'SUITE', 'ENVIRONMENT', 'SHA', 'RUN_URL', 'FAILED_CRITERIA'];

  test('why it is run, and what the suite gives it', async () => {
    const script = `${names.map((name) => `echo "${name}=$GATE_${name}"`).join(';')}; echo "$LEVEL $WHY"`;
    const env = { LEVEL: '2', WHY: '${gate.verdict} of ${gate.suite}' };
    const failed = {
      experiment: 'Kill one',
      criterion: 'recovery-time <= 5m',
      verdict: 'fail',
      reason: 'it took 7m',
    };
    const { lines } = await sh(script, { env, occasion: { failedCriteria: [failed] } });
    expect(lines).toEqual([
      'VERDICT=fail',
      'REASON=Kill one: it took too long',
      'RUN_ID=run-1',
      'SUITE=Checkout survives its failures',
      'ENVIRONMENT=staging',
      'SHA=c0ffee',
      'RUN_URL=https://github.com/acme/checkout/actions/runs/4711',
      `FAILED_CRITERIA=${JSON.stringify([failed])}`,
      '2 fail of Checkout survives its failures',
    ]);
  });

  test('what the job has in its environment, and not what the gate alone was given', async () => {
    const environment = {
      AWS_REGION: 'eu-west-1',
      'INPUT_GITHUB-TOKEN': 'ghs_x',
      STATE_run: '1',
      INPUT_SUITE: 's',
      ACTIONS_RUNTIME_TOKEN: 'of the runner',
      RESILIENCY_GATE_GITHUB_TOKEN: 'ghs_x',
      RESILIENCY_GATE_NOTIFY_WEBHOOK: 'https://hooks.example/x',
    };
    const { lines } = await run(['env'], { environment });
    expect(lines).toContain('AWS_REGION=eu-west-1');
    expect(lines.filter((line) => /^(?:INPUT|STATE|RESILIENCY|ACTIONS)_/.test(line))).toEqual([]);
  });
});

describe('a command whose time is over', () => {
  test('is ended with all that it started', async () => {
    const { ended } = await sh('sleep 60 & echo $! > child; wait', { patience: 300 });
    expect(ended).toBeNull();
    expect(processTree(Number(readFileSync(join(workspace.path, 'child'), 'utf8')))).toEqual([]);
  });

  test('is forced to end when it does not want to', async () => {
    const { ended } = await sh('trap "" TERM; echo $$ > stubborn; while :; do sleep 0.1; done', {
      patience: 300,
    });
    expect(ended).toBeNull();
    expect(processTree(Number(readFileSync(join(workspace.path, 'stubborn'), 'utf8')))).toEqual([]);
  });
});

test('what a command leaves running holds up nobody', async () => {
  const { ended } = await sh('(sleep 30; echo late) & echo $! > left; echo begun');
  expect(ended).toMatchObject({ outcome: 'done' });
  process.kill(Number(readFileSync(join(workspace.path, 'left'), 'utf8')));
});

describe('whatever a command says', () => {
  test('its secrets are masked, in the log and in the report', async () => {
    const environment = { DEPLOY_TOKEN: 'hunter2-hunter2', AWS_SECRET_ACCESS_KEY: 'abcd/efgh+ijkl' };
    const said =
      'echo "token is $DEPLOY_TOKEN and $AWS_SECRET_ACCESS_KEY, password=letmein AKIAIOSFODNN7EXAMPLE"; exit 1';
    const { ended, lines } = await sh(said, { environment });
    const all = [JSON.stringify(ended), ...lines].join('\n');
    expect(all).toContain('token is [masked] and [masked]');
    for (const secret of ['hunter2', 'abcd/efgh', 'AKIAIOSFODNN7EXAMPLE', 'is letmein'])
      expect(all).not.toContain(secret);
  });

  test('colours and cursor movements are left out, and a line without an end is told in pieces', async () => {
    const { lines } = await sh(
      'printf "\\033[31mred\\033[0m\\n"; head -c 100000 /dev/zero | tr "\\0" x; printf "\\nlast"',
    );
    expect(lines[0]).toBe('red');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(16 * 1024);
    expect(lines.join('')).toHaveLength('red'.length + 100_000 + 'last'.length);
    expect(lines.at(-1)).toBe('last');
  });
});

test('a rehearsal says what would be run', async () => {
  const act = { kind: 'command', run: ['./roll-back.sh', 'to the last one', 'v1.2'], env: {} } as const;
  const ground = { workspace: workspace.path, environment: {} };
  expect(await new CommandTrigger(act, ground).plan()).toBe('run ./roll-back.sh "to the last one" v1.2');
});
