import { z } from 'zod';
import type { Preview } from '../preview/preview.js';

const text = z.string();
const texts = z.array(text).readonly();
const milliseconds = z.number().nonnegative().describe('Milliseconds.');

const step = z.object({
  name: text,
  type: z.enum(['action', 'probe']),
  does: text.describe('What it calls and with what; secrets masked.'),
  background: z.boolean(),
  pauses: z
    .object({ before: milliseconds.nullable(), after: milliseconds.nullable() })
    .describe('null: known to the runner only.'),
});
const steps = z.array(step.readonly()).readonly();

const experiment = z.object({
  index: z.int().positive(),
  id: text,
  title: text,
  file: text,
  line: z.int().positive(),
  tags: texts,
  blastRadius: text.nullable().describe('As the experiment says itself.'),
  duration: milliseconds.describe('Milliseconds, at the least.'),
  variables: z
    .array(z.tuple([text, text]).readonly())
    .readonly()
    .describe('Name and value; secrets masked.'),
  hypothesis: steps,
  method: steps,
  rollbacks: steps,
  strategies: z.object({ hypothesis: text, rollbacks: text }),
  criteria: texts,
  permissions: texts.describe('IAM actions that its activities need.'),
  unknownNeeds: texts.describe('Python functions whose needs are not known.'),
});

const guard = z.object({
  guard: text,
  state: z.enum(['go', 'holds', 'not-asked']).describe('`not-asked`: only a run asks.'),
  reason: text,
  file: text.nullable(),
  line: z.int().positive().nullable(),
});

const problem = z.object({
  message: text,
  fix: text.describe('What to write instead.'),
  file: text.nullable(),
  line: z.int().positive().nullable(),
});

const planSchema = z.object({
  version: z.literal(1),
  suite: text,
  file: text.nullable(),
  environment: text.nullable(),
  experiments: z.array(experiment.readonly()).readonly(),
  duration: milliseconds.describe('Milliseconds, at the least.'),
  guards: z.array(guard.readonly()).readonly().describe('What each guard says at the time of the plan.'),
  abortWhen: texts.describe('Conditions that would end the run.'),
  rollback: z.object({ on: texts, steps: texts }).describe('How the deployment would be taken back.'),
  permissions: z
    .array(z.object({ action: text, experiments: z.array(z.int().positive()).readonly() }).readonly())
    .readonly(),
  problems: z.array(problem.readonly()).readonly().describe('What is wrong: with any, nothing could be run.'),
  warnings: texts,
}) satisfies z.ZodType<Preview>;

/** `plan.json`, with a line break at its end. */
export function planJson(preview: Preview): string {
  return `${JSON.stringify(planSchema.parse(preview), null, 2)}\n`;
}

/** The published JSON Schema of `plan.json`. */
export function planJsonSchema(): object {
  return {
    title: 'Plan of Resiliency Gate',
    description: 'What a suite would do, or what is wrong with it. Nothing was started.',
    ...z.toJSONSchema(planSchema, {
      target: 'draft-2020-12',
      override: ({ jsonSchema }) => delete jsonSchema.readOnly,
    }),
  };
}
