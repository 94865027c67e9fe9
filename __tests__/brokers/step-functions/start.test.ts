import { describe, expect, it } from '@jest/globals';
import { StepFunctionsBroker, type StepFunctionsPorts } from '../../../src/brokers/step-functions/broker.js';
import type { Execution } from '../../../src/brokers/step-functions/executions.js';
import { OWN_PROTOCOL } from '../../../src/brokers/step-functions/protocol.js';
import { aPlan, aPlannedExperiment } from '../../builders/plan.js';
import { ManualClock } from '../../fakes/clock.js';
import { InMemoryExecutions } from '../../fakes/executions.js';
import { InMemoryObjectStore } from '../../fakes/object-store.js';
import { anExecution, RecordedExecutions } from '../../fakes/recorded-executions.js';

const buckets = { experiments: 'experiments', journals: 'journals', prefix: 'gate' };
const options = { maxParallel: 1, failFast: false, experimentDeadline: 600, runDeadline: 600 };
const plan = aPlan({
  experiments: [aPlannedExperiment({ id: '01-kill', document: { title: 'Ä "quoted"', n: 0.1 } })],
});

function brokerOver(
  store: InMemoryObjectStore,
  execution?: Execution | null,
  more: Partial<StepFunctionsPorts> = {},
) {
  const clock = new ManualClock();
  const executions =
    execution !== undefined
      ? new RecordedExecutions(execution)
      : new InMemoryExecutions(clock, () => Promise.resolve({ state: 'done' }));
  const urlOf = (arn: string) => `https://console.example/${arn}`;
  const ports = {
    store,
    executions,
    clock,
    random: () => 0.5,
    protocol: () => Promise.resolve(OWN_PROTOCOL),
  };
  return new StepFunctionsBroker({ ...ports, buckets, options, urlOf, ...more });
}

describe('starting a run on Step Functions', () => {
  it('uploads the request and the experiments as UTF-8 JSON, and nothing else', async () => {
    const store = new InMemoryObjectStore();
    const handle = await brokerOver(store).start(plan, 'run-1');
    expect([...store.keys()].sort()).toEqual([
      'experiments/gate/runs/run-1/experiments/01-kill.json',
      'experiments/gate/runs/run-1/request.json',
    ]);
    const uploaded = { bucket: 'experiments', key: 'gate/runs/run-1/experiments/01-kill.json' };
    expect(JSON.parse((await store.get(uploaded)) ?? '')).toEqual(plan.experiments[0]?.document);
    expect(store.contentTypeOf(uploaded)).toBe('application/json; charset=utf-8');
    const arn = 'arn:aws:states:eu-central-1:123456789012:execution:broker:run-1';
    expect(handle).toMatchObject({ runId: 'run-1', reference: arn, url: `https://console.example/${arn}` });
  });

  it('waits no longer for an answer than a cancelled job can, and takes the run for started then', async () => {
    const clock = new ManualClock();
    const executions = new InMemoryExecutions(clock, () => new Promise(() => {}));
    const start = executions.start.bind(executions);
    executions.start = async (name, input) => {
      await start(name, input);
      return new Promise(() => {});
    };
    const store = new InMemoryObjectStore();
    const broker = brokerOver(store, undefined, { clock, executions });
    const cancelled = new AbortController();
    void clock.sleep(5_000).then(() => cancelled.abort());
    const before = clock.now();
    const handle = await broker.start(plan, 'run-1', cancelled.signal);
    expect(clock.now() - before).toBe(6_000);
    const request = { kind: 'cancelled', reason: 'the job was cancelled' } as const;
    expect(await broker.stop(handle, request, 3_000)).toBe('forced');
    expect(store.keys()).toContain('experiments/gate/runs/run-1/abort');
  });

  it('stores a list that is too large for the input, and tells the machine where', async () => {
    const store = new InMemoryObjectStore();
    const many = Array.from({ length: 300 }, (_, at) => aPlannedExperiment({ index: at + 1 }));
    const broker = brokerOver(store);
    const handle = await broker.start(aPlan({ experiments: many }), 'run-1');
    expect(await broker.start(aPlan({ experiments: many }), 'run-1')).toEqual(handle);
    const request = { bucket: 'experiments', key: 'gate/runs/run-1/request.json' };
    const list = JSON.parse((await store.get(request)) ?? '') as readonly {
      readonly experiment_source: string;
    }[];
    const uploaded = store.keys().filter((key) => key.includes('/experiments/'));
    expect(list.map(({ experiment_source: key }) => `experiments/${key}`)).toEqual(uploaded);
    expect(uploaded).toHaveLength(300);
  });

  it('never overwrites an experiment that another run of that id may be reading', async () => {
    const store = new InMemoryObjectStore();
    const uploaded = { bucket: 'experiments', key: 'gate/runs/run-1/experiments/01-kill.json' };
    await store.put(uploaded, '{"title":"another"}', 'application/json');
    await expect(brokerOver(store).start(plan, 'run-1')).rejects.toMatchObject({
      code: 'not-ours',
      message: 'run id "run-1" belongs to another plan',
    });
    expect(await store.get(uploaded)).toBe('{"title":"another"}');
  });

  it.each([
    ['another input', '{"Payload":{"state":"pending","list":[]}}'],
    ['an input that AWS keeps to itself', null],
  ])('does not take an execution of that name for its own: %s', async (_what, input) => {
    const broker = brokerOver(new InMemoryObjectStore(), anExecution({ input }));
    await expect(broker.start(plan, 'run-1')).rejects.toMatchObject({ code: 'not-ours' });
  });

  it("does not give up as somebody else's what exists and cannot be seen yet", async () => {
    const broker = brokerOver(new InMemoryObjectStore(), null);
    await expect(broker.start(plan, 'run-1')).rejects.toMatchObject({
      code: 'unavailable',
      message: 'run run-1 was started, and Step Functions does not show it yet',
    });
  });

  it('attaches to an execution that was started with the same request, at work or ended', async () => {
    const store = new InMemoryObjectStore();
    await brokerOver(store).start(plan, 'run-1');
    const input = await store.get({ bucket: 'experiments', key: 'gate/runs/run-1/request.json' });
    const execution = anExecution({ input });
    await expect(brokerOver(store, execution).start(plan, 'run-1')).resolves.toMatchObject({
      reference: execution.arn,
      startedAt: execution.startedAt,
    });
  });
});
