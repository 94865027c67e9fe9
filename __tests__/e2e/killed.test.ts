import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Embedded } from '../../src/embedded/embedded.js';
import { startBroker } from './broker.js';
import {
  BEFORE_START,
  BEFORE_UPLOAD,
  COLLECTING,
  Job,
  RUNNING,
  STARTING,
  TELLING,
  UPLOADING,
} from './phases.js';

/** A runner is lost: its gate is gone from one moment to the next, and no post comes after it. */
let broker: Embedded;
let job: Job;
beforeAll(async () => {
  broker = await startBroker();
}, 300_000);
afterAll(() => broker.stop());
beforeEach(async () => {
  job = await Job.on(broker);
});
afterEach(() => job.end());

test.each(
  [BEFORE_UPLOAD, UPLOADING, BEFORE_START, STARTING, RUNNING, COLLECTING, TELLING].map(
    (phase) => [phase.name, phase] as const,
  ),
)(
  'a gate that is killed %s is followed by one that runs nothing twice, and loses nothing',
  async (_, phase) => {
    const { there } = phase.reach(job);
    const { main } = await job.disturbed(1, there, (child) => child.kill('SIGKILL'));
    expect(main.exitCode).toBeNull();

    const again = await job.step(2);
    expect(again).toMatchObject({ exitCode: 0, outputs: { verdict: 'pass' } });
    expect(await job.executions()).toEqual([again.outputs['run-id']]);
    expect(again.verdict?.experiments).toMatchObject([{ rolledBack: true }, { rolledBack: true }]);
    for (const id of ['01-an-outage', '02-nothing']) {
      expect(existsSync(join(job.workspace.path, 'resiliency-gate-report', 'journals', `${id}.json`))).toBe(
        true,
      );
    }
    expect(existsSync(job.health)).toBe(true);
    expect(await job.isLocked()).toBe(false);
  },
);

test('what was told is no news to a further attempt: it runs again', async () => {
  job.outage(0);
  for (const attempt of [1, 2]) {
    const { exitCode, outputs } = await job.step(attempt);
    expect(exitCode).toBe(0);
    expect(outputs['run-id']).toMatch(new RegExp(`-${attempt}-\\w+$`));
  }
  expect(await job.executions()).toHaveLength(2);
});

test('a run that nobody looks after any more is ended by its own deadline', async () => {
  job.outage(600);
  const kill = (child: ChildProcess) => child.kill('SIGKILL');
  const { main } = await job.disturbed(1, job.faultIsThere(), kill, { timeout: '4s' });
  expect(main.exitCode).toBeNull();
  while (!existsSync(job.health)) await delay(50);
});
