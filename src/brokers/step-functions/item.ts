import { z } from 'zod';

const text = z.string().nullish().catch(null);
const number = z.number().nullish().catch(null);

/**
 * What a runner answers for one experiment, the item's own keys echoed. Published brokers give `state`, `response` and
 * `report_capture` alone; a key of another type than ours counts as missing, and hides no other.
 */
const itemResult = z.looseObject({
  index: text,
  state: text,
  response: text,
  journal_bucket: text,
  journal_key: text,
  attempt: number,
  exit_code: number,
  ended_by: z.enum(['deadline', 'abort']).nullish().catch(null),
  rollbacks: text,
  error: z.object({ code: z.string(), message: z.string() }).nullish().catch(null),
});
export type ItemResult = z.infer<typeof itemResult>;

const wrapped = z.looseObject({ Payload: itemResult });

/** One element of the output, bare or in `Payload`; null when it is something else. */
export function readItem(value: unknown): ItemResult | null {
  const inPayload = wrapped.safeParse(value);
  if (inPayload.success) return inPayload.data.Payload;
  const bare = itemResult.safeParse(value);
  return bare.success ? bare.data : null;
}

/** The output of an execution that succeeded; null when it is not a list, as when nothing ran. */
export function readOutput(output: string | null): readonly (ItemResult | null)[] | null {
  const list = z.array(z.unknown()).safeParse(parseJson(output));
  return list.success ? list.data.map(readItem) : null;
}

/** null for what is not JSON. */
export function parseJson(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
