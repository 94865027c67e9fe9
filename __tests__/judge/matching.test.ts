import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { redactJournal } from '../../src/journal/redact.js';
import { verdictJson } from '../../src/report/json.js';
import { entry, rawExperiment, rawJournal, round, time } from '../builders/journal.js';
import { aVerdict } from '../builders/verdict.js';
import { Judging } from './judging.js';

let judging: Judging;
beforeEach(() => {
  judging = new Judging();
});
afterEach(() => judging.remove());

const unmet = {
  steady_states: { before: round(0, true), after: round(14, false), during: [] },
  deviated: true,
};

describe('a journal is judged by the experiment of the suite', () => {
  test('that has its title, wherever the file lies and whatever it is called', async () => {
    judging.suite(['Kill one', 'Kill two']);
    judging.journal('journals/deep/er/x.json', 'Kill two', unmet);
    judging.journal('one', 'Kill one');
    const { verdict, experiments } = await judging.judge({ journals: ['journals', 'one'] });
    expect(verdict).toBe('fail');
    expect(experiments.map((one) => [one.title, one.verdict, one.journal])).toEqual([
      ['Kill one', 'pass', 'one'],
      ['Kill two', 'fail', 'journals/deep/er/x.json'],
    ]);
  });

  test('whose own title it has, not the title that the suite shows', async () => {
    judging.suite(['Kill one']);
    judging.write('suite.json', {
      version: 1,
      experiments: [{ experiment: 'experiments/1.json', title: 'Shown to people' }],
    });
    judging.journal('journals/a.json', 'Kill one');
    expect((await judging.judge()).experiments).toMatchObject([
      { title: 'Shown to people', verdict: 'pass' },
    ]);
  });

  test('whose id is the name of the file or of its folder, when several have its title', async () => {
    judging.suite(['Kill one', 'Kill one']);
    judging.write('experiments/2.json', {
      ...rawExperiment({ title: 'Kill one', description: 'Two' }),
      dry: undefined,
    });
    judging.journal('journals/01-kill-one.json', 'Kill one', unmet);
    judging.journal('journals/02-kill-one/2026.json', 'Kill one');
    const { experiments } = await judging.judge();
    expect(experiments.map(({ verdict }) => verdict)).toEqual(['fail', 'pass']);
  });

  test('and by none when several have its title and no name tells them apart', async () => {
    judging.suite(['Kill one', 'Kill one']);
    judging.write('experiments/2.json', {
      ...rawExperiment({ title: 'Kill one', description: 'Two' }),
      dry: undefined,
    });
    judging.journal('journals/a.json', 'Kill one');
    const { verdict, warnings } = await judging.judge();
    expect(verdict).toBe('error');
    expect(warnings).toEqual([
      'journals/a.json is not judged: 2 experiments of the suite are called "Kill one"; name the file after the one it is of, e.g. 01-kill-one.json or 02-kill-one.json',
    ]);
  });

  test('whose title only the runner knew to its end', async () => {
    judging.suite(['Kill ${victim}', 'Kill one']);
    const configuration = { victim: { type: 'env', key: 'VICTIM' } };
    judging.write(
      'experiments/1.json',
      rawExperiment({ title: 'Kill ${victim}', configuration, dry: undefined }),
    );
    judging.journal('journals/a.json', 'Kill the database');
    judging.journal('journals/b.json', 'Kill one');
    expect((await judging.judge()).experiments.map(({ journal }) => journal)).toEqual([
      'journals/a.json',
      'journals/b.json',
    ]);
  });

  test('and by its name, when its title could be any', async () => {
    judging.suite(['${victim} dies']);
    const configuration = { victim: { type: 'env', key: 'VICTIM' } };
    judging.write(
      'experiments/1.json',
      rawExperiment({ title: '${victim} dies', configuration, dry: undefined }),
    );
    judging.journal('journals/a.json', 'The database dies');
    expect((await judging.judge()).verdict).toBe('error');
    judging.journal('named/01-victim-dies.json', 'The database dies');
    expect((await judging.judge({ journals: ['named'] })).verdict).toBe('pass');
  });

  test('by its newest journal, and the others are named', async () => {
    judging.suite(['Kill one']);
    judging.journal('journals/b.json', 'Kill one', { start: time(-100), ...unmet });
    judging.journal('journals/c.json', 'Kill one');
    judging.journal('journals/a.json', 'Kill one', { start: time(-50), ...unmet });
    const { experiments } = await judging.judge();
    expect(experiments).toMatchObject([{ verdict: 'pass', journal: 'journals/c.json' }]);
    expect(experiments[0]?.notes).toContain(
      'there are 3 journals of this experiment, and the newest is judged; not judged: "journals/a.json", "journals/b.json"',
    );
  });

  test.each([
    ['start at the same moment', {}],
    ['do not say when they started', { start: null }],
  ])('by the worse of two journals that %s', async (_, times) => {
    judging.suite(['Kill one']);
    judging.journal('journals/a.json', 'Kill one', { ...times, ...unmet });
    judging.journal('journals/b.json', 'Kill one', times);
    judging.journal('journals/c.json', 'Kill one');
    expect((await judging.judge()).experiments).toMatchObject([{ verdict: 'fail' }]);
  });
});

