import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tellHeld } from '../../src/github/held.js';
import { JobOutputs, OUTPUTS } from '../../src/github/job-outputs.js';
import {
  rememberEnd,
  rememberLock,
  rememberRun,
  unfinishedRun,
  unreleasedLock,
} from '../../src/github/job-state.js';
import type { GuardFinding } from '../../src/guards/finding.js';
import { ReportFolder } from '../../src/publish/report-folder.js';
import type { Verdict } from '../../src/verdict/verdict.js';
import { aCriterion, anExperiment, aVerdict } from '../builders/verdict.js';

const VARIABLES = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'] as const;
const before = new Map(VARIABLES.map((name) => [name, process.env[name]]));
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'job-'));
  for (const name of VARIABLES) {
    process.env[name] = join(folder, name);
    await writeFile(join(folder, name), '');
  }
});
afterEach(async () => {
  for (const [name, value] of before) {
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  }
  for (const name of Object.keys(process.env)) {
    if (name.startsWith('STATE_')) Reflect.deleteProperty(process.env, name);
  }
  await rm(folder, { recursive: true, force: true });
});

/** Reads a file command as the runner does: `name<<delimiter`, lines, `delimiter`. */
async function entriesIn(name: (typeof VARIABLES)[number]): Promise<Record<string, string>> {
  const entries: Record<string, string> = {};
  const lines = (await readFile(join(folder, name), 'utf8')).split(/\r?\n/);
  for (let at = 0; at < lines.length && lines[at] !== ''; at += 1) {
    const [, key = '', delimiter = ''] = /^(.+?)<<(.+)$/.exec(lines[at] ?? '') ?? [];
    const end = lines.indexOf(delimiter, at + 1);
    entries[key] = lines.slice(at + 1, end).join('\n');
    at = end;
  }
  return entries;
}

async function outputsOf(verdict: Verdict): Promise<Record<string, string>> {
  await new JobOutputs(new ReportFolder('report', '/')).publish(verdict);
  return entriesIn('GITHUB_OUTPUT');
}

const failedIn = (outputs: Record<string, string>) =>
  JSON.parse(outputs['failed-criteria'] ?? '') as { readonly criterion: string; readonly verdict: string }[];

describe('the outputs of a step', () => {
  it('are all there', async () => {
    const outputs = await outputsOf(aVerdict());
    const own = OUTPUTS.filter((name) => name !== 'deployment-id');
    expect(Object.keys(outputs).sort()).toEqual([...own].sort());
    expect(outputs).toMatchObject({
      verdict: 'pass',
      score: '1',
      'should-rollback': 'false',
      'run-id': 'checkout-4711-1',
      'execution-arn': 'arn:aws:states:eu-west-1:123456789012:execution:broker:checkout-4711-1',
      'failed-criteria': '[]',
      'report-json': '/report/verdict.json',
      'report-html': '/report/report.html',
      'report-junit': '/report/junit.xml',
    });
  });

  it('are empty where there is nothing to say', async () => {
    const broker = { kind: 'local', executionArn: null, executionUrl: null };
    const outputs = await outputsOf(aVerdict({ score: null, broker }));
    expect(outputs).toMatchObject({ score: '', 'execution-arn': '', 'execution-url': '' });
  });

  it('list the criteria that are not a pass, worst first, and none that is only observed', async () => {
    const criteria = (['pass', 'warn', 'fail', 'inconclusive', 'error', 'fail'] as const).map(
      (verdict, position) => aCriterion({ verdict, text: `${position}` }),
    );
    const observed = aCriterion({ verdict: 'fail', text: 'observed', enforced: false });
    const outputs = await outputsOf(
      aVerdict({ experiments: [anExperiment({ criteria: [...criteria, observed] })] }),
    );
    expect(failedIn(outputs).map(({ criterion }) => criterion)).toEqual(['4', '3', '2', '5', '1']);
  });

  it('keep the worst when there are too many, and stay small', async () => {
    const long = '🎉'.repeat(5_000);
    const warnings = Array.from({ length: 5_000 }, () =>
      aCriterion({ verdict: 'warn', text: long, reason: long }),
    );
    const criteria = [...warnings, aCriterion({ verdict: 'error', text: 'the worst' })];
    const outputs = await outputsOf(aVerdict({ experiments: [anExperiment({ title: long, criteria })] }));
    expect(failedIn(outputs)[0]).toMatchObject({ criterion: 'the worst' });
    expect(Buffer.byteLength(JSON.stringify(outputs))).toBeLessThan(1_000_000);
  });

  it('cannot be forged by a text that holds one', async () => {
    const reason = 'x\nverdict<<E\npass\nE\n::set-output name=verdict::pass';
    const criteria = [aCriterion({ verdict: 'fail', reason })];
    const outputs = await outputsOf(
      aVerdict({ verdict: 'fail', runId: 'a\nverdict=pass', experiments: [anExperiment({ criteria })] }),
    );
    expect(outputs).toMatchObject({ verdict: 'fail', 'run-id': 'a\nverdict=pass' });
    expect(failedIn(outputs)).toMatchObject([{ reason }]);
  });
});

describe('a run that guards hold', () => {
  const finding = (guard: GuardFinding['guard']): GuardFinding => ({
    guard,
    state: 'holds',
    reason: `${guard} holds`,
    opens: null,
    place: { file: 'suite.yaml', line: 3 },
  });

  it('has no verdict: the step says which guards those are, and the job summary why', async () => {
    await tellHeld([finding('freeze'), finding('freeze'), finding('lock')], {});
    expect(await entriesIn('GITHUB_OUTPUT')).toEqual({
      'held-by': 'freeze, lock',
      'should-rollback': 'false',
    });
    expect(await readFile(join(folder, 'GITHUB_STEP_SUMMARY'), 'utf8')).toMatch(/^## ✋ Held.*lock holds/s);
  });
});

describe('what main leaves for post', () => {
  /** The runner hands what was saved to `post` as `STATE_<name>`. */
  const handOver = async () => {
    for (const [name, value] of Object.entries(await entriesIn('GITHUB_STATE')))
      process.env[`STATE_${name}`] = value;
  };

  const lock = { environment: 'staging', runId: 'gh-4711-1-0a1b2c3d' };

  it('is the run that it started, and the environment that it locked for it', async () => {
    rememberLock(lock);
    rememberRun('gh-4711-1-0a1b2c3d');
    await handOver();
    expect([unfinishedRun(), unreleasedLock()]).toEqual(['gh-4711-1-0a1b2c3d', lock]);
  });

  it('is the lock alone when it started nothing yet', async () => {
    rememberLock(lock);
    await handOver();
    expect([unfinishedRun(), unreleasedLock()]).toEqual([null, lock]);
  });

  it('is no lock when it took none', async () => {
    rememberRun('gh-4711-1-0a1b2c3d');
    await handOver();
    expect(unreleasedLock()).toBeNull();
  });

  it('is nothing when it started none', async () => {
    await handOver();
    expect(unfinishedRun()).toBeNull();
  });

  it('is nothing when it saw the run to its end', async () => {
    rememberLock(lock);
    rememberRun('gh-4711-1-0a1b2c3d');
    rememberEnd();
    await handOver();
    expect([unfinishedRun(), unreleasedLock()]).toEqual([null, null]);
  });
});
