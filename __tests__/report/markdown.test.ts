import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { markdownReport, SUMMARY_BUDGET } from '../../src/report/markdown.js';
import { bytes } from '../../src/report/text.js';
import { OUTCOMES, type Outcome } from '../../src/verdict/verdict.js';
import { aCriterion, anExperiment, aVerdict } from '../builders/verdict.js';
import { expectGolden } from './golden.js';
import {
  attribute,
  cellCounts,
  intruders,
  liveReferences,
  named,
  renderMarkdown,
  textOf,
} from './rendered.js';
import { context, failed, hostile, HOSTILE, passed, unproven } from './situations.js';

const firstLines = (report: string, count: number): string =>
  report
    .split('\n')
    .filter((line) => line !== '')
    .slice(0, count)
    .join('\n');

describe('the job summary', () => {
  it.each([
    ['pass', passed],
    ['fail', failed],
    ['error', unproven],
    ['hostile', hostile],
  ])('tells a verdict as its golden file does: %s', (name, verdict) => {
    expectGolden(`${name}.md`, markdownReport(verdict, context));
  });

  it.each([
    ['pass', '## ✅ Pass: '],
    ['warn', '## ⚠️ Warn: '],
    ['fail', '## ❌ Fail: '],
    ['inconclusive', '## ❔ Inconclusive: '],
    ['error', '## ⛔ Error: '],
  ] as const)('leads with the answer: %s', (verdict, heading) => {
    expect(markdownReport(aVerdict({ verdict }))).toMatch(heading);
  });

  it('says with the answer which criterion to look at, what was observed, its limit, margin and line', () => {
    const [, quote] = named(renderMarkdown(markdownReport(failed, context)), 'h2', 'blockquote');
    expect(quote && textOf(quote).trim()).toBe(
      'Look first at Terminate one instance of checkout' +
        'recovery-time <= 5m – observed 7m12s–7m22s, limit 5m, missed by 2m22s – resiliency/suite.yaml:12' +
        'steady state broke at 14:03:10 when "web answers" got 503, and held again from 14:10:22, 7m12s to 7m22s after the fault',
    );
  });

  it('says before all else that a fault was not rolled back, then that one was not proven', () => {
    expect(firstLines(markdownReport(unproven), 3)).toBe(
      [
        '## ⛔ Error: Checkout survives its failures',
        '⛔ <b>Not rolled back:</b> Terminate one instance of checkout – the fault may still be in place: look at the system before anything else.',
        '⛔ <b>Fault not proven:</b> Add 300 ms between checkout and payments – nothing shows that the fault happened, so nothing shows that it was survived.',
      ].join('\n'),
    );
  });

  it('raises no alarm where there is none', () => {
    expect(markdownReport(failed)).not.toMatch(/Not rolled back|Fault not proven|not known/);
  });

  it('lists experiments and criteria worst first, what only is observed last', () => {
    const rendered = renderMarkdown(markdownReport(failed));
    const rows = named(rendered, 'table').map((table) =>
      named({ elements: [table], texts: [] }, 'table')
        .map(textOf)
        .join(''),
    );
    expect(rows[0]).toMatch(/fail.*Terminate.*warn.*Lose the cache.*pass.*Add 300 ms/s);
    expect(rows[1]).toMatch(/fail.*recovery-time.*pass.*steady-state.*fail.*availability.*observed only/s);
  });

  it('leads from every line to the file at the commit, to the execution and to the run', () => {
    const addresses = named(renderMarkdown(markdownReport(failed, context)), 'a').map((one) =>
      attribute(one, 'href'),
    );
    expect(addresses).toContain(`${context.repositoryUrl}/blob/${context.sha}/resiliency/suite.yaml#L12`);
    expect(addresses).toContain(failed.broker.executionUrl);
    expect(addresses).toContain(context.runUrl);
  });

  it('links nothing that it does not know', () => {
    expect(named(renderMarkdown(markdownReport(unproven)), 'a')).toEqual([]);
  });

  it('shows what could not be decided by a criterion by its reason', () => {
    const experiments = [
      anExperiment({ verdict: 'error', reason: 'the journal is missing', journal: null, criteria: [] }),
    ];
    const report = markdownReport(aVerdict({ verdict: 'error', experiments }));
    expect(report).toContain(
      '| ⛔&nbsp;error | Terminate one instance of checkout | the journal is missing | – |',
    );
  });

  it('never shows a score rounded up to everything', () => {
    expect(markdownReport(aVerdict({ score: 0.99996 }))).not.toContain('Score: 100 %');
    expect(markdownReport(aVerdict({ score: 1 }))).toContain('Score: 100 %');
  });
});

