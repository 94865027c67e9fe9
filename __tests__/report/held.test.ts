import { describe, expect, test } from '@jest/globals';
import type { GuardFinding } from '../../src/guards/finding.js';
import { heldReport } from '../../src/report/held.js';
import { cellCounts, intruders, liveReferences, renderMarkdown } from './rendered.js';

const held = (reason: string, line: number | null = 8): GuardFinding => ({
  guard: 'allowed-hours',
  state: 'holds',
  reason,
  opens: null,
  place: line === null ? null : { file: 'suite.yaml', line },
});

describe('why nothing was started', () => {
  test('is a table of every reason, each with its line', () => {
    const context = { repositoryUrl: 'https://github.com/o/r', sha: 'abc' };
    expect(heldReport([held('it is Sat 14:00; next Mon 09:00'), held('frozen', null)], context)).toBe(
      `## ✋ Held: nothing was started

| Guard | Why | Line |
| --- | --- | --- |
| allowed-hours | it is Sat 14:00; next Mon 09:00 | <a href="https://github.com/o/r/blob/abc/suite.yaml#L8">suite.yaml:8</a> |
| allowed-hours | frozen | – |
`,
    );
  });

  test('counts what nobody would read', () => {
    const report = heldReport(Array.from({ length: 60 }, (_, line) => held('x', line + 1)));
    expect(report).toContain('\nand 10 more\n');
    expect(report.match(/allowed-hours/g)).toHaveLength(50);
  });

  test('shows hostile text as text', () => {
    const report = heldReport([held('<img src=x> | `a` @team ::error:: [x](javascript:1)\n# head')]);
    const rendered = renderMarkdown(report);
    expect([intruders(rendered), liveReferences(rendered), cellCounts(rendered)]).toEqual([[], [], [[3, 3]]]);
  });
});
