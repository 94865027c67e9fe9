import { describe, expect, it } from '@jest/globals';
import { consoleReport } from '../../src/report/console.js';
import { aCriterion, anExperiment, aVerdict } from '../builders/verdict.js';
import { expectGolden } from './golden.js';
import { failed, hostile, passed, unproven } from './situations.js';

describe('the log', () => {
  it.each([
    ['pass', passed],
    ['fail', failed],
    ['error', unproven],
  ])('tells a verdict as its golden file does: %s', (name, verdict) => {
    expectGolden(`${name}.txt`, `${consoleReport(verdict).join('\n')}\n`);
  });

  it('ends with the answer', () => {
    expect(consoleReport(failed).at(-1)).toBe(`❌ Fail: ${failed.suite} – ${failed.reason}`);
  });

  it('shows of a hundred missed criteria the first twenty, and counts the others', () => {
    const criteria = Array.from({ length: 100 }, () => aCriterion({ verdict: 'fail' }));
    const lines = consoleReport(aVerdict({ experiments: [anExperiment({ verdict: 'fail', criteria })] }));
    expect(lines.filter((line) => line.startsWith('    ❌ fail'))).toHaveLength(20);
    expect(lines).toContain('    and 80 criteria more');
  });

  it('gives a runner and a terminal nothing to obey', () => {
    for (const line of consoleReport(hostile)) {
      expect(line).not.toMatch(/^\s*::|##\[|[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      expect(line.length).toBeLessThan(5000);
    }
  });
});
