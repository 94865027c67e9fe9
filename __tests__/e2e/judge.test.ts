import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { node24 } from '../../scripts/node24.mjs';
import { runAction } from '../../scripts/run-action.mjs';
import { readVerdict } from '../../src/report/json.js';
import { rawExperiment, rawJournal, round } from '../builders/journal.js';
import { Workspace } from './workspace.js';

/** The bundle, with no service, no credentials and no network to ask. */
let workspace: Workspace;
beforeEach(() => {
  workspace = new Workspace();
  workspace.write('experiment.json', rawExperiment({ title: 'Kill one', dry: undefined }));
  workspace.write('suite.json', {
    version: 1,
    title: 'The suite',
    experiments: [
      { experiment: 'experiment.json', criteria: ['steady-state is met', 'duration <= baseline + 10%'] },
    ],
  });
});
afterEach(() => workspace.remove());

function journal(file: string, overrides: object = {}): void {
  workspace.write(file, rawJournal({ experiment: rawExperiment({ title: 'Kill one' }), ...overrides }));
}

function judge(...flags: readonly string[]) {
  const { PATH, HOME } = process.env;
  const cli = resolve('dist/cli.js');
  const env = { PATH, HOME, AWS_EC2_METADATA_DISABLED: 'true' };
  const { status, stdout, stderr } = spawnSync(node24, [cli, 'judge', ...flags], {
    cwd: workspace.path,
    env,
    encoding: 'utf8',
  });
  return { exitCode: status, log: stdout + stderr };
}

function verdictIn(folder: string) {
  const read = readVerdict(readFileSync(join(workspace.path, folder, 'verdict.json'), 'utf8'));
  if (read.kind !== 'verdict') throw new Error(read.reason);
  return read.verdict;
}

describe('the command judges journals that are there', () => {
  test('against an earlier run: reports as a run has them, and the exit code is the verdict', () => {
    journal('first.json');
    journal('second.json', { duration: 21 });
    journal('third.json', { duration: 30 });
    expect(judge('--suite', 'suite.json', '--journals', 'first.json', '--out', 'one').exitCode).toBe(3);
    const good = judge(
      ...['--suite', 'suite.json', '--journals', 'second.json'],
      ...['--baseline', 'one', '--out', 'two'],
    );
    expect(good).toMatchObject({ exitCode: 0, log: expect.stringMatching(/✅ Pass: The suite/) });
    for (const file of ['verdict.json', 'report.html', 'junit.xml', 'summary.md']) {
      expect(existsSync(join(workspace.path, 'two', file))).toBe(true);
    }
    const slow = judge(
      ...['--suite', 'suite.json', '--journals', 'third.json'],
      ...['--baseline', 'one', '--out', 'three'],
    );
    expect(slow.exitCode).toBe(1);
    expect(slow.log).toMatch(/limit 22 s \(baseline 20 s \+ 10%\)/);
    expect(slow.log).toMatch(/Look first at: Kill one, third\.json/);
    expect(verdictIn('three').baseline).toMatchObject({ runId: verdictIn('one').runId });
  });

  test('without a suite, several paths after one flag', () => {
    journal('journals/a.json');
    journal('b.json', { steady_states: { before: round(0, true), after: round(14, false), during: [] } });
    const { exitCode } = judge('--journals', 'journals', 'b.json', '--out', 'report');
    expect(exitCode).toBe(1);
    expect(verdictIn('report').experiments.map((one) => one.verdict)).toEqual(['fail', 'pass']);
  });

  test.each([
    ['no journals', [], /--journals is missing/],
    ['journals that are not there', ['--journals', 'gone'], /there are no journals at "gone" \(ENOENT\)/],
    ['a flag of a run', ['--journals', 'x', '--bucket', 'b'], /unknown option '--bucket'/],
    [
      'a baseline that is none',
      ['--journals', 'suite.json', '--baseline', 'suite.json'],
      /it is not a verdict/,
    ],
  ])('wrong input is told: %s', (_, flags, message) => {
    expect(judge(...flags)).toMatchObject({ exitCode: 2, log: expect.stringMatching(message) });
  });
});

test('the action judges journals that another tool left in the workspace', async () => {
  journal('journals/a.json');
  writeFileSync(join(workspace.path, 'journals/b.json'), 'not a journal');
  const step = await runAction({
    workspace: workspace.path,
    folder: join(workspace.path, 'runner'),
    inputs: { mode: 'judge', journals: 'journals', 'fail-on': 'fail' },
  });
  expect(step).toMatchObject({ exitCode: 0, outputs: { verdict: 'error', 'should-rollback': 'false' } });
  expect(step.summary).toMatch(/Error: 2 journals/);
  const after = {
    workspace: workspace.path,
    folder: join(workspace.path, 'post'),
    inputs: { mode: 'judge', journals: 'journals' },
  };
  expect(await runAction({ ...after, entry: 'post' })).toMatchObject({ exitCode: 0, log: '' });
});
