import { describe, expect, test } from '@jest/globals';
import { answer, criterion, entry, round, rounds } from '../builders/journal.js';
import { judged } from './judged.js';

const states = (overrides: Record<string, unknown>) => ({
  steady_states: { before: round(0, true), after: round(14, true), during: [], ...overrides },
});

describe('what was not allowed was not allowed', () => {
  const orders = (status: number, tolerance: unknown = 200) =>
    answer('orders', 6, status, { activity: { tolerance } });
  const run = (...probes: readonly unknown[]) => ({ run: [entry('kill', 2, 3), ...probes] });
  const misses = states({ during: rounds([3, 4, 5], [4]) });

  test.each([
    ['a round', misses, 'steady-state is met', 'fail'],
    ['a round that recovery-time speaks about', misses, 'recovery-time <= 1m', 'pass'],
    [
      'a round that availability speaks about',
      states({ during: rounds([3, 5, 7, 9, 11, 13], [5]) }),
      'availability during recovery >= 10%',
      'pass',
    ],
    ['a round whose probe a criterion names', misses, 'probe "web answers" output.status <= 503', 'pass'],
    ['a round whose probe a criterion only times', misses, 'probe "web answers" duration <= 1s', 'fail'],
    ['a round after the phase of a criterion', misses, 'steady-state during before is met', 'fail'],
    [
      'a probe after the phase of a criterion',
      states({ during: rounds([0.5, 1, 1.5, 2.5, 4], [4]) }),
      'error-rate during injection <= 50%',
      'fail',
    ],
    [
      'a round before the phase of a criterion',
      states({ during: rounds([2.5, 3.5, 5, 7, 9, 11, 13], [2.5]) }),
      'availability during recovery >= 10%',
      'pass',
    ],
    ['a method probe', run(orders(500)), 'steady-state is met', 'fail'],
    [
      'a method probe that a criterion names',
      run(orders(500)),
      'probe "orders" output.status <= 500',
      'pass',
    ],
    [
      'a method probe, while another is named',
      run(orders(500), answer('web', 5, 200)),
      'probe "web" output.status == 200',
      'fail',
    ],
    [
      'a method probe that cannot be judged',
      run(orders(200, { type: 'probe' })),
      'steady-state is met',
      'inconclusive',
    ],
    [
      'a deviation that only availability speaks about',
      states({ after: round(14, false), during: rounds([3, 5, 7, 9, 11, 13]) }),
      'availability >= 10%',
      'fail',
    ],
    ['a deviation that nothing shows', { deviated: true }, 'steady-state is met', 'fail'],
    [
      'a failure that nothing shows',
      { status: 'failed', rollbacks: [entry('undo', 15, 16)] },
      'steady-state is met',
      'fail',
    ],
  ])('%s', (_name, journal, text, verdict) => {
    expect(judged(journal, { criteria: [criterion(text)] }).verdict).toBe(verdict);
  });

  test('a criterion that is only observed allows nothing', () => {
    const observed = criterion('availability during recovery >= 10%', { enforce: false });
    expect(judged(misses, { criteria: [criterion('steady-state is met'), observed] }).verdict).toBe('fail');
  });

  test.each([
    ['fail', 'fail', true],
    ['warn', 'warn', true],
    ['observe', 'pass', false],
  ] as const)('a probe relaxed to %s', (relaxation, verdict, enforced) => {
    const result = judged(run(orders(500)), { relaxed: { orders: relaxation } });
    expect(result.verdict).toBe(verdict);
    expect(result.criteria[1]).toMatchObject({
      text: 'implied: probe "orders" stays within its tolerance',
      enforced,
    });
  });
});

describe('criteria', () => {
  test('without one that counts, the steady state has to hold', () => {
    expect(judged({}, { criteria: [] }).criteria).toMatchObject([
      { text: 'steady-state is met', verdict: 'pass' },
    ]);
    const observed = criterion('duration <= 1s', { enforce: false });
    expect(judged({}, { criteria: [observed] })).toMatchObject({
      verdict: 'pass',
      criteria: [{ verdict: 'fail', enforced: false }, {}],
    });
  });

  test('when only the steady state is observed, nothing was verified', () => {
    const criteria = [criterion('steady-state is met', { enforce: false })];
    expect(judged({}, { criteria })).toMatchObject({
      verdict: 'inconclusive',
      reason: expect.stringMatching(/^nothing was verified/),
    });
  });

  test.each([
    ['duration <= 30s', 'duration <= 25s', 'pass', /^duration was 20 s, limit 30/],
    ['duration <= 30s', 'duration <= 10s', 'warn', /limit 10/],
    ['duration <= 15s', 'duration <= 10s', 'fail', /limit 15/],
    ['duration <= 30s', 'probe "gone" output <= 1', 'inconclusive', /never executed/],
  ])('require %s, warn %s', (require, warn, verdict, reason) => {
    const criteria = [criterion(require, { warn: criterion(warn).require })];
    const result = judged({}, { criteria });
    expect(result.criteria).toMatchObject([
      { verdict, reason: expect.stringMatching(reason), text: `${require}, warn: ${warn}` },
    ]);
    expect(result.verdict).toBe(verdict === 'inconclusive' ? 'inconclusive' : verdict);
  });

  test('a value has to hold in every execution', () => {
    const probe = (from: number, lost: number) =>
      entry('count', from, from + 1, { activity: { type: 'probe' }, output: { lost } });
    const criteria = [criterion('probe "count" output.lost == 0')];
    const run = [entry('kill', 2, 3), probe(5, 0), probe(7, 3), probe(9, 0)];
    const result = judged({ run }, { criteria });
    expect(result.criteria).toMatchObject([{ verdict: 'fail', observed: '3', evidence: ['/run/2'] }]);
  });

  test('every criterion explains itself', () => {
    const journal = states({ during: rounds([2.5, 3.5, 4.5], [2.5, 3.5]) });
    const result = judged(journal, { criteria: [criterion('recovery-time <= 2s', { why: 'SLA §4' })] });
    expect(result.criteria).toMatchObject([
      {
        text: 'recovery-time <= 2s',
        file: 'suite.yaml',
        line: 9,
        verdict: 'fail',
        enforced: true,
        required: false,
        weight: 1,
        why: 'SLA §4',
        measure: 'recovery-time',
        phase: null,
        observed: '1.5 s–2.6 s',
        unit: 's',
        limit: '2 s',
        margin: 'missed by 600 ms',
        evidence: ['/steady_states/during/0', '/steady_states/during/1', '/steady_states/during/2'],
        reason:
          'recovery-time was 1.5 s–2.6 s, limit 2 s (missed by 600 ms): steady state broke at 14:00:02 when "web answers" got 503, and held again from 14:00:04',
      },
    ]);
  });
});
