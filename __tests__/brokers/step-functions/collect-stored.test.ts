import { describe, expect, it } from '@jest/globals';
import { GateError } from '../../../src/errors.js';
import { collectRun } from '../../../src/brokers/step-functions/collect.js';
import type { Location } from '../../../src/brokers/step-functions/object-store.js';
import { OWN_PROTOCOL } from '../../../src/brokers/step-functions/protocol.js';
import { aPlan, aPlannedExperiment } from '../../builders/plan.js';
import { ManualClock } from '../../fakes/clock.js';
import { HistoryWriter } from '../../fakes/history.js';
import { InMemoryObjectStore } from '../../fakes/object-store.js';
import { anExecution, RecordedExecutions } from '../../fakes/recorded-executions.js';
import { asked, collect, folder, keys } from './collecting.js';

describe('a stored list', () => {
  const input = JSON.stringify({ Payload: { source: { bucket_name: 'experiments', key: 'request.json' } } });
  const ran = (ending: 'Succeeded' | 'Failed' | 'Aborted') => {
    const history = new HistoryWriter();
    history.add('ExecutionStarted', { data: input });
    history.add(`Execution${ending}`, ending === 'Succeeded' ? { data: '{"experiments":2}' } : {});
    return history;
  };
  const execution = anExecution({ input, output: '{"experiments":2}' });
  const mark = { [`${folder}started.json`]: '{}' };
  const result = (facts: object) => ({ [`${folder}result.json`]: JSON.stringify(facts) });
  const journal = { [asked.key]: '{"status":"completed"}' };
  const named = { journal_bucket: 'journals', journal_key: asked.key };

  it('has each journal where the result beside it says, or within the result', async () => {
    const objects = { ...mark, ...journal, ...result({ ...named, ended_by: 'deadline', attempt: 3 }) };
    const [one, other] = await collect({ execution, history: ran('Succeeded'), objects });
    expect(one).toEqual({
      index: 1,
      outcome: { kind: 'journal', text: '{"status":"completed"}', where: `s3://journals/${asked.key}` },
      attempts: 1,
      lostAttempts: 0,
      endedBy: 'deadline',
      notes: [],
    });
    expect(other).toMatchObject({ attempts: 0, outcome: { kind: 'not-started' } });
    const within = { ...mark, ...result({ ...named, response: '{"is":"small"}' }) };
    const [small] = await collect({ execution, history: ran('Succeeded'), objects: within });
    expect(small?.outcome).toMatchObject({ text: '{"is":"small"}', where: `s3://journals/${asked.key}` });
  });

  it.each([
    [
      'was refused',
      result({ error: { code: 'failed-fast', message: 'another failed' }, exit_code: null }),
      { kind: 'not-started', reason: 'failed-fast: another failed' },
      0,
    ],
    [
      'broke its runner',
      { ...mark, ...result({ error: { code: 'runner-failed', message: 'out of memory' } }) },
      { kind: 'lost', reason: 'runner-failed: out of memory' },
      1,
    ],
    [
      'could not be handed to a runner',
      result({ error: { code: 'runner-failed', message: 'AccessDenied' } }),
      { kind: 'not-started', reason: 'runner-failed: AccessDenied' },
      0,
    ],
    [
      'nobody answered for',
      {},
      {
        kind: 'not-started',
        reason: 'the execution ended SUCCEEDED (no runner answered for it: its map run shows why)',
      },
      0,
    ],
    [
      'has a result that nobody can read',
      { ...mark, [`${folder}result.json`]: 'cut o' },
      { kind: 'lost', reason: 'the broker ran it and left no journal' },
      1,
    ],
  ])('tells why there is no journal of an experiment that %s', async (_what, objects, outcome, attempts) => {
    const [one] = await collect({ execution, history: ran('Succeeded'), objects });
    expect(one).toMatchObject({ outcome, attempts });
  });

  it('is not searched for what had not begun when the run was stopped', async () => {
    const stopped = anExecution({ status: 'ABORTED', input });
    const refused = new GateError('refused', 'AWS refused s3:GetObject on x', { hint: 'grant it' });
    const collected = await collect({ execution: stopped, history: ran('Aborted'), refused });
    expect(collected.map(({ outcome }) => outcome)).toEqual(
      [1, 2].map(() => ({ kind: 'not-started', reason: 'the execution ended ABORTED' })),
    );
  });

  it('is waited for when an experiment was at work while the run was stopped', async () => {
    const stopped = anExecution({ status: 'ABORTED', input });
    const later = { after: 60_000, key: asked.key, body: '{"late":1}' };
    const [one] = await collect({ execution: stopped, history: ran('Aborted'), objects: mark, later });
    expect(one).toMatchObject({ attempts: 1, outcome: { kind: 'journal', text: '{"late":1}' } });
  });

  it('loses to a result that cannot be fetched the evidence of that experiment alone', async () => {
    const refused = new GateError('refused', 'AWS refused s3:GetObject on x', { hint: 'grant it' });
    const objects = { ...mark, ...journal, ...result(named) };
    const [one, other] = await collect({ execution, history: ran('Succeeded'), objects, refused });
    expect(one).toMatchObject({
      attempts: 1,
      outcome: {
        kind: 'lost',
        reason: 'its result could not be fetched: AWS refused s3:GetObject on x (grant it)',
      },
    });
    expect(other?.outcome.kind).toBe('not-started');
  });

  it('is never held as a whole, however slowly it is judged', async () => {
    const many = Array.from({ length: 60 }, (_, at) => aPlannedExperiment({ index: at + 1 }));
    const store = new CountingStore();
    for (const experiment of many) {
      const { bucket, key } = keys.result(experiment);
      await store.put({ bucket, key: key.replace('result', 'started') }, '{}', 'x');
      await store.put({ bucket, key }, '{"response_omitted":true}', 'x');
      await store.put(keys.journal(experiment), '{}', 'x');
    }
    const executions = new RecordedExecutions(execution, ran('Succeeded').events);
    const ports = {
      executions,
      store,
      clock: new ManualClock(),
      protocol: () => Promise.resolve(OWN_PROTOCOL),
    };
    const nothing = { watched: null, stopped: false };
    let judged = 0;
    for await (const { outcome } of collectRun('arn', aPlan({ experiments: many }), keys, nothing, ports)) {
      expect(outcome.kind).toBe('journal');
      expect(store.journals - (judged += 1)).toBeLessThanOrEqual(4);
    }
    expect(judged).toBe(60);
  });
});

/** Counts the journals that were asked for. */
class CountingStore extends InMemoryObjectStore {
  journals = 0;

  override get(location: Location) {
    if (location.key.endsWith('/journal.json')) this.journals += 1;
    return super.get(location);
  }
}
