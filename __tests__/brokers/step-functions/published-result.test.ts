import { describe, expect, it } from '@jest/globals';
import type { Collected } from '../../../src/brokers/broker.js';
import { RunKeys } from '../../../src/brokers/step-functions/keys.js';
import { asPublished } from '../../../src/brokers/step-functions/published-result.js';
import { DISARMED } from '../../../src/brokers/step-functions/stop-published.js';
import { aPlannedExperiment } from '../../builders/plan.js';
import { InMemoryObjectStore } from '../../fakes/object-store.js';

const keys = new RunKeys({ experiments: 'experiments', journals: 'journals', prefix: 'gate' }, 'run-1');
const experiment = aPlannedExperiment({ id: '01-kill' });

function collectedOf(attempts: number, outcome: Collected['outcome']): Collected {
  return { index: 1, outcome, attempts, endedBy: null, notes: [] };
}
const journal = { kind: 'journal', text: '{}', where: 'the execution output' } as const;

async function tell(
  collected: Collected,
  objects: Readonly<Record<string, string>> = {},
  planned = experiment,
) {
  const store = new InMemoryObjectStore();
  for (const [key, body] of Object.entries(objects)) await store.put({ bucket: 'journals', key }, body, 'x');
  const failed = { endedAt: 1, attempts: 1, result: null, failure: 'KeyError: x' };
  return asPublished(collected, planned, failed, keys, store);
}

describe('of a published broker', () => {
  it('a journal beside a failure, and a strategy that is not known, are told', async () => {
    const strategies = { hypothesis: 'continuously', hypothesisFrequency: 1, rollbacks: 'always' } as const;
    const planned = aPlannedExperiment({ id: '01-kill', strategies });
    expect((await tell(collectedOf(1, journal), {}, planned)).notes).toEqual([
      'the journal is there, although the runner failed: KeyError: x',
      'this broker does not know the hypothesis strategy "continuously"',
    ]);
  });

  it('what could not run because it had been taken back is told so', async () => {
    const lost = collectedOf(1, { kind: 'lost', reason: 'the runner failed' });
    const store = new InMemoryObjectStore();
    await store.put(keys.experiment(experiment), DISARMED, 'x');
    expect((await asPublished(lost, experiment, null, keys, store)).outcome).toEqual({
      kind: 'lost',
      reason: 'the runner failed; it had been taken back because the run was stopped',
    });
    expect((await tell(lost)).outcome).toEqual(lost.outcome);
  });

  it('nothing is added to what never started', async () => {
    const collected = collectedOf(0, { kind: 'not-started', reason: 'the execution ended FAILED' });
    expect(await tell(collected)).toBe(collected);
  });
});
