import { describe, expect, test } from '@jest/globals';
import { GateError } from '../../src/errors.js';
import { aStep } from '../builders/rollback.js';
import { FakeRecords, FakeTrigger } from '../fakes/rollback.js';
import { done, FAIL, world } from './world.js';

describe('one run is rolled back once', () => {
  test('whoever judges it again is told what was done, and does nothing', async () => {
    const step = done();
    const records = new FakeRecords();
    const { play } = world({ step, other: new FakeTrigger({ outcome: 'failed', reason: 'no' }) });
    const first = await play({ records });
    const { rollback, warnings } = await play({ records });
    expect(step.played).toBe(1);
    expect(rollback).toEqual(first.rollback);
    expect(warnings).toEqual([
      'run run-1 was rolled back by https://github.com/acme/checkout/actions/runs/4711 at 2026-11-20T14:00:00.000Z already: nothing is done again',
    ]);
  });

  test('one that nobody saw the end of is told as not done, with what was under way', async () => {
    const records = new FakeRecords();
    const killed = new FakeTrigger(({ started }) => {
      started('https://example.com/run');
      return new Promise(() => {});
    });
    const { play } = world({ first: done(), killed, never: done() });
    const steps = ['first', 'killed', 'never'].map((name) => aStep(name, undefined, 1e9));
    void play({ records, steps });
    await untilRecorded(records, 2);
    const { rollback } = await play({ records });
    expect(rollback.rolledBack).toBe(false);
    const nobody =
      'it was begun by https://github.com/acme/checkout/actions/runs/4711, and nobody saw its end';
    expect(rollback.steps).toMatchObject([
      { name: 'first', outcome: 'done' },
      { name: 'killed', outcome: 'failed', link: 'https://example.com/run', reason: nobody },
      { name: 'never', outcome: 'skipped', reason: expect.stringMatching(/did not come to it$/) },
    ]);
  });

  test('a claim whose answer was lost on the way is still ours', async () => {
    const step = done();
    const kept = new FakeRecords();
    // Asked again, the store finds what it wrote the first time.
    const records = {
      claim: async (...asked: Parameters<FakeRecords['claim']>) => {
        await kept.claim(...asked);
        return kept.claim(...asked);
      },
      keep: kept.keep.bind(kept),
    };
    const { play } = world({ step });
    expect((await play({ records })).rollback.rolledBack).toBe(true);
    expect(step.played).toBe(1);
  });

  test('two at the same time play it once', async () => {
    const step = done();
    const records = new FakeRecords();
    const { play } = world({ step });
    await Promise.all([play({ records }), play({ records })]);
    expect(step.played).toBe(1);
  });

  test('another run of the same suite is rolled back as well', async () => {
    const step = done();
    const records = new FakeRecords();
    const { play } = world({ step });
    await play({ records });
    await play({ records, suite: { ...FAIL, runId: 'run-2' } });
    expect(step.played).toBe(2);
  });

  test.each([
    [
      'refuses',
      () => Promise.reject(new GateError('refused', 'AWS refused s3:PutObject', { hint: 'grant it' })),
    ],
    ['does not answer', () => new Promise<never>(() => {})],
  ])('where its record is kept %s: it is played all the same, and that is told', async (_, write) => {
    const step = done();
    const { play } = world({ step });
    const { rollback, warnings } = await play({ records: { claim: write, keep: write } });
    expect(step.played).toBe(1);
    expect(rollback.rolledBack).toBe(true);
    expect(warnings).toEqual([
      expect.stringMatching(
        /^the rollback could not be recorded .*if this run is judged again, it is rolled back again$/,
      ),
    ]);
  });
});

async function untilRecorded({ kept }: FakeRecords, steps: number): Promise<void> {
  while (kept.get('run-1')?.steps.at(-1)?.link === null || (kept.get('run-1')?.steps.length ?? 0) < steps)
    await new Promise((resolve) => setImmediate(resolve));
}
