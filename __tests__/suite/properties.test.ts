import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { EXPERIMENT, planned, SUITE } from './workspace.js';

const FULL = `${SUITE}    vars: { node: b }
    criteria: [{ require: duration < 5m, warn: duration < 4m }, recovery-time <= 1m]
    runtime: { hypothesis: { strategy: continuously, frequency: 0.5 } }
measures: { lost: { probe: count, path: output.lost, unit: count } }
gate: { pass-score: 80% }
guards:
  environments: [staging]
  allowed-hours: { days: mon-fri, from: 09:00, to: 17:00, zone: Europe/Berlin }
  freeze: [{ from: 2026-12-20, to: 2027-01-04T08:00, zone: UTC, why: Christmas }]
  blast-radius: single-az
  rollbacks: required
  preconditions: [alarm "checkout-5xx" is OK]
  lock: { wait: 10m, lease: 15m }
`;

/** A text with pieces cut out, put in or moved, so that most of it still makes sense. */
const mutated = (text: string) =>
  fc
    .array(
      fc.record({
        at: fc.nat({ max: text.length }),
        cut: fc.nat({ max: 12 }),
        put: fc.oneof(
          fc.constantFrom(
            '\n',
            ': ',
            '- ',
            '{',
            '}',
            '[',
            ']',
            '"',
            "'",
            '#',
            '\t',
            '  ',
            '!',
            '&a ',
            '*a',
            '__proto__: 1\n',
            'null',
            '1e9',
            '~',
            '\u0000',
            '<<: ',
            '|',
            '${',
            '.nan',
          ),
          fc.string({ maxLength: 4, unit: 'binary' }),
        ),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((edits) =>
      edits.reduce((now, { at, cut, put }) => now.slice(0, at) + put + now.slice(at + cut), text),
    );

describe('whatever is written', () => {
  test('a suite and its experiment give a plan or problems, each with a fix on one line', async () => {
    await fc.assert(
      fc.asyncProperty(mutated(FULL), mutated(EXPERIMENT), async (suite, experiment) => {
        await expectAnswer({ 's.yaml': suite, 'e.yaml': experiment }, 's.yaml');
      }),
      { numRuns: 400 },
    );
  });

  test('so does any value in the place of any other', async () => {
    const paths = leavesOf(JSON.parse(WHOLE));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), fc.jsonValue(), async (path, value) => {
        await expectAnswer({ 'e.json': JSON.stringify(replaced(JSON.parse(WHOLE), path, value)) }, null);
      }),
      { numRuns: 400 },
    );
  });

  test('so does any text at all', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('e.yaml', 'e.json'),
        async (text, name) => {
          await expectAnswer({ [name]: text }, null);
        },
      ),
      { numRuns: 200 },
    );
  });
});

const WHOLE = JSON.stringify({
  title: 't',
  description: 'd',
  configuration: { a: 1 },
  secrets: { s: { k: { type: 'env', key: 'K' } } },
  tags: ['x'],
  runtime: { hypothesis: { strategy: 'default' }, rollbacks: { strategy: 'always' } },
  extensions: [
    {
      name: 'resiliency-gate',
      criteria: [{ require: 'duration < 5m', weight: 2 }, 'lost == 0'],
      measures: { lost: { probe: 'p', path: 'output', unit: 'count' } },
      probes: { h: 'warn' },
      'expected-failures': ['a'],
      runtime: { hypothesis: { frequency: 1 } },
    },
  ],
  'steady-state-hypothesis': {
    title: 't',
    probes: [
      {
        type: 'probe',
        name: 'h',
        tolerance: { type: 'range', range: [1, 2] },
        provider: { type: 'python', module: 'm', func: 'f' },
      },
    ],
  },
  method: [
    { ref: 'h' },
    {
      type: 'action',
      name: 'a',
      provider: { type: 'process', path: 'p', arguments: ['x'], timeout: 1 },
      pauses: { after: 1 },
    },
    {
      type: 'probe',
      name: 'p',
      provider: { type: 'http', url: 'u', headers: {}, timeout: [1, 2] },
      background: true,
    },
  ],
  rollbacks: [],
});

async function expectAnswer(files: Record<string, string>, suite: string | null): Promise<void> {
  const outcome = await planned({ files, suite, experiments: suite === null ? Object.keys(files) : [] });
  if ('plan' in outcome) {
    expect(outcome.plan.experiments.length).toBeGreaterThan(0);
    for (const { criteria } of outcome.plan.experiments) expect(criteria.length).toBeGreaterThan(0);
    // What runs is JSON: nothing of it is lost when it is sent.
    const documents = outcome.plan.experiments.map(({ document }) => document);
    expect(JSON.parse(JSON.stringify(documents))).toEqual(documents);
  } else {
    expect(outcome.problems.length).toBeGreaterThan(0);
    for (const problem of outcome.problems) expect(problem).toMatch(/^\P{Cc}+ – \P{Cc}+$/u);
  }
}

function leavesOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, child]) => leavesOf(child, [...path, key]))];
}

function replaced(value: unknown, [key, ...rest]: readonly string[], leaf: unknown): unknown {
  if (key === undefined) return leaf;
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => (String(index) === key ? replaced(item, rest, leaf) : item));
  }
  const object = value as Record<string, unknown>;
  return { ...object, [key]: replaced(object[key], rest, leaf) };
}
