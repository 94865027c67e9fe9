import { describe, expect, test } from '@jest/globals';
import { entry, refusals } from './suite-refusals.js';
import { experimentWith, problemsOf, SUITE, suiteProblems } from './workspace.js';

describe('a suite is refused', () => {
  test.each(refusals)('%s', async (_, suite, problem) => {
    const found = await suiteProblems(suite);
    expect(found.some((line) => line.startsWith(problem))).toBe(true);
    if (!suite.startsWith('title:')) expect(found.filter((line) => !line.startsWith('s.yaml'))).toEqual([]);
  });

  test.each(['baseline: { from: last-pass }'])('with what this version cannot do: %s', async (line) => {
    expect(await suiteProblems(`${SUITE}${line}\n`)).toEqual([
      expect.stringMatching(/^s\.yaml:4: unknown key /),
    ]);
  });

  test.each([
    [
      'built in',
      'rto: { probe: count, path: output, unit: s }',
      'the measure "rto" is built in – give it another name',
    ],
    [
      'no name',
      "'a b': { probe: count, path: output, unit: s }",
      '"a b" cannot be the name of a measure – write words joined by "-" or ".", e.g. data-lost',
    ],
    [
      'no path',
      'lost: { probe: count, path: "output ==", unit: s }',
      '"output ==" is not a path – write keys joined by ".", e.g. output.body.lost',
    ],
    [
      'another unit',
      'lost: { probe: count, path: output, unit: sec }',
      '"unit" is "sec" – write one of count, ms, s, m, h, %, B, kB, MB, GB',
    ],
  ])('with a measure of %s', async (_, measure, problem) => {
    expect(await suiteProblems(`${SUITE}measures:\n  ${measure}\n`)).toEqual([`s.yaml:5: ${problem}`]);
  });

  test('with all that is wrong in it and in its experiments at once', async () => {
    const suite = `${entry('criteria: [recovery-tme <= 5m]\nvars: { nod: b }\n')}titel: x\n`;
    const files = { 'e.yaml': experimentWith('tolerance: 200', 'tolerance: 0.5'), 's.yaml': suite };
    expect((await problemsOf({ files, suite: 's.yaml' })).map((problem) => problem.split(': ')[0])).toEqual([
      's.yaml:4',
      's.yaml:5',
      's.yaml:6',
      'e.yaml:12',
    ]);
  });

  test('for an experiment that is listed twice to do the same', async () => {
    expect(await suiteProblems(`${SUITE}  - experiment: ./e.yaml\n    title: Again\n`)).toEqual([
      's.yaml:4: "e.yaml" is listed twice with the same variables and criteria, first in line 3 – remove one, or give it other `vars`',
    ]);
  });

  test('naming the experiments that a criterion for all does not suit', async () => {
    const suite = `${SUITE}  - experiment: f.yaml\ncriteria: [probe "count" output == 0]\n`;
    const other = experimentWith('name: count', 'name: count-all');
    expect(await suiteProblems(suite, { 'f.yaml': other })).toEqual([
      expect.stringMatching(/^s\.yaml:5: .*"count".* \(in f\.yaml\)/),
    ]);
  });
});

test('a plan has no more experiments than a run can hold', async () => {
  const entries = Array.from(
    { length: 10_001 },
    (_, index) => `  - { experiment: e.yaml, vars: { node: n${index} } }\n`,
  );
  expect(await suiteProblems(`version: 1\nexperiments:\n${entries.join('')}`)).toEqual([
    '10001 experiments are more than the 10000 of one run – split the suite',
  ]);
});

test('more problems than anyone reads are counted', async () => {
  const keys = Array.from({ length: 300 }, (_, index) => `zzz${index}: 1\n`).join('');
  const found = await suiteProblems(`${SUITE}${keys}`);
  expect(found).toHaveLength(101);
  expect(found.at(-1)).toBe('and 200 more – correct these first');
});
