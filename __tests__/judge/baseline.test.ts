import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { verdictJson } from '../../src/report/json.js';
import { entry, round, rounds } from '../builders/journal.js';
import { Judging } from './judging.js';

let judging: Judging;
beforeEach(() => {
  judging = new Judging();
});
afterEach(() => judging.remove());

/** The journal of a run in which the system was not well for so many rounds, a second each. */
function broken(count: number): object {
  const seconds = [4, 5, 6, 7, 8, 9, 10, 11, 12];
  return {
    steady_states: {
      before: round(0, true),
      after: round(14, true),
      during: rounds([2.5, ...seconds], seconds.slice(0, count)),
    },
  };
}

/** Judges a run, keeps its verdict as `last/verdict.json`, and judges another one against it. */
async function compare(criteria: readonly unknown[], first: object, second: object) {
  judging.suite(['Kill one'], criteria);
  judging.journal('first/a.json', 'Kill one', { ...first });
  judging.journal('second/a.json', 'Kill one', { ...second });
  judging.write(
    'last/verdict.json',
    verdictJson(await judging.judge({ journals: ['first'], runId: 'first' })),
  );
  return judging.judge({ journals: ['second'], baseline: 'last' });
}

function criterionIn({ experiments }: Awaited<ReturnType<Judging['judge']>>) {
  return experiments[0]?.criteria[0];
}

describe('a criterion is compared with an earlier verdict', () => {
  test('and passes within the offset; the report shows the baseline and the limit computed from it', async () => {
    const verdict = await compare(['downtime <= baseline + 10%'], broken(3), broken(3));
    expect(verdict).toMatchObject({ verdict: 'pass', baseline: { runId: 'first' } });
    expect(criterionIn(verdict)?.limit).toMatch(/^\d.* \(baseline \d.* \+ 10%\)$/);
  });

  test('and fails beyond it', async () => {
    const verdict = await compare(['downtime <= baseline + 10%'], broken(2), broken(5));
    expect(criterionIn(verdict)).toMatchObject({
      verdict: 'fail',
      margin: expect.stringMatching(/^missed by/),
    });
  });

  test('by the path of an activity and by phase', async () => {
    const criteria = ['action "kill" duration <= baseline + 1s', 'downtime during injection <= baseline'];
    const slow = { run: [entry('kill', 2, 5)] };
    const verdict = await compare(criteria, {}, slow);
    expect(verdict.experiments[0]?.criteria.map((one) => one.verdict)).toEqual(['fail', 'inconclusive']);
  });

  test('of a number in an output, in the unit of the limit', async () => {
    const timed = (value: unknown) => ({
      run: [entry('kill', 2, 3, { output: { status: 0, latency: value } })],
    });
    const criteria = ['action "kill" output.latency <= baseline + 10ms'];
    expect(criterionIn(await compare(criteria, timed(100), timed(105)))?.verdict).toBe('pass');
    judging.journal('third/a.json', 'Kill one', timed(111));
    expect((await judging.judge({ journals: ['third'], baseline: 'last/verdict.json' })).verdict).toBe(
      'fail',
    );
  });
});

describe('nothing to compare with is inconclusive, and says so', () => {
  test.each([
    ['no baseline', null, /there is no baseline, no earlier run to compare with/],
    ['one of zero', broken(0), /10% of a baseline of zero is nothing/],
    [
      'one that never recovered',
      { steady_states: { before: round(0, true), after: round(14, false), during: rounds([3, 4], [3, 4]) } },
      /a requirement was missed in it/,
    ],
    ['one whose fault was not proven', { run: [] }, /the fault was not proven in it/],
  ])('%s', async (_, first, why) => {
    const criteria = ['downtime <= baseline + 10%', 'steady-state is met'];
    const verdict = first === null ? null : await compare(criteria, first, broken(1));
    if (verdict === null) {
      judging.suite(['Kill one'], criteria);
      judging.journal('journals/a.json', 'Kill one', { ...broken(1) });
    }
    const judged = verdict ?? (await judging.judge());
    expect(judged.verdict).toBe('inconclusive');
    expect(criterionIn(judged)).toMatchObject({
      verdict: 'inconclusive',
      reason: expect.stringMatching(why),
    });
  });

  test('a measure that the earlier run did not judge', async () => {
    await compare(['steady-state is met'], {}, {});
    judging.suite(['Kill one'], ['duration <= baseline']);
    const judged = await judging.judge({ journals: ['second'], baseline: 'last' });
    expect(criterionIn(judged)?.reason).toMatch(
      /the baseline cannot be compared with: run first did not judge it/,
    );
  });

  test('an experiment that it does not have', async () => {
    await compare(['duration <= baseline'], {}, {});
    judging.suite(['Kill one', 'Kill two'], ['duration <= baseline']);
    judging.journal('second/b.json', 'Kill two');
    const { experiments } = await judging.judge({ journals: ['second'], baseline: 'last' });
    expect(experiments[1]?.criteria[0]?.reason).toMatch(/run first has no experiment called "Kill two"/);
  });
});

describe('a baseline that cannot be one is wrong input', () => {
  test.each([
    ['is not there', 'gone', /the baseline "gone" cannot be used: there is no verdict\.json/],
    ['is a folder without one', 'journals', /cannot be used: there is no verdict\.json/],
    ['is no verdict', 'journals/a.json', /cannot be used: it is not a verdict/],
    ['is no JSON', 'text', /cannot be used: it is not JSON/],
  ])('it %s', async (_, baseline, why) => {
    judging.suite(['Kill one']);
    judging.journal('journals/a.json', 'Kill one');
    judging.write('text', 'all is well');
    expect(await judging.refusal({ baseline })).toMatch(why);
  });

  test('it is of another suite', async () => {
    await compare(['steady-state is met'], {}, {});
    judging.suite(['Kill three']);
    judging.write('experiments/3.json', '');
    judging.write('suite.json', {
      version: 1,
      title: 'Another suite',
      experiments: [{ experiment: 'other/1.json' }],
    });
    judging.write('other/1.json', { title: 'Kill three', description: 'x', method: [] });
    expect(await judging.refusal({ baseline: 'last' })).toMatch(
      /the baseline "last" cannot be used: it is of another suite \("The suite"\), none of whose experiments is in this one/,
    );
  });
});

test('a verdict keeps what it observed in base units, also where nothing was compared', async () => {
  judging.suite(
    ['Kill one'],
    [
      'recovery-time <= 1m',
      'steady-state is met',
      'action "kill" output.up is true',
      'action "kill" output.gone == 1',
    ],
  );
  const run = [entry('kill', 2, 3, { output: { status: 0, up: true } })];
  judging.journal('journals/a.json', 'Kill one', { ...broken(2), run });
  const { experiments } = await judging.judge();
  expect(experiments[0]?.criteria.slice(0, 4).map(({ value }) => value)).toEqual([
    { kind: 'number', lower: 3_000, upper: 4_100, dimension: 'duration' },
    { kind: 'word', word: 'met' },
    { kind: 'boolean', boolean: true },
    null,
  ]);
});
