import { describe, expect, it } from '@jest/globals';
import type { EndRequest, Handle, Progress } from '../../src/brokers/broker.js';
import { EndRequests } from '../../src/brokers/end-requests.js';
import { watchRun, type Cancellation, type Run } from '../../src/brokers/run.js';
import { GateError } from '../../src/errors.js';
import { aPlan, aPlannedExperiment } from '../builders/plan.js';
import { FakeBroker, type Script } from '../fakes/broker.js';
import { ManualClock } from '../fakes/clock.js';
import { RecordingLog } from '../fakes/log.js';

const HOUR = 3_600_000;
const plan = aPlan({
  experiments: [1, 2].map((index) => aPlannedExperiment({ index, title: `Kill ${index}` })),
});

const CANCELLED: EndRequest = { kind: 'cancelled', reason: 'the job was cancelled' };
const ALARM: EndRequest = { kind: 'abort', reason: 'alarm "checkout-5xx" was ALARM' };

interface Circumstances {
  readonly script?: Script;
  readonly timeout?: number;
  /** Who asks for the end, after how many milliseconds. */
  readonly asked?: readonly (readonly [number, EndRequest])[];
  readonly cancellation?: Partial<Cancellation>;
}

async function watch({ script, timeout = HOUR, asked = [], cancellation }: Circumstances) {
  const clock = new ManualClock();
  const log = new RecordingLog();
  const broker = new FakeBroker(clock, () => script ?? { journal: '{}', lasts: 60_000 });
  const ends = new EndRequests();
  for (const [after, request] of asked) void clock.sleep(after).then(() => ends.ask(request));
  const policy: Cancellation = {
    policy: 'stop',
    grace: 3_000,
    settledBy: 'this',
    ...cancellation,
  };
  const handle = await broker.start(plan, 'run-1');
  const run: Run = await watchRun(handle, plan, timeout, { broker, clock, log, ends, cancellation: policy });
  return {
    run,
    log,
    seconds: (run.endedAt - handle.startedAt) / 1000,
    left: await broker.stop(handle, { kind: 'asked', reason: 'x' }, 0),
  };
}

describe('watching a run', () => {
  it('ends with it, and says one line when something changes', async () => {
    const { run, log, seconds } = await watch({});
    expect(run.ending).toEqual({ state: 'succeeded', reason: null });
    expect(seconds).toBeCloseTo(120, 0);
    expect(log.lines()).toEqual([
      '▶ 1/2 Kill 1: started',
      '■ 1/2 Kill 1: done after 60.0 s',
      '▶ 2/2 Kill 2: started',
      '■ 2/2 Kill 2: done after 60.0 s',
    ]);
  });

  it('ends it when it takes too long, and leaves nothing running', async () => {
    const script = { journal: '{}', lasts: HOUR, endsIn: 60_000 };
    const { run, log, seconds, left } = await watch({ script, timeout: 600_000 });
    expect(run.ending).toMatchObject({ state: 'stopped', reason: 'the run took longer than 600 s' });
    expect(log.lines('warn')[0]).toMatch(/^the run took longer than 600 s/);
    expect(left).toBe('ended');
    expect(seconds).toBeGreaterThanOrEqual(660);
    expect(seconds).toBeLessThan(725);
  });

  it('ends it when the job is cancelled, within the time that a cancelled job has', async () => {
    const script = { journal: '{}', lasts: HOUR, endsIn: 60_000 };
    const { run, seconds, left } = await watch({ script, asked: [[30_000, CANCELLED]] });
    expect(run.ending).toMatchObject({ state: 'stopped', reason: 'the job was cancelled' });
    expect(left).toBe('ended');
    expect(seconds).toBeLessThan(37.5);
  });

  it('ends it when a condition that the suite watches came true, and that is how it ended', async () => {
    const { run, left } = await watch({ asked: [[30_000, ALARM]] });
    expect(run.ending).toEqual({ state: 'aborted', reason: ALARM.reason });
    expect(left).toBe('ended');
  });

  it('lets the first reason stand, and hurries when the job is cancelled after it', async () => {
    const script = { journal: '{}', lasts: HOUR, endsIn: 60_000 };
    const cancellation = { settledBy: 'post' } as const;
    const asked = [[30_000, ALARM] as const, [32_000, CANCELLED] as const];
    const { run, seconds } = await watch({ script, asked, cancellation });
    expect(run.ending).toEqual({ state: 'aborted', reason: ALARM.reason });
    expect(seconds).toBeLessThan(33);
  });

  it('leaves it at work when that is what on-cancel says: of a run that goes on there is nothing to judge', async () => {
    const script = { journal: '{}', lasts: HOUR };
    const cancellation = { policy: 'leave' } as const;
    await expect(watch({ script, asked: [[30_000, CANCELLED]], cancellation })).rejects.toMatchObject({
      code: 'cancelled',
      message: 'the job was cancelled, and run run-1 goes on, as on-cancel asks: fake:run-1',
    });
  });
});

