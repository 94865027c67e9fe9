import { beforeEach, describe, expect, it } from '@jest/globals';
import { Outage } from '../../../src/brokers/step-functions/outage.js';
import { GateError, type ErrorCode } from '../../../src/errors.js';
import { ManualClock } from '../../fakes/clock.js';
import { RecordingLog } from '../../fakes/log.js';

const MINUTE = 60_000;
const failed = (code: ErrorCode, message = 'states:GetExecutionHistory on run-1 failed') =>
  new GateError(code, message, { hint: 'try again' });

let clock: ManualClock;
let log: RecordingLog;
let outage: Outage;
let asked: number;
beforeEach(() => {
  clock = new ManualClock();
  log = new RecordingLog();
  outage = new Outage({ clock, log, random: () => 0.5 });
  asked = 0;
});

/** A service that cannot be asked from now on until so many milliseconds have passed. */
function down(milliseconds: number) {
  const until = clock.now() + milliseconds;
  return () => {
    asked += 1;
    return clock.now() < until ? Promise.reject(failed('unavailable')) : Promise.resolve('an answer');
  };
}

async function elapsed(work: () => Promise<unknown>): Promise<number> {
  const began = clock.now();
  await work();
  return clock.now() - began;
}

describe('an outage', () => {
  beforeEach(() => outage.outlast(() => Promise.resolve('before'), 0));

  it('is outlasted, and told when it begins and when it is over', async () => {
    await expect(outage.outlast(down(10 * MINUTE), Infinity)).resolves.toBe('an answer');
    expect(log.entries).toMatchObject([
      {
        level: 'warn',
        line: 'AWS cannot be asked now, and will be asked again: states:GetExecutionHistory on run-1 failed',
      },
      { level: 'info', line: expect.stringMatching(/^AWS answers again, after 10m\d+s$/) },
    ]);
  });

  it('costs few calls, and is noticed to be over within 20 s', async () => {
    const lasted = await elapsed(() => outage.outlast(down(60 * MINUTE), Infinity));
    expect(lasted).toBeLessThan(60 * MINUTE + 20_000);
    expect(asked).toBeLessThan(60 * 5);
  });

  it('that is short is over soon', async () => {
    expect(await elapsed(() => outage.outlast(down(1), Infinity))).toBeLessThanOrEqual(1_000);
  });

  it('is one outage for all who wait', async () => {
    const service = down(2 * MINUTE);
    const all = Array.from({ length: 16 }, () => outage.outlast(service, 5 * MINUTE));
    expect(await Promise.all(all)).toEqual(Array(16).fill('an answer'));
    expect(log.entries).toHaveLength(2);
  });

  it('is a warning once, however often it comes again', async () => {
    for (let times = 0; times < 3; times += 1) await outage.outlast(down(MINUTE), Infinity);
    expect(log.entries.map(({ level }) => level)).toEqual(['warn', ...Array<string>(5).fill('info')]);
  });

  it('is given up when patience is, with what was said last', async () => {
    let times = 0;
    const call = () => Promise.reject(failed('unavailable', `no answer ${(times += 1)}`));
    const took = await elapsed(() =>
      expect(outage.outlast(call, 5 * MINUTE)).rejects.toMatchObject({ message: /^no answer [1-9]\d$/ }),
    );
    expect(took).toBeGreaterThanOrEqual(5 * MINUTE);
    expect(took).toBeLessThan(5 * MINUTE + 20_000);
    expect(log.lines('info')).toEqual([]);
  });

  it('is given up at once when its caller gives up', async () => {
    const giving = new AbortController();
    void clock.sleep(10_000).then(() => giving.abort());
    const call = () => (giving.signal.aborted ? Promise.reject(failed('cancelled')) : down(MINUTE)());
    const took = await elapsed(() =>
      expect(outage.outlast(call, Infinity, giving.signal)).rejects.toMatchObject({ code: 'cancelled' }),
    );
    expect(took).toBe(10_000);
  });

  it.each(['refused', 'wrong-input', 'broker', 'cancelled'] as const)(
    'is none when the answer is %s: it is told at once',
    async (code) => {
      const call = () => ((asked += 1), Promise.reject(failed(code)));
      await expect(outage.outlast(call, Infinity)).rejects.toMatchObject({ code });
      expect({ asked, lines: log.entries }).toEqual({ asked: 1, lines: [] });
    },
  );

  it('that ends in a refusal ends with it', async () => {
    let times = 0;
    const call = () => Promise.reject(failed((times += 1) < 3 ? 'unavailable' : 'refused', 'AccessDenied'));
    await expect(outage.outlast(call, Infinity)).rejects.toMatchObject({ code: 'refused' });
    expect(times).toBe(3);
  });
});

describe('before there was any answer', () => {
  it('nobody is waited for longer than a minute: the address may be wrong', async () => {
    const took = await elapsed(() =>
      expect(outage.outlast(down(60 * MINUTE), Infinity)).rejects.toMatchObject({ code: 'unavailable' }),
    );
    expect(took).toBeLessThan(MINUTE + 20_000);
  });

  it('a refusal is an answer too', async () => {
    await expect(outage.outlast(() => Promise.reject(failed('refused')), 0)).rejects.toBeDefined();
    await expect(outage.outlast(down(3 * MINUTE), Infinity)).resolves.toBe('an answer');
  });
});
