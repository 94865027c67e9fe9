import { describe, expect, test } from '@jest/globals';
import { judgeRollbacks } from '../../src/verdict/rollbacks.js';
import type { RollbackStrategy } from '../../src/suite/plan.js';
import { aJournal, criterion, entry, rawExperiment, round, rounds } from '../builders/journal.js';
import { aPlannedExperiment } from '../builders/plan.js';
import { judged } from './judged.js';

const none = { rollbacks: [] };
const unmet = { run: [], steady_states: { before: round(0, false) } };
const failedProbe = entry('look', 15, 16, { status: 'failed', activity: { type: 'probe' } });

/** When Chaos Toolkit plays rollbacks, by strategy, version and what happened. */
test.each<[string, RollbackStrategy, string, Record<string, unknown>, string]>([
  ['played', 'default', '1.44.0', {}, 'yes'],
  ['nothing to play', 'default', '1.44.0', { ...none, experiment: rawExperiment({ rollbacks: [] }) }, 'yes'],
  ['failed', 'default', '1.44.0', { rollbacks: [entry('undo', 15, 16, { status: 'failed' })] }, 'no'],
  [
    'without status',
    'default',
    '1.44.0',
    { rollbacks: [entry('undo', 15, 16, { status: undefined })] },
    'no',
  ],
  [
    'exited non-zero',
    'default',
    '1.44.0',
    { rollbacks: [entry('undo', 15, 16, { output: { status: 2 } })] },
    'no',
  ],
  [
    'a probe among them failed',
    'default',
    '1.44.0',
    { rollbacks: [entry('undo', 15, 16), failedProbe] },
    'no',
  ],
  [
    'one of two',
    'always',
    '1.44.0',
    { experiment: rawExperiment({ rollbacks: [{ name: 'undo' }, { name: 'restart' }] }) },
    'no',
  ],
  ['due and not played', 'default', '1.44.0', none, 'no'],
  ['due after an abort', 'default', '1.44.0', { ...none, status: 'aborted' }, 'no'],
  ['not due after a failure', 'default', '1.44.0', { ...none, status: 'failed' }, 'left'],
  ['due after a failure before 1.11', 'default', '1.10.0', { ...none, status: 'failed' }, 'no'],
  [
    'not due after a deviation before 1.35, which is a failure',
    'default',
    '1.34.0',
    { ...none, status: 'failed', deviated: true },
    'left',
  ],
  ['due after a deviation from 1.35 on', 'default', '1.35.0', { ...none, deviated: true }, 'no'],
  ['not due after an interruption', 'default', '1.44.0', { ...none, status: 'interrupted' }, 'left'],
  [
    'not due after an interruption in the oldest',
    'default',
    '1.0.0',
    { ...none, status: 'interrupted' },
    'left',
  ],
  ['always due', 'always', '1.44.0', { ...none, status: 'interrupted' }, 'no'],
  ['due on deviation', 'deviated', '1.44.0', { ...none, deviated: true }, 'no'],
  ['not asked for without deviation', 'deviated', '1.44.0', none, 'not-asked'],
  ['never asked for', 'never', '1.44.0', none, 'not-asked'],
  ['nothing happened that could be undone', 'default', '1.44.0', { ...none, ...unmet }, 'yes'],
])('%s (%s, %s)', (_name, rollbacks, version, overrides, kind) => {
  const strategies = { hypothesis: 'default', hypothesisFrequency: 1, rollbacks } as const;
  const journal = aJournal({ 'chaoslib-version': version, ...overrides });
  expect(judgeRollbacks(aPlannedExperiment({ strategies }), journal, { endedBy: null }).kind).toBe(kind);
});

describe('a fault that the default strategy left in place is never let through', () => {
  const during = rounds([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], [5]);
  const failed = { status: 'failed', rollbacks: [] };
  const states = { before: round(0, true), after: round(14, true), during };
  const unmetAfter = { ...states, during: [], after: round(14, false) };
  test.each([
    ['a criterion allows what failed', states, { criteria: [criterion('availability >= 10%')] }],
    ['what failed is only observed', states, { relaxed: { 'web answers': 'observe' as const } }],
    [
      'what failed only warns',
      unmetAfter,
      { criteria: [criterion('duration <= 5m')], relaxed: { 'web answers': 'warn' as const } },
    ],
  ])('%s', (_name, steady_states, planned) => {
    expect(judged({ ...failed, steady_states }, planned)).toMatchObject({
      verdict: 'error',
      rolledBack: false,
      reason: expect.stringMatching(/^not rolled back: .* may still be active$/),
    });
  });

  test('a requirement that was missed stays the verdict', () => {
    expect(judged({ ...failed, deviated: true, steady_states: unmetAfter })).toMatchObject({
      verdict: 'fail',
      reason: expect.stringMatching(
        /^the rollbacks were not played: .* may still be active\. steady-state was/,
      ),
    });
  });
});
