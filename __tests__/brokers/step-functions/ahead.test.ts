import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ahead, each } from '../../../src/brokers/step-functions/ahead.js';
import { ManualClock } from '../../fakes/clock.js';

/** Work of which each item takes its own number of milliseconds, and the most that was under way at once. */
function counted() {
  const clock = new ManualClock();
  const seen = { now: 0, most: 0, begun: 0 };
  const work = async (duration: number): Promise<number> => {
    seen.begun += 1;
    seen.most = Math.max(seen.most, (seen.now += 1));
    await clock.sleep(duration);
    seen.now -= 1;
    return duration;
  };
  return { seen, work };
}

describe('work that goes ahead of who asks for it', () => {
  it('comes in order, all of it, and never more at once than allowed', async () => {
    const durations = fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(durations, fc.integer({ min: 1, max: 8 }), async (items, most) => {
        const { seen, work } = counted();
        const done: number[] = [];
        for await (const one of ahead(items, most, work)) done.push(one);
        expect(done).toEqual(items);
        expect(seen.most).toBe(Math.min(most, items.length));
      }),
    );
  });

  it('stays a bounded number ahead while nobody asks for more', async () => {
    const { seen, work } = counted();
    for await (const one of ahead([1, 2, 3, 4, 5, 6, 7, 8], 3, work)) if (one === 2) break;
    expect(seen.begun).toBeLessThanOrEqual(4);
  });

  it('fails in its turn, and what fails after it disturbs nobody', async () => {
    const done: number[] = [];
    const work = (n: number) => (n < 3 ? Promise.resolve(n) : Promise.reject(new Error(`no ${n}`)));
    const all = async () => {
      for await (const one of ahead([1, 2, 3, 4, 5], 5, work)) done.push(one);
    };
    await expect(all()).rejects.toThrow('no 3');
    expect(done).toEqual([1, 2]);
  });

  it('is done on each when that is all that is asked for', async () => {
    const done: number[] = [];
    const work = (n: number) => Promise.resolve(void done.push(n));
    await each([1, 2, 3], 2, work);
    expect(done).toEqual([1, 2, 3]);
    await expect(each([1], 2, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  });
});
