import { describe, expect, test } from '@jest/globals';
import { availability, downtime, errorRate } from '../../src/measures/availability.js';
import { aJournal, answer, entry, rawExperiment, round, rounds } from '../builders/journal.js';

/** A fault from 2 to 12 (with its pause), looked at every second for 0.1 s. */
function looked(bad: readonly number[], run: readonly unknown[] = []) {
  const kill = entry('kill', 2, 4, { activity: { pauses: { after: 8 } } });
  const during = rounds([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], bad);
  return aJournal({
    run: [kill, ...run],
    steady_states: { before: round(0, true), during, after: round(14, true) },
  });
}

describe('downtime is bounded by the looks before, in and after an outage', () => {
  test.each([
    ['no outage', [], 0, 0],
    ['one bad look', [5], 100, 2_100],
    ['a row of bad looks is one outage', [5, 6, 7], 2_100, 4_100],
    ['two outages', [4, 8], 200, 4_200],
    ['bad from the fault on: cut to the phase', [2], 100, 1_100],
    ['bad to its end: cut to the phase', [11, 12], 1_000, 2_000],
  ])('%s', (_name, bad, lower, upper) => {
    const observed = downtime(looked(bad), 'injection');
    expect(observed).toMatchObject({
      kind: 'number',
      dimension: 'duration',
      value: expect.closeTo(upper, 3),
    });
    expect(observed).toMatchObject({
      interval: { lower: expect.closeTo(lower, 3), upper: expect.closeTo(upper, 3) },
    });
  });

  test('outages of two sources that overlap count once', () => {
    const orders = [answer('orders', 4.5, 200), answer('orders', 5.5, 500), answer('orders', 6.5, 200)];
    const alone = downtime(looked([5]), 'injection');
    const both = downtime(looked([5], orders), 'injection');
    expect(alone).toMatchObject({ value: expect.closeTo(2_100, 3) });
    expect(both).toMatchObject({ value: expect.closeTo(2_600, 3) });
  });
});

test('a slow answer may tell of the moment when it was asked for', () => {
  const slow = round(3, true, { probes: [entry('web answers', 3, 4.9, { tolerance_met: true })] });
  const during = [slow, ...rounds([5, 6, 7, 8, 9, 10, 11, 12], [5])];
  const steady_states = { before: round(0, true), during, after: round(14, true) };
  const kill = entry('kill', 2, 4, { activity: { pauses: { after: 8 } } });
  expect(downtime(aJournal({ run: [kill], steady_states }), 'injection')).toMatchObject({
    value: expect.closeTo(3_100, 3),
  });
});

describe('availability is what is left of the observed time', () => {
  test('judged at its lower end', () => {
    expect(availability(looked([5, 6, 7]), 'injection')).toMatchObject({
      dimension: 'ratio',
      value: expect.closeTo(0.59, 6),
      interval: { lower: expect.closeTo(0.59, 6), upper: expect.closeTo(0.79, 6) },
      because: expect.stringMatching(
        /3 of 10 samples between 14:00:02 and 14:00:12 bad, first at 14:00:05 when "web answers" got 503/,
      ),
    });
  });

  test('without a phase from the fault to the last look', () => {
    expect(availability(looked([5]), null)).toMatchObject({ value: expect.closeTo(1 - 2_100 / 12_100, 6) });
  });
});

test.each([
  [[], 0],
  [[5], 0.1],
  [[2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 1],
])('the error rate of bad looks at %j is %d', (bad, rate) => {
  expect(errorRate(looked(bad), 'injection')).toMatchObject({
    value: rate,
    interval: null,
    dimension: 'ratio',
  });
});

describe('too few looks are no evidence', () => {
  const steady_states = { before: round(0, true), after: round(14, true), during: [] };
  test.each([
    ['none in the phase', { steady_states }, 'injection' as const, /no sample in the injection phase/],
    ['one at the end of a long silence', { steady_states }, null, /nothing looked at the system for/],
    [
      'two with a long silence between',
      { steady_states: { ...steady_states, during: rounds([2.1, 2.3]) } },
      null,
      /nothing looked/,
    ],
    [
      'one that cannot be judged',
      { experiment: rawExperiment({ dry: 'activities' }) },
      null,
      /cannot be judged/,
    ],
    [
      'a round that nobody can read',
      { steady_states: { ...steady_states, during: ['?'] } },
      'injection' as const,
      /cannot be judged/,
    ],
  ])('%s', (_name, overrides, phase, because) => {
    for (const measure of [downtime, availability, errorRate]) {
      expect(measure(aJournal(overrides), phase)).toEqual({
        kind: 'missing',
        because: expect.stringMatching(because),
      });
    }
  });
});

describe('the one look of a long injection is no evidence', () => {
  const run = [entry('kill', 2, 600), answer('orders', 2.1, 200)];
  const steady_states = { before: null, after: null, during: [] };
  test.each([
    ['in the phase', 'injection' as const, /for 597\.8 s of 598 s in the injection phase/],
    ['until the end of the method', null, /for 597\.8 s of 598 s after the fault/],
  ])('%s', (_name, phase, because) => {
    for (const measure of [downtime, availability, errorRate]) {
      expect(measure(aJournal({ run, steady_states, rollbacks: [], end: null }), phase)).toEqual({
        kind: 'missing',
        because: expect.stringMatching(because),
      });
    }
  });

  test('nobody has to look while rollbacks are played', () => {
    const looks = [2.5, 6, 9].map((second) => answer('orders', second, 200));
    const rollbacks = [entry('undo', 10, 300)];
    const short = [entry('kill', 2, 10), ...looks];
    expect(availability(aJournal({ run: short, steady_states, rollbacks }), null)).toMatchObject({
      value: 1,
    });
  });
});
