import { describe, expect, test } from '@jest/globals';
import { observe } from '../../src/measures/observe.js';
import type { Phase } from '../../src/criteria/criterion.js';
import type { DeclaredMeasure } from '../../src/suite/plan.js';
import { aJournal, answer, criterion, entry, rawExperiment, round, rounds } from '../builders/journal.js';

function observed(
  measure: string,
  overrides: Record<string, unknown>,
  declared: readonly DeclaredMeasure[] = [],
) {
  const condition = criterion(`${measure} == 1`).require;
  if (condition === null) throw new Error('no condition');
  return observe(condition.measure, condition.phase, aJournal(overrides), declared);
}

describe('steady-state', () => {
  const states = (before: boolean | null, during: readonly unknown[], after: boolean | null) => ({
    steady_states: {
      before: before === null ? null : round(0, before),
      during,
      after: after === null ? null : round(14, after),
    },
  });
  test.each<[string, Phase | null, Record<string, unknown>, string | RegExp]>([
    ['held before and after', null, states(true, [], true), 'met'],
    ['not held after', null, states(true, [], false), 'not-met'],
    ['misses during the method are another question', null, states(true, rounds([3], [3]), true), 'met'],
    ['not run before', null, states(null, [], true), /not run before/],
    ['not run after', null, states(true, [], null), /not run after/],
    [
      'not declared',
      null,
      { experiment: rawExperiment({ 'steady-state-hypothesis': {} }), steady_states: {} },
      /declares no/,
    ],
    ['dry', null, { experiment: rawExperiment({ dry: 'probes' }) }, /ran dry/],
    ['rounds in the phase held', 'injection', states(true, rounds([2.1, 2.5]), true), 'met'],
    ['one round in the phase did not', 'injection', states(true, rounds([2.1, 2.5], [2.5]), true), 'not-met'],
    ['a miss in another phase', 'injection', states(true, rounds([2.1, 5], [5]), true), 'met'],
    ['no round in the phase', 'injection', states(true, rounds([5]), true), /no round/],
    ['after the method', 'after', states(true, [], false), 'not-met'],
  ])('%s', (_name, phase, overrides, expected) => {
    const [answer] = observed(`steady-state${phase === null ? '' : ` during ${phase}`}`, overrides);
    if (typeof expected === 'string') expect(answer).toMatchObject({ kind: 'word', value: expected });
    else expect(answer).toEqual({ kind: 'missing', because: expect.stringMatching(expected) });
  });
});

test('the duration is what Chaos Toolkit measured, pauses and rollbacks included', () => {
  expect(observed('duration', { duration: 87.25 })).toMatchObject([{ value: 87_250, dimension: 'duration' }]);
  expect(observed('duration', { duration: null })).toMatchObject([{ value: 20_000 }]);
  expect(observed('duration', { duration: null, end: null })).toMatchObject([{ kind: 'missing' }]);
});

