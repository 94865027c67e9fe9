import { describe, expect, it } from '@jest/globals';
import { GateError } from '../../../src/errors.js';
import { HistoryWriter } from '../../fakes/history.js';
import { anExecution } from '../../fakes/recorded-executions.js';
import { asked, collect, experiments, first, folder, keys, RUN, type Left } from './collecting.js';

const input = (index: number) => ({
  Payload: { item: { experiment_source: `gate/runs/${RUN}/experiments/0${index}-kill.json` } },
});

const succeeded = (...results: readonly object[]) =>
  anExecution({ output: JSON.stringify(results.map((result) => ({ Payload: result }))) });

describe('the journal of an experiment', () => {
  const response = '{"from":"response"}';

  it('that cannot be fetched takes nothing from the others', async () => {
    const refused = new GateError('refused', 'AWS refused s3:GetObject on x', { hint: 'grant it' });
    const execution = succeeded({ index: '1', state: 'done' }, { index: '2', state: 'done', response });
    const [first, second] = await collect({ execution, refused });
    expect(first?.outcome).toEqual({
      kind: 'lost',
      reason: 'its journal could not be fetched: AWS refused s3:GetObject on x (grant it)',
    });
    expect(second?.outcome).toMatchObject({ kind: 'journal', text: response });
  });

  const named = { journal_bucket: 'journals', journal_key: 'elsewhere/journal.json' };
  const everywhere = {
    [`${folder}kill/2026-11-20`]: '{"from":"folder"}',
    [asked.key]: '{"from":"asked"}',
    'elsewhere/journal.json': '{"from":"named"}',
  };

  it.each([
    [
      'what the runner returned',
      { ...named, response },
      everywhere,
      response,
      's3://journals/elsewhere/journal.json',
    ],
    ['what it returned without a place', { response }, everywhere, response, 'the execution output'],
    ['the key it names', named, everywhere, '{"from":"named"}', 's3://journals/elsewhere/journal.json'],
    ['the key it was given', {}, everywhere, '{"from":"asked"}', `s3://journals/${asked.key}`],
    [
      'the newest of its folder',
      {},
      {
        [`${folder}kill/2026-11-20-14-02`]: '{"older":1}',
        [`${folder}kill/2026-02-20-14-59`]: '{"newer":1}',
      },
      '{"newer":1}',
      `s3://journals/${folder}kill/2026-02-20-14-59`,
    ],
  ])('is %s', async (_what, result, objects, text, where) => {
    const [one] = await collect({ execution: succeeded(result, {}), objects });
    expect(one?.outcome).toEqual({ kind: 'journal', text, where });
  });

  it.each([
    ['is cut off', '{"status": "comple'],
    ['is no object', '"done"'],
    ['is empty', ''],
  ])('is looked for in S3 when the response %s', async (_what, broken) => {
    const [one] = await collect({ execution: succeeded({ response: broken }, {}), objects: everywhere });
    expect(one?.outcome).toMatchObject({ kind: 'journal', text: '{"from":"asked"}' });
  });

  it('is looked for where it was asked for when the key that the runner names holds nothing', async () => {
    const result = { journal_bucket: 'journals', journal_key: 'gone.json' };
    const [one] = await collect({ execution: succeeded(result, {}), objects: everywhere });
    expect(one?.outcome).toMatchObject({ text: '{"from":"asked"}' });
  });

  it("is neither the runner's start marker, its result nor its log", async () => {
    const names = ['started.json', 'result.json', 'chaostoolkit.log'];
    const objects = Object.fromEntries(names.map((name) => [`${folder}${name}`, '{}']));
    const [one] = await collect({ execution: succeeded({}, {}), objects });
    expect(one?.outcome).toMatchObject({ kind: 'lost' });
  });

  it('of a failed execution is taken from the history, and from S3', async () => {
    const history = new HistoryWriter();
    history.task('Task', input(1), { type: 'Succeeded', data: { Payload: { state: 'failed', response } } });
    history.task('Task', input(2), { type: 'Failed', error: 'States.DataLimitExceeded' });
    const second = keys.journal(experiments[1] ?? first).key;
    const collected = await collect({
      execution: anExecution({ status: 'FAILED' }),
      history,
      objects: { [second]: '{"late":1}' },
    });
    expect(collected.map(({ outcome }) => outcome)).toMatchObject([
      { text: response },
      { text: '{"late":1}' },
    ]);
  });

  it('is waited for when its runner was at work while the execution was stopped', async () => {
    const history = new HistoryWriter();
    history.add('TaskScheduled', { data: input(1) });
    history.add('ExecutionAborted');
    const execution = anExecution({ status: 'ABORTED' });
    const later = { after: 60_000, key: asked.key, body: '{"late":1}' };
    const [one] = await collect({ execution, history, later });
    expect(one?.outcome).toMatchObject({ kind: 'journal', text: '{"late":1}' });
  });

  it('is waited for when the run was told to end and has not yet', async () => {
    const history = new HistoryWriter();
    history.add('TaskScheduled', { data: input(1) });
    const execution = anExecution({ status: 'RUNNING' });
    const later = { after: 60_000, key: asked.key, body: '{"late":1}' };
    const [waited] = await collect({ execution, history, later, stopped: true });
    expect(waited?.outcome).toMatchObject({ kind: 'journal', text: '{"late":1}' });
    const [left] = await collect({ execution, history, later });
    expect(left?.outcome).toMatchObject({ kind: 'lost' });
  });

  it('is not taken for one that was never begun when nobody could end the run: it may still begin', async () => {
    const execution = anExecution({ status: 'RUNNING' });
    const [ended] = await collect({ execution, stopped: true });
    expect(ended?.outcome.kind).toBe('not-started');
    const [goesOn] = await collect({ execution, stopped: 'in vain' });
    expect(goesOn?.outcome).toEqual({ kind: 'lost', reason: 'the execution is still RUNNING' });
  });

  it('that names an error is kept, and the error told', async () => {
    const error = { code: 'journal-not-stored', message: 'AccessDenied' };
    const [one] = await collect({ execution: succeeded({ response, error, exit_code: 0 }, {}) });
    expect(one).toMatchObject({
      outcome: { kind: 'journal' },
      notes: ['the broker reported journal-not-stored: AccessDenied'],
    });
  });

  it('of another experiment is never taken for its own', async () => {
    const swapped = succeeded({ index: '2', response: '{"is":2}' }, { index: '1', response: '{"is":1}' });
    const kinds = (await collect({ execution: swapped })).map(({ outcome }) => outcome.kind);
    expect(kinds).toEqual(['not-started', 'not-started']);
  });

  it('is not taken from an output of another length', async () => {
    const [one] = await collect({ execution: succeeded({ response }) });
    expect(one?.outcome).toMatchObject({ kind: 'not-started' });
  });
});

