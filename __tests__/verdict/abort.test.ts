import { describe, expect, test } from '@jest/globals';
import type { AbortRecord } from '../../src/abort/watch.js';
import type { Ending, MetCondition } from '../../src/brokers/broker.js';
import { parseSustained } from '../../src/criteria/sustained.js';
import type { AbortCondition } from '../../src/suite/abort-when.js';
import { judgeExperiment } from '../../src/verdict/experiment.js';
import { readResult } from '../../src/verdict/result.js';
import { judgeSuite, type RunFacts } from '../../src/verdict/suite.js';
import type { ExperimentVerdict } from '../../src/verdict/verdict.js';
import { entry, moment, rawJournal } from '../builders/journal.js';
import { aPlan, aPlannedExperiment } from '../builders/plan.js';
import { aCriterion, anExperiment } from '../builders/verdict.js';
import { judged, judgeText, plannedFor } from './judged.js';

const MET: MetCondition = {
  text: 'alarm "checkout-5xx" is ALARM',
  file: 'suite.yaml',
  line: 12,
  why: 'payments are shared',
  observed: 'ALARM',
  since: moment(190),
  at: moment(190),
};
const ENDING: Ending = {
  state: 'aborted',
  reason: 'alarm "checkout-5xx" is ALARM (suite.yaml:12)',
  met: MET,
};
const REASON = 'alarm "checkout-5xx" is ALARM (suite.yaml:12), since 14:03:10 – payments are shared';

function suite(experiments: readonly ExperimentVerdict[], run: Partial<RunFacts> = {}) {
  const indexed = experiments.map((one, at) => ({ ...one, index: at + 1 }));
  const plan = aPlan({ experiments: indexed.map(({ index }) => aPlannedExperiment({ index })) });
  return judgeSuite(plan, indexed, {
    runId: 'run-1',
    startedAt: moment(0),
    endedAt: moment(200),
    ending: ENDING,
    broker: { kind: 'fake', executionArn: null, executionUrl: null },
    ...run,
  });
}

const of = (verdict: ExperimentVerdict['verdict'], overrides: Partial<ExperimentVerdict> = {}) =>
  anExperiment({ verdict, reason: `it is ${verdict}`, criteria: [aCriterion({ verdict })], ...overrides });
const ended = of('inconclusive', { aborted: true, trusted: false });
const left = of('error', { aborted: true, trusted: false, rolledBack: false, reason: 'not rolled back' });

describe('a run that a condition of the suite ended', () => {
  test.each([
    [[of('pass'), ended], 'fail'],
    [[of('warn'), ended], 'fail'],
    [[of('fail'), ended], 'fail'],
    [[of('inconclusive'), ended], 'fail'],
    [[ended, ended], 'fail'],
    [[of('pass')], 'fail'],
    [[], 'fail'],
    [[of('pass'), left], 'error'],
    [[of('error'), ended], 'error'],
    [[of('fail'), of('inconclusive'), left], 'error'],
  ] as const)('%#: is a fail, unless something is left to look after', (experiments, verdict) => {
    expect(suite(experiments).verdict).toBe(verdict);
  });

  test('says what ended it, where that was written, and since when', () => {
    expect(suite([of('pass'), ended])).toMatchObject({
      reason: `aborted: ${REASON}`,
      abort: {
        text: 'alarm "checkout-5xx" is ALARM',
        file: 'suite.yaml',
        line: 12,
        why: 'payments are shared',
        observed: 'ALARM',
        since: '2026-11-20T14:03:10.000Z',
        at: '2026-11-20T14:03:10.000Z',
        reason: REASON,
      },
    });
  });

  test('says it beside a fault that is left, which comes first', () => {
    expect(suite([left])).toMatchObject({
      reason: expect.stringMatching(/not rolled back/),
      abort: { reason: REASON },
    });
  });

  test('says what a metric was', () => {
    const met = { ...MET, text: 'errors > 5% for 2m', observed: '7.2 %', since: moment(70) };
    expect(suite([ended], { ending: { ...ENDING, met } }).reason).toBe(
      'aborted: errors > 5% for 2m (suite.yaml:12), since 14:01:10: it was 7.2 % at 14:03:10 – payments are shared',
    );
  });

  test('is an error when it could not be ended: its faults may still be active', () => {
    const ending = { ...ENDING, state: 'stopped', reason: 'the alarm; ending it failed' } as const;
    expect(suite([of('pass')], { ending })).toMatchObject({
      verdict: 'error',
      reason: 'the run was stopped: the alarm; ending it failed',
      abort: { reason: REASON },
    });
  });

  test('is one also when nobody knows the condition any more', () => {
    const ending = { state: 'aborted', reason: 'somebody said so' } as const;
    expect(suite([ended], { ending })).toMatchObject({
      verdict: 'fail',
      abort: { text: 'somebody said so', file: null, line: null, since: null, reason: 'somebody said so' },
    });
  });
});

test('a run that ended otherwise has no abort', () => {
  for (const state of ['succeeded', 'failed', 'timed-out', 'stopped'] as const)
    expect(suite([of('pass')], { ending: { state, reason: null } }).abort).toBeNull();
});

