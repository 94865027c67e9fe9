import { describe, expect, test } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJournal } from '../../src/journal/read.js';
import { consoleReport } from '../../src/report/console.js';
import { decided } from '../../src/rollback/decide.js';
import { judgeExperiment } from '../../src/verdict/experiment.js';
import { judgeSuite } from '../../src/verdict/suite.js';
import { criterion } from '../builders/journal.js';
import { aPlan, aPlannedExperiment } from '../builders/plan.js';
import { expectGolden } from '../report/golden.js';

const FOLDER = join(import.meta.dirname, '../journal/fixtures/chaoslib-1.44.0');

const CRITERIA = [
  'steady-state is met',
  'recovery-time <= 5s',
  'availability during injection >= 50%',
  'downtime <= 10s',
  'duration <= 1m',
];

/** A journal of the real Chaos Toolkit, judged by what is usually asked, as the log tells it. */
function told(file: string): string {
  const read = readJournal(readFileSync(join(FOLDER, file), 'utf8'));
  if (read.kind === 'unreadable') return `${file}: ${read.reason}`;
  const { title } = read.journal.experiment;
  const criteria = CRITERIA.map((text) => criterion(text));
  const planned = aPlannedExperiment({ title, document: { title, description: '', method: [] }, criteria });
  const remains = { kind: 'journal', journal: read.journal, where: file } as const;
  const experiment = judgeExperiment(
    planned,
    { remains, attempts: 1, endedBy: null, notes: [] },
    { notBefore: null },
  );
  const plan = aPlan({ experiments: [planned] });
  const suite = judgeSuite(plan, [experiment], {
    runId: 'run',
    startedAt: 0,
    endedAt: 0,
    ending: { state: 'succeeded', reason: null },
    broker: { kind: 'none', executionArn: null, executionUrl: null },
  });
  const sentences = experiment.criteria.map(({ verdict: word, reason }) => `  ${word}: ${reason}`);
  return [
    `${file}: ${experiment.verdict}: ${experiment.reason}`,
    ...sentences,
    ...lookFirst(consoleReport(decided(plan, suite))),
  ].join('\n');
}

function lookFirst(lines: readonly string[]): readonly string[] {
  return lines.filter((line) => line.startsWith('Look first at')).map((line) => `  ${line}`);
}

describe('each judgement is one sentence', () => {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.json'));

  test('of what the real Chaos Toolkit recorded', () => {
    expectGolden('explanations.txt', `${files.sort().map(told).join('\n\n')}\n`);
  });

  test('and every verdict that is not a pass says what to look at first', () => {
    for (const text of files.map(told).filter((one) => !/^\S+: (?:pass:|the )/.test(one)))
      expect(text).toMatch(/\n {2}Look first at: .+, \S+\.json/);
  });
});