describe('an experiment without a journal', () => {
  const failing = (error: string, cause = '') => {
    const history = new HistoryWriter();
    history.task('Task', input(1), { type: 'Failed', error, ...(cause === '' ? {} : { cause }) });
    return history;
  };
  const told = (code: string, exit_code: number | null) =>
    succeeded({ state: 'failed', exit_code, error: { code, message: 'why' } }, {});

  it.each([
    ['its runner crashed', { execution: told('no-journal', 1) }, 'lost', 'no-journal: why'],
    [
      'an earlier attempt was at work',
      { execution: told('already-started', null) },
      'lost',
      'already-started: why',
    ],
    ['its Lambda died', { execution: told('runner-failed', null) }, 'lost', 'runner-failed: why'],
    [
      'its runner said nothing',
      { execution: succeeded({ state: 'done' }, {}) },
      'lost',
      'the broker ran it and left no journal',
    ],
    [
      'its task failed',
      { execution: anExecution({ status: 'FAILED' }), history: failing('Lambda.Unknown', 'out of memory') },
      'lost',
      'the runner failed: Lambda.Unknown: out of memory',
    ],
    [
      'it could not be read',
      { execution: told('experiment-unreadable', null) },
      'not-started',
      'experiment-unreadable: why',
    ],
    [
      'another had failed before it',
      { execution: told('failed-fast', null) },
      'not-started',
      'failed-fast: why',
    ],
    [
      'the run was aborted before it',
      { execution: told('no-journal', null) },
      'not-started',
      'no-journal: why',
    ],
    [
      'AWS never let it start',
      { execution: anExecution({ status: 'FAILED' }), history: failing('Lambda.TooManyRequestsException') },
      'not-started',
      'the runner failed: Lambda.TooManyRequestsException',
    ],
    [
      'the execution failed before it',
      { execution: anExecution({ status: 'FAILED', error: 'States.Runtime', cause: 'no path' }) },
      'not-started',
      'the execution ended FAILED (States.Runtime: no path)',
    ],
    [
      'nothing ran',
      { execution: anExecution({ output: '{"Payload":{"state":"done"}}' }) },
      'not-started',
      'the execution ended SUCCEEDED (without a result: nothing was run)',
    ],
    [
      'the execution is at work',
      { execution: anExecution({ status: 'RUNNING' }) },
      'lost',
      'the execution is still RUNNING',
    ],
    [
      'the execution waits to be redriven',
      { execution: anExecution({ status: 'PENDING_REDRIVE' }) },
      'lost',
      'the execution is still PENDING_REDRIVE',
    ],
    ['the execution is forgotten', { execution: null }, 'lost', 'the execution is not known to the broker'],
  ] as [string, Left, string, string][])('is told why: %s', async (_what, left, kind, reason) => {
    const [one] = await collect(left);
    expect(one?.outcome).toEqual({ kind, reason });
  });

  it('is not waited for for ever', async () => {
    const history = new HistoryWriter();
    history.add('TaskScheduled', { data: input(1) });
    const [one] = await collect({ execution: anExecution({ status: 'ABORTED' }), history });
    expect(one?.outcome.kind).toBe('lost');
  });
});

