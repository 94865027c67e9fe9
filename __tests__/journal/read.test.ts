import { describe, expect, test } from '@jest/globals';
import { readJournal } from '../../src/journal/read.js';
import { aJournal, entry, rawExperiment, rawJournal, round, time } from '../builders/journal.js';
import { fixtureText, read, realText } from './fixtures.js';

const text = (overrides: Record<string, unknown>): string => JSON.stringify(rawJournal(overrides));

describe('a text that is no journal is unreadable, and says why', () => {
  const whole = JSON.stringify(rawJournal());
  test.each([
    ['empty', '', /empty/],
    ['blank', ' \n\t', /empty/],
    ['binary', '\u0000\u0001PK', /binary/],
    ['wrongly decoded', '\uFFFD\uFFFD{"a": 1}', /binary or not UTF-8/],
    ['prose', 'Traceback (most recent call last):', /not JSON/],
    ['broken JSON', '{"status" "completed"}', /not valid JSON/],
    ['a list', '[1, 2]', /not a journal/],
    ['another document', '{"status": "ok"}', /not a journal/],
    ['no status', '{"run": [], "chaoslib-version": "1.44.0"}', /no status/],
    ['a status of another type', '{"run": [], "status": 1}', /no status/],
    ['cut in a text', whole.slice(0, 80), /truncated at byte 80/],
    ['cut after a colon', '{"run":', /truncated at byte 7/],
    ['cut in a list', '{"run": [1', /truncated at byte 10/],
    ['cut by the encoder', realText('truncated'), /truncated at byte \d+/],
  ])('%s', (_name, given, reason) => {
    expect(readJournal(given)).toEqual({ kind: 'unreadable', reason: expect.stringMatching(reason) });
  });
});

describe('a journal of any age is read', () => {
  test('the published sample of chaoslib 1.41 with times without a zone', () => {
    const journal = read(fixtureText('experiment-broker-2024-01-18'));
    expect(journal).toMatchObject({
      chaoslibVersion: '1.41.0',
      status: 'completed',
      start: Date.parse('2024-01-18T19:01:32.095Z') + 0.436,
      untrusted: null,
      steadyStates: { during: [] },
    });
    expect(journal.run.map(({ name, background }) => [name, background])).toEqual([
      [expect.stringContaining('Introduce load'), true],
      [expect.stringContaining('Terminate an Pod'), false],
      ['Check Alarm State', false],
    ]);
  });

  test('the bare tokens of Python are numbers outside texts, and stay text inside', () => {
    const output = read(realText('nan')).run[1]?.output;
    expect(output).toEqual([NaN, Infinity, -Infinity, 'a NaN in text']);
  });

  test('1.0 to 1.12 knew no rounds during the method', () => {
    const journal = aJournal({
      'chaoslib-version': '1.0.0',
      steady_states: { before: round(0, true), after: null },
    });
    expect(journal.steadyStates).toMatchObject({ during: [], after: null, before: { met: true } });
  });

  test('the "lite" runner leaves blocks out', () => {
    const journal = read(
      '{"chaoslib-version": "1.41.0", "status": "failed", "steady_states": {"before": null}}',
    );
    expect(journal).toMatchObject({ run: [], rollbacks: [], steadyStates: { during: [], after: null } });
  });

  test.each([
    ['2026-11-20T14:00:00', 0],
    ['2026-11-20 14:00:00.000500', 0.5],
    ['2026-11-20T15:00:00+01:00', 0],
    ['2026-11-20T14:00:00Z', 0],
    ['2026-13-45T14:00:00', null],
    ['yesterday', null],
    [1_700_000_000, null],
  ])('the time %p is %p ms after 14:00 UTC', (start, offset) => {
    const expected = offset === null ? null : Date.parse('2026-11-20T14:00:00Z') + offset;
    expect(aJournal({ start }).start).toBe(expected);
  });

  test.each([
    [
      'a list of lines',
      ['Traceback\n', 'RuntimeError: oops\n', 'chaoslib.exceptions.ActivityFailed: RuntimeError: oops\n'],
    ],
    ['lines without breaks', ['Traceback', 'chaoslib.exceptions.ActivityFailed: RuntimeError: oops']],
    ['one text', 'Traceback\nchaoslib.exceptions.ActivityFailed: RuntimeError: oops'],
  ])('an exception as %s', (_name, exception) => {
    const journal = aJournal({ run: [entry('kill', 2, 3, { status: 'failed', exception })] });
    expect(journal.run[0]?.failure).toBe('RuntimeError: oops');
  });

  test('a dry run of the oldest command line was a boolean', () => {
    expect(aJournal({ experiment: rawExperiment({ dry: true }) }).experiment.dry).toBe('activities');
  });

  test('a ref is what it refers to', () => {
    const method = [{ ref: 'web answers' }, { ref: 'nowhere' }];
    const declared = aJournal({ experiment: rawExperiment({ method }) }).experiment.method;
    expect(declared.map(({ name, type }) => [name, type])).toEqual([
      ['web answers', 'probe'],
      ['nowhere', 'ref'],
    ]);
  });
});

describe('what cannot be understood is never evidence in favour', () => {
  test.each([
    [
      'an entry that is no object',
      { run: ['weird'] },
      { name: '(unreadable entry)', type: 'action', status: null },
    ],
    ['a list that is none', { run: 'weird' }, { status: null }],
    ['a status of its own', { run: [entry('kill', 2, 3, { status: 'done' })] }, { status: null }],
    ['an end before the start', { run: [entry('kill', 3, 2)] }, { end: null }],
    [
      'no status and no end',
      { run: [{ activity: { type: 'action', name: 'kill' }, start: time(2) }] },
      { status: null, end: null },
    ],
  ])('%s', (_name, overrides, expected) => {
    expect(aJournal(overrides).run[0]).toMatchObject(expected);
  });

  test('rounds that are no list are one round that nobody knows', () => {
    const journal = aJournal({
      steady_states: { before: round(0, true), after: round(14, true), during: 'lost' },
    });
    expect(journal.steadyStates.during).toEqual([{ met: null, probes: [] }]);
  });

  test('`deviated` counts as it is written', () => {
    expect(aJournal({ deviated: true }).deviated).toBe(true);
    expect(aJournal({ deviated: 'false' }).deviated).toBe(false);
  });

  test('inherited names are no keys', () => {
    const journal = read(text({}).replace('"run":', '"__proto__": {"run": 1}, "constructor": 1, "run":'));
    expect(journal.run[0]?.name).toBe('kill');
    expect(Object.getPrototypeOf(journal)).toBe(Object.prototype);
  });

  test('deep nesting is only a value', () => {
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const given = text({}).replace('{"status":0,"stdout":"","stderr":""}', deep);
    expect(readJournal(given).kind).toBe('journal');
  });
});

describe('a journal of a runner that executes nothing is not trusted', () => {
  const stub = entry('kill', 2, 2, { output: true });
  const nothing = { before: null, after: null, during: [] };
  test.each([
    ['the version of the "lite" runner', { 'chaoslib-version': 'NA' }, /lite/],
    ['every answer true in no time', { steady_states: nothing, run: [stub], rollbacks: [] }, /exactly 0 s/],
  ])('%s', (_name, overrides, reason) => {
    expect(aJournal(overrides).untrusted).toMatch(reason);
  });

  test('one activity that took time is trusted', () => {
    const real = entry('wait', 2, 3, { output: true });
    expect(aJournal({ steady_states: nothing, run: [stub, real] }).untrusted).toBeNull();
  });
});
