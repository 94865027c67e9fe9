import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { Embedded } from '../../src/embedded/embedded.js';
import { startBroker } from './broker.js';
import {
  BEFORE_START,
  BEFORE_UPLOAD,
  COLLECTING,
  isCall,
  isPut,
  Job,
  RUNNING,
  STARTING,
  TELLING,
  UPLOADING,
  type Phase,
} from './phases.js';

/** A job is cancelled as GitHub's runner does it: SIGINT, 7.5 s, SIGTERM, 2.5 s, SIGKILL; then post. */
let broker: Embedded;
let job: Job;
beforeAll(async () => {
  broker = await startBroker();
}, 300_000);
afterAll(() => broker.stop());
beforeEach(async () => {
  job = await Job.on(broker);
  job.outage(60);
});
afterEach(() => job.end());

/** Returns when it was asked to end, by `performance.now()`. */
function cancel(child: ChildProcess): number {
  const over = new AbortController();
  child.once('exit', () => over.abort());
  child.kill('SIGINT');
  const wait = (milliseconds: number) => delay(milliseconds, undefined, { signal: over.signal });
  void wait(7_500)
    .then(() => child.kill('SIGTERM'))
    .then(() => wait(2_500))
    .then(() => child.kill('SIGKILL'))
    .catch(() => undefined);
  return performance.now();
}

async function cancelled({ reach }: Phase) {
  const { there, held } = reach(job);
  const { main, done: askedAt } = await job.disturbed(1, there, cancel);
  held?.letGo();
  return { main, askedAt };
}

const post = (state: Record<string, string>) => job.step(1, { entry: 'post', state });

describe('before the run has started, nothing is started', () => {
  test.each([BEFORE_UPLOAD, UPLOADING].map((phase) => [phase.name, phase] as const))(
    '%s',
    async (_, phase) => {
      const { main } = await cancelled(phase);
      expect(main.exitCode).toBe(130);
      expect((await post(main.state)).log).toMatch(/not known to the broker: there is nothing to end/);
      expect(await job.executions()).toEqual([]);
    },
  );
});

describe('once it has started, or may have, its fault is rolled back and told', () => {
  const HANGING: Phase = {
    name: 'while the gate waits for an answer that does not come',
    reach: ({ proxy }) => {
      const held = proxy.hold('on its way', isCall('GetExecutionHistory'));
      return { there: held.reached, held };
    },
  };

  test.each([STARTING, HANGING, RUNNING].map((phase) => [phase.name, phase] as const))(
    '%s: the stop is under way within 7.5 s',
    async (_, phase) => {
      const { main, askedAt } = await cancelled(phase);
      const after = await post(main.state);
      const asked = job.proxy.calls.find(isPut('/abort'));
      const stopped = job.proxy.calls.find(isCall('StopExecution'));
      for (const call of [asked, stopped]) if (call) expect(call.at - askedAt).toBeLessThan(7_500);
      expect(asked).toBeDefined();
      expect(existsSync(job.health)).toBe(true);
      expect(after.verdict).toMatchObject({
        verdict: 'error',
        reason: expect.stringMatching(/was cancelled/),
      });
      expect(after.verdict?.experiments.every(({ rolledBack }) => rolledBack === true)).toBe(true);
      expect(after.log).toMatch(/2\/2 Nothing: never started/);
      expect(await job.executions()).toHaveLength(1);
    },
  );

  test(`${BEFORE_START.name}, and the start arrives when its gate is gone`, async () => {
    const { main } = await cancelled(BEFORE_START);
    while ((await job.executions()).length === 0) await delay(20);
    const after = await post(main.state);
    expect(after.verdict).toMatchObject({ verdict: 'error' });
    expect(after.verdict?.experiments.every(({ rolledBack }) => rolledBack === true)).toBe(true);
    expect(existsSync(job.health)).toBe(true);
  });
});

describe('once it is over, it is told by whoever is left', () => {
  test.each([COLLECTING, TELLING].map((phase) => [phase.name, phase] as const))('%s', async (_, phase) => {
    job.outage(1);
    const { main } = await cancelled(phase);
    const after = await post(main.state);
    expect(after.verdict).toMatchObject({ verdict: 'pass' });
    expect(job.proxy.calls.some(isPut('/abort'))).toBe(false);
    expect((await post(main.state)).log).toMatch(/is over, and was told/);
    expect(await job.executions()).toHaveLength(1);
  });
});
