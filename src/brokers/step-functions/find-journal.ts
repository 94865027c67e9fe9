import type { PlannedExperiment } from '../../suite/plan.js';
import type { Collected } from '../broker.js';
import { parseJson, type ItemResult } from './item.js';
import type { RunKeys } from './keys.js';
import { locationUrl, type Location, type ObjectStore } from './object-store.js';

export type Found = Extract<Collected['outcome'], { kind: 'journal' }>;

/** In order of trust: what the runner returned, the key it names, the key it was given, what lies in its folder. */
export async function findJournal(
  experiment: PlannedExperiment,
  result: ItemResult | null,
  keys: RunKeys,
  store: ObjectStore,
): Promise<Found | null> {
  const asked = keys.journal(experiment);
  const named = result?.journal_key
    ? { bucket: result.journal_bucket ?? asked.bucket, key: result.journal_key }
    : null;
  if (result?.response && isObject(result.response)) {
    // A broker that echoes the item names a key it may never have written; ours names the bucket with it.
    const where = named && result.journal_bucket ? locationUrl(named) : 'the execution output';
    return { kind: 'journal', text: result.response, where };
  }
  return (
    (named ? await read(named, store) : null) ??
    (await read(asked, store)) ??
    (await newestIn(keys.journals(experiment), store))
  );
}

/** A response may be cut off, or no journal at all. */
function isObject(json: string): boolean {
  const value = parseJson(json);
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Published brokers write `<folder><name>/<time>`; ours also leaves its mark, its result and its log beside the journal. */
export async function journalsIn({ bucket, key }: Location, store: ObjectStore): Promise<readonly string[]> {
  const keys = await store.list(bucket, key);
  return keys.filter((one) => !/\/(started\.json|result\.json|[^/]*\.log)$/.test(one));
}

async function newestIn(folder: Location, store: ObjectStore): Promise<Found | null> {
  const newest = (await journalsIn(folder, store)).at(-1);
  return newest === undefined ? null : read({ bucket: folder.bucket, key: newest }, store);
}

async function read(location: Location, store: ObjectStore): Promise<Found | null> {
  const text = await store.get(location);
  return text === null ? null : { kind: 'journal', text, where: locationUrl(location) };
}
