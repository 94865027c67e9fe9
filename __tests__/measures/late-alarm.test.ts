import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Phase } from '../../src/criteria/criterion.js';
import { detectionTime, worstState } from '../../src/measures/alarm.js';
import { factsOf, NOTHING_LATE, type Lateness } from '../../src/measures/facts.js';
import type { AlarmAnswer } from '../../src/measures/metrics.js';
import { aJournal, moment, rawJournal } from '../builders/journal.js';

/** The fault is at second 2, the recovery from 3 to 14, the end at 20. */
const journal = aJournal(rawJournal());

const alarm = (
  state: string,
  ...turns: readonly (readonly [second: number, from: string, to: string])[]
): AlarmAnswer => ({
  kind: 'alarm',
  state,
  changes: turns.map(([second, from, to]) => ({ at: moment(second), from, to })),
});
const told = (answer: AlarmAnswer, late: Partial<Lateness> = {}) =>
  factsOf([], [[{ name: '5xx', since: 0, settled: 0 }, answer]], { ...NOTHING_LATE, ...late });

describe('an alarm that goes off when the experiment has ended', () => {
  const late = { settle: 60_000 };
  const goesOff = (second: number) => alarm('ALARM', [second, 'OK', 'ALARM']);

  test.each<[string, Phase | null, AlarmAnswer, Partial<Lateness>, string, string]>([
    ['speaks of it for a while', null, goesOff(75), late, 'ALARM', 'it went to ALARM at 14:01:15'],
    ['and not later', null, goesOff(81), late, 'OK', 'it was OK from 14:00:02 to 14:01:20'],
    ['speaks of its last phase', 'after', goesOff(75), late, 'ALARM', 'it went to ALARM at 14:01:15'],
    [
      'says nothing of a phase before',
      'recovery',
      goesOff(75),
      late,
      'OK',
      'it was OK from 14:00:03 to 14:00:14',
    ],
    [
      'speaks of it until the next one begins',
      null,
      goesOff(25),
      { ...late, next: moment(26) },
      'ALARM',
      'it went to ALARM at 14:00:25',
    ],
    [
      'says nothing of it by having no data any more',
      null,
      alarm('INSUFFICIENT_DATA', [50, 'OK', 'INSUFFICIENT_DATA']),
      late,
      'OK',
      'it was OK from 14:00:02 to 14:01:20',
    ],
    [
      'is known at once when it went off before',
      null,
      goesOff(19),
      { ...late, waited: false },
      'ALARM',
      'it went to ALARM at 14:00:19',
    ],
    [
      'is not waited for by a phase before',
      'recovery',
      alarm('OK'),
      { ...late, waited: false },
      'OK',
      'it was OK from 14:00:03 to 14:00:14',
    ],
  ])('%s', (_, phase, answer, lateness, value, because) => {
    expect(worstState('5xx', phase, journal, told(answer, lateness))).toMatchObject({ value, because });
  });

  test.each<[string, AlarmAnswer, Partial<Lateness>, string]>([
    [
      'the next one had begun: it may speak of either',
      goesOff(27),
      { ...late, next: moment(26) },
      'the alarm "5xx" went to ALARM at 14:00:27, after the next experiment had begun, and may speak of either',
    ],
    [
      'it was asked for too early',
      alarm('OK'),
      { ...late, waited: false },
      'the alarm "5xx" was asked for before it can have gone off: the run was ended',
    ],
  ])('is not known, nor how long it took, when %s', (_, answer, lateness, because) => {
    const facts = told(answer, lateness);
    expect(worstState('5xx', null, journal, facts)).toEqual({ kind: 'missing', because });
    expect(detectionTime('5xx', journal, facts)).toEqual({ kind: 'missing', because });
  });

  test('was detected then, and never when it does not', () => {
    const detected = (answer: AlarmAnswer) => detectionTime('5xx', journal, told(answer, late));
    expect(detected(goesOff(75))).toMatchObject({ value: 73_000 });
    expect(detected(goesOff(81))).toMatchObject({
      value: Infinity,
      because: 'the alarm "5xx" did not go off between 14:00:02 and 14:01:20',
    });
  });
});

test('more time to go off never makes an alarm quieter', () => {
  const seconds = fc.integer({ min: 0, max: 120 });
  const turns = fc.uniqueArray(seconds, { maxLength: 4 });
  fc.assert(
    fc.property(turns, seconds, seconds, fc.option(seconds), (at, one, other, next) => {
      const changes = at
        .toSorted((a, b) => a - b)
        .map((second, index) =>
          index % 2 === 0 ? ([second, 'OK', 'ALARM'] as const) : ([second, 'ALARM', 'OK'] as const),
        );
      const answer = alarm(changes.at(-1)?.[2] ?? 'OK', ...changes);
      const stateAfter = (settle: number) => {
        const lateness = { settle: settle * 1_000, next: next === null ? null : moment(next) };
        const state = worstState('5xx', null, journal, told(answer, lateness));
        return state.kind === 'word' ? state.value : 'unknown';
      };
      const [less, more] = [Math.min(one, other), Math.max(one, other)].map(stateAfter);
      if (less === 'ALARM') expect(more).toBe('ALARM');
      if (more === 'OK') expect(less).toBe('OK');
    }),
  );
});
