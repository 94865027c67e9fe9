import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Progress } from '../../src/brokers/broker.js';
import { ProgressLog } from '../../src/brokers/progress.js';
import { aPlan, aPlannedExperiment } from '../builders/plan.js';
import { ManualClock } from '../fakes/clock.js';
import { RecordingLog } from '../fakes/log.js';

const MINUTE = 60_000;
const start = Date.parse('2026-11-20T14:00:00Z');
const pause = (after: number) => [{ type: 'action', name: 'kill', pauses: { after } }];
const plan = aPlan({
  experiments: [
    aPlannedExperiment({ index: 1, title: 'Kill 1' }),
    aPlannedExperiment({ index: 2, title: 'Kill 2', document: { title: 'Kill 2', method: pause(60) } }),
    aPlannedExperiment({ index: 3, title: 'Kill 3', lasted: 8 * MINUTE }),
  ],
});

let clock: ManualClock;
let log: RecordingLog;
let progressLog: ProgressLog;
beforeEach(() => {
  clock = new ManualClock(start);
  log = new RecordingLog();
  progressLog = new ProgressLog(plan, { clock, log });
});

const started = (index: number, at = start): Progress => ({ kind: 'started', index, at });

describe('a line of progress', () => {
  const at = start + 60_500;

  it.each<[Progress, string | null]>([
    [started(1), '▶ 1/3 Kill 1: started'],
    [started(2), '▶ 2/3 Kill 2: started, at least 1m03s expected'],
    [started(3), '▶ 3/3 Kill 3: started, about 8m03s expected'],
    [{ kind: 'ended', index: 1, at, state: 'failed' }, '■ 1/3 Kill 1: failed after 60.5 s'],
    [
      { kind: 'repeated', index: 2, at, attempt: 3 },
      '↻ 2/3 Kill 2: started again (attempt 3): its faults may be injected again',
    ],
    [started(9), '▶ 9/3 an experiment that is not in the plan: started'],
    [{ kind: 'terminal', at, ending: { state: 'succeeded', reason: null } }, null],
    [
      { kind: 'terminal', at, ending: { state: 'timed-out', reason: null } },
      'the execution ended: timed-out',
    ],
    [
      { kind: 'terminal', at, ending: { state: 'failed', reason: 'States.Runtime: x' } },
      'the execution ended: failed (States.Runtime: x)',
    ],
  ])('%j', (progress, line) => {
    progressLog.tell(started(1));
    progressLog.tell(progress);
    expect(log.lines().slice(1)).toEqual(line === null ? [] : [line]);
  });
});

describe('where a run stands when it is asked to end', () => {
  const ended = (index: number): Progress => ({ kind: 'ended', index, at: start + 1, state: 'done' });

  it.each<[string, readonly Progress[], string]>([
    ['at the beginning', [], 'at work: nothing; ended: 0; not started: 3'],
    ['in the middle', [started(1), ended(1), started(2)], 'at work: 2/3 Kill 2; ended: 1; not started: 1'],
    [
      'with a parallel one',
      [started(1), started(3)],
      'at work: 1/3 Kill 1, 3/3 Kill 3; ended: 0; not started: 1',
    ],
  ])('%s', (_when, story, said) => {
    for (const progress of story) progressLog.tell(progress);
    progressLog.tellStanding();
    expect(log.lines().at(-1)).toBe(`as far as was seen, ${said}`);
  });
});

describe('a run in which nothing changes', () => {
  /** What is said in so many minutes of silence. */
  async function silence(minutes: number): Promise<readonly string[]> {
    const over = new AbortController();
    const before = log.lines().length;
    const breaking = progressLog.breakSilence(over.signal);
    await clock.sleep(minutes * MINUTE);
    over.abort();
    await breaking;
    return log.lines().slice(before);
  }

  it('is told of every four and a half minutes: what is at work, since when, and how long it is expected to be', async () => {
    progressLog.tell(started(1, start - 90 * MINUTE));
    progressLog.tell({ kind: 'ended', index: 1, at: start - 80 * MINUTE, state: 'done' });
    progressLog.tell(started(3));
    progressLog.tell(started(2));
    const line =
      'still at work: 3/3 Kill 3 (since 14:00:00 UTC, about 8m03s expected), 2/3 Kill 2 (since 14:00:00 UTC, at least 1m03s expected); 1 of 3 have ended';
    expect(await silence(10)).toEqual([line, line]);
  });

  it('is not told of while something changes', async () => {
    const changing = (async () => {
      for (let minute = 0; minute < 10; minute += 2) {
        progressLog.tell(started(1));
        await clock.sleep(2 * MINUTE);
      }
    })();
    const said = await silence(9);
    await changing;
    expect(said.filter((line) => !line.startsWith('▶'))).toEqual([]);
  });

  it('is told of before its first experiment, and after its last', async () => {
    expect(await silence(5)).toEqual(['no experiment is at work; 0 of 3 have ended, the run goes on']);
  });

  it('is told of in one line, however many experiments are at work', async () => {
    const experiments = Array.from({ length: 1_000 }, (_, at) =>
      aPlannedExperiment({ index: at + 1, title: `Kill ${at + 1}` }),
    );
    progressLog = new ProgressLog(aPlan({ experiments }), { clock, log });
    for (const { index } of experiments) progressLog.tell(started(index));
    const [line = ''] = await silence(5);
    expect(line).toMatch(/^still at work: 1\/1000 Kill 1 .* and 995 more; 0 of 1000 have ended$/);
    expect(line.length).toBeLessThan(300);
  });
});