describe('a broker that AWS refuses', () => {
  const refused = new GateError('refused', 'AWS refused s3:PutObject', { hint: 'grant it' });

  class Unstoppable extends FakeBroker {
    override stop(): Promise<never> {
      return Promise.reject(refused);
    }
  }

  class Unwatchable extends FakeBroker {
    readonly stopped: string[] = [];

    override watch(): AsyncGenerator<Progress> {
      return (async function* () {
        yield* [];
        throw await Promise.resolve(refused);
      })();
    }

    override stop(_handle: Handle, { reason }: EndRequest): Promise<'forced'> {
      this.stopped.push(reason);
      return Promise.resolve('forced');
    }
  }

  async function watchWith(Kind: typeof FakeBroker, cancellation: Partial<Cancellation> = {}) {
    const clock = new ManualClock();
    const log = new RecordingLog();
    const broker = new Kind(clock, () => ({ journal: '{}', lasts: HOUR }));
    const policy: Cancellation = {
      policy: 'stop',
      grace: 3_000,
      settledBy: 'this',
      ...cancellation,
    };
    const handle = await broker.start(plan, 'run-1');
    const watched = watchRun(handle, plan, 60_000, {
      broker,
      clock,
      log,
      ends: new EndRequests(),
      cancellation: policy,
    });
    return { broker, log, outcome: await watched.catch((error: unknown) => error) };
  }

  it('to end the run: says so in how it ended, so that the verdict does', async () => {
    const { log, outcome } = await watchWith(Unstoppable);
    const reason =
      'the run took longer than 60 s; ending it failed (AWS refused s3:PutObject), so its faults may still be active';
    expect(outcome).toMatchObject({ ending: { state: 'stopped', reason } });
    expect(log.lines('error')).toEqual([expect.stringMatching(/may still be active.*grant it/s)]);
  });

  it.each(['this', 'post'] as const)(
    'to watch it: ends it at once, whoever settles it (%s), so that no fault is left until the job is over',
    async (settledBy) => {
      const { broker, outcome, log } = await watchWith(Unwatchable, { settledBy });
      const reason = 'the run cannot be watched: AWS refused s3:PutObject';
      expect(outcome).toMatchObject({ ending: { state: 'stopped', reason } });
      expect(broker).toMatchObject({ stopped: [reason] });
      expect(log.lines('error')).toEqual([expect.stringMatching(/grant it/)]);
    },
  );

  it('to watch it: leaves it, when runs are left as they are', async () => {
    const { broker, outcome } = await watchWith(Unwatchable, { policy: 'leave' });
    expect(outcome).toBe(refused);
    expect(broker).toMatchObject({ stopped: [] });
  });

  it('to watch it and to end it: fails with what it could not watch by', async () => {
    class Gone extends Unwatchable {
      override stop(): Promise<never> {
        return Promise.reject(new GateError('refused', 'AWS refused s3:PutObject', { hint: 'grant it' }));
      }
    }
    expect((await watchWith(Gone)).outcome).toBe(refused);
  });
});
