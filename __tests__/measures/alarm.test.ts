import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Phase } from '../../src/criteria/criterion.js';
import { detectionTime, worstState } from '../../src/measures/alarm.js';
import { factsOf, NO_FACTS } from '../../src/measures/facts.js';
import type { AlarmAnswer } from '../../src/measures/metrics.js';
import { aJournal, moment, rawJournal } from '../builders/journal.js';

/** The fault is at second 2, the recovery from 3 to 14, the end at 20. */
const journal = aJournal(rawJournal());

type Turn = readonly [second: number, from: string, to: string];

const alarm = (state: string, ...turns: readonly Turn[]): AlarmAnswer => ({
  kind: 'alarm',
  state,
  changes: turns.map(([second, from, to]) => ({ at: moment(second), from, to })),
});
const told = (answer: AlarmAnswer) => factsOf([], [[{ name: '5xx', since: 0, settled: 0 }, answer]]);

describe('alarm "…" is its worst state over the phase', () => {
  test.each<[string, Phase | null, AlarmAnswer, string, string]>([
    ['never changed', null, alarm('OK'), 'OK', 'it was OK from 14:00:02 to 14:00:20'],
    [
      'went off',
      null,
      alarm('OK', [5, 'OK', 'ALARM'], [9, 'ALARM', 'OK']),
      'ALARM',
      'it went to ALARM at 14:00:05',
    ],
    [
      'went off before and came back after it began',
      null,
      alarm('OK', [5, 'ALARM', 'OK']),
      'ALARM',
      'it was in ALARM already at 14:00:02',
    ],
    ['is in alarm all along', null, alarm('ALARM'), 'ALARM', 'it was in ALARM already at 14:00:02'],
    [
      'went off afterwards',
      null,
      alarm('ALARM', [21, 'OK', 'ALARM']),
      'OK',
      'it was OK from 14:00:02 to 14:00:20',
    ],
    ['came back before', null, alarm('OK', [1, 'ALARM', 'OK']), 'OK', 'it was OK from 14:00:02 to 14:00:20'],
    [
      'went off in another phase',
      'after',
      alarm('OK', [5, 'OK', 'ALARM'], [9, 'ALARM', 'OK']),
      'OK',
      'it was OK from 14:00:14 to 14:00:20',
    ],
    [
      'was still in alarm in the phase',
      'recovery',
      alarm('OK', [2.5, 'OK', 'ALARM'], [9, 'ALARM', 'OK']),
      'ALARM',
      'it was in ALARM already at 14:00:03',
    ],
    [
      'went off without data before',
      null,
      alarm('ALARM', [5, 'INSUFFICIENT_DATA', 'ALARM']),
      'ALARM',
      'it went to ALARM at 14:00:05',
    ],
  ])('%s', (_, phase, answer, value, because) => {
    expect(worstState('5xx', phase, journal, told(answer))).toMatchObject({ kind: 'word', value, because });
  });

  test.each<[string, AlarmAnswer, string]>([
    [
      'it had no data at the start',
      alarm('OK', [5, 'INSUFFICIENT_DATA', 'OK']),
      'the alarm "5xx" was INSUFFICIENT_DATA at 14:00:02',
    ],
    [
      'it lost its data',
      alarm('OK', [5, 'OK', 'INSUFFICIENT_DATA'], [6, 'INSUFFICIENT_DATA', 'OK']),
      'the alarm "5xx" was INSUFFICIENT_DATA at 14:00:05',
    ],
    ['it has a state that nobody knows', alarm('PAUSED'), 'the alarm "5xx" was PAUSED at 14:00:02'],
    ['it is not there', { kind: 'unanswered', because: 'there is no such alarm' }, 'there is no such alarm'],
  ])('not known when %s', (_, answer, because) => {
    expect(worstState('5xx', null, journal, told(answer))).toEqual({ kind: 'missing', because });
  });

  test('not known when nobody was asked, or the journal has no phases', () => {
    expect(worstState('5xx', null, journal, NO_FACTS)).toMatchObject({ kind: 'missing' });
    const faultless = aJournal({ run: [] });
    expect(worstState('5xx', 'recovery', faultless, told(alarm('OK')))).toMatchObject({ kind: 'missing' });
  });
});

