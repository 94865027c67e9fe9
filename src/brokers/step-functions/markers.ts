import type { Progress } from '../broker.js';
import type { ItemHistory } from './history.js';
import type { RunKeys } from './keys.js';
import type { ObjectStore, StoredObject } from './object-store.js';

type Change = Extract<Progress, { kind: 'started' | 'ended' }>;

/**
 * How far a stored list is. Its experiments run in executions of their own, so the history of the run tells nothing of them;
 * what their runners leave in the bucket of journals does: a mark before each start, a result after each end.
 */
export class Markers {
  /** Experiments up to this one have ended: nothing of theirs will change. */
  private settled = 0;
  /** The last key of them; ids sort as their indexes do, so that a look asks only for what comes after it. */
  private after = '';

  constructor(
    private readonly keys: RunKeys,
    private readonly items: Map<number, ItemHistory>,
    private readonly store: ObjectStore,
  ) {}

  /** Brings the items up to date; tells what changed, in the order in which it happened. */
  async look(signal?: AbortSignal): Promise<readonly Change[]> {
    const { bucket, key: prefix } = this.keys.allJournals();
    const objects = await this.store.objects(bucket, prefix, this.after, signal);
    const left = objects.flatMap((object) => read(object, prefix) ?? []);
    const named = (name: string) => left.filter((one) => one.name === name);
    const started = named('started').flatMap((mark) => this.start(mark) ?? []);
    const ended = named('result').flatMap((result) => this.end(result) ?? []);
    this.settle(left);
    // S3 knows seconds only: of what has the same time, a start comes before its end.
    return [...started, ...ended].toSorted((one, other) => one.at - other.at || one.index - other.index);
  }

  private start({ index, modified: at }: Left): Change | null {
    const item = this.item(index);
    if (item.attempts > 0) return null;
    item.attempts = 1;
    return { kind: 'started', index, at };
  }

  /** What was refused has a result, and no start: of it there is nothing to tell before the end. */
  private end({ index, modified: at }: Left): Change | null {
    const item = this.item(index);
    if (item.endedAt !== null) return null;
    item.endedAt = at;
    return item.attempts > 0 ? { kind: 'ended', index, at, state: 'ended' } : null;
  }

  private item(index: number): ItemHistory {
    const known = this.items.get(index);
    const item = known ?? { attempts: 0, endedAt: null, result: null, failure: null };
    this.items.set(index, item);
    return item;
  }

  private settle(left: readonly Left[]): void {
    while (this.items.get(this.settled + 1)?.endedAt != null) this.settled += 1;
    this.after = left.findLast(({ index }) => index === this.settled)?.key ?? this.after;
  }
}

interface Left extends StoredObject {
  readonly index: number;
  readonly name: string;
}

/** Of `<prefix><index>-<slug>/<name>.json`; null for what is of no interest. */
function read(object: StoredObject, prefix: string): Left | null {
  const [, index, name] = /^(\d+)-[^/]*\/(started|result)\.json$/.exec(object.key.slice(prefix.length)) ?? [];
  return index === undefined || name === undefined ? null : { ...object, index: Number(index), name };
}
