import { describe, expect, it } from '@jest/globals';
import { RunHistory } from '../../../src/brokers/step-functions/history.js';
import { HistoryWriter } from '../../fakes/history.js';

const RUN = 'gh-4711-1-0a1b2c3d';
const source = (index: number) => `resiliency-gate/runs/${RUN}/experiments/0${index}-kill.json`;
const item = (index: number) => ({
  bucket_name: 'experiments',
  experiment_source: source(index),
  index: String(index),
});
/** The parameters with which a machine invokes its Lambda: ours nests the item, the published one sends it bare. */
const ours = (index: number) => ({ FunctionName: 'runner', Payload: { item: item(index), attempt: 0 } });
const published = (index: number) => ({ FunctionName: 'runner', Payload: item(index) });
const invoked = (result: object) => ({ StatusCode: 200, Payload: result });

/** The history after all events, and the indexes that changed on the way. */
function follow(writer: HistoryWriter): { history: RunHistory; changes: (number | null)[] } {
  const history = new RunHistory(RUN);
  const changes = writer.events.map((event) => history.add(event)).filter((change) => change !== null);
  return { history, changes };
}

describe("the history of the broker's own machine", () => {
  it('tells when each experiment started and how it ended', () => {
    const writer = new HistoryWriter();
    writer.add('ExecutionStarted', { data: { Payload: { list: [item(1), item(2)] } } });
    writer.add('MapStateEntered');
    writer.task('Task', ours(1), { type: 'Succeeded', data: invoked({ ...item(1), state: 'done' }) });
    writer.add('MapStateExited');
    writer.task('Task', ours(2), {
      type: 'Succeeded',
      data: invoked({ ...item(2), state: 'failed' }),
      at: 90,
    });
    writer.add('ExecutionSucceeded');
    const { history, changes } = follow(writer);
    expect(changes).toEqual([1, 1, 2, 2]);
    expect([...history.items]).toMatchObject([
      [1, { attempts: 1, failure: null, result: { state: 'done' } }],
      [
        2,
        {
          attempts: 1,
          failure: null,
          result: { state: 'failed' },
          endedAt: Date.parse('2026-11-20T14:01:30Z'),
        },
      ],
    ]);
    expect(history.lastId).toBe(writer.last);
  });

  it('tells experiments that run side by side apart by what each event follows from', () => {
    const writer = new HistoryWriter();
    writer.add('MapStateEntered');
    const first = writer.add('TaskScheduled', { data: ours(1), after: 1 });
    const second = writer.add('TaskScheduled', { data: ours(2), after: 1 });
    const secondStarted = writer.add('TaskStarted', { after: second });
    const firstStarted = writer.add('TaskStarted', { after: first });
    writer.add('TaskSucceeded', { after: secondStarted, data: invoked({ state: 'done' }) });
    writer.add('TaskFailed', { after: firstStarted, error: 'Lambda.Unknown', cause: 'out of memory' });
    const { history, changes } = follow(writer);
    expect(changes).toEqual([1, 2, 2, 1]);
    expect(history.items.get(1)).toMatchObject({ result: null, failure: 'Lambda.Unknown: out of memory' });
    expect(history.items.get(2)).toMatchObject({ result: { state: 'done' }, failure: null });
  });
});

