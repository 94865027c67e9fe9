import { describe, expect, it } from '@jest/globals';
import { OWN_PROTOCOL, PROTOCOLS, type Protocol } from '../../../src/brokers/step-functions/protocol.js';
import { shortfallsOf } from '../../../src/brokers/step-functions/shortfalls.js';
import type { PlannedExperiment } from '../../../src/suite/plan.js';
import { aPlan, aPlannedExperiment } from '../../builders/plan.js';

const lambda = PROTOCOLS['published-lambda'];
const ecs = PROTOCOLS['published-ecs'];
const usual = { hypothesis: 'default', hypothesisFrequency: 1, rollbacks: 'default' } as const;

interface Asked {
  readonly protocol?: Protocol;
  readonly maxParallel?: number;
  readonly experiments?: readonly PlannedExperiment[];
}

function shortfalls({ protocol = lambda, maxParallel = 1, experiments }: Asked): string {
  const plan = aPlan({ experiments: experiments ?? [aPlannedExperiment({ strategies: usual })] });
  return shortfallsOf(plan, { maxParallel }, protocol).join('\n');
}

const pausing = (seconds: number) =>
  aPlannedExperiment({
    title: 'Waits',
    strategies: usual,
    document: { title: 'Waits', method: [{ type: 'action', name: 'a', pauses: { after: seconds } }] },
  });
const large = (index: number) =>
  aPlannedExperiment({ index, strategies: usual, document: { title: 'Large', text: '"'.repeat(10_000) } });
const rollbacks = [{ type: 'action', name: 'heal' }];

describe('what a broker will not do is told before it is asked to', () => {
  it("nothing is missing from the gate's own", () => {
    const experiments = [
      aPlannedExperiment({ strategies: { ...usual, hypothesis: 'continuously' } }),
      pausing(10_000),
    ];
    expect(shortfalls({ protocol: OWN_PROTOCOL, maxParallel: 10, experiments })).toBe('');
  });

  it('every sentence names the broker', () => {
    expect(shortfalls({})).toMatch(/^a published-lambda broker: /);
    expect(shortfalls({ protocol: ecs })).toMatch(/^a published-ecs broker: /);
  });

  it.each<[string, Asked, RegExp]>([
    [
      'rounds of the hypothesis',
      {
        experiments: [
          aPlannedExperiment({ title: 'T', strategies: { ...usual, hypothesis: 'continuously' } }),
        ],
      },
      /before and after the method only: what "T" would observe during it stays unknown/,
    ],
    [
      'rollbacks after a failure',
      {
        experiments: [
          aPlannedExperiment({
            title: 'T',
            strategies: { ...usual, rollbacks: 'always' },
            document: { rollbacks },
          }),
        ],
      },
      /rollbacks are not played after an experiment that failed or was interrupted, whatever the strategy of "T"/,
    ],
    [
      'parallel experiments',
      { maxParallel: 4 },
      /max-parallel is 4, and the machine runs 1 experiment at a time/,
    ],
    [
      'one after the other',
      { protocol: { ...lambda, concurrency: Infinity } },
      /runs all experiments at the same time, whatever max-parallel says/,
    ],
    [
      'experiments after a failure',
      { experiments: [pausing(1), pausing(1)] },
      /the first experiment that does not complete ends the run/,
    ],
    ['the end of a Lambda function', {}, /the experiment at work goes on to its own end/],
    ['the end of a container', { protocol: ecs }, /is left to the experiment at work/],
    ['running an experiment once', {}, /an experiment that breaks its runner is run up to 3 times/],
    [
      'time beyond the limit of its function',
      { experiments: [pausing(600)] },
      /"Waits" takes longer than the 600 s after which the runner is killed/,
    ],
    [
      'results larger than a state',
      { experiments: [1, 2, 3, 4].map(large) },
      /the results of 4 experiments are likely more than the 262144 bytes/,
    ],
  ])('%s', (_what, asked, sentence) => {
    expect(shortfalls(asked)).toMatch(sentence);
  });

  it.each<[string, Asked, RegExp]>([
    ['rollbacks that nobody declared', {}, /rollbacks/],
    ['a strategy that it has', {}, /hypothesis/],
    ['an experiment that is alone', {}, /the first experiment/],
    ['an experiment within the limit', { experiments: [pausing(500)] }, /takes longer/],
    ['a container without a limit', { protocol: ecs, experiments: [pausing(10_000)] }, /takes longer/],
    ['a container that is not started again', { protocol: ecs }, /run up to/],
    ['results that are small', { experiments: [large(1)] }, /bytes/],
  ])('but not %s', (_what, asked, sentence) => {
    expect(shortfalls(asked)).not.toMatch(sentence);
  });
});