describe('what is not there, or not of the suite, is told, and the rest is judged', () => {
  test('an experiment without a journal was not run', async () => {
    judging.suite(['Kill one', 'Kill two']);
    judging.journal('journals/a.json', 'Kill one');
    const { verdict, experiments } = await judging.judge();
    expect(verdict).toBe('error');
    expect(experiments).toMatchObject([
      { verdict: 'pass' },
      { verdict: 'error', reason: 'not run: none of the files is a journal of it', rolledBack: null },
    ]);
  });

  test('a journal of another suite keeps the verdict from being a pass', async () => {
    judging.suite(['Kill one']);
    judging.journal('journals/a.json', 'Kill one');
    judging.journal('journals/b.json', 'Kill three');
    const { verdict, reason, experiments, warnings } = await judging.judge();
    expect(experiments).toMatchObject([{ verdict: 'pass' }]);
    expect(verdict).toBe('inconclusive');
    expect(reason).toBe('journals/b.json is not judged: no experiment of the suite is called "Kill three"');
    expect(warnings).toEqual([reason]);
  });

  test.each([
    ['an empty file', '', 'the file is empty'],
    ['a binary file', new Uint8Array([0, 159, 146, 150, 0, 1]), 'the file is binary or not UTF-8'],
    [
      'another encoding',
      Buffer.from(JSON.stringify(rawJournal()), 'utf16le'),
      'the file is binary or not UTF-8',
    ],
    ['Latin-1', Buffer.from('{"run": "caf\u00e9"}', 'latin1'), 'the file is binary or not UTF-8'],
    ['text', 'all is well', 'the file is not JSON'],
    ['another JSON', '{"name": "x"}', 'the file is JSON but not a journal'],
    ['half a journal', JSON.stringify(rawJournal()).slice(0, 500), /truncated at byte 500/],
  ])('%s is named, and is an error', async (_, content, why) => {
    judging.suite(['Kill one']);
    judging.journal('journals/a.json', 'Kill one');
    judging.write('journals/b.json', content);
    const { verdict, reason, experiments } = await judging.judge();
    expect(experiments).toMatchObject([{ verdict: 'pass' }]);
    expect(verdict).toBe('error');
    expect(reason).toMatch(/^journals\/b\.json is not judged: /);
    expect(reason).toMatch(why);
  });

  test('a file that cannot be read is that of the experiment it is named after', async () => {
    judging.suite(['Kill one']);
    judging.write('journals/01-kill-one.json', '{');
    expect((await judging.judge()).experiments).toMatchObject([
      { verdict: 'error', reason: expect.stringMatching(/^the journal is unreadable: .*truncated/) },
    ]);
  });

  test('a folder, a link, a folder without journals', async () => {
    judging.suite(['Kill one']);
    const a = judging.journal('journals/a.json', 'Kill one');
    judging.write('journals/folder.json/x', '');
    symlinkSync(a, join(judging.workspace, 'journals/link.json'));
    judging.write('empty/notes.txt', '');
    const { verdict, warnings } = await judging.judge({ journals: ['journals', 'empty'] });
    expect(verdict).toBe('error');
    expect([...warnings].sort()).toEqual([
      'empty is not judged: the folder holds no journal',
      'journals/folder.json is not judged: it is a folder',
      'journals/link.json is not judged: it is not a file; links in a folder are not followed',
    ]);
  });

  test('paths that nothing is at are wrong input, all at once', async () => {
    judging.suite(['Kill one']);
    const refusal = await judging.refusal({ journals: ['gone', 'also-gone.json'] });
    expect(refusal).toMatch(/there are no journals at "gone" \(ENOENT\)/);
    expect(refusal).toMatch(/there are no journals at "also-gone.json"/);
  });

  test('a file that is named twice is judged once', async () => {
    judging.suite(['Kill one']);
    judging.journal('journals/a.json', 'Kill one');
    const { experiments } = await judging.judge({
      journals: ['journals', 'journals/a.json', './journals/../journals'],
    });
    expect(experiments[0]?.notes).toEqual([]);
  });
});

