import { describe, expect, test } from '@jest/globals';
import { judgeSuite, type RunFacts } from '../../src/verdict/suite.js';
import type { ExperimentVerdict } from '../../src/verdict/verdict.js';
import { aPlan, aPlannedExperiment } from '../builders/plan.js';
import { aCriterion, anExperiment } from '../builders/verdict.js';

const RUN: RunFacts = {
  runId: 'run-1',
  startedAt: 0,
  endedAt: 60_000,
  ending: { state: 'succeeded', reason: null },
  broker: { kind: 'fake', executionArn: null, executionUrl: null },
};

function suite(
  experiments: readonly ExperimentVerdict[],
  passScore: number | null = null,
  run: Partial<RunFacts> = {},
) {
  const indexed = experiments.map((one, at) => ({ ...one, index: at + 1 }));
  const planned = indexed.map(({ index }) => aPlannedExperiment({ index }));
  return judgeSuite(aPlan({ experiments: planned, gate: { passScore } }), indexed, { ...RUN, ...run });
}

const of = (verdict: ExperimentVerdict['verdict'], overrides: Partial<ExperimentVerdict> = {}) =>
  anExperiment({ verdict, reason: `it is ${verdict}`, criteria: [aCriterion({ verdict })], ...overrides });

describe('the worst experiment decides', () => {
  test.each([
    [['pass', 'pass'], 'pass'],
    [['pass', 'warn'], 'warn'],
    [['warn', 'fail'], 'fail'],
    [['fail', 'inconclusive'], 'inconclusive'],
    [['inconclusive', 'error'], 'error'],
  ] as const)('%j is %s', (verdicts, verdict) => {
    expect(suite(verdicts.map((one) => of(one))).verdict).toBe(verdict);
  });

  test('its sentence names the experiment', () => {
    expect(suite([of('pass'), of('fail', { title: 'Kill all' })]).reason).toBe('Kill all: it is fail');
  });

  test('of experiments that are equally bad, the one that met least', () => {
    const half = of('fail', { title: 'Half', criteria: [aCriterion(), aCriterion({ verdict: 'fail' })] });
    expect(suite([half, of('fail', { title: 'Nothing' })]).reason).toBe(
      'Nothing: it is fail; 1 more experiment is fail',
    );
  });

  test('an empty plan verified nothing', () => {
    expect(suite([])).toMatchObject({
      verdict: 'inconclusive',
      score: null,
      reason: expect.stringMatching(/nothing was verified/),
    });
  });

  test('an experiment that nobody judged is an error', () => {
    const plan = aPlan({
      experiments: [aPlannedExperiment({ index: 1 }), aPlannedExperiment({ index: 2, title: 'Second' })],
    });
    expect(judgeSuite(plan, [of('pass')], RUN)).toMatchObject({
      verdict: 'error',
      reason: expect.stringMatching(/^Second: not judged/),
    });
  });
});

describe('how the run ended', () => {
  test('a stopped run is never a pass', () => {
    const stopped = { ending: { state: 'stopped', reason: 'the job was cancelled' } } as const;
    expect(suite([of('pass')], null, stopped)).toMatchObject({
      verdict: 'error',
      reason: 'the run was stopped: the job was cancelled',
    });
  });

  test.each(['failed', 'timed-out'] as const)(
    'a run that %s with every journal there is worth a warning',
    (state) => {
      const { verdict, warnings } = suite([of('pass')], null, {
        ending: { state, reason: 'States.DataLimitExceeded' },
      });
      expect(verdict).toBe('pass');
      expect(warnings).toEqual([expect.stringMatching(/States\.DataLimitExceeded/)]);
    },
  );
});

describe('score and pass-score', () => {
  const missed = (overrides = {}) =>
    of('fail', { criteria: [aCriterion({ verdict: 'fail', ...overrides })] });
  const met = (weight = 1) => of('pass', { criteria: [aCriterion({ weight })] });

  test.each([
    [[met(), met()], 1],
    [[met(), missed()], 0.5],
    [[met(3), missed()], 0.75],
    [[met(), of('warn')], 0.75],
    [[met(), of('inconclusive')], 0.5],
    [[met(), missed({ enforced: false })], 1],
    [[of('error', { criteria: [] })], null],
  ])('%#', (experiments, score) => {
    expect(suite(experiments).score).toBe(score);
  });

  test.each([
    ['enough is met', [met(3), missed()], 0.7, 'warn'],
    ['too little is met', [met(3), missed()], 0.8, 'fail'],
    ['exactly enough is met, in fractions', [met(0.7), met(0.1), missed({ weight: 0.2 })], 0.8, 'warn'],
    ['a required criterion counts whatever the score', [met(9), missed({ required: true })], 0.5, 'fail'],
    ['an error counts whatever the score', [met(9), of('error')], 0.5, 'error'],
    ['no evidence counts whatever the score', [met(9), of('inconclusive')], 0.5, 'inconclusive'],
    ['warnings can add up to too little', [of('warn'), of('warn')], 0.8, 'fail'],
    ['a failure without a criterion is not tolerated', [met(9), of('fail', { criteria: [] })], 0.5, 'fail'],
  ])('%s', (_name, experiments, passScore, verdict) => {
    expect(suite(experiments, passScore).verdict).toBe(verdict);
  });
});
