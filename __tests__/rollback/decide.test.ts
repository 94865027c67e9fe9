import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Ending } from '../../src/brokers/broker.js';
import { OUTCOMES } from '../../src/outcome.js';
import { decide } from '../../src/rollback/decide.js';
import { NO_ROLLBACK } from '../../src/suite/rollback.js';
import { ROLLBACK_CAUSES, type RollbackCause } from '../../src/suite/rollback-plan.js';
import { judgeSuite } from '../../src/verdict/suite.js';
import type { CriterionVerdict, ExperimentVerdict } from '../../src/verdict/verdict.js';
import { aPlan, aPlannedExperiment } from '../builders/plan.js';
import { aCriterion, anExperiment } from '../builders/verdict.js';

const RUN = {
  runId: 'run-1',
  startedAt: 0,
  endedAt: 60_000,
  ending: { state: 'succeeded', reason: null },
  broker: { kind: 'fake', executionArn: null, executionUrl: null },
} as const;

interface Asked {
  readonly on?: readonly RollbackCause[];
  readonly passScore?: number | null;
  readonly ending?: Ending;
}

/** The verdict of a suite of these experiments, and whether it takes the deployment back. */
function decided(experiments: readonly ExperimentVerdict[], asked: Asked = {}) {
  const { on = NO_ROLLBACK.on, passScore = null, ending = RUN.ending } = asked;
  const indexed = experiments.map((one, at) => ({ ...one, index: at + 1 }));
  const plan = aPlan({
    experiments: indexed.map(({ index }) => aPlannedExperiment({ index })),
    gate: { passScore },
    rollback: { ...NO_ROLLBACK, on },
  });
  const suite = judgeSuite(plan, indexed, { ...RUN, ending });
  return { verdict: suite.verdict, ...decide(plan, suite) };
}

const met = (weight = 1) => anExperiment({ criteria: [aCriterion({ weight })] });
const warned = () => anExperiment({ verdict: 'warn', criteria: [aCriterion({ verdict: 'warn' })] });
const missed = (criterion: Partial<CriterionVerdict> = {}) =>
  anExperiment({
    title: 'Kill one',
    verdict: 'fail',
    reason: 'it took too long',
    criteria: [aCriterion({ verdict: 'fail', reason: 'it took too long', ...criterion })],
  });
const unknown = () =>
  anExperiment({ verdict: 'inconclusive', criteria: [aCriterion({ verdict: 'inconclusive' })] });
const broken = (criteria: readonly CriterionVerdict[] = []) =>
  anExperiment({ verdict: 'error', trusted: false, faultProven: false, reason: 'no fault', criteria });

/** A requirement is missed, and beside it another one of the same experiment has no evidence. */
const missedAndUnknown = () =>
  anExperiment({
    title: 'Kill one',
    verdict: 'inconclusive',
    reason: 'no sample was taken',
    criteria: [
      aCriterion({ verdict: 'fail', reason: 'it took too long' }),
      aCriterion({ verdict: 'inconclusive' }),
    ],
  });
/** The requirement is missed, and the fault is still there: an error that proves nothing less. */
const missedAndLeft = () =>
  anExperiment({ ...missed(), verdict: 'error', reason: 'not rolled back', rolledBack: false });
/** What was missed while nothing proves that the fault was what it was to be. */
const missedUnproven = () => broken([aCriterion({ verdict: 'fail', required: true })]);

describe('by default a fail rolls back, and nothing else', () => {
  test.each([
    ['everything is met', [met(), met()], 'pass', false],
    ['a wish is not met', [met(), warned()], 'warn', false],
    ['a requirement is missed', [met(), missed()], 'fail', true],
    ['nothing is known', [met(), unknown()], 'inconclusive', false],
    ['an experiment is broken', [met(), broken()], 'error', false],
    ['nothing was judged', [], 'inconclusive', false],
    // What is proven stays proven, whatever became of the others.
    [
      'a requirement is missed beside an experiment without evidence',
      [missed(), unknown()],
      'inconclusive',
      true,
    ],
    ['a requirement is missed beside a broken experiment', [broken(), missed()], 'error', true],
    ['a requirement is missed beside one without evidence', [missedAndUnknown()], 'inconclusive', true],
    ['a requirement is missed and the fault was left behind', [missedAndLeft()], 'error', true],
    // What is not proven proves nothing.
    ['something is missed in an experiment whose fault is not proven', [missedUnproven()], 'error', false],
    ['what is missed is only observed', [missed({ enforced: false }), met()].slice(1), 'pass', false],
  ] as const)('%s', (_, experiments, verdict, shouldRollback) => {
    expect(decided(experiments)).toMatchObject({ verdict, shouldRollback });
  });

  test('a criterion that is not enforced takes nothing back', () => {
    const observed = anExperiment({
      criteria: [aCriterion(), aCriterion({ verdict: 'fail', enforced: false })],
    });
    expect(decided([observed])).toMatchObject({ verdict: 'pass', shouldRollback: false });
  });

  test('a run that was stopped takes back what was proven until then', () => {
    const ending = { state: 'stopped', reason: 'the job was cancelled' } as const;
    expect(decided([missed(), broken()], { ending })).toMatchObject({
      verdict: 'error',
      shouldRollback: true,
    });
    expect(decided([met(), broken()], { ending })).toMatchObject({ verdict: 'error', shouldRollback: false });
  });

  test('a run that was aborted takes back, whatever else is known', () => {
    const ending = { state: 'aborted', reason: 'alarm "checkout-5xx" was ALARM' } as const;
    const reason = 'the run was aborted: alarm "checkout-5xx" was ALARM';
    for (const experiments of [[met()], [broken()], []]) {
      expect(decided(experiments, { ending })).toMatchObject({ shouldRollback: true, reason });
    }
    expect(decided([met()], { ending, on: ['fail'] }).shouldRollback).toBe(false);
  });
});