describe('a report can be judged again', () => {
  test('its verdict is no journal, and is left out', async () => {
    judging.suite(['Kill one']);
    judging.journal('report/journals/01-kill-one.json', 'Kill one');
    judging.write('report/verdict.json', verdictJson(aVerdict()));
    expect(await judging.judge({ journals: ['report'] })).toMatchObject({ verdict: 'pass', warnings: [] });
    expect(judging.log.lines('info')).toContain('report/verdict.json is a verdict, not a journal: left out');
  });

  test('a verdict that is named as a journal is told to be none', async () => {
    judging.suite(['Kill one']);
    judging.journal('journals/a.json', 'Kill one');
    judging.write('verdict.json', verdictJson(aVerdict()));
    const { verdict } = await judging.judge({ journals: ['journals', 'verdict.json'] });
    expect(verdict).toBe('error');
  });

  test('journals that were redacted give the same verdict', async () => {
    const probe = {
      type: 'probe',
      name: 'orders',
      tolerance: { type: 'regex', target: 'stdout', pattern: '${expected}' },
      provider: { type: 'process', path: 'orders' },
    };
    const looked = entry('orders', 4, 5, {
      activity: probe,
      output: { status: 0, stdout: 'ready', stderr: '' },
    });
    const experiment = rawExperiment({
      dry: undefined,
      title: 'Kill one',
      configuration: { expected: 'ready', password: 'hunter22' },
    });
    const method = [...(experiment['method'] as object[]), probe];
    judging.suite(['Kill one'], ['steady-state is met', 'probe "orders" is met']);
    judging.write('experiments/1.json', { ...experiment, method });
    const journal = rawJournal({ experiment: { ...experiment, method }, run: [entry('kill', 2, 3), looked] });
    judging.write('journals/a.json', journal);
    judging.write('redacted/a.json', redactJournal(JSON.stringify(journal)));
    const [before, after] = [await judging.judge(), await judging.judge({ journals: ['redacted'] })];
    expect(before.verdict).toBe('pass');
    expect(after.experiments[0]?.criteria).toEqual(before.experiments[0]?.criteria);
  });
});

test('times are those of the journals', async () => {
  judging.suite(['Kill one', 'Kill two']);
  judging.journal('journals/a.json', 'Kill one', { start: time(5) });
  judging.journal('journals/b.json', 'Kill two', { start: time(-5), end: time(60) });
  expect(await judging.judge()).toMatchObject({
    startedAt: '2026-11-20T13:59:55.000Z',
    endedAt: '2026-11-20T14:01:00.000Z',
    broker: { executionArn: null },
  });
});
