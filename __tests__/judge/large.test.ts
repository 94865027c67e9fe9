import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { entry, rawExperiment, rawJournal } from '../builders/journal.js';
import { Judging } from './judging.js';

let judging: Judging;
beforeEach(() => {
  judging = new Judging();
});
afterEach(() => judging.remove());

const MIB = 1024 * 1024;

/** A journal whose action said so much that no text of a process could hold it all beside the rest. */
function writeLarge(path: string, mebibytes: number): void {
  const action = entry('kill', 2, 3, { output: { status: 0, stdout: '(much)', stderr: 'short' } });
  const journal = JSON.stringify(
    rawJournal({ experiment: rawExperiment({ title: 'Kill one' }), run: [action] }),
  );
  const [before = '', after = ''] = journal.split('(much)');
  const file = openSync(path, 'w');
  const chunk = Buffer.alloc(MIB, 'a line of output with \\"quotes\\" and a break\\n');
  // The last line of the chunk must not end within an escape.
  chunk.fill('x', MIB - 64);
  writeSync(file, before);
  for (let written = 0; written < mebibytes; written += 1) writeSync(file, chunk);
  writeSync(file, after);
  closeSync(file);
}

test('a journal of hundreds of megabytes is judged in bounded memory, and what was left out of it proves nothing', async () => {
  const criteria = [
    'steady-state is met',
    'action "kill" output.stderr == "short"',
    'action "kill" output.stdout != "bad"',
  ];
  judging.suite(['Kill one'], criteria);
  judging.write('journals/x', '');
  writeLarge(join(judging.workspace, 'journals/a.json'), 700);
  const before = process.memoryUsage().rss;
  const { experiments } = await judging.judge();
  expect(process.memoryUsage().rss - before).toBeLessThan(300 * MIB);
  expect(experiments[0]?.criteria.map(({ verdict }) => verdict)).toEqual(['pass', 'pass', 'inconclusive']);
  expect(experiments[0]?.criteria[2]?.reason).toMatch(
    /the journal does not hold the value of "kill": it is too long to be read/,
  );
  expect(experiments[0]?.notes).toContain('texts of more than 8 MiB in it were left out');
});
