import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { previewOf, previewOfRefused } from '../../src/preview/of-plan.js';
import type { Preview } from '../../src/preview/preview.js';
import { planLines } from '../../src/report/plan-console.js';
import { planJson } from '../../src/report/plan-json.js';
import { planReport } from '../../src/report/plan-markdown.js';
import { bytes } from '../../src/report/text.js';
import { NO_GUARDS } from '../../src/suite/guards.js';
import { aPlan, aPlannedExperiment } from '../builders/plan.js';
import { EXPERIMENT, planOf } from '../suite/workspace.js';
import { intruders, liveReferences, named, renderMarkdown, textOf } from './rendered.js';
import { HOSTILE } from './situations.js';

const kill = (title: string, index = 1) =>
  aPlannedExperiment({
    index,
    title,
    document: {
      title,
      configuration: { zone: title },
      tags: [title],
      method: [
        {
          type: 'action',
          name: title,
          provider: {
            type: 'python',
            module: 'chaosaws.ec2.actions',
            func: 'stop_instance',
            arguments: { az: '${zone}' },
          },
          pauses: { after: 60 },
        },
      ],
      rollbacks: [{ type: 'action', name: 'start', provider: { type: 'process', path: title } }],
    },
  });
const preview = (title = 'eu-central-1a'): Preview =>
  previewOf(aPlan({ title, experiments: [kill(title)], warnings: [title] }), 1, NOW);
const ALLOWED = { file: 'suite.yaml', line: 7 };

/** A Wednesday. */
const NOW = Date.UTC(2026, 10, 25, 12);

describe('a plan', () => {
  it('says first that nothing was started, how much there is to run and how long it takes at the least', () => {
    const rendered = renderMarkdown(planReport(preview()));
    const [heading, said, facts] = named(rendered, 'h2', 'p').map(textOf);
    expect(heading).toBe('📋 Plan: eu-central-1a');
    expect(said).toBe('Nothing was started.');
    expect(facts).toContain('1 experiment · at least 1m03s · Environment: staging');
  });

  it('shows what each experiment breaks, with its variables filled in, and how it is undone', () => {
    const cells = named(renderMarkdown(planReport(preview())), 'td').map(textOf);
    expect(cells.slice(0, 6)).toEqual([
      '1',
      'eu-central-1a',
      'chaosaws.ec2.actions.stop_instance(az="eu-central-1a")',
      '–',
      '1, played always',
      '1m03s',
    ]);
  });

  it('says before all else which guard would hold a run now', () => {
    const environments = { names: ['production'], place: ALLOWED };
    const held = previewOf(aPlan({ guards: { ...NO_GUARDS, environments } }), 1, NOW);
    const [, , first] = planReport(held).split('\n\n');
    expect(first).toContain('A run would be held now:</b> environments – "staging" is not one of production');
    expect(planLines(held)[0]).toMatch(/^a run would be held now by environments: /);
  });

  it('says what would end the run early', async () => {
    const suite =
      'version: 1\nabort-when: [\'alarm "shop-5xx" is ALARM for 2m\']\nexperiments: [{ experiment: e.yaml }]\n';
    const planned = await planOf({
      files: { 'suite.yaml': suite, 'e.yaml': EXPERIMENT },
      suite: 'suite.yaml',
    });
    expect(planReport(previewOf(planned, 1, NOW))).toContain(
      'Ends early when <code>alarm "shop-5xx" is ALARM for 2m</code>',
    );
  });

  it('gives a policy statement to start from', () => {
    const [policy] = named(renderMarkdown(planReport(preview())), 'pre').map(textOf);
    const { Action } = JSON.parse(policy ?? '') as { Action: readonly string[] };
    expect(Action).toContain('ec2:StopInstances');
  });

  it('tells a suite that cannot be run by its problems, each with its line and a fix', () => {
    const problem = { message: 'unknown measure "rto2"', fix: 'write "rto"', place: ALLOWED };
    const report = planReport(previewOfRefused([problem, { message: 'no file', fix: 'add it' }]));
    expect(report).toContain('## ⛔ This suite cannot be run: 2 problems');
    const [first, second] = named(renderMarkdown(report), 'li').map(textOf);
    expect(first).toBe('suite.yaml:7: unknown measure "rto2" – write "rto"');
    expect(second).toBe('no file – add it');
  });

  it('shows a hostile text as text', () => {
    const rendered = renderMarkdown(planReport(preview(HOSTILE)));
    // The one block of code is the policy's.
    expect(intruders(rendered)).toEqual(['pre']);
    expect(liveReferences(rendered)).toEqual([]);
    for (const line of planLines(preview(HOSTILE))) expect(line).not.toMatch(/^::|##\[|[\u0000-\u001f]/);
  });

  it('stays within its budget, however much there is to tell', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 4_000, max: 60_000 }),
        (count, budget) => {
          const experiments = Array.from({ length: count }, (_, at) => kill('x'.repeat(300), at + 1));
          expect(
            bytes(planReport(previewOf(aPlan({ experiments }), 1, NOW), {}, budget)),
          ).toBeLessThanOrEqual(budget);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('counts what did not fit', () => {
    const experiments = Array.from({ length: 400 }, (_, at) => kill('x'.repeat(300), at + 1));
    expect(planReport(previewOf(aPlan({ experiments }), 1, NOW), {}, 8_000)).toMatch(
      /\d+ experiments more did not fit/,
    );
  });

  it('is the same as JSON, which the schema describes', () => {
    expect(JSON.parse(planJson(preview()))).toEqual(preview());
  });
});
