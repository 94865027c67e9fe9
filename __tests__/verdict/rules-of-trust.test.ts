import { describe, expect, test } from '@jest/globals';
import { judgeExperiment } from '../../src/verdict/experiment.js';
import type { Remains } from '../../src/verdict/result.js';
import {
  answer,
  criterion,
  entry,
  moment,
  rawExperiment,
  rawJournal,
  round,
  rounds,
} from '../builders/journal.js';
import { aPlannedExperiment } from '../builders/plan.js';
import { judged, judgeText, plannedFor } from './judged.js';

const states = (overrides: Record<string, unknown>) => ({
  steady_states: { before: round(0, true), after: round(14, true), during: [], ...overrides },
});

describe('without a journal there is no verdict on the system', () => {
  test.each<[Remains, RegExp]>([
    [{ kind: 'not-started', reason: 'the broker stopped before it' }, /^not run: the broker stopped/],
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
      { declared: [], notBefore: null },
    );
    expect(result).toMatchObject({
      verdict: 'error',
      reason: expect.stringMatching(reason),
      faultProven: null,
      rolledBack: null,
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
    const result = judgeText(JSON.stringify(rawJournal(journal)), planned, { declared: [], notBefore });
    expect(result).toMatchObject({
      verdict: 'error',
      reason: expect.stringMatching(reason),
      criteria: [{ verdict: 'inconclusive' }],
    });
  });

  test('clocks may differ by a minute', () => {
    expect(judged({}, {}, { declared: [], notBefore: moment(60) }).verdict).toBe('pass');
  });

  test('a title is compared as Chaos Toolkit substitutes it', () => {
    const experiment = rawExperiment({ title: 'Kill web', configuration: { what: 'web' } });
    expect(judged({ experiment }, { title: 'Kill ${what}' }).verdict).toBe('pass');
    expect(judged({ experiment }, { title: 'Kill ${other}' }).verdict).toBe('pass');
    expect(judged({ experiment }, { title: 'Stop ${other}' }).verdict).toBe('error');
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

describe('what was not allowed was not allowed', () => {
  const orders = (status: number, tolerance: unknown = 200) =>
    answer('orders', 6, status, { activity: { tolerance } });
  const run = (...probes: readonly unknown[]) => ({ run: [entry('kill', 2, 3), ...probes] });
  const misses = states({ during: rounds([3, 4, 5], [4]) });

  test.each([
    ['a round', misses, 'steady-state is met', 'fail'],
    ['a round that recovery-time speaks about', misses, 'recovery-time <= 1m', 'pass'],
    [
      'a round that availability speaks about',
      states({ during: rounds([3, 5, 7, 9, 11, 13], [5]) }),
      'availability during recovery >= 10%',
      'pass',
    ],
    ['a round whose probe a criterion names', misses, 'probe "web answers" duration <= 1s', 'pass'],
    ['a method probe', run(orders(500)), 'steady-state is met', 'fail'],
    [
      'a method probe that a criterion names',
      run(orders(500)),
      'probe "orders" output.status <= 500',
      'pass',
    ],
    [
      'a method probe, while another is named',
      run(orders(500), answer('web', 5, 200)),
      'probe "web" output.status == 200',
      'fail',
    ],
    [
      'a method probe that cannot be judged',
      run(orders(200, { type: 'probe' })),
      'steady-state is met',
      'inconclusive',
    ],
    [
      'a deviation that only availability speaks about',
      states({ after: round(14, false), during: rounds([3, 5, 7, 9, 11, 13]) }),
      'availability >= 10%',
      'fail',
    ],
    ['a deviation that nothing shows', { deviated: true }, 'steady-state is met', 'fail'],
    [
      'a failure that nothing shows',
      { status: 'failed', rollbacks: [entry('undo', 15, 16)] },
      'steady-state is met',
      'fail',
    ],
  ])('%s', (_name, journal, text, verdict) => {
    expect(judged(journal, { criteria: [criterion(text)] }).verdict).toBe(verdict);
  });

  test.each([
    ['fail', 'fail', true],
    ['warn', 'warn', true],
    ['observe', 'pass', false],
  ] as const)('a probe relaxed to %s', (relaxation, verdict, enforced) => {
    const result = judged(run(orders(500)), { relaxed: { orders: relaxation } });
    expect(result.verdict).toBe(verdict);
    expect(result.criteria[1]).toMatchObject({
      text: 'implied: probe "orders" stays within its tolerance',
      enforced,
    });
  });
});

describe('criteria', () => {
  test('without one that counts, the steady state has to hold', () => {
    expect(judged({}, { criteria: [] }).criteria).toMatchObject([
      { text: 'steady-state is met', verdict: 'pass' },
    ]);
    const observed = criterion('duration <= 1s', { enforce: false });
    expect(judged({}, { criteria: [observed] })).toMatchObject({
      verdict: 'pass',
      criteria: [{ verdict: 'fail', enforced: false }, {}],
    });
  });

  test('when only the steady state is observed, nothing was verified', () => {
    const criteria = [criterion('steady-state is met', { enforce: false })];
    expect(judged({}, { criteria })).toMatchObject({
      verdict: 'inconclusive',
      reason: expect.stringMatching(/^nothing was verified/),
    });
  });

  test.each([
    ['duration <= 30s', 'duration <= 25s', 'pass', /^duration was 20 s, limit 30/],
    ['duration <= 30s', 'duration <= 10s', 'warn', /limit 10/],
    ['duration <= 15s', 'duration <= 10s', 'fail', /limit 15/],
    ['duration <= 30s', 'probe "gone" output <= 1', 'inconclusive', /never executed/],
  ])('require %s, warn %s', (require, warn, verdict, reason) => {
    const criteria = [criterion(require, { warn: criterion(warn).require })];
    const result = judged({}, { criteria });
    expect(result.criteria).toMatchObject([
      { verdict, reason: expect.stringMatching(reason), text: `${require}, warn: ${warn}` },
    ]);
    expect(result.verdict).toBe(verdict === 'inconclusive' ? 'inconclusive' : verdict);
  });

  test('a value has to hold in every execution', () => {
    const probe = (from: number, lost: number) =>
      entry('count', from, from + 1, { activity: { type: 'probe' }, output: { lost } });
    const criteria = [criterion('probe "count" output.lost == 0')];
    const run = [entry('kill', 2, 3), probe(5, 0), probe(7, 3), probe(9, 0)];
    const result = judged({ run }, { criteria });
    expect(result.criteria).toMatchObject([{ verdict: 'fail', observed: '3', evidence: ['/run/2'] }]);
  });

  test('every criterion explains itself', () => {
    const journal = states({ during: rounds([2.5, 3.5, 4.5], [2.5, 3.5]) });
    const result = judged(journal, { criteria: [criterion('recovery-time <= 2s', { why: 'SLA §4' })] });
    expect(result.criteria).toEqual([
      {
        text: 'recovery-time <= 2s',
        file: 'suite.yaml',
        line: 9,
        verdict: 'fail',
        enforced: true,
        required: false,
        weight: 1,
        why: 'SLA §4',
        measure: 'recovery-time',
        phase: null,
        observed: '1.5 s–2.6 s',
        unit: 's',
        limit: '2 s',
        margin: 'missed by 600 ms',
        evidence: ['/steady_states/during/0', '/steady_states/during/1', '/steady_states/during/2'],
        reason:
          'recovery-time was 1.5 s–2.6 s, limit 2 s (missed by 600 ms): steady state broke at 14:00:02 when "web answers" got 503, and held again from 14:00:04',
      },
    ]);
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
