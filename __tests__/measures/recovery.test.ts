import { describe, expect, test } from '@jest/globals';
import { recoveryTime } from '../../src/measures/recovery.js';
import { aJournal, answer, entry, rawExperiment, round, rounds, time } from '../builders/journal.js';

/** The fault starts at second 2; each look takes 0.1 s. */
function recoveryWith(
  during: readonly unknown[],
  after: unknown = round(14, true),
  run = [entry('kill', 2, 3)],
) {
  return recoveryTime(aJournal({ steady_states: { before: round(0, true), during, after }, run }));
}

describe('the time from the fault to the first look from which everything holds', () => {
  test.each([
    [
      'never seen to break',
      [2.5, 3.5, 4.5],
      [],
      [0, 600],
      /not seen to break, and held when first looked at, at 14:00:02/,
    ],
    [
      'broken for two looks',
      [2.5, 3.5, 4.5, 5.5],
      [2.5, 3.5],
      [1_500, 2_600],
      /broke at 14:00:02 when "web answers" got 503, and held again from 14:00:04/,
    ],
    [
      'broken twice: the last time counts',
      [2.5, 3.5, 4.5, 5.5],
      [2.5, 4.5],
      [2_500, 3_600],
      /broke at 14:00:02/,
    ],
    ['bad before the fault, good after it', [1, 2.5], [1], [0, 600], /not seen to break/],
    [
      'bad until the hypothesis after the method',
      [3, 5],
      [3, 5],
      [3_000, 12_100],
      /held again from 14:00:14/,
    ],
  ])('%s', (_name, seconds, bad, [lower, upper], because) => {
    const observed = recoveryWith(rounds(seconds, bad));
    expect(observed).toMatchObject({
      kind: 'number',
      value: upper,
      interval: { lower, upper },
      dimension: 'duration',
    });
    expect(observed.because).toMatch(because);
  });

  test('a last look that is bad has never recovered', () => {
    const observed = recoveryWith(rounds([3, 4]), round(14, false));
    expect(observed).toMatchObject({ value: Infinity, interval: { lower: Infinity, upper: Infinity } });
    expect(observed.because).toMatch(/did not hold when last looked at, at 14:00:14/);
  });

  test('without looks during the method nobody knows when it came back, only that it had by then', () => {
    expect(recoveryWith([])).toMatchObject({ interval: { lower: 0, upper: 12_100 } });
  });

  test('a look that was under way when the fault struck, and failed, counts', () => {
    const slow = round(1.95, false, {});
    expect(recoveryWith([slow, round(3, true)])).toMatchObject({ interval: { lower: 0, upper: 1_100 } });
  });

  test('the evidence is what broke, what was bad last and what held first', () => {
    const observed = recoveryWith(rounds([2.5, 3.5, 4.5], [2.5, 3.5]));
    expect(observed).toMatchObject({
      evidence: {
        entries: ['/steady_states/during/0', '/steady_states/during/1', '/steady_states/during/2'],
      },
    });
  });
});

describe('method probes with a tolerance are sources of their own', () => {
  const method = (...probes: readonly Record<string, unknown>[]) => [entry('kill', 2, 3), ...probes];

  test('one that is bad at its end has never recovered, whatever the hypothesis says', () => {
    const observed = recoveryWith(rounds([3, 4]), round(14, true), method(answer('orders', 6, 500)));
    expect(observed).toMatchObject({ value: Infinity });
    expect(observed.because).toMatch(/"orders" got 500/);
  });

  test('one of the same name as a hypothesis probe recovers with it', () => {
    const observed = recoveryWith([], round(14, true), method(answer('web answers', 6, 503)));
    expect(observed).toMatchObject({ interval: { lower: 4_000, upper: 12_100 } });
  });

  test('a late first look at something that never broke does not delay the recovery', () => {
    const observed = recoveryWith(rounds([2.5]), round(14, true), method(answer('orders', 12, 200)));
    expect(observed).toMatchObject({ interval: { lower: 0, upper: 600 } });
  });

  test('one without a tolerance is no sample', () => {
    const probe = answer('orders', 6, 500, { activity: { tolerance: undefined } });
    expect(recoveryWith(rounds([2.5]), round(14, true), method(probe))).toMatchObject({
      interval: { upper: 600 },
    });
  });

  test('one that failed was bad', () => {
    const failed = answer('orders', 6, 0, {
      status: 'failed',
      output: null,
      exception: ['x.ActivityFailed: refused\n'],
    });
    expect(recoveryWith([], round(14, true), method(failed))).toMatchObject({ value: Infinity });
  });
});

describe('without evidence there is no recovery time', () => {
  test.each([
    ['no action', { run: [] }, /no fault to recover from/],
    [
      'an action without a time',
      { run: [entry('kill', 2, 3, { start: 'soon' })] },
      /no fault to recover from/,
    ],
    [
      'no sample after the fault',
      { steady_states: { before: round(0, true), after: null, during: [] } },
      /no sample/,
    ],
    [
      'a round that was interrupted',
      { steady_states: { during: [{ steady_state_met: null, probes: [] }], after: round(14, true) } },
      /cannot be judged/,
    ],
    [
      'a round without probes',
      { steady_states: { during: [], after: { steady_state_met: true, probes: [] } } },
      /cannot be judged/,
    ],
    ['dry probes', { experiment: rawExperiment({ dry: 'probes' }) }, /ran dry/],
    [
      'a tolerance that only another probe can judge',
      {
        run: [entry('kill', 2, 3), answer('orders', 5, 200, { activity: { tolerance: { type: 'probe' } } })],
      },
      /"orders" cannot be judged/,
    ],
    [
      'a good sample without a time',
      { run: [entry('kill', 2, 3), answer('orders', 5, 200, { start: null, end: time(6) })] },
      /cannot be placed in time/,
    ],
  ])('%s', (_name, overrides, because) => {
    expect(recoveryTime(aJournal(overrides))).toEqual({
      kind: 'missing',
      because: expect.stringMatching(because),
    });
  });
});

describe('a look soon after the fault of a long method', () => {
  const steady_states = { before: null, after: null, during: [] };
  const soon = (status: number) =>
    recoveryTime(
      aJournal({
        run: [entry('stress', 2, 600), answer('orders', 2.1, status)],
        steady_states,
        rollbacks: [],
      }),
    );

  test('does not show that everything held to the end', () => {
    expect(soon(200)).toEqual({
      kind: 'missing',
      because:
        'nothing looked at the system for the last 597.8 s of 598 s between the fault and the end of the method',
    });
  });

  test('shows that it broke, and nothing that it ever held again', () => {
    expect(soon(500)).toMatchObject({ kind: 'number', value: Infinity });
  });
});
