import { z } from 'zod';
import type { Verdict } from '../verdict/verdict.js';
import { experimentSchema, verdictSchema } from './schema.js';

/** `verdict.json`: the same verdict gives the same bytes, whatever order its keys were put together in. */
export function verdictJson(verdict: Verdict): string {
  return [...verdictPieces(verdict)].join('');
}

/** The same, an experiment at a time: there may be thousands. */
export function* verdictPieces(verdict: Verdict): Generator<string> {
  const frame = print(verdictSchema.parse({ ...verdict, experiments: [] }));
  const [head = '', foot = ''] = frame.split(NO_EXPERIMENTS);
  yield `${head}\n  "experiments": [`;
  for (const [at, experiment] of verdict.experiments.entries()) {
    const printed = print(experimentSchema.parse(experiment)).replaceAll('\n', '\n    ');
    yield `${at === 0 ? '' : ','}\n    ${printed}`;
  }
  yield `${verdict.experiments.length === 0 ? '' : '\n  '}]${foot}\n`;
}

/** Only the verdict's own key can stand like this: texts hold no bare line break, and inner keys stand deeper. */
const NO_EXPERIMENTS = '\n  "experiments": []';

function print(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

export type ReadVerdict =
  | { readonly kind: 'verdict'; readonly verdict: Verdict }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Reads an earlier `verdict.json`. Keys that this version does not know are left out; anything missing is unreadable. */
export function readVerdict(text: string): ReadVerdict {
  const parsed = parse(text);
  if (parsed === undefined) return { kind: 'unreadable', reason: 'it is not JSON' };
  const read = verdictSchema.safeParse(parsed);
  if (read.success) return { kind: 'verdict', verdict: read.data };
  const problems = z.prettifyError(read.error).split('\n');
  return {
    kind: 'unreadable',
    reason: `it is not a verdict: ${problems.slice(0, 6).join(' ').slice(0, 500)}`,
  };
}

/** Whether a text is a verdict of this or another version, whatever else is in it. */
export function looksLikeVerdict(text: string): boolean {
  return verdictMarks.safeParse(parse(text)).success;
}

const verdictMarks = z.object({ version: z.int(), runId: z.string(), experiments: z.array(z.unknown()) });

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}
