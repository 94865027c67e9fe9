import { z } from 'zod';

/** What a runner answers for one experiment. Published brokers give `state`, `response` and `report_capture` alone. */
const itemResult = z.looseObject({
  index: z.string().optional(),
  state: z.string().optional(),
  response: z.string().nullish(),
  journal_bucket: z.string().nullish(),
  journal_key: z.string().nullish(),
  attempt: z.number().nullish(),
  ended_by: z.enum(['deadline', 'abort']).nullish().catch(null),
  rollbacks: z.string().nullish(),
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
