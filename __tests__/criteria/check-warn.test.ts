import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkCriterion } from '../../src/criteria/check.js';
import { holds } from '../../src/criteria/compare.js';
import { operators } from './arbitraries.js';
import { condition, criterion, vocabulary } from './builders.js';

describe('warn is the stricter of the two', () => {
  function pair(require: string, warn: string): { problems: readonly string[]; warnings: readonly string[] } {
    const both = criterion({ require: condition(require), warn: condition(warn) });
    const { problems, warnings } = checkCriterion(both, vocabulary());
    return { problems: problems.map((it) => it.message), warnings: warnings.map((it) => it.message) };
  }

  test.each([
    ['recovery-time <= 5m', 'recovery-time <= 200s'],
    ['rto <= 5m', 'recovery-time <= 4m'],
    ['recovery-time <= 5m', 'recovery-time < 5m'],
    ['availability >= 99%', 'availability > 99.9%'],
    ['orders.lost <= 3', 'orders.lost == 0'],
    ['latency.p95 <= baseline + 10%', 'latency.p95 < 800ms'],
    ['latency.p95 <= baseline + 10%', 'latency.p95 <= baseline'],
    ['latency.p95 <= baseline + 100ms', 'latency.p95 <= baseline + 10%'],
    ['probe "count-orders" output.state != "red"', 'probe "count-orders" output.state is green'],
  ])('require %s, warn %s', (require, warn) => {
    expect(pair(require, warn)).toEqual({ problems: [], warnings: [] });
  });

  test.each([
    ['recovery-time <= 5m', 'recovery-time <= 6m'],
    ['recovery-time < 5m', 'recovery-time <= 300s'],
    ['availability >= 99%', 'availability >= 98%'],
    ['recovery-time <= 5m', 'recovery-time >= 1m'],
    ['orders.lost == 0', 'orders.lost <= 3'],
    ['latency.p95 <= baseline + 5%', 'latency.p95 <= baseline + 10%'],
    ['latency.p95 <= baseline', 'latency.p95 <= baseline + 1ms'],
    ['steady-state is met', 'steady-state is not-met'],
    ['probe "count-orders" output.state is green', 'probe "count-orders" output.state != "red"'],
    ['probe "count-orders" output.ready is true', 'probe "count-orders" output.ready is false'],
  ])('require %s, warn %s is looser', (require, warn) => {
    expect(pair(require, warn).problems).toEqual([`warn "${warn}" is looser than require "${require}"`]);
  });

  test.each([
    ['recovery-time <= 5m', 'downtime <= 1m', 'warn speaks about downtime, and require about recovery-time'],
    [
      'downtime <= 5m',
      'downtime during after <= 1m',
      'warn speaks about downtime during after, and require about downtime',
    ],
    [
      'probe "count-orders" output.p95 <= 1s',
      'probe "count-orders" output.p95 <= 800ms',
      'warn "probe "count-orders" output.p95 <= 800ms" has another unit than require "probe "count-orders" output.p95 <= 1s"',
    ],
  ])('require %s, warn %s is refused', (require, warn, message) => {
    expect(pair(require, warn).problems).toEqual([message]);
  });

  test.each([
    ['recovery-time <= 5m', 'recovery-time <= 300s'],
    ['steady-state is met', 'steady-state is met'],
    ['downtime <= 0s', 'downtime == 0s'],
  ])('require %s, warn %s could never warn', (require, warn) => {
    const { problems, warnings } = pair(require, warn);
    expect(problems).toEqual([]);
    expect(warnings).toEqual([expect.stringContaining('never warns')]);
  });

  test('is what the check says of any two limits', () => {
    const limit = fc.integer({ min: -3, max: 3 });
    const operator = fc.constantFrom(...operators);
    const values = [-4, -3, -2.5, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 2.5, 3, 4];
    fc.assert(
      fc.property(operator, limit, operator, limit, (required, first, warned, second) => {
        const { problems } = pair(`orders.lost ${required} ${first}`, `orders.lost ${warned} ${second}`);
        const looser = values.some((value) => holds(value, warned, second) && !holds(value, required, first));
        expect(problems).toHaveLength(looser ? 1 : 0);
      }),
    );
  });
});
