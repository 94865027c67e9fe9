import { describe, expect, it } from '@jest/globals';
import { RunHistory } from '../../../src/brokers/step-functions/history.js';
import { RunKeys } from '../../../src/brokers/step-functions/keys.js';
import { Markers } from '../../../src/brokers/step-functions/markers.js';
import { InMemoryObjectStore } from '../../fakes/object-store.js';

const keys = new RunKeys({ experiments: 'experiments', journals: 'journals', prefix: 'gate' }, 'run-1');
const { bucket, key: root } = keys.allJournals();
const folder = (index: number) => `${root}${String(index).padStart(4, '0')}-kill/`;

/** A store that notes from which key on it was asked. */
class AskedStore extends InMemoryObjectStore {
  readonly asked: string[] = [];

  override objects(where: string, prefix: string, after: string) {
    this.asked.push(after.slice(root.length));
    return super.objects(where, prefix, after);
  }
}

function aRun() {
  const store = new AskedStore();
  const { items } = new RunHistory('run-1');
  const leave = (index: number, name: string) => store.put({ bucket, key: folder(index) + name }, '{}', 'x');
  const start = (index: number) => leave(index, 'started.json');
  const end = async (index: number) => {
    for (const name of ['chaostoolkit.log', 'journal.json', 'result.json']) await leave(index, name);
  };
  return { store, items, start, end, markers: new Markers(keys, items, store) };
}

describe('what runners leave of a stored list', () => {
  it('tells each start and each end once, in the order in which they happened', async () => {
    const { markers, start, end, items } = aRun();
    await start(2);
    await start(1);
    await end(2);
    expect((await markers.look()).map(({ kind, index }) => `${kind} ${index}`)).toEqual([
      'started 2',
      'started 1',
      'ended 2',
    ]);
    await start(3);
    await end(1);
    expect((await markers.look()).map(({ kind, index }) => `${kind} ${index}`)).toEqual([
      'started 3',
      'ended 1',
    ]);
    expect(await markers.look()).toEqual([]);
    expect([...items.values()].map(({ attempts }) => attempts)).toEqual([1, 1, 1]);
  });

  it('tells nothing of an experiment that was refused, and knows that it never began', async () => {
    const { markers, end, items } = aRun();
    await end(1);
    expect(await markers.look()).toEqual([]);
    expect(items.get(1)).toMatchObject({ attempts: 0, endedAt: expect.any(Number) });
  });

  it('asks only for what comes after the experiments that have all ended', async () => {
    const { store, markers, start, end } = aRun();
    for (const index of [1, 2, 3, 5]) await start(index);
    for (const index of [1, 2, 5]) await end(index);
    await markers.look();
    await end(3);
    await start(4);
    await markers.look();
    await end(4);
    await markers.look();
    await markers.look();
    const last = (index: number) => `${folder(index).slice(root.length)}started.json`;
    expect(store.asked).toEqual(['', last(2), last(3), last(5)]);
  });

  it('is not disturbed by what else lies there', async () => {
    const { store, markers, items } = aRun();
    await store.put({ bucket, key: `${root}notes/started.json` }, '{}', 'x');
    expect(await markers.look()).toEqual([]);
    expect(items.size).toBe(0);
  });
});
