import { z } from 'zod';
import { ROLLBACK_MODES } from '../settings/rollback.js';
import { OUTCOMES, STEP_OUTCOMES, type Verdict } from '../verdict/verdict.js';

const outcome = z.enum(OUTCOMES).describe('From best to worst: pass, warn, fail, inconclusive, error.');
const text = z.string();
const orNull = text.nullable();

const amount = z
  .union([z.number(), z.literal('never')])
  .describe('In milliseconds, ratio (1 = 100 %), bytes or count.');

const value = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('number'),
      lower: amount,
      upper: amount,
      dimension: z.enum(['duration', 'ratio', 'bytes', 'count']),
    })
    .readonly(),
  z.object({ kind: z.literal('word'), word: text }).readonly(),
  z.object({ kind: z.literal('boolean'), boolean: z.boolean() }).readonly(),
]);

const criterion = z.object({
  text: text.describe('As written; `implied: …` for the gate’s own.'),
  file: orNull,
  line: z.int().positive().nullable(),
  verdict: outcome,
  enforced: z.boolean().describe('Counted in the verdict and the score; false for observe-only criteria.'),
  required: z.boolean().describe('Must pass whatever the score.'),
  weight: z.number().positive().describe('Share in the score.'),
  why: orNull.describe('Why the suite asks for it.'),
  measure: text,
  phase: z.enum(['before', 'injection', 'recovery', 'after']).nullable(),
  observed: orNull.describe('As shown to people; null when nothing was observed.'),
  value: value.nullable().describe('What was observed, for a later run to compare with.'),
  unit: orNull,
  limit: text,
  margin: orNull.describe('As shown to people; null where a distance means nothing.'),
  evidence: z.array(text).readonly().describe('JSON pointers into the journal.'),
  reason: text.describe('One sentence of why.'),
});

export const experimentSchema = z.object({
  index: z.int().positive().describe('From 1, in the order of the suite.'),
  id: text,
  title: text,
  file: text,
  verdict: outcome,
  reason: text.describe('The sentence that decided it.'),
  aborted: z
    .boolean()
    .default(false)
    .describe('It was ended, or never started, because the run was aborted: nothing of it was judged.'),
  trusted: z
    .boolean()
    .default(false)
    .describe('It came to its own end, and its fault is proven: its criteria tell of the system.'),
  faultProven: z.boolean().nullable().describe('null: the method has no action.'),
  rolledBack: z
    .boolean()
    .nullable()
    .describe(
      'true: played and succeeded, or nothing to play; false: failed or not played; null: not known.',
    ),
  journal: orNull.describe('Where the journal is kept; null when there is none.'),
  duration: z.number().nonnegative().nullable().describe('Milliseconds.'),
  criteria: z.array(criterion.readonly()).readonly(),
  notes: z.array(text).readonly().describe('Findings that change no verdict.'),
});

const step = z.object({
  name: text,
  kind: text.describe('As the suite calls it.'),
  outcome: z.enum(STEP_OUTCOMES).describe('Only `done` is what was asked for.'),
  reason: text,
  link: orNull.describe('Where a person can look.'),
  duration: z.number().nonnegative().nullable().describe('Milliseconds; null: it never began.'),
});

/** Earlier versions knew only whether. */
const rollback = z.object({
  shouldRollback: z.boolean(),
  reason: text,
  mode: z
    .enum(ROLLBACK_MODES)
    .default('off')
    .describe('`plan`: it is told what would be done; `off`: nothing is done.'),
  steps: z.array(step.readonly()).readonly().default([]),
  rolledBack: z
    .boolean()
    .nullable()
    .default(null)
    .describe('true: every step is done; false: not, or not wholly; null: nobody was to roll back.'),
});

const abort = z
  .object({
    text: text.describe('As written, with how long it had to hold.'),
    file: orNull,
    line: z.int().positive().nullable(),
    why: orNull.describe('Why the suite asks for it.'),
    observed: orNull.describe('As shown to people; null when nothing is known of it.'),
    since: z.iso.datetime().nullable().describe('The first look in a row at which it held, UTC.'),
    at: z.iso.datetime().nullable().describe('When it ended the run, UTC.'),
    reason: text,
  })
  .describe('The condition of the suite that ended the run.');

/** `verdict.json`: checks `Verdict`, and its keys stand in the order in which the file has them. */
export const verdictSchema = z
  .object({
    version: z.literal(1),
    runId: text,
    suite: text.describe('The suite’s title.'),
    file: orNull,
    environment: orNull,
    verdict: outcome,
    reason: text,
    score: z
      .number()
      .min(0)
      .max(1)
      .nullable()
      .describe('Weighted share of enforced criteria met, a warn counted half; null when none was judged.'),
    startedAt: z.iso.datetime().describe('UTC.'),
    endedAt: z.iso.datetime().describe('UTC.'),
    experiments: z.array(experimentSchema.readonly()).readonly(),
    warnings: z.array(text).readonly(),
    abort: abort.readonly().nullable().default(null),
    baseline: z
      .object({ runId: text, endedAt: z.iso.datetime() })
      .readonly()
      .nullable()
      .describe('The earlier run that criteria were compared with.'),
    rollback: rollback.readonly().describe('How the deployment is taken back.'),
    broker: z.object({ kind: text, executionArn: orNull, executionUrl: orNull }).readonly(),
  })
  .readonly() satisfies z.ZodType<Verdict>;

/** The published JSON Schema of `verdict.json`. */
export function verdictJsonSchema(): object {
  return {
    title: 'Verdict of Resiliency Gate',
    description:
      'What a suite of experiments proved: the answer, and for every criterion what was observed and why.',
    ...z.toJSONSchema(verdictSchema, {
      target: 'draft-2020-12',
      override: ({ jsonSchema }) => delete jsonSchema.readOnly,
    }),
  };
}
