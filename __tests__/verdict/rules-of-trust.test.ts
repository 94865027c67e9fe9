import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '../../src/suite/plan.js';
import { judgeExperiment } from '../../src/verdict/experiment.js';
import type { Remains } from '../../src/verdict/result.js';
import { criterion, entry, moment, rawExperiment, rawJournal, round } from '../builders/journal.js';
import { aPlannedExperiment } from '../builders/plan.js';
import { judged, judgeText, plannedFor } from './judged.js';

const states = (overrides: Record<string, unknown>) => ({
  steady_states: { before: round(0, true), after: round(14, true), during: [], ...overrides },
});

describe('without a journal there is no verdict on the system', () => {
  test.each<[Remains, RegExp]>([
    [{ kind: 'not-started', reason: 'the broker stopped before it' }, /^not run: the broker stopped/],
    [{ kind: 'absent', reason: 'no file tells of it' }, /^not run: no file/],
    [{ kind: 'lost', reason: 'Lambda timed out' }, /^no journal: Lambda timed out/],
    [
      { kind: 'unreadable', reason: 'the file is empty', where: 'x.json' },
      /^the journal is unreadable: the file is empty/,
    ],
  ])('%j', (remains, reason) => {
    const planned = aPlannedExperiment({ criteria: [criterion('recovery-time <= 5m')] });
    const result = judgeExperiment(
      planned,
      { remains, attempts: 1, endedBy: null, notes: [] },
      { notBefore: null },
    );
    expect(result).toMatchObject({
      verdict: 'error',
      reason: expect.stringMatching(reason),
      faultProven: null,
      // What never ran has nothing to roll back; of the rest nobody knows.
      rolledBack: remains.kind === 'not-started' ? true : null,
    });
    expect(result.criteria).toMatchObject([
      { text: 'recovery-time <= 5m', verdict: 'inconclusive', limit: '5m', line: 9 },
    ]);
  });
});

describe('a journal that is not of this run proves nothing', () => {
  test.each([
    ['of the "lite" runner', { 'chaoslib-version': 'NA' }, null, /cannot be trusted/],
    [
      'of another experiment',
      { experiment: rawExperiment({ title: 'Another' }) },
      null,
      /of another experiment: "Another"/,
    ],
    ['without an experiment', { experiment: null }, null, /of another experiment/],
    ['of an earlier run', {}, moment(61), /of an earlier run/],
    ['without a start', { start: null }, moment(0), /may be of an earlier run/],
  ])('%s', (_name, journal, notBefore, reason) => {
    const planned = plannedFor(JSON.stringify(rawJournal()));
    const result = judgeText(JSON.stringify(rawJournal(journal)), planned, { notBefore });
    expect(result).toMatchObject({
      verdict: 'error',
      reason: expect.stringMatching(reason),
      criteria: [{ verdict: 'inconclusive' }],
    });
  });

  test('clocks may differ by a minute', () => {
    expect(judged({}, {}, { notBefore: moment(60) }).verdict).toBe('pass');
  });

  test('a title is compared as Chaos Toolkit substitutes it', () => {
    const configuration = { what: 'web' };
    const experiment = rawExperiment({ title: 'Kill web', configuration });
    const asked = (title: string) => ({ document: rawExperiment({ title, configuration }) as JsonObject });
    expect(judged({ experiment }, asked('Kill ${what}')).verdict).toBe('pass');
    expect(judged({ experiment }, asked('Kill ${other}')).verdict).toBe('pass');
    expect(judged({ experiment }, asked('Stop ${other}')).verdict).toBe('error');
    expect(judged({ experiment }, asked('Kill')).verdict).toBe('error');
  });
});

describe('the fault must be proven', () => {
  const action = (overrides: Record<string, unknown>) => ({ run: [entry('kill', 2, 3, overrides)] });
  const http = { activity: { provider: { type: 'http' } } };
  test.each([
    [
      'failed',
      action({ status: 'failed', exception: ['chaoslib.exceptions.ActivityFailed: refused'] }),
      /"kill" failed: "refused"/,
    ],
    ['without status', action({ status: undefined }), /"kill" has no status/],
    ['exited non-zero', action({ output: { status: 1 } }), /"kill" exited with 1/],
    ['killed by a signal', action({ output: { status: -9 } }), /"kill" exited with -9/],
    ['an HTTP error', action({ ...http, output: { status: 400 } }), /"kill" got HTTP 400/],
    ['no exit code', action({ output: null }), /"kill" left no exit code behind/],
    ['no HTTP status', action({ ...http, output: null }), /"kill" left no HTTP status behind/],
    ['never reached', { run: [] }, /"kill" was never reached/],
    ['skipped by a control', action({ activity: { dry: 'actions' } }), /"kill" ran dry/],
    ['a dry run', { experiment: rawExperiment({ dry: 'activities' }) }, /the run was dry/],
    ['an entry that nobody can read', { run: [entry('kill', 2, 3), 7] }, /\(unreadable entry\)/],
    [
      'reached once instead of twice',
      {
        experiment: rawExperiment({
          method: [entry('kill', 0, 0)['activity'], entry('kill', 0, 0)['activity']],
        }),
      },
      /never reached/,
    ],
  ])('%s', (_name, journal, reason) => {
    const result = judged(journal, { criteria: [criterion('duration <= 1m')] });
    expect(result).toMatchObject({
      verdict: 'error',
      faultProven: false,
      reason: expect.stringMatching(reason),
    });
    expect(result.reason).toMatch(/^the fault was not proven: /);
  });

  test('an expected failure is a fault that happened', () => {
    expect(judged(action({ status: 'failed' }), { expectedFailures: ['kill'] })).toMatchObject({
      verdict: 'pass',
      faultProven: true,
    });
  });

  test('what the plan asked for counts, not only what the journal says was asked', () => {
    const text = JSON.stringify(rawJournal({ experiment: rawExperiment({ method: [] }), run: [] }));
    const planned = plannedFor(JSON.stringify(rawJournal()));
    expect(judgeText(text, planned)).toMatchObject({
      verdict: 'error',
      reason: expect.stringMatching(/never reached/),
    });
  });

  test('a method without an action breaks nothing, and says so', () => {
    const result = judged({
      experiment: rawExperiment({ method: [], rollbacks: [] }),
      run: [],
      rollbacks: [],
    });
    expect(result).toMatchObject({
      verdict: 'pass',
      faultProven: null,
      notes: ['the method has no action: no fault was injected'],
    });
  });
});

