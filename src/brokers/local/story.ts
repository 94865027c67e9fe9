import { z } from 'zod';
import type { Json } from '../../suite/json.js';
import type { Progress } from '../broker.js';

/** A process, for ever: a pid is used again, a pid with the time of its start is not. */
export const life = z.object({ pid: z.int().positive(), born: z.string().min(1) });
export type Life = z.infer<typeof life>;

/** `keeper.json`: who keeps the run, since when, with which Chaos Toolkit. */
export const keeper = z.object({ ...life.shape, startedAt: z.number(), versions: z.string() });
export type Keeper = z.infer<typeof keeper>;

/** `result.json`: what a worker says of its experiment. `lost` is why there is no whole journal; null when there is one. */
export const result = z.object({
  state: z.enum(['done', 'failed']),
  exitCode: z.int().nullable(),
  endedBy: z.enum(['deadline', 'abort']).nullable(),
  lost: z.string().nullable(),
});
export type Result = z.infer<typeof result>;

const json: z.ZodType<Json> = z.json();

/** `request.json`, as far as it is read again. */
export const request = z.object({
  experiments: z.array(
    z.object({ index: z.int().positive(), id: z.string().min(1), document: z.record(z.string(), json) }),
  ),
});

/** `forced.json`: the run was told to be over while experiments were at work. */
export const forced = z.object({ at: z.number(), reason: z.string() });

const change = { at: z.number(), index: z.int().positive() };
const event = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('started'), ...change, ...life.shape }),
  z.object({ kind: z.literal('ended'), ...change, state: z.string() }),
  z.object({
    kind: z.literal('terminal'),
    at: z.number(),
    state: z.enum(['succeeded', 'failed', 'stopped']),
    reason: z.string().nullable(),
  }),
]);
export type Event = z.infer<typeof event>;

/** The whole lines of `events.jsonl`; one that is being written is left for the next look. */
export function readStory(text: string): readonly Event[] {
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => event.parse(JSON.parse(line)));
}

export function progressOf(told: Event): Progress {
  switch (told.kind) {
    case 'started':
      return { kind: 'started', index: told.index, at: told.at };
    case 'ended':
      return { kind: 'ended', index: told.index, at: told.at, state: told.state };
    case 'terminal':
      return { kind: 'terminal', at: told.at, ending: { state: told.state, reason: told.reason } };
  }
}