describe('hostile text in the job summary', () => {
  const rendered = renderMarkdown(markdownReport(hostile, context));

  it('brings in no element, no address, no mention', () => {
    expect(intruders(rendered)).toEqual([]);
    expect(liveReferences(rendered)).toEqual([]);
  });

  it('breaks no table and no fold', () => {
    expect(cellCounts(rendered)).toEqual([
      [4, 4, 4],
      [7, 7, 7],
      [6, 6, 6],
    ]);
    expect(named(rendered, 'details', 'summary')).toHaveLength(4);
  });

  it('still can be read', () => {
    expect(rendered.texts.join('').replaceAll('\u200b', '')).toContain('@octocat acme/checkout#1 #12 GH-12');
  });
});

describe('the budget of the job summary', () => {
  const many = (count: number, criteria: number) =>
    aVerdict({
      verdict: 'error',
      experiments: Array.from({ length: count }, (_, at) => {
        const verdict: Outcome = at === count - 1 ? 'error' : at % 10 === 0 ? 'fail' : 'pass';
        return anExperiment({
          index: at + 1,
          title: `experiment ${at + 1}`,
          verdict,
          criteria: Array.from({ length: criteria }, (_, number) =>
            aCriterion({
              text: `probe "${number}" output == 0`,
              verdict: number === criteria - 1 ? verdict : 'pass',
            }),
          ),
        });
      }),
    });

  it('keeps the worst of twenty thousand experiments and counts the rest', () => {
    const report = markdownReport(many(20_000, 1), context);
    expect(bytes(report)).toBeLessThanOrEqual(SUMMARY_BUDGET);
    expect(bytes(report)).toBeGreaterThan(SUMMARY_BUDGET / 2);
    expect(report).toContain('Look first at experiment 20000');
    expect(report).toMatch(/\n\d+ experiments more did not fit: (\d+ fail, )?\d+ pass\.\n/);
    expect(report).toMatch(
      /The details of \d+ experiments did not fit; they are in <code>verdict.json<\/code>/,
    );
  });

  it('keeps the worst of twenty thousand criteria and counts the rest', () => {
    const report = markdownReport(many(2, 20_000), context, 65_000);
    expect(bytes(report)).toBeLessThanOrEqual(65_000);
    expect(report).toContain('probe "19999" output == 0');
    // One huge experiment does not hide the next.
    expect(report.match(/<details/g)).toHaveLength(2);
    expect(report).toMatch(/\n\d+ criteria more did not fit: \d+ pass\.\n/);
    expect(
      cellCounts(renderMarkdown(report))
        .flat()
        .every((cells) => cells === 7 || cells === 6),
    ).toBe(true);
  });

  it('leaves nothing out where everything fits', () => {
    expect(markdownReport(many(50, 3))).not.toContain('did not fit');
  });

  it('keeps the answer and the alarms when the texts alone would fill it', () => {
    const text = '$'.repeat(700);
    const experiments = [anExperiment({ title: text, verdict: 'error', rolledBack: false })];
    const report = markdownReport(aVerdict({ verdict: 'error', reason: text, experiments }), {}, 8_000);
    expect(report).toMatch(/^## ⛔ Error: .*\n\n⛔ <b>Not rolled back:<\/b> 1 experiment\.\n/);
    expect(report).toContain(
      'Experiments: 1 error. The report did not fit; it is in <code>verdict.json</code>.',
    );
  });

  it('is kept in bytes whatever a comment has to say', () => {
    const verdict = fc.record({
      experiments: fc.nat(120),
      criteria: fc.nat(30),
      text: fc.constantFrom('x', HOSTILE, '💥'.repeat(400), '$'.repeat(700), '\ud800'.repeat(700)),
      outcome: fc.constantFrom(...OUTCOMES),
      budget: fc.integer({ min: 4_000, max: 200_000 }),
      rolledBack: fc.boolean(),
    });
    fc.assert(
      fc.property(verdict, ({ experiments, criteria, text, outcome, budget, rolledBack }) => {
        const report = markdownReport(
          aVerdict({
            suite: text,
            reason: text,
            environment: text,
            runId: text,
            warnings: Array.from({ length: criteria }, () => text),
            verdict: outcome,
            experiments: Array.from({ length: experiments }, (_, at) =>
              anExperiment({
                index: at + 1,
                title: text,
                reason: text,
                verdict: outcome,
                rolledBack,
                notes: [text],
                criteria: Array.from({ length: criteria }, () =>
                  aCriterion({ text, reason: text, verdict: outcome }),
                ),
              }),
            ),
          }),
          context,
          budget,
        );
        expect(bytes(report)).toBeLessThanOrEqual(budget);
      }),
      { numRuns: 30 },
    );
  });
});