describe('an experiment of an aborted run', () => {
  const context = { notBefore: null, aborted: REASON };
  const killed = { ...entry('kill', 2, 3), status: undefined, end: undefined };
  const interrupted = { status: 'interrupted', run: [killed], steady_states: { before: null } };
  const unplayed = { ...interrupted, rollbacks: [] };

  test.each<[string, Record<string, unknown>, 'abort' | 'deadline' | null, string, boolean, RegExp]>([
    ['that had ended', {}, null, 'pass', false, /its one criterion is met/],
    ['that it ended', interrupted, 'abort', 'inconclusive', true, /^ended early: the run was aborted: alarm/],
    ['that it ended unseen', interrupted, null, 'inconclusive', true, /^ended early: the run was aborted/],
    ['that it ended after its method', {}, 'abort', 'inconclusive', true, /^ended early/],
    ['that ran too long', interrupted, 'deadline', 'error', false, /at the deadline/],
    [
      'whose rollbacks were not played',
      unplayed,
      'abort',
      'error',
      true,
      /^not rolled back: .*may still be active/,
    ],
    ['whose rollbacks were left', unplayed, null, 'error', true, /^not rolled back: .*may still be active/],
    ['that crashed', { status: 'aborted' }, null, 'error', false, /unexpected exception/],
  ])('%s', (_, journal, endedBy, verdict, aborted, reason) => {
    const text = JSON.stringify(rawJournal(journal));
    const told = judgeText(text, plannedFor(text), context, { endedBy });
    expect(told).toMatchObject({ verdict, aborted, reason: expect.stringMatching(reason) });
    expect(told.trusted).toBe(verdict === 'pass');
  });

  test('that it ended has no criterion judged: a part is not the whole', () => {
    const { criteria } = judged({ status: 'interrupted' }, {}, context);
    expect(criteria.map(({ verdict, reason }) => [verdict, reason])).toEqual([
      ['inconclusive', `not judged: ended early: the run was aborted: ${REASON}`],
    ]);
  });

  test.each([
    [{ kind: 'not-started', reason: 'the run ended' }, 'inconclusive', true, /aborted before it was reached/],
    [{ kind: 'lost', reason: 'gone' }, 'error', null, /whether the fault was rolled back is not known/],
  ] as const)('%j', (outcome, verdict, rolledBack, reason) => {
    const result = readResult({ index: 1, outcome, attempts: 0, endedBy: null, notes: [] });
    expect(judgeExperiment(aPlannedExperiment(), result, context)).toMatchObject({
      verdict,
      rolledBack,
      aborted: outcome.kind === 'not-started',
      reason: expect.stringMatching(reason),
    });
  });

  test('is judged as ever when nothing was aborted', () => {
    const told = judged({ status: 'interrupted' }, {}, { notBefore: null });
    expect(told).toMatchObject({
      verdict: 'error',
      aborted: false,
      reason: expect.stringMatching(/^the experiment was interrupted/),
    });
  });
});

describe('what was not watched', () => {
  const parsed = parseSustained('alarm "5xx" is ALARM');
  if (!parsed.ok) throw new Error(parsed.message);
  const place = { file: 'suite.yaml', line: 7 };
  const condition: AbortCondition = { ...parsed, text: 'alarm "5xx" is ALARM', why: null, place };
  const gap = (from: number, to: number) => ({ from: moment(from), to: moment(to), because: 'AWS is out' });
  const record = (overrides: Partial<AbortRecord>): AbortRecord => ({
    condition,
    hadData: true,
    gaps: [],
    ...overrides,
  });
  const succeeded = { state: 'succeeded', reason: null } as const;
  const of5 = (...records: readonly AbortRecord[]) =>
    suite([of('pass')], { ending: succeeded, aborts: records });

  test.each<[string, Partial<AbortRecord>, string, readonly string[]]>([
    ['nothing', {}, 'pass', []],
    [
      'for less than five minutes: a warning',
      { gaps: [gap(60, 359)] },
      'pass',
      ['suite.yaml:7: `alarm "5xx" is ALARM` was not watched from 14:01:00 to 14:05:59: AWS is out'],
    ],
    [
      'several times',
      { gaps: [gap(0, 30), gap(60, 120)] },
      'pass',
      [
        'suite.yaml:7: `alarm "5xx" is ALARM` was not watched 2 times, the longest from 14:01:00 to 14:02:00: AWS is out',
      ],
    ],
    [
      'for five minutes: nobody knows what happened',
      { gaps: [gap(60, 360)] },
      'inconclusive',
      ['suite.yaml:7: `alarm "5xx" is ALARM` was not watched from 14:01:00 to 14:06:00: AWS is out'],
    ],
    [
      'by lack of any data: a warning',
      { hadData: false },
      'pass',
      [
        'suite.yaml:7: `alarm "5xx" is ALARM` never had any data to judge by: it could not have ended the run',
      ],
    ],
  ])('%s', (_, overrides, verdict, warnings) => {
    expect(of5(record(overrides))).toMatchObject({ verdict, warnings });
  });

  test('for long is what the verdict says', () => {
    expect(of5(record({ gaps: [gap(60, 360)] })).reason).toBe(
      '`alarm "5xx" is ALARM` was not watched for 5m: AWS is out',
    );
  });

  test('does not hide a miss that is worse, nor an abort', () => {
    const long = [record({ gaps: [gap(0, 900)] })];
    expect(suite([of('error')], { ending: succeeded, aborts: long }).verdict).toBe('error');
    expect(suite([of('pass')], { aborts: long }).verdict).toBe('fail');
  });
});
