import { z } from 'zod';
import type { Json } from '../../suite/json.js';
import type { Handed } from '../../suite/handed.js';
import { ahead } from './ahead.js';
import { parseJson } from './item.js';
import type { RunKeys } from './keys.js';
import type { ObjectStore } from './object-store.js';

/** Objects that are read at the same time. */
const AT_ONCE = 16;

/** The experiments of a run, by what was uploaded for it. */
export async function readHanded(keys: RunKeys, store: ObjectStore): Promise<readonly Handed[]> {
  const { bucket, key: folder } = keys.experiments();
  const ids = (await store.list(bucket, folder)).flatMap((key) => idIn(key.slice(folder.length)));
  const handed: Handed[] = [];
  const reading = ahead(ids, AT_ONCE, async ({ id, index }) => {
    const text = await store.get({ bucket, key: `${folder}${id}.json` });
    return { id, index, document: readDocument(text) };
  });
  for await (const one of reading) handed.push(one);
  return handed.toSorted((one, other) => one.index - other.index);
}

function idIn(name: string): readonly Omit<Handed, 'document'>[] {
  const [, id, index] = /^((\d+)-[^/]*)\.json$/.exec(name) ?? [];
  return id === undefined ? [] : [{ id, index: Number(index) }];
}

const json: z.ZodType<Json> = z.json();
const documentSchema = z.record(z.string(), json);

/** What was taken back, so that it does not start any more, is no experiment. */
function readDocument(text: string | null): Handed['document'] {
  const read = documentSchema.safeParse(parseJson(text));
  return read.success ? read.data : null;
}