describe('how the experiment ended', () => {
  test.each([
    ['aborted', /aborted by an unexpected exception/],
    ['interrupted', /interrupted/],
    ['success', /unknown status "success"/],
  ])('%s is an error', (status, reason) => {
    expect(judged({ status })).toMatchObject({ verdict: 'error', reason: expect.stringMatching(reason) });
  });

  test.each([
    ['deadline', /at the deadline/],
    ['abort', /asked to abort/],
  ] as const)('ended by %s is an error, whatever the journal says', (endedBy, reason) => {
    const text = JSON.stringify(rawJournal());
    const result = judgeText(text, plannedFor(text), undefined, { endedBy });
    expect(result).toMatchObject({ verdict: 'error', reason: expect.stringMatching(reason) });
  });

  test('an experiment that was repeated says so', () => {
    const text = JSON.stringify(rawJournal());
    const { notes } = judgeText(text, plannedFor(text), undefined, { attempts: 3 });
    expect(notes).toEqual([expect.stringMatching(/started this experiment 3 times/)]);
  });

  test.each([
    [
      1,
      /^not known to be rolled back: another attempt at the experiment left no journal; the fault may still/,
    ],
    [
      2,
      /^not known to be rolled back: 2 other attempts at the experiment left no journal; the fault may still/,
    ],
  ])('%d attempts without a journal leave rollbacks unknown', (lostAttempts, reason) => {
    const text = JSON.stringify(rawJournal());
    const result = judgeText(text, plannedFor(text), undefined, { attempts: 3, lostAttempts });
    expect(result).toMatchObject({
      verdict: 'error',
      rolledBack: null,
      reason: expect.stringMatching(reason),
    });
  });

  test('an attempt without a journal leaves nothing unknown where nothing was to be rolled back', () => {
    const none = { rollbacks: [], experiment: rawExperiment({ rollbacks: [] }) };
    const text = JSON.stringify(rawJournal(none));
    const result = judgeText(text, plannedFor(text), undefined, { attempts: 2, lostAttempts: 1 });
    expect(result).toMatchObject({ verdict: 'pass', rolledBack: true });
  });
});

describe('an unmet precondition is no failure of the system', () => {
  test.each([
    ['out of tolerance, from 1.35 on', { status: 'completed', run: [] }],
    ['out of tolerance, before', { status: 'failed', run: [], 'chaoslib-version': '1.34.0' }],
    ['and 1.13 ran the method all the same', { 'chaoslib-version': '1.13.0' }],
  ])('%s', (_name, journal) => {
    const result = judged({ ...states({ before: round(0, false), after: null }), ...journal });
    expect(result).toMatchObject({
      verdict: 'inconclusive',
      reason: expect.stringMatching(/^precondition not met.*"web answers" got 503/),
    });
    expect(result.criteria).toMatchObject([
      { verdict: 'inconclusive', reason: expect.stringMatching(/^not judged: precondition/) },
    ]);
  });

  test('a round that contradicts itself is not met', () => {
    const before = { ...round(0, false), steady_state_met: true };
    expect(judged(states({ before })).verdict).toBe('inconclusive');
  });
});

test('what an operator must know comes first: a fault that is still there, then what decided', () => {
  const journal = {
    run: [entry('kill', 2, 3, { status: 'failed' })],
    rollbacks: [entry('undo', 15, 16, { status: 'failed' })],
    status: 'aborted',
  };
  const result = judged(journal);
  expect(result.reason).toMatch(/^not rolled back: rollback "undo" failed; the fault may still be active/);
  expect(result.notes).toEqual([expect.stringMatching(/aborted/), expect.stringMatching(/not proven/)]);
});

test('a probe of the same name does not stand for the action that was never reached', () => {
  const probe = entry('kill', 4, 5, { activity: { type: 'probe' } });
  expect(judged({ run: [probe] })).toMatchObject({
    verdict: 'error',
    reason: 'the fault was not proven: action "kill" was never reached',
  });
});
