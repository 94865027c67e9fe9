import { describe, expect, it } from '@jest/globals';
import { alarms, decisive, experimentsWorstFirst, lookFirst, tally } from '../../src/report/answer.js';
import { criteriaWorstFirst } from '../../src/verdict/telling.js';
import { aCriterion, anExperiment, aVerdict } from '../builders/verdict.js';

describe('what is worst', () => {
  it('is an experiment whose fault may still be there, before any other error', () => {
    const experiments = [
      anExperiment({ index: 1, verdict: 'fail' }),
      anExperiment({ index: 2, verdict: 'error' }),
      anExperiment({ index: 3, verdict: 'pass' }),
      anExperiment({ index: 4, verdict: 'error', rolledBack: false }),
      anExperiment({ index: 5, verdict: 'fail' }),
    ];
    expect(experimentsWorstFirst(aVerdict({ experiments })).map(({ index }) => index)).toEqual([
      4, 2, 1, 5, 3,
    ]);
  });

  it('is a criterion that counts, before one that is only observed', () => {
    const criteria = [
      aCriterion({ text: 'observed', verdict: 'error', enforced: false }),
      aCriterion({ text: 'passes' }),
      aCriterion({ text: 'fails', verdict: 'fail' }),
      aCriterion({ text: 'weighs more', verdict: 'fail', weight: 3 }),
      aCriterion({ text: 'is required', verdict: 'fail', required: true }),
    ];
    const order = criteriaWorstFirst(criteria).map(({ text }) => text);
    expect(order).toEqual(['is required', 'weighs more', 'fails', 'passes', 'observed']);
  });

  it('is no criterion when something else decided', () => {
    expect(decisive(anExperiment({ verdict: 'error' }))).toBeNull();
    expect(decisive(anExperiment({ criteria: [] }))).toBeNull();
    const observed = aCriterion({ verdict: 'fail', enforced: false });
    expect(decisive(anExperiment({ verdict: 'fail', criteria: [observed] }))).toBeNull();
  });

  it('is nothing to look at when all passed', () => {
    expect(lookFirst(aVerdict())).toBeNull();
    expect(lookFirst(aVerdict({ experiments: [] }))).toBeNull();
  });

  it('is counted worst first', () => {
    const outcomes = ['pass', 'error', 'pass', 'warn'] as const;
    expect(tally(outcomes.map((verdict) => ({ verdict })))).toBe('1 error, 1 warn, 2 pass');
  });
});

describe('an alarm', () => {
  it.each([
    ['Not rolled back', { verdict: 'error', rolledBack: false }],
    ['Rollback not known', { verdict: 'error', rolledBack: null }],
    ['Fault not proven', { verdict: 'error', faultProven: false }],
  ] as const)('is raised: %s', (label, overrides) => {
    const raised = alarms(aVerdict({ experiments: [anExperiment(overrides), anExperiment()] }));
    expect(raised.map((alarm) => [alarm.label, alarm.experiments.length])).toEqual([[label, 1]]);
  });

  it('is not raised for an experiment without a fault, or one that ended well', () => {
    expect(
      alarms(aVerdict({ experiments: [anExperiment({ faultProven: null, rolledBack: null })] })),
    ).toEqual([]);
  });
});
