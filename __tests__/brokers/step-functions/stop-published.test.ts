import { describe, expect, it } from '@jest/globals';
import { RunKeys } from '../../../src/brokers/step-functions/keys.js';
import { PROTOCOLS } from '../../../src/brokers/step-functions/protocol.js';
import { DISARMED, stopPublished } from '../../../src/brokers/step-functions/stop-published.js';
import { GateError } from '../../../src/errors.js';
import { ManualClock } from '../../fakes/clock.js';
import { InMemoryExecutions } from '../../fakes/executions.js';
import { InMemoryObjectStore } from '../../fakes/object-store.js';

const keys = new RunKeys({ experiments: 'experiments', journals: 'journals', prefix: 'gate' }, 'run-1');
const sources = ['01-kill', '02-kill'].map((id) => `gate/runs/run-1/experiments/${id}.json`);
const input = JSON.stringify({
  Payload: { list: sources.map((experiment_source) => ({ experiment_source })), fail_fast: true },
});

const request = { kind: 'cancelled', reason: 'the job was cancelled' } as const;

/** A run of two experiments whose runners listen to nobody: each takes a minute, and fails when it cannot be loaded. */
async function running() {
  const clock = new ManualClock();
  const store = new InMemoryObjectStore();
  for (const key of sources) await store.put({ bucket: 'experiments', key }, '{}', 'application/json');
  const ran: string[] = [];
  const executions = new InMemoryExecutions(clock, async ({ experiment_source: key = '' }) => {
    if ((await store.get({ bucket: 'experiments', key })) === DISARMED) return { state: 'failed' };
    ran.push(key);
    await clock.sleep(60_000);
    return { state: 'done' };
  });
  const { arn = '' } = (await executions.start('run-1', input)) ?? {};
  const ports = { clock, store, executions, random: () => 0.5 };
  const handle = { runId: 'run-1', reference: arn, url: null, startedAt: 0 };
  await clock.sleep(1_000);
  const stop = (protocol: keyof typeof PROTOCOLS, grace: number) =>
    stopPublished(handle, request, { grace, hurry: undefined }, PROTOCOLS[protocol], keys, ports);
  return {
    clock,
    ran,
    stop,
    executions,
    store,
    statusOf: async () => (await executions.describe(arn))?.status,
  };
}

describe('stopping what cannot be asked to end', () => {
  it('stops the execution of a Lambda function, which goes on', async () => {
    const { stop, statusOf } = await running();
    expect(await stop('published-lambda', 10_000)).toBe('left');
    expect(await statusOf()).toBe('ABORTED');
  });

  it('stops it also when nobody can tell whether it is at work', async () => {
    const { stop, executions, statusOf } = await running();
    const describe = executions.describe.bind(executions);
    const hanging = (_arn: string, signal?: AbortSignal) =>
      new Promise((_, reject) => {
        signal?.addEventListener('abort', () => reject(new Error('given up')));
      });
    Object.assign(executions, { describe: hanging });
    expect(await stop('published-lambda', 3_000)).toBe('left');
    executions.describe = describe;
    expect(await statusOf()).toBe('ABORTED');
  });

  it('never stops a container, and lets nothing start after it', async () => {
    const { clock, ran, stop, statusOf } = await running();
    expect(await stop('published-ecs', 10_000)).toBe('left');
    expect(await statusOf()).toBe('RUNNING');
    await clock.sleep(120_000);
    expect(await statusOf()).toBe('FAILED');
    expect(ran).toEqual(sources.slice(0, 1));
  });

  it('waits for a container that ends in time', async () => {
    const { ran, stop, statusOf } = await running();
    expect(await stop('published-ecs', 120_000)).toBe('ended');
    expect(await statusOf()).toBe('FAILED');
    expect(ran).toHaveLength(1);
  });

  it.each(['published-lambda', 'published-ecs'] as const)('leaves word of why: %s', async (name) => {
    const { stop, store } = await running();
    await stop(name, 0);
    expect(JSON.parse((await store.get(keys.abort())) ?? '')).toEqual(request);
  });

  it('stops it also when it cannot leave word, and says so', async () => {
    const { stop, store, statusOf } = await running();
    const refused = new GateError('refused', 'AWS refused it', { hint: 'grant it' });
    store.refuse('putIfAbsent', refused);
    await expect(stop('published-lambda', 0)).rejects.toBe(refused);
    expect(await statusOf()).toBe('ABORTED');
  });

  it('lets nothing start when it cannot tell what has', async () => {
    const { executions, stop } = await running();
    executions.history = () => Promise.reject(new Error('refused'));
    await expect(stop('published-ecs', 0)).resolves.toBe('left');
  });

  it.each(['published-lambda', 'published-ecs'] as const)(
    'leaves a run that has ended alone: %s',
    async (name) => {
      const { clock, ran, stop, statusOf } = await running();
      await clock.sleep(300_000);
      expect(await stop(name, 0)).toBe('ended');
      expect(await statusOf()).toBe('SUCCEEDED');
      expect(ran).toEqual(sources);
    },
  );
});
