import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { entry, rawExperiment, round, rounds, time } from '../builders/journal.js';
import { Judging } from './judging.js';

let judging: Judging;
beforeEach(() => {
  judging = new Judging();
});
afterEach(() => judging.remove());

const unmet = { before: round(0, true), after: round(14, false), during: [] };

function asking(criteria: readonly unknown[], more: object = {}) {
  const extensions = [{ name: 'other' }, { name: 'resiliency-gate', criteria, ...more }];
  return { experiment: rawExperiment({ title: 'Kill one', extensions }) };
}

describe('without a suite a journal is judged by what its own experiment asks for', () => {
  test('its extension, measures and relaxations included', async () => {
    judging.journal('journals/a.json', '', {
      ...asking(['lost == 0', 'recovery-time <= 1s'], {
        measures: { lost: { action: 'kill', path: 'output.lost', unit: 'count' } },
      }),
      run: [entry('kill', 2, 3, { output: { status: 0, lost: 0 } })],
      steady_states: { before: round(0, true), after: round(14, true), during: rounds([4, 5, 6], [4]) },
    });
    const { verdict, experiments } = await judging.judge({ suite: null });
    expect(verdict).toBe('fail');
    expect(experiments[0]).toMatchObject({ title: 'Kill one', file: 'journals/a.json' });
    expect(experiments[0]?.criteria.map((one) => [one.text, one.verdict])).toEqual([
      ['lost == 0', 'pass'],
      ['recovery-time <= 1s', 'fail'],
    ]);
  });

  test.each([
    ['is met', {}, 'pass'],
    ['is not met', { steady_states: unmet, deviated: true }, 'fail'],
    ['was not looked at', { steady_states: { before: null, after: null, during: [] } }, 'inconclusive'],
    [
      'does not count where the fault was not proven',
      { run: [entry('kill', 2, 3, { status: 'failed' })] },
      'error',
    ],
  ])('else its steady state, and the rules of trust: it %s', async (_, overrides, verdict) => {
    judging.journal('journals/a.json', 'Kill one', overrides);
    expect(await judging.judge({ suite: null })).toMatchObject({ suite: 'Kill one', verdict });
  });

  test('each journal on its own, also of one experiment', async () => {
    judging.journal('journals/a.json', 'Kill one', { steady_states: unmet, deviated: true });
    judging.journal('journals/b.json', 'Kill one', { start: time(100) });
    const { suite, experiments } = await judging.judge({ suite: null });
    expect(suite).toBe('2 journals');
    expect(experiments.map(({ index, id, verdict }) => [index, id, verdict])).toEqual([
      [1, '01-kill-one', 'fail'],
      [2, '02-kill-one', 'pass'],
    ]);
  });

  test('a journal that asks for what there is not is an error, and the others are judged', async () => {
    judging.journal('journals/a.json', '', asking(['recovery-tme <= 5m', 'probe "gone" is met']));
    judging.journal('journals/b.json', 'Kill one');
    const { verdict, experiments } = await judging.judge({ suite: null });
    expect(verdict).toBe('error');
    expect(experiments.map((one) => one.verdict)).toEqual(['error', 'pass']);
    expect(experiments[0]?.reason).toMatch(
      /^what its experiment asks for cannot be used: .*unknown measure "recovery-tme".*write "recovery-time"/s,
    );
  });

  test('a file that is no journal is an error of its own', async () => {
    judging.write('journals/a.json', '[]');
    judging.journal('journals/b.json', 'Kill one');
    const { verdict, experiments } = await judging.judge({ suite: null });
    expect(verdict).toBe('error');
    expect(experiments).toMatchObject([
      { title: 'journals/a.json', verdict: 'error', journal: 'journals/a.json' },
      { verdict: 'pass' },
    ]);
  });

  test('an experiment that is not one anymore is no obstacle: it was run', async () => {
    const experiment = rawExperiment({
      configuration: { wait: '[masked]' },
      method: [
        {
          type: 'action',
          name: 'kill',
          provider: { type: 'process', path: 'true' },
          pauses: { after: '${wait}' },
        },
      ],
    });
    judging.journal('journals/a.json', '', { experiment });
    expect(await judging.judge({ suite: null })).toMatchObject({ verdict: 'pass' });
  });

  test('rollbacks that Chaos Toolkit had no reason to play are not called due', async () => {
    const failed = { status: 'failed', deviated: true, steady_states: unmet, rollbacks: [] };
    judging.journal('journals/a.json', 'Kill one', failed);
    const { experiments } = await judging.judge({ suite: null });
    expect(experiments[0]).toMatchObject({ verdict: 'fail', rolledBack: false });
  });
});

test('nothing to judge is not a pass', async () => {
  judging.write('journals/verdict.txt', '');
  expect((await judging.judge({ suite: null })).verdict).toBe('error');
});
