import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Broker, Collected, Handle, Progress } from '../../src/brokers/broker.js';
import { experimentId } from '../../src/suite/identity.js';
import type { Plan } from '../../src/suite/plan.js';
import { aPlan, aPlannedExperiment } from '../builders/plan.js';
import { startMotoBroker, type Act } from './moto-broker.js';

let aws: Awaited<ReturnType<typeof startMotoBroker>>;
beforeAll(async () => {
  aws = await startMotoBroker();
}, 300_000);
afterAll(() => aws.stop());

/** More than any state holds; this service takes some 30 ms for each. `npm run bench` asks for ten thousand. */
const MANY = Number(process.env['MANY_EXPERIMENTS'] ?? 400);

let runs = 0;
let runId: string;
beforeEach(() => {
  runId = `run-${(runs += 1)}`;
});

const journal = (status: string) => JSON.stringify({ status, experiment: { title: runId } });
const versions = { runner: '1', python: '3.12', chaostoolkit: '1.19.0' };
const ran = { attempt: 1, exit_code: 0, ended_by: null, rollbacks: 'none', versions, error: null };

/** A result that tells where its journal lies, and holds it while it is small. */
function kept(plan: Plan, position: number, { status = 'completed', small = true } = {}): Act {
  const experiment = plan.experiments[position];
  if (!experiment) throw new Error(`the plan has no experiment ${position + 1}`);
  const { bucket, key } = aws.keys(runId).journal(experiment);
  const text = journal(status);
  const inside = small ? { response: text } : { response_omitted: true };
  const state = status === 'completed' ? 'done' : 'failed';
  return {
    result: { ...ran, journal_bucket: bucket, journal_key: key, state, status, ...inside },
    journal: text,
  };
}

const refused: Act = {
  result: {
    ...ran,
    state: 'failed',
    exit_code: null,
    error: { code: 'failed-fast', message: 'another failed' },
  },
};

const crashed: Act = {
  result: { ...ran, state: 'failed', exit_code: 1, error: { code: 'no-journal', message: 'it crashed' } },
};

function planOf(length: number, variant = 'only'): Plan {
  const experiments = Array.from({ length }, (_, position) =>
    aPlannedExperiment({
      index: position + 1,
      id: experimentId(position + 1, length, 'kill'),
      document: { title: `Kill ${position + 1} (${variant})`, method: [] },
    }),
  );
  return aPlan({ experiments });
}