describe('detection-time', () => {
  test.each<[string, AlarmAnswer, number, string]>([
    [
      'until the alarm goes off',
      alarm('ALARM', [6.5, 'OK', 'ALARM']),
      4_500,
      'the alarm "5xx" went to ALARM at 14:00:06, the fault began at 14:00:02',
    ],
    [
      'by the first time',
      alarm('ALARM', [5, 'OK', 'ALARM'], [6, 'ALARM', 'OK'], [7, 'OK', 'ALARM']),
      3_000,
      'the alarm "5xx" went to ALARM at 14:00:05, the fault began at 14:00:02',
    ],
    [
      'also when it had no data at first',
      alarm('ALARM', [5, 'INSUFFICIENT_DATA', 'ALARM']),
      3_000,
      'the alarm "5xx" went to ALARM at 14:00:05, the fault began at 14:00:02',
    ],
    [
      'never when it does not',
      alarm('OK'),
      Infinity,
      'the alarm "5xx" did not go off between 14:00:02 and 14:00:20',
    ],
    [
      'never when it does so after the end',
      alarm('ALARM', [21, 'OK', 'ALARM']),
      Infinity,
      'the alarm "5xx" did not go off between 14:00:02 and 14:00:20',
    ],
    [
      'never when it only ended before the fault',
      alarm('OK', [1, 'ALARM', 'OK']),
      Infinity,
      'the alarm "5xx" did not go off between 14:00:02 and 14:00:20',
    ],
  ])('counts from the fault %s', (_, answer, value, because) => {
    expect(detectionTime('5xx', journal, told(answer))).toMatchObject({
      kind: 'number',
      value,
      dimension: 'duration',
      because,
    });
  });

  test.each<[string, AlarmAnswer, string]>([
    [
      'it was in alarm before',
      alarm('OK', [5, 'ALARM', 'OK'], [6, 'OK', 'ALARM']),
      'the alarm "5xx" was in ALARM already when the fault began, at 14:00:02',
    ],
    [
      'it is in alarm all along',
      alarm('ALARM'),
      'the alarm "5xx" was in ALARM already when the fault began, at 14:00:02',
    ],
    ['it may not be told', { kind: 'unanswered', because: 'AWS refused' }, 'AWS refused'],
  ])('is not known when %s', (_, answer, because) => {
    expect(detectionTime('5xx', journal, told(answer))).toEqual({ kind: 'missing', because });
  });

  test('is not known without a fault', () => {
    expect(detectionTime('5xx', aJournal({ run: [] }), told(alarm('OK')))).toMatchObject({ kind: 'missing' });
  });
});

const STATES = ['OK', 'ALARM', 'INSUFFICIENT_DATA'] as const;
const [BEGIN, END] = [2, 20];

type State = (typeof STATES)[number];
interface Life {
  readonly first: State;
  readonly turns: readonly (readonly [tenth: number, state: State])[];
  readonly since: number;
}

/** An alarm's whole life from second 0 on, of which the history is known from any time up to the fault. */
const lives = fc.record({
  first: fc.constantFrom(...STATES),
  turns: fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 250 }), fc.constantFrom(...STATES)), {
    selector: ([tenth]) => tenth,
    maxLength: 6,
  }),
  since: fc.integer({ min: 0, max: BEGIN }),
});

describe('whatever an alarm went through', () => {
  const lived = ({ first, turns, since }: Life) => {
    const stretches = [[0, first] as const, ...turns.toSorted(([a], [b]) => a - b)];
    const states = stretches.map(([tenth, state]) => ({ at: tenth / 10, state }));
    const changes = states
      .slice(1)
      .map(({ at, state }, index) => [at, states[index]?.state ?? first, state] as const)
      .filter(([at]) => at >= since);
    const during = states.filter(({ at }, index) => at <= END && (states[index + 1]?.at ?? Infinity) > BEGIN);
    return {
      answer: alarm(states.at(-1)?.state ?? first, ...changes),
      during: during.map(({ state }) => state),
    };
  };

  test('it is OK only when it was nothing else, and in alarm whenever it was', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const { answer, during } = lived(life);
        const state = worstState('5xx', null, journal, told(answer));
        const found = state.kind === 'word' ? state.value : 'unknown';
        const blind = during.includes('INSUFFICIENT_DATA') ? 'unknown' : 'OK';
        expect(found).toBe(during.includes('ALARM') ? 'ALARM' : blind);
      }),
    );
  });
});
