import { describe, expect, test } from '@jest/globals';
import type { JsonObject } from '../../src/suite/plan.js';
import { answer, criterion, entry, rawExperiment, round, rounds } from '../builders/journal.js';
import { judged } from './judged.js';

const kill = entry('kill', 2, 3);
const declared = (name: string) => answer(name, 0, 200)['activity'];
const looking = rawExperiment({ method: [kill['activity'], declared('orders'), { ref: 'web answers' }] });
const seen = [answer('orders', 4, 200), answer('web answers', 5, 200)];

const continuously = { hypothesis: 'continuously', hypothesisFrequency: 1, rollbacks: 'default' } as const;

describe('a probe of the method that was to judge the system, and is not in the journal', () => {
  test.each([
    ['all looked', seen, {}, 'pass', ''],
    ['one did not', seen.slice(1), {}, 'inconclusive', 'probe "orders" was to look at the system'],
    ['a reference did not', seen.slice(0, 1), {}, 'inconclusive', 'probe "web answers" was to look'],
    ['one that only warns did not', seen.slice(1), { orders: 'warn' as const }, 'warn', 'probe "orders"'],
    ['one that is only observed did not', seen.slice(1), { orders: 'observe' as const }, 'pass', ''],
  ])('%s', (_name, looks, relaxed, verdict, reason) => {
    const answered = judged({ experiment: looking, run: [kill, ...looks] }, { relaxed });
    expect(answered).toMatchObject({ verdict, reason: expect.stringContaining(reason) });
  });

  test('says nothing of a run that failed fast: the miss tells why', () => {
    const steady_states = { before: round(0, true), after: round(14, false), during: rounds([2], [2]) };
    const { verdict } = judged({ experiment: looking, deviated: true, steady_states });
    expect(verdict).toBe('fail');
  });
});

describe('rounds of the hypothesis that were asked for, and are not in the journal', () => {
  const steady_states = { before: round(0, true), after: round(14, true), during: [] };

  test('leave open what happened during the method', () => {
    expect(judged({ steady_states }, { strategies: continuously })).toMatchObject({
      verdict: 'inconclusive',
      reason: expect.stringContaining('the strategy "continuously" was asked for'),
    });
  });

  test('are not missed by a criterion that is content with the hypothesis after the method', () => {
    const criteria = [criterion('recovery-time <= 1m')];
    expect(judged({ steady_states }, { strategies: continuously, criteria }).verdict).toBe('pass');
  });
});

describe('the hypothesis after the method, which was asked for', () => {
  const criteria = [criterion('duration <= 5m')];
  const states = (after: unknown) => ({
    steady_states: { before: round(0, true), after, during: [] },
  });

  test.each([
    ['default', 'inconclusive'],
    ['after-method-only', 'inconclusive'],
    ['before-method-only', 'pass'],
    ['skip', 'pass'],
  ] as const)('is not in the journal, with the strategy %s', (hypothesis, verdict) => {
    const strategies = { hypothesis, hypothesisFrequency: 1, rollbacks: 'default' } as const;
    expect(judged(states(null), { criteria, strategies }).verdict).toBe(verdict);
  });

  test('is told once by a criterion about the steady state', () => {
    const { verdict, criteria } = judged(states(null));
    expect([verdict, criteria.length]).toEqual(['inconclusive', 1]);
  });

  test('held by fewer probes than it declares', () => {
    const probes = ['web answers', 'orders'].map(declared);
    const experiment = rawExperiment({ 'steady-state-hypothesis': { title: 'x', probes } });
    expect(judged({ experiment, ...states(round(14, true)) })).toMatchObject({
      verdict: 'inconclusive',
      reason: expect.stringContaining('ran 1 of its 2 probes after the method'),
    });
  });
});

describe('a run whose actions were dry', () => {
  const nothing = { status: 'succeeded', output: null };
  test.each(['actions', 'activities'])('%s: broke nothing, so nothing is left behind', (dry) => {
    const experiment = rawExperiment({ dry });
    const run = [{ ...kill, ...nothing }];
    const rollbacks = [entry('undo', 15, 15, nothing)];
    expect(judged({ experiment, run, rollbacks })).toMatchObject({
      verdict: 'error',
      rolledBack: true,
      reason: expect.stringContaining('the run was dry'),
    });
  });

  test('is known as such also when the journal declares no method', () => {
    const activity = { type: 'action', name: 'kill', provider: { type: 'python' } };
    const run = [{ ...kill, activity, ...nothing }];
    const experiment = rawExperiment({ dry: 'actions', method: [] });
    const document = rawExperiment() as JsonObject;
    expect(judged({ experiment, run }, { document })).toMatchObject({ verdict: 'error', faultProven: false });
  });
});
