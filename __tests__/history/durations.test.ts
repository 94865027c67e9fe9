import { describe, expect, it } from '@jest/globals';
import { asLongAsBefore } from '../../src/history/durations.js';
import { aPlan, aPlannedExperiment } from '../builders/plan.js';
import { anExperiment, aVerdict } from '../builders/verdict.js';

const plan = aPlan({
  experiments: [1, 2, 3].map((index) => aPlannedExperiment({ index, title: `Kill ${index}` })),
});

describe('how long an experiment is expected to take', () => {
  it('is what it took in the earlier run, wherever it stood there', () => {
    const earlier = aVerdict({
      experiments: [
        anExperiment({ index: 1, title: 'Kill 2', duration: 90_000 }),
        anExperiment({ index: 2, title: 'Kill 1', duration: 60_000, verdict: 'fail' }),
      ],
    });
    const { experiments } = asLongAsBefore(plan, earlier);
    expect(experiments.map(({ lasted }) => lasted)).toEqual([60_000, 90_000, undefined]);
  });

  it.each([{ verdict: 'error' }, { duration: null }] as const)('is not known of one that had %j', (facts) => {
    const earlier = aVerdict({ experiments: [anExperiment({ title: 'Kill 1', ...facts })] });
    expect(asLongAsBefore(plan, earlier)).toEqual(plan);
  });

  it('is not known without an earlier run', () => {
    expect(asLongAsBefore(plan, null)).toBe(plan);
  });
});