describe('values of activities', () => {
  const run = (output: unknown, overrides = {}) => ({
    run: [entry('kill', 2, 3), entry('count', 5, 6, { activity: { type: 'probe' }, output, ...overrides })],
  });
  test.each<[string, string, Record<string, unknown>, Record<string, unknown>]>([
    [
      'a number',
      'probe "count" output.body.lost',
      run({ status: 200, body: { lost: 3 } }),
      { kind: 'number', value: 3, dimension: 'count' },
    ],
    ['an element', 'probe "count" output.1', run([4, 5]), { kind: 'number', value: 5 }],
    [
      'text that holds JSON',
      'probe "count" output.stdout.lost',
      run({ status: 0, stdout: '{"lost": 0}\n' }),
      { kind: 'number', value: 0 },
    ],
    [
      'text',
      'probe "count" output.stdout',
      run({ status: 0, stdout: 'OK\n' }),
      { kind: 'word', value: 'OK' },
    ],
    ['a truth', 'probe "count" output', run(true), { kind: 'boolean', value: true }],
    ['a status word', 'action "kill" status', {}, { kind: 'word', value: 'succeeded' }],
    [
      'whether an action did what it is for',
      'action "kill"',
      { run: [entry('kill', 2, 3, { output: { status: 3 } })] },
      { kind: 'word', value: 'failed' },
    ],
    [
      'how long it took',
      'action "kill" duration',
      {},
      { kind: 'number', value: 1_000, dimension: 'duration' },
    ],
    ['nothing there', 'probe "count" output.body.lost', run({ body: {} }), { kind: 'missing' }],
    ['an inherited name', 'probe "count" output.constructor', run({}), { kind: 'missing' }],
    ['an object', 'probe "count" output.body', run({ body: {} }), { kind: 'missing' }],
    ['a failed probe', 'probe "count" output', run(1, { status: 'failed' }), { kind: 'missing' }],
    [
      'a probe that never ran',
      'probe "other" output',
      {},
      { kind: 'missing', because: 'the probe "other" was never executed' },
    ],
    ['not in that phase', 'probe "count" output during before', run(1), { kind: 'missing' }],
    [
      'a tolerance met',
      'probe "web"',
      { run: [entry('kill', 2, 3), answer('web', 5, 200)] },
      { kind: 'word', value: 'met' },
    ],
    [
      'a tolerance missed',
      'probe "web"',
      { run: [entry('kill', 2, 3), answer('web', 5, 500)] },
      { kind: 'word', value: 'not-met' },
    ],
    ['no tolerance', 'probe "count"', run(1), { kind: 'missing' }],
    ['an alarm', 'alarm "5xx"', {}, { kind: 'missing' }],
    ['an unknown measure', 'latency.p95', {}, { kind: 'missing' }],
  ])('%s', (_name, measure, overrides, expected) => {
    expect(observed(measure, overrides)).toEqual([expect.objectContaining(expected)]);
  });

  test('every execution from the fault on gives one value, those of the hypothesis included', () => {
    const values = observed('probe "web answers" output.status', {
      run: [answer('web answers', 1, 200), entry('kill', 2, 3), answer('web answers', 5, 503)],
    });
    expect(values).toMatchObject([
      { value: 200, evidence: { entries: ['/steady_states/after/probes/0'] } },
      { value: 503 },
    ]);
  });

  test('a sentence shows no secret and no control characters', () => {
    const [value] = observed('probe "count" output', run('AKIAIOSFODNN7EXAMPLE\u0007\u202E'));
    expect(value?.because).not.toMatch(/AKIA|\u0007|\u202E/);
  });
});

describe('declared measures are in the unit that the suite states', () => {
  const lost = (unit: DeclaredMeasure['unit'], dimension: DeclaredMeasure['dimension']): DeclaredMeasure => ({
    name: 'data-loss',
    place: { file: 'suite.yaml', line: 3 },
    dimension,
    unit,
    source: { kind: 'journal', activity: 'probe', name: 'count', path: ['output', 'lost'] },
  });
  const run = (value: unknown) => ({
    run: [
      entry('kill', 2, 3),
      entry('count', 5, 6, { activity: { type: 'probe' }, output: { lost: value } }),
    ],
  });
  test.each([
    [1.5, lost('s', 'duration'), 1_500],
    ['1.5', lost('s', 'duration'), 1_500],
    ['800ms', lost('s', 'duration'), 800],
    [98, lost('%', 'ratio'), 0.98],
    [7, lost('', 'count'), 7],
    ['8 MB', lost('s', 'duration'), null],
    ['many', lost('', 'count'), null],
    [true, lost('', 'count'), null],
  ])('%p as %#', (value, measure, expected) => {
    const [observation] = observed('data-loss', run(value), [measure]);
    if (expected === null) expect(observation).toMatchObject({ kind: 'missing' });
    else expect(observation).toMatchObject({ kind: 'number', value: expected, dimension: measure.dimension });
  });
});