describe('the history of the published Lambda machine', () => {
  it('counts the three attempts of a runner that raises, because each ran the experiment', () => {
    const writer = new HistoryWriter();
    writer.add('MapIterationStarted');
    for (const at of [1, 10, 20]) {
      const failure = { type: 'Failed', error: 'TypeError', cause: `attempt at ${at}`, at };
      writer.task('Task', published(1), failure);
    }
    writer.add('FailStateEntered');
    writer.add('ExecutionFailed');
    const { history, changes } = follow(writer);
    expect(changes).toEqual([1, 1, 1, 1, 1, 1]);
    expect(history.items.get(1)).toMatchObject({
      attempts: 3,
      failure: 'TypeError: attempt at 20',
      result: null,
    });
  });

  it('keeps the result of the attempt that succeeded, and no failure of those before', () => {
    const writer = new HistoryWriter();
    writer.task('Task', published(1), { type: 'TimedOut', error: 'States.Timeout' });
    writer.task('Task', published(1), {
      type: 'Succeeded',
      data: invoked({ state: 'done', response: '{}' }),
    });
    const { history } = follow(writer);
    expect(history.items.get(1)).toMatchObject({ attempts: 2, failure: null, result: { response: '{}' } });
  });

  it('keeps the result of an experiment whose state made the execution fail', () => {
    const writer = new HistoryWriter();
    writer.task('Task', published(1), {
      type: 'Succeeded',
      data: invoked({ state: 'failed', response: '{"a":1}' }),
    });
    writer.add('ChoiceStateEntered');
    writer.add('ExecutionFailed', { error: 'States.Runtime' });
    const { history } = follow(writer);
    expect([...history.items.keys()]).toEqual([1]);
    expect(history.items.get(1)?.result).toMatchObject({ state: 'failed', response: '{"a":1}' });
  });

  it.each([
    'Lambda.TooManyRequestsException',
    'Lambda.ResourceNotReadyException',
    'Lambda.EC2ThrottledException',
  ])('counts no attempt that AWS refused before any code ran: %s', (error) => {
    const writer = new HistoryWriter();
    writer.task('Task', published(1), { type: 'Failed', error, cause: 'Rate exceeded' });
    writer.task('Task', published(1), { type: 'Failed', error, cause: 'Rate exceeded' });
    writer.task('Task', published(1), { type: 'Succeeded', data: invoked({ state: 'done' }) });
    const { history, changes } = follow(writer);
    expect(changes).toEqual([1, 1]);
    expect(history.items.get(1)).toMatchObject({ attempts: 1, failure: null });
  });

  it('knows an experiment that AWS never let start', () => {
    const writer = new HistoryWriter();
    const error = 'Lambda.TooManyRequestsException';
    writer.task('Task', published(1), { type: 'Failed', error, cause: 'Rate exceeded' });
    expect(follow(writer).history.items.get(1)).toMatchObject({
      attempts: 0,
      failure: `${error}: Rate exceeded`,
    });
  });

  it.each(['Lambda.ServiceException', 'Lambda.Unknown', 'Sandbox.Timedout', 'States.TaskFailed'])(
    'counts an attempt that may have run: %s',
    (error) => {
      const writer = new HistoryWriter();
      writer.task('Task', published(1), { type: 'Failed', error });
      writer.task('Task', published(1), { type: 'Succeeded', data: invoked({ state: 'done' }) });
      expect(follow(writer).history.items.get(1)?.attempts).toBe(2);
    },
  );
});

describe('the history of other machines', () => {
  it('of a Lambda named as the resource is followed', () => {
    const writer = new HistoryWriter();
    writer.task('LambdaFunction', item(1), { type: 'Succeeded', data: { ...item(1), state: 'done' } });
    writer.task('LambdaFunction', item(2), { type: 'TimedOut', error: 'States.Timeout' });
    const { history, changes } = follow(writer);
    expect(changes).toEqual([1, 1, 2, 2]);
    expect(history.items.get(1)?.result).toMatchObject({ state: 'done', index: '1' });
    expect(history.items.get(2)?.failure).toBe('States.Timeout');
  });

  it('of a container is followed, whatever it is told through its environment', () => {
    const writer = new HistoryWriter();
    const Environment = [{ Name: 'experiment_source', Value: source(1) }];
    writer.add('TaskScheduled', { data: { Overrides: { ContainerOverrides: [{ Environment }] } } });
    writer.add('TaskStarted');
    writer.add('TaskSubmitted', { data: { Tasks: [] } });
    writer.add('TaskSucceeded', { data: { ...item(1), state: 'done', response: '{}' } });
    const { history, changes } = follow(writer);
    expect(changes).toEqual([1, 1]);
    expect(history.items.get(1)?.result).toMatchObject({ response: '{}' });
  });

  it('without parameters and links is taken in the order of the list', () => {
    const writer = new HistoryWriter();
    writer.add('TaskScheduled', { after: 0 });
    writer.add('TaskSucceeded', { after: 0, data: invoked({ ...item(1), state: 'done' }) });
    writer.add('TaskScheduled', { after: 0 });
    writer.add('TaskFailed', { after: 0, error: 'Lambda.Unknown' });
    const { history, changes } = follow(writer);
    expect(changes).toEqual([1, 1, 2, 2]);
    expect(history.items.get(2)).toMatchObject({ attempts: 1, failure: 'Lambda.Unknown' });
  });

  it('without links is told apart by what the results name', () => {
    const writer = new HistoryWriter();
    writer.add('TaskScheduled', { after: 0 });
    writer.add('TaskScheduled', { after: 0 });
    writer.add('TaskSucceeded', { after: 0, data: invoked({ ...item(2), state: 'done' }) });
    expect(follow(writer).changes).toEqual([1, 2, 2]);
  });

  it.each([
    ['names no experiment', { FunctionName: 'make-the-list' }],
    ['names the experiment of another run', { Payload: { source: 'runs/other/experiments/01-kill.json' } }],
    ['is given the whole list', { Payload: [item(1), item(2)] }],
    ['names an experiment without a number', { Payload: { source: `${RUN}/experiments/kill.json` } }],
  ])('holds tasks that run no experiment: one that %s', (_what, parameters) => {
    const writer = new HistoryWriter();
    writer.task('Task', parameters, { type: 'Succeeded', data: invoked({ state: 'done' }) });
    writer.task('Task', ours(1), { type: 'Succeeded', data: invoked({ state: 'done' }) });
    const { history, changes } = follow(writer);
    expect(changes).toEqual([1, 1]);
    expect(history.items.get(1)?.attempts).toBe(1);
  });
});
