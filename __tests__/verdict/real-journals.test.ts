import { describe, expect, test } from '@jest/globals';
import type { PlannedExperiment } from '../../src/suite/plan.js';
import { criterion } from '../builders/journal.js';
import { fixtureText, realText } from '../journal/fixtures.js';
import { judgeText, plannedFor } from './judged.js';

type Row = readonly [
  situation: string,
  verdict: string,
  reason: RegExp,
  planned?: Partial<PlannedExperiment>,
];

const never = { hypothesis: 'default', hypothesisFrequency: 1, rollbacks: 'never' } as const;
const duringOnly = { criteria: [criterion('steady-state during injection is met')] };

/** What chaoslib 1.44.0 really wrote in each situation, and what it proves. */
const TRUTH: readonly Row[] = [
  ['pass', 'pass', /its one criterion is met/, {}],
  ['before-unmet', 'inconclusive', /precondition not met.*"up" exited with 3/, {}],
  ['before-probe-failed', 'inconclusive', /precondition not met.*could not be evaluated/, {}],
  ['action-failed', 'error', /the fault was not proven: action "boom" failed/, {}],
  ['action-failed', 'pass', /./, { expectedFailures: ['boom'] }],
  ['action-exit', 'error', /the fault was not proven: action "break" exited with 3/, {}],
  ['action-exit', 'pass', /./, { expectedFailures: ['break'] }],
  ['module-missing', 'error', /aborted by an unexpected exception in action "gone"/, {}],
  ['module-missing-background', 'error', /the fault was not proven: action "gone" has no status/, {}],
  ['module-missing-background', 'error', /no status/, { expectedFailures: ['gone'] }],
  ['deviated', 'fail', /steady-state.*not-met.*"up" exited with 7/, {}],
  [
    'after-probe-failed',
    'fail',
    /rollbacks were not played.*may still be active.*could not be evaluated/,
    {},
  ],
  ['during-miss', 'fail', /probe "up" was out of tolerance 7 times.*no criterion allows it/, {}],
  ['during-miss', 'pass', /./, { criteria: [criterion('recovery-time <= 5s')] }],
  ['during-miss', 'fail', /recovery-time was/, { criteria: [criterion('recovery-time <= 100ms')] }],
  ['during-miss', 'warn', /relaxes to "warn"/, { relaxed: { up: 'warn' } }],
  ['during-miss', 'pass', /./, { relaxed: { up: 'observe' } }],
  ['during-miss-fail-fast', 'error', /action "fix" was never reached/, {}],
  ['rollback-failed', 'error', /^not rolled back: rollback "boom" failed/, {}],
  ['rollback-exit', 'error', /^not rolled back: rollback "undo" exited with 3/, {}],
  ['rollbacks-never', 'error', /^not rolled back: .*due/, {}],
  ['rollbacks-never', 'pass', /./, { strategies: never }],
  ['dry-actions', 'error', /dry \("actions"\): no action was executed/, {}],
  ['dry-probes', 'inconclusive', /nothing was verified: .*ran dry/, {}],
  ['dry-pause', 'pass', /./, {}],
  ['sys-exit', 'error', /interrupted in action "quit"/, {}],
  ['no-hypothesis', 'inconclusive', /nothing was verified: .*no steady-state hypothesis/, {}],
  ['method-probe-miss', 'fail', /probe "check" was out of tolerance once/, {}],
  ['method-probe-miss', 'fail', /not-met/, { criteria: [criterion('probe "check" is met')] }],
  ['method-only-during', 'inconclusive', /nothing was verified: .*not run before/, {}],
  ['method-only-during', 'pass', /./, duringOnly],
  ['nan', 'pass', /./, {}],
  [
    'demo-recovers',
    'pass',
    /./,
    { criteria: [criterion('recovery-time <= 5s'), criterion('probe "count-orders" output.body.lost == 0')] },
  ],
  [
    'demo-does-not-recover',
    'fail',
    /recovery-time was never/,
    { criteria: [criterion('recovery-time <= 5s')] },
  ],
];

test.each(TRUTH)('%s is %s', (situation, verdict, reason, planned) => {
  const text = realText(situation);
  const result = judgeText(text, plannedFor(text, planned));
  expect(result).toMatchObject({ verdict, reason: expect.stringMatching(reason) });
});

test('a journal that was cut off is an error that names the byte', () => {
  const result = judgeText(realText('truncated'), plannedFor(realText('pass')));
  expect(result).toMatchObject({
    verdict: 'error',
    reason: expect.stringMatching(/unreadable: .*truncated at byte/),
  });
});

describe('the published sample', () => {
  const text = fixtureText('experiment-broker-2024-01-18');

  test('its steady state held, and a probe that nobody judges says nothing', () => {
    expect(judgeText(text, plannedFor(text))).toMatchObject({
      verdict: 'pass',
      faultProven: true,
      rolledBack: true,
    });
  });

  test('a criterion can ask the probe, which said no', () => {
    const criteria = [criterion('probe "Check Alarm State" output.match == true')];
    expect(judgeText(text, plannedFor(text, { criteria }))).toMatchObject({ verdict: 'fail' });
  });
});

describe('the same run in the shape of an older version proves the same', () => {
  const older = (text: string, version: string): string => {
    const journal = JSON.parse(text.replaceAll('+00:00"', '"')) as Record<string, unknown> & {
      steady_states: { before: { steady_state_met: boolean } | null; during?: unknown };
    };
    const unmet = journal.steady_states.before?.steady_state_met === false || journal['deviated'] === true;
    const shape = { ...journal, 'chaoslib-version': version, status: unmet ? 'failed' : journal['status'] };
    const { during, ...states } = journal.steady_states;
    const knowsRounds = version !== '1.10.0';
    return JSON.stringify({ ...shape, steady_states: knowsRounds ? { ...states, during } : states });
  };
  const ROWS = TRUTH.filter(([situation]) => !['nan', 'truncated'].includes(situation));
  const rewritten = ROWS.filter(([, , , planned]) => !JSON.stringify(planned).includes('recovery'));

  test.each(rewritten)('1.34: %s is %s', (situation, verdict, _reason, planned) => {
    const text = realText(situation);
    expect(judgeText(older(text, '1.34.0'), plannedFor(text, planned)).verdict).toBe(verdict);
  });

  test.each(rewritten.filter(([situation]) => !situation.includes('during')))(
    '1.10: %s is %s',
    (situation, verdict, _reason, planned) => {
      const text = realText(situation);
      // Before 1.11 rollbacks were played after a hypothesis that could not be evaluated as well.
      const expected = situation === 'after-probe-failed' ? 'error' : verdict;
      expect(judgeText(older(text, '1.10.0'), plannedFor(text, planned)).verdict).toBe(expected);
    },
  );
});