describe('what the score tolerates is no fail', () => {
  test.each([
    ['enough is met', [met(3), missed()], 0.7, 'warn', false],
    ['too little is met', [met(3), missed()], 0.8, 'fail', true],
    ['a required one is missed', [met(9), missed({ required: true })], 0.5, 'fail', true],
    ['too little, because warnings add up', [warned(), warned()], 0.8, 'fail', true],
    ['enough is met, beside a broken experiment', [met(8), missed(), broken()], 0.8, 'error', false],
    [
      'a required one is missed, beside a broken experiment',
      [met(9), missed({ required: true }), broken()],
      0.5,
      'error',
      true,
    ],
    [
      'too little could be met even with all the evidence',
      [missed(), missed(), unknown()],
      0.5,
      'inconclusive',
      true,
    ],
    ['enough could be met with all the evidence', [met(), missed(), unknown()], 0.6, 'inconclusive', false],
    ['what is not proven lowers no score', [met(), missedUnproven()], 0.8, 'error', false],
  ] as const)('%s', (_, experiments, passScore, verdict, shouldRollback) => {
    expect(decided(experiments, { passScore })).toMatchObject({ verdict, shouldRollback });
  });
});

describe('the suite lists what rolls back', () => {
  test.each([
    [['fail'], [missed()], true],
    [['abort'], [missed()], false],
    [['inconclusive'], [unknown()], true],
    [['inconclusive'], [missed()], false],
    [['error'], [broken()], true],
    [['error'], [unknown()], false],
    // The verdict is an error, and only that: the suite does not want those.
    [['inconclusive'], [unknown(), broken()], false],
    [['fail', 'error'], [broken()], true],
    [['fail', 'abort', 'inconclusive', 'error'], [met(), warned()], false],
  ] as const)('%j', (on, experiments, shouldRollback) => {
    expect(decided(experiments, { on }).shouldRollback).toBe(shouldRollback);
  });
});

describe('the decision says why', () => {
  test.each([
    [[missed()], {}, 'a requirement was missed: Kill one: it took too long'],
    [[missedAndUnknown()], {}, 'a requirement was missed: Kill one: it took too long'],
    [[missedAndLeft()], {}, 'a requirement was missed: Kill one: it took too long'],
    [[met()], {}, 'the verdict is pass'],
    [[broken()], {}, 'the verdict is error, and the suite rolls back on fail and abort only'],
    [[broken()], { on: ['error'] }, 'the verdict is error'],
    [
      [missed()],
      { on: ['abort'] },
      'a requirement was missed: Kill one: it took too long, and the suite rolls back on abort only',
    ],
    [
      [warned(), warned()],
      { passScore: 0.8 },
      'a requirement was missed: too little is met: score 50 % at best, pass-score 80 %',
    ],
  ] as const)('%#', (experiments, asked, reason) => {
    expect(decided(experiments, asked).reason).toBe(reason);
  });
});

describe('whatever the experiments', () => {
  const criterion = fc
    .record({
      verdict: fc.constantFrom(...OUTCOMES.filter((one) => one !== 'error')),
      enforced: fc.boolean(),
      required: fc.boolean(),
      weight: fc.integer({ min: 1, max: 9 }),
    })
    .map(aCriterion);
  /** As experiments are judged: the worst of what counts, an error when it is not to be trusted. */
  const experiment = fc
    .record({ criteria: fc.array(criterion, { maxLength: 4 }), trusted: fc.boolean() })
    .map(({ criteria, trusted }) => {
      const counted = criteria.filter(({ enforced }) => enforced).map(({ verdict }) => verdict);
      const worst = OUTCOMES.findLast((one) => counted.includes(one)) ?? 'inconclusive';
      return anExperiment({ criteria, trusted, verdict: trusted ? worst : 'error' });
    });
  const asked = fc.record({
    passScore: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    on: fc.subarray([...ROLLBACK_CAUSES], { minLength: 1 }),
  });
  const experiments = fc.array(experiment, { minLength: 1, maxLength: 5 });

  test('a verdict of fail rolls back when it is listed, and pass and warn never do', () => {
    fc.assert(
      fc.property(experiments, asked, (all, { passScore, on }) => {
        const { verdict, shouldRollback } = decided(all, { passScore, on });
        if (verdict === 'fail') expect(shouldRollback).toBe(on.includes('fail'));
        if (verdict === 'pass' || verdict === 'warn') expect(shouldRollback).toBe(false);
        if (verdict === 'error' && on.includes('error')) expect(shouldRollback).toBe(true);
      }),
    );
  });

  test('no missing evidence takes a deployment back: with all of it met, the decision is the same', () => {
    const completed = (one: ExperimentVerdict): ExperimentVerdict => {
      const criteria = one.criteria.map((each) =>
        one.trusted && each.verdict !== 'inconclusive' ? each : { ...each, verdict: 'pass' as const },
      );
      const verdicts = criteria.filter(({ enforced }) => enforced).map(({ verdict }) => verdict);
      const verdict = OUTCOMES.findLast((outcome) => verdicts.includes(outcome)) ?? 'pass';
      return { ...one, criteria, trusted: true, verdict };
    };
    fc.assert(
      fc.property(experiments, asked, (all, { passScore }) => {
        const on = ['fail'] as const;
        const whole = decided(all.map(completed), { passScore, on });
        expect(decided(all, { passScore, on }).shouldRollback).toBe(whole.shouldRollback);
      }),
    );
  });
});