describe('attempts', () => {
  it.each([
    ['three that overwrote each other', 3, ['2026-01-01-10:00:00'], 2],
    ['three that left one each', 3, ['a', 'b', 'c'], 0],
    ['two whose journal is in the output only', 2, [], 1],
    ['two that left more than they are', 2, ['a', 'b', 'c'], 0],
  ])('without a journal are counted: %s', async (_what, attempts, names, lostAttempts) => {
    const history = new HistoryWriter();
    for (let failed = 1; failed < attempts; failed += 1)
      history.task('Task', input(1), { type: 'Failed', error: 'Lambda.Unknown' });
    history.task('Task', input(1), {
      type: 'Succeeded',
      data: { Payload: { state: 'done', response: '{}' } },
    });
    const objects = Object.fromEntries(names.map((name) => [`${folder}${name}`, '{}']));
    const execution = succeeded({ response: '{}' }, {});
    expect((await collect({ execution, history, objects }))[0]).toMatchObject({ attempts, lostAttempts });
  });

  it('are those that the history shows', async () => {
    const history = new HistoryWriter();
    history.task('Task', input(1), { type: 'Failed', error: 'Lambda.Unknown' });
    history.task('Task', input(1), { type: 'Succeeded', data: { Payload: { state: 'done' } } });
    const [one] = await collect({ execution: succeeded({ response: '{}' }, {}), history });
    expect(one?.attempts).toBe(2);
  });

  it('do not grow by those that AWS refused, though the runner counts them', async () => {
    const history = new HistoryWriter();
    history.task('Task', input(1), { type: 'Failed', error: 'Lambda.TooManyRequestsException' });
    history.task('Task', input(1), { type: 'Succeeded', data: { Payload: { attempt: 2 } } });
    const [one] = await collect({ execution: succeeded({ response: '{}', attempt: 2 }, {}), history });
    expect(one?.attempts).toBe(1);
  });

  it('are what the runner says when the history says nothing, and at least one with a journal', async () => {
    const collected = await collect({ execution: succeeded({ attempt: 3 }, { response: '{}' }) });
    expect(collected.map(({ attempts }) => attempts)).toEqual([3, 1]);
  });
});
