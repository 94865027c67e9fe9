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
  const stop = (reason: string, grace: number, hurry?: AbortSignal) =>
    stopExecution(handle, { kind: 'cancelled', reason }, { grace, hurry }, marker, ports);
  return { clock, store, executions, stop, statusOf };
}

describe('stopping an execution', () => {
  it('asks first, and lets the runners play their rollbacks', async () => {
    const { store, stop, statusOf } = await running({ endsIn: 8_000 });
    expect(await stop('the job was cancelled', 30_000)).toBe('ended');
    expect(await store.get(marker)).toBe('{"kind":"cancelled","reason":"the job was cancelled"}');
    expect(await statusOf()).toBe('SUCCEEDED');
  });

  it('forces it when nobody answers in time', async () => {
    const { clock, stop, statusOf } = await running({ endsIn: 60_000 });
    const before = clock.now();
    expect(await stop('too long', 30_000)).toBe('forced');
    expect(clock.now() - before).toBe(30_000);
    expect(await statusOf()).toBe('ABORTED');
  });

  it('forces it as soon as there is no time left to wait', async () => {
    const { clock, stop, statusOf } = await running({ endsIn: 60_000 });
    const before = clock.now();
    const hurry = new AbortController();
    void clock.sleep(2_000).then(() => hurry.abort());
    expect(await stop('too long', 120_000, hurry.signal)).toBe('forced');
    expect(clock.now() - before).toBe(2_000);
    expect(await statusOf()).toBe('ABORTED');
  });

  it('lets the first request stand', async () => {
    const { store, stop } = await running({ endsIn: 60_000 });
    await stop('an alarm went off', 0);
    await stop('the job was cancelled', 0);
    expect(await store.get(marker)).toContain('an alarm went off');
  });

  it('asks the runners of one that was stopped by somebody else, who did not ask them', async () => {
    const { store, executions, stop } = await running();
    await executions.stop(executions.arnOf('run-1'), 'by hand');
    expect(await stop('the job was cancelled', 0)).toBe('ended');
    expect(await store.get(marker)).not.toBeNull();
  });

  it('leaves one that has ended alone, without a marker', async () => {
    const { clock, store, stop, statusOf } = await running({ lasts: 1_000 });
    await clock.sleep(5_000);
    expect(await stop('too late', 0)).toBe('ended');
    expect(store.keys()).toEqual([]);
    expect(await statusOf()).toBe('SUCCEEDED');
  });

  describe('a service that does not answer', () => {
    /** As a call that the SDK repeats for ever; it is given up when its signal says so. */
    const hangs = (signal?: AbortSignal) =>
      new Promise<never>((_, reject) => {
        signal?.addEventListener('abort', () => reject(new GateError('cancelled', 'given up', { hint: '' })));
      });

    it.each([
      ['to a look', ['describe'], 'ABORTED'],
      ['to the request to end', ['putIfAbsent'], 'ABORTED'],
      ['to the stopping', ['stop'], 'RUNNING'],
      ['to anything', ['describe', 'putIfAbsent', 'history', 'stop'], 'RUNNING'],
    ] as const)(
      '%s: everything else is done in the time of a cancelled job',
      async (_what, methods, left) => {
        const { clock, store, executions, stop, statusOf } = await running({ endsIn: 60_000 });
        const real = executions.describe.bind(executions);
        for (const method of methods) {
          const service = method === 'putIfAbsent' ? store : executions;
          const hanging = (...given: readonly unknown[]) => hangs(given.at(-1) as AbortSignal);
          Object.assign(service, { [method]: hanging });
        }
        const before = clock.now();
        await stop('the job was cancelled', 3_000).catch(() => 'failed');
        expect(clock.now() - before).toBeLessThanOrEqual(8_000);
        executions.describe = real;
        expect(await statusOf()).toBe(left);
        const asked = (await store.get(marker)) !== null;
        expect(asked).toBe(!methods.some((method) => method === 'putIfAbsent'));
      },
    );
  });

  const refused = new GateError('refused', 'AWS refused it', { hint: 'grant it' });

  it('forces it when the marker cannot be written, and says so', async () => {
    const { store, stop, statusOf } = await running();
    store.refuse('putIfAbsent', refused);
    await expect(stop('cancelled', 30_000)).rejects.toBe(refused);
    expect(await statusOf()).toBe('ABORTED');
  });

  it.each(['describe', 'history'] as const)('forces it when %s is refused', async (method) => {
    const { executions, stop, statusOf } = await running();
    const real = executions[method].bind(executions);
    Object.assign(executions, { [method]: () => Promise.reject(refused) });
    const stopping = stop('cancelled', 1_000);
    await (method === 'history'
      ? expect(stopping).rejects.toBe(refused)
      : expect(stopping).resolves.toBe('forced'));
    Object.assign(executions, { [method]: real });
    expect(await statusOf()).toBe('ABORTED');
  });

  it('takes an execution that ends just before it is stopped for ended', async () => {
    const { clock, executions, stop } = await running({ endsIn: 1_000 });
    executions.stop = async () => {
      await clock.sleep(10_000);
      throw new GateError('broker', 'it is not running', { hint: 'none' });
    };
    expect(await stop('cancelled', 0)).toBe('ended');
  });

  it('says when the execution could not be stopped', async () => {
    const { executions, stop } = await running({ endsIn: 600_000 });
    executions.stop = () => Promise.reject(refused);
    await expect(stop('cancelled', 0)).rejects.toBe(refused);
  });
});