describe('the step-functions broker on another AWS', () => {
  it('starts a run once, while it is at work and when it has ended', async () => {
    const { broker, script } = aws.open({});
    const plan = planOf(1);
    await script(plan, runId, [kept(plan, 0)]);
    const first = await broker.start(plan, runId);
    const second = await broker.start(plan, runId);
    const story = await drain(broker.watch(second));
    const third = await broker.start(plan, runId);
    expect([second, third, await broker.attach(runId)]).toEqual([first, first, first]);
    expect(kindsOf(story)).toEqual(['started 1', 'ended 1 done', 'terminal succeeded']);
    expect(await drain(broker.watch(third))).toEqual(story);
  });

  it('tells each change, and collects every journal wherever it lies', async () => {
    const { broker, script } = aws.open({});
    const plan = planOf(2);
    await script(plan, runId, [kept(plan, 0), kept(plan, 1, { status: 'failed', small: false })]);
    const handle = await broker.start(plan, runId);
    expect(kindsOf(await drain(broker.watch(handle)))).toEqual([
      'started 1',
      'ended 1 done',
      'started 2',
      'ended 2 failed',
      'terminal succeeded',
    ]);
    expect(await collected(broker, handle, plan)).toEqual([
      { index: 1, attempts: 1, outcome: journalOf('completed', stored('01-kill')) },
      { index: 2, attempts: 1, outcome: journalOf('failed', stored('02-kill')) },
    ]);
  });

  it('takes the input that published clients send', async () => {
    const { broker } = aws.open({});
    const plan = planOf(2);
    const list = plan.experiments.map((experiment) => {
      const { bucket, key } = aws.keys(runId).experiment(experiment);
      return { bucket_name: bucket, experiment_source: key };
    });
    await aws.answer(...list.map((item) => ({ ...item, state: 'done', response: journal('completed') })));
    await aws.executions.start(runId, JSON.stringify({ Payload: { state: 'pending', list } }));
    const handle = await attached(broker);
    expect(kindsOf(await drain(broker.watch(handle))).at(-1)).toBe('terminal succeeded');
    const outcome = journalOf('completed', 'the execution output');
    expect(await collected(broker, handle, plan)).toEqual([
      { index: 1, attempts: 1, outcome },
      { index: 2, attempts: 1, outcome },
    ]);
  });

  it('collects what ran of a run that failed fast, and tells what did not', async () => {
    const { broker, script } = aws.open({ failFast: true });
    const plan = planOf(4);
    await script(plan, runId, [kept(plan, 0), kept(plan, 1, { small: false }), crashed, refused]);
    const handle = await broker.start(plan, runId);
    const story = await drain(broker.watch(handle));
    expect(story.at(-1)).toMatchObject({
      kind: 'terminal',
      ending: {
        state: 'failed',
        reason: expect.stringMatching(/^ExperimentFailed: fail_fast: an experiment failed/),
      },
    });
    const all = await collected(broker, handle, plan);
    expect(all).toMatchObject([
      { attempts: 1, outcome: journalOf('completed', stored('01-kill')) },
      { attempts: 1, outcome: journalOf('completed', stored('02-kill')) },
      { attempts: 1, outcome: { kind: 'lost', reason: 'no-journal: it crashed' } },
      { attempts: 0, outcome: { kind: 'not-started', reason: 'failed-fast: another failed' } },
    ]);
  });

  it('tells and collects a list that is stored, and what fail-fast left of it', async () => {
    const { broker, scriptStored } = aws.open({ failFast: true, inputLimit: 0 });
    const plan = planOf(4);
    const acts = [kept(plan, 0, { small: false }), kept(plan, 1, { small: false }), crashed, refused];
    await scriptStored(plan, runId, acts);
    const handle = await broker.start(plan, runId);
    expect((await broker.start(plan, runId)).reference).toBe(handle.reference);
    const story = kindsOf(await drain(broker.watch(handle)));
    expect([...story].sort()).toEqual([
      ...['ended 1 ended', 'ended 2 ended', 'ended 3 ended', 'started 1', 'started 2', 'started 3'],
      'terminal failed',
    ]);
    expect(story.at(-1)).toBe('terminal failed');
    expect(await collected(broker, handle, plan)).toEqual([
      { index: 1, attempts: 1, outcome: journalOf('completed', stored('01-kill')) },
      { index: 2, attempts: 1, outcome: journalOf('completed', stored('02-kill')) },
      { index: 3, attempts: 1, outcome: { kind: 'lost', reason: 'no-journal: it crashed' } },
      { index: 4, attempts: 0, outcome: { kind: 'not-started', reason: 'failed-fast: another failed' } },
    ]);
  });

  it('runs a list that is too large for any state of Step Functions through its Distributed Map', async () => {
    const { broker, scriptStored } = aws.open({ maxParallel: 50 });
    const plan = planOf(MANY);
    await scriptStored(
      plan,
      runId,
      plan.experiments.map((_, position) => kept(plan, position, { small: false })),
    );
    const handle = await broker.start(plan, runId);
    const story = await drain(broker.watch(handle));
    expect(story.at(-1)).toMatchObject({ kind: 'terminal', ending: { state: 'succeeded' } });
    expect(story).toHaveLength(2 * MANY + 1);
    const all = await collected(broker, handle, plan);
    expect(all.map(({ index }) => index)).toEqual(plan.experiments.map(({ index }) => index));
    expect(all.every(({ attempts, outcome }) => attempts === 1 && outcome.kind === 'journal')).toBe(true);
  }, 1_800_000);

  const noState = /^runner-failed: States\.Runtime: .*Payload\.state/;
  it.each<[string, unknown, RegExp]>([
    ['a word', 'Task timed out after 900.00 seconds', noState],
    ['a document of something else', { errorMessage: 'no module named runner' }, noState],
    ['nothing', null, noState],
    [
      'more than Lambda lets through',
      'x'.repeat(6_000_000),
      /^runner-failed: Function\.ResponseSizeTooLarge: /,
    ],
  ])('goes on after a runner that answers %s', async (_what, nonsense, reason) => {
    const { broker, script } = aws.open({});
    const plan = planOf(2);
    await aws.answer(nonsense);
    await script(aPlan({ experiments: plan.experiments.slice(1) }), runId, [kept(plan, 1)]);
    const handle = await broker.start(plan, runId);
    expect(kindsOf(await drain(broker.watch(handle))).at(-1)).toBe('terminal succeeded');
    expect(await collected(broker, handle, plan)).toMatchObject([
      { attempts: 1, outcome: { kind: 'lost', reason: expect.stringMatching(reason) } },
      { attempts: 1, outcome: journalOf('completed', stored('02-kill')) },
    ]);
  });

  it.each([
    { what: 'more experiments', other: planOf(2, 'one') },
    { what: 'another text of an experiment', other: planOf(1, 'two') },
  ])('refuses the run id of another plan: $what', async ({ other }) => {
    const { broker, script } = aws.open({});
    const plan = planOf(1, 'one');
    await script(plan, runId, [kept(plan, 0)]);
    const handle = await broker.start(plan, runId);
    await expect(broker.start(other, runId)).rejects.toMatchObject({ code: 'not-ours' });
    expect(kindsOf(await drain(broker.watch(handle))).at(-1)).toBe('terminal succeeded');
    expect(await collected(broker, handle, plan)).toMatchObject([{ outcome: { kind: 'journal' } }]);
  });

  it('takes a run id as long as the name of an execution may be', async () => {
    const { broker, script } = aws.open({});
    const plan = planOf(1);
    runId = runId.padEnd(80, 'x');
    await script(plan, runId, [kept(plan, 0)]);
    const handle = await broker.start(plan, runId);
    expect(handle.reference).toMatch(new RegExp(`:${runId}$`));
    expect(kindsOf(await drain(broker.watch(handle))).at(-1)).toBe('terminal succeeded');
    expect(await broker.attach(runId)).toEqual(handle);
  });

  it('changes nothing about a run that has ended, and knows nothing of one that was not started', async () => {
    const { broker, script } = aws.open({});
    const plan = planOf(1);
    await script(plan, runId, [kept(plan, 0)]);
    const handle = await broker.start(plan, runId);
    const story = await drain(broker.watch(handle));
    expect(await broker.stop(handle, { kind: 'asked', reason: 'too late' }, 0)).toBe('ended');
    expect(await drain(broker.watch(handle))).toEqual(story);
    expect(await aws.store.get(aws.keys(runId).abort())).toBeNull();
    expect(await broker.attach('nobody')).toBeNull();
  });
});

function journalOf(status: string, where: string) {
  return { kind: 'journal', text: journal(status), where };
}

function stored(id: string): string {
  return `s3://journals/resiliency-gate/runs/${runId}/journals/${id}/journal.json`;
}

async function attached(broker: Broker): Promise<Handle> {
  const handle = await broker.attach(runId);
  if (!handle) throw new Error('the run was not found');
  return handle;
}

async function collected(broker: Broker, handle: Handle, plan: Plan) {
  const all: readonly Collected[] = await drain(broker.collect(handle, plan));
  return all.map(({ index, attempts, outcome }) => ({ index, attempts, outcome }));
}

async function drain<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

function kindsOf(story: readonly Progress[]): readonly string[] {
  return story.map((progress) => {
    switch (progress.kind) {
      case 'started':
        return `started ${progress.index}`;
      case 'repeated':
        return `repeated ${progress.index}`;
      case 'ended':
        return `ended ${progress.index} ${progress.state}`;
      case 'terminal':
        return `terminal ${progress.ending.state}`;
    }
  });
}
