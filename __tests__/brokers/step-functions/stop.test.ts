import { describe, expect, it } from '@jest/globals';
import type { Handle } from '../../../src/brokers/broker.js';
import { stopExecution } from '../../../src/brokers/step-functions/stop.js';
import { GateError } from '../../../src/errors.js';
import { ManualClock } from '../../fakes/clock.js';
import { InMemoryExecutions } from '../../fakes/executions.js';
import { InMemoryObjectStore } from '../../fakes/object-store.js';

const marker = { bucket: 'experiments', key: 'gate/runs/run-1/abort' };
const input = JSON.stringify({
  Payload: { list: [{ experiment_source: 'run-1/experiments/01-kill.json' }] },
});

/** An execution whose one experiment takes `lasts` ms, and `endsIn` ms once the marker is there. */
async function running({ lasts = 600_000, endsIn = 1_000 } = {}) {
  const clock = new ManualClock();
  const store = new InMemoryObjectStore();
  const executions = new InMemoryExecutions(clock, async () => {
    const until = clock.now() + lasts;
    while (clock.now() < until && (await store.get(marker)) === null) await clock.sleep(1_000);
    if (clock.now() < until) await clock.sleep(endsIn);
    return { state: 'done' };
  });
  const started = await executions.start('run-1', input);
  const reference = started?.arn ?? '';
  const handle: Handle = { runId: 'run-1', reference, url: null, startedAt: 0 };
  const ports = { clock, store, executions, random: () => 0.5 };
  const statusOf = async () => (await executions.describe(reference))?.status;
  return { clock, store, executions, handle, ports, statusOf };
}

describe('stopping an execution', () => {
  it('asks first, and lets the runners play their rollbacks', async () => {
    const { store, handle, ports, statusOf } = await running({ endsIn: 8_000 });
    expect(await stopExecution(handle, 'the job was cancelled', 30_000, marker, ports)).toBe('ended');
    expect(await store.get(marker)).toBe('{"reason":"the job was cancelled"}');
    expect(await statusOf()).toBe('SUCCEEDED');
  });

  it('forces it when nobody answers in time', async () => {
    const { clock, handle, ports, statusOf } = await running({ endsIn: 60_000 });
    const before = clock.now();
    expect(await stopExecution(handle, 'too long', 30_000, marker, ports)).toBe('forced');
    expect(clock.now() - before).toBe(30_000);
    expect(await statusOf()).toBe('ABORTED');
  });

  it('leaves one that has ended alone, without a marker', async () => {
    const { clock, store, handle, ports, statusOf } = await running({ lasts: 1_000 });
    await clock.sleep(5_000);
    expect(await stopExecution(handle, 'too late', 0, marker, ports)).toBe('ended');
    expect(store.keys()).toEqual([]);
    expect(await statusOf()).toBe('SUCCEEDED');
  });

  const refused = new GateError('refused', 'AWS refused it', { hint: 'grant it' });

  it('forces it when the marker cannot be written, and says so', async () => {
    const { store, handle, ports, statusOf } = await running();
    store.refuse('put', refused);
    await expect(stopExecution(handle, 'cancelled', 30_000, marker, ports)).rejects.toBe(refused);
    expect(await statusOf()).toBe('ABORTED');
  });

  it.each(['describe', 'history'] as const)('forces it when %s is refused', async (method) => {
    const { executions, handle, ports, statusOf } = await running();
    const real = executions[method].bind(executions);
    Object.assign(executions, { [method]: () => Promise.reject(refused) });
    const stopping = stopExecution(handle, 'cancelled', 1_000, marker, ports);
    await (method === 'history'
      ? expect(stopping).rejects.toBe(refused)
      : expect(stopping).resolves.toBe('forced'));
    Object.assign(executions, { [method]: real });
    expect(await statusOf()).toBe('ABORTED');
  });

  it('takes an execution that ends just before it is stopped for ended', async () => {
    const { clock, executions, handle, ports } = await running({ endsIn: 1_000 });
    executions.stop = async () => {
      await clock.sleep(10_000);
      throw new GateError('broker', 'it is not running', { hint: 'none' });
    };
    expect(await stopExecution(handle, 'cancelled', 0, marker, ports)).toBe('ended');
  });

  it('says when the execution could not be stopped', async () => {
    const { executions, handle, ports } = await running({ endsIn: 600_000 });
    executions.stop = () => Promise.reject(refused);
    await expect(stopExecution(handle, 'cancelled', 0, marker, ports)).rejects.toBe(refused);
  });
});
