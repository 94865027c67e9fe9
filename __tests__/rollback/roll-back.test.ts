import { describe, expect, test } from '@jest/globals';
import { aStep } from '../builders/rollback.js';
import { FakeRecords, FakeTrigger } from '../fakes/rollback.js';
import { broken, done, endless, FAIL, PASS, untilAborted, world } from './world.js';

describe('a deployment that missed a requirement is rolled back', () => {
  test('step by step, in order, each to its end', async () => {
    const order: string[] = [];
    const slow = (name: string) =>
      new FakeTrigger(async ({ started }) => {
        order.push(`${name} begins`);
        started(`https://example.com/${name}`);
        await clock.sleep(30_000);
        order.push(`${name} ends`);
        return { outcome: 'done', reason: `${name} is done` };
      });
    const { clock, log, play } = world({ one: slow('one'), two: slow('two') });
    const { rollback, verdict } = await play();
    expect(order).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
    expect(verdict).toBe('fail');
    expect(rollback).toEqual({
      shouldRollback: true,
      reason: 'a requirement was missed: Kill one: it took too long',
      mode: 'on',
      rolledBack: true,
      steps: ['one', 'two'].map((name) => ({
        name,
        kind: 'command',
        outcome: 'done',
        reason: `${name} is done`,
        link: `https://example.com/${name}`,
        duration: 30_000,
      })),
    });
    expect(log.lines()).toEqual([
      '▶ 1/2 one',
      '  1/2 one: https://example.com/one',
      '■ 1/2 one: done – one is done',
      '▶ 2/2 two',
      '  2/2 two: https://example.com/two',
      '■ 2/2 two: done – two is done',
    ]);
  });

  test('and one step that fails does not hide the next', async () => {
    const last = done();
    const { log, play } = world({
      broken: broken(),
      failed: new FakeTrigger({ outcome: 'failed', reason: 'no' }),
      last,
    });
    const { rollback } = await play();
    expect(rollback.steps).toMatchObject([
      { name: 'broken', outcome: 'failed', reason: 'AWS refused it – grant it' },
      { name: 'failed', outcome: 'failed', reason: 'no' },
      { name: 'last', outcome: 'done' },
    ]);
    expect(rollback.rolledBack).toBe(false);
    expect(log.lines('error')).toEqual([
      '■ 1/3 broken: failed – AWS refused it – grant it',
      '■ 2/3 failed: failed – no',
    ]);
  });

  test('and one that cannot even be built is one that failed', async () => {
    const { play } = world({});
    const { rollback } = await play({ steps: [aStep('nowhere')] });
    expect(rollback.steps).toMatchObject([{ outcome: 'failed', reason: 'no trigger for nowhere' }]);
  });

  test('and one that takes too long is given up, with where it can be looked at', async () => {
    const slow = new FakeTrigger(async ({ started, signal }) => {
      started('https://example.com/run');
      return untilAborted(signal);
    });
    const { play } = world({ slow, next: done() });
    const { rollback } = await play();
    expect(rollback.steps).toMatchObject([
      {
        outcome: 'timed-out',
        link: 'https://example.com/run',
        reason: 'it took longer than 60 s; the command was ended',
      },
      { outcome: 'done' },
    ]);
    expect(rollback.rolledBack).toBe(false);
  });

  test('and one that does not heed its time holds up nobody', async () => {
    const deaf = new FakeTrigger(() => new Promise(() => {}));
    const { clock, play } = world({ deaf, next: done() });
    const began = clock.now();
    const { rollback } = await play();
    expect(rollback.steps.map(({ outcome }) => outcome)).toEqual(['timed-out', 'done']);
    expect(clock.now() - began).toBe(63_000);
  });
});

describe('nothing is rolled back', () => {
  test.each([
    ['when nothing was missed', { suite: PASS }, false],
    ['when the suite has no steps', { steps: [] }, true],
    ['when it is off', { means: { mode: 'off' } }, true],
  ] as const)('%s', async (_, situation, shouldRollback) => {
    const step = done();
    const { log, play } = world({ step });
    const { rollback } = await play(situation);
    expect(rollback).toMatchObject({ shouldRollback, steps: [], rolledBack: null });
    expect(step.played).toBe(0);
    expect(log.lines()).toEqual([]);
  });
});

describe('a rehearsal', () => {
  test.each([
    ['fails', FAIL, true],
    ['passes', PASS, false],
  ])('tells what would be done whether the suite %s, and does nothing', async (_, suite, shouldRollback) => {
    const step = done();
    const records = new FakeRecords();
    const { play } = world({ step });
    const { rollback, warnings } = await play({ suite, means: { mode: 'plan' }, records });
    expect(rollback).toEqual({
      shouldRollback,
      reason: expect.any(String),
      mode: 'plan',
      rolledBack: null,
      steps: [
        {
          name: 'step',
          kind: 'command',
          outcome: 'planned',
          reason: 'do what it does',
          link: null,
          duration: null,
        },
      ],
    });
    expect(warnings).toEqual([]);
    expect(step.played).toBe(0);
    expect(records.kept.size).toBe(0);
  });

  test('tells which step could not be played', async () => {
    const { play } = world({ broken: broken(), fine: done() });
    const { rollback, warnings } = await play({ means: { mode: 'plan' } });
    expect(rollback.steps.map(({ outcome }) => outcome)).toEqual(['failed', 'planned']);
    expect(warnings).toEqual(['the rollback would fail at "broken": AWS refused it – grant it']);
    expect(rollback.rolledBack).toBeNull();
  });
});

describe('a job that is cancelled in the middle of a rollback', () => {
  test('says within its seconds what is under way and what was never begun', async () => {
    const cancelled = new AbortController();
    const next = done();
    const { clock, play } = world({ first: done(), slow: endless(), next });
    void clock.sleep(10_000).then(() => cancelled.abort());
    const began = clock.now();
    const steps = [
      aStep('first'),
      aStep('slow', { kind: 'ecs-service', cluster: 'c', service: 's', taskDefinition: null, region: null }),
      aStep('next'),
    ];
    const { rollback } = await play({ cancelled, steps });
    expect(rollback.steps).toMatchObject([
      { outcome: 'done' },
      { outcome: 'failed', reason: 'the job was cancelled; what it started goes on' },
      { outcome: 'skipped', reason: 'the job was cancelled before its turn came', duration: null },
    ]);
    expect(rollback.rolledBack).toBe(false);
    expect(next.played).toBe(0);
    expect(clock.now() - began).toBeLessThan(10_000 + 7_500);
  });

  test('also when what it came to cannot be recorded', async () => {
    const cancelled = new AbortController();
    const { clock, play } = world({ slow: endless(), next: done() });
    void clock.sleep(10_000).then(() => cancelled.abort());
    const began = clock.now();
    let writes = 0;
    const keep = () => ((writes += 1) < 2 ? Promise.resolve() : new Promise<never>(() => {}));
    const { rollback } = await play({ cancelled, records: { claim: () => Promise.resolve(null), keep } });
    expect(rollback.rolledBack).toBe(false);
    expect(clock.now() - began).toBeLessThan(10_000 + 7_500);
  });
});
