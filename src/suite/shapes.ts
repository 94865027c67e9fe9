import { z } from 'zod';
import { blastRadiusShape, guardsShape } from './guards-shape.js';
import { abortWhenShape } from './abort-shape.js';
import { alarmsShape } from './alarms.js';
import { measureShape } from './measure-shape.js';
import { rollbackShape } from './rollback-shape.js';
import { strict, text } from './shape.js';

const condition = text('`measure [during phase] comparison`, e.g. `recovery-time <= 5m`.');

export const criterionShape = z.union(
  [
    condition,
    strict({
      require: condition.optional().meta({ description: 'Missed: the verdict is `fail`.' }),
      warn: condition.optional().meta({ description: 'Missed: the verdict is `warn`.' }),
      weight: z
        .number()
        .positive()
        .max(1000)
        .optional()
        .meta({ description: 'Share in the score; 1 when not given.' }),
      required: z.boolean().optional().meta({ description: 'Must pass whatever the score.' }),
      enforce: z.boolean().optional().meta({ description: '`false`: judged and shown, never counted.' }),
      why: text('Why this is required; shown in reports.').optional(),
    }).refine(({ require, warn }) => require !== undefined || warn !== undefined, {
      message: 'a criterion without `require` and `warn` asks for nothing',
      params: { fix: 'write `require: <condition>`, `warn: <condition>`, or both' },
    }),
  ],
  { error: 'write a condition such as `recovery-time <= 5m`, or an object with `require`' },
);

export const relaxationShape = z.enum(['fail', 'warn', 'observe']);

export const hypothesisStrategyShape = z.enum([
  'default',
  'before-method-only',
  'after-method-only',
  'during-method-only',
  'continuously',
  'skip',
]);
export const rollbackStrategyShape = z.enum(['default', 'always', 'never', 'deviated']);

export const runtimeShape = strict({
  hypothesis: strict({
    strategy: hypothesisStrategyShape.optional(),
    frequency: z
      .number()
      .min(0.05)
      .max(3600)
      .optional()
      .meta({ description: 'Seconds between the rounds of a continuous hypothesis; 1 when not given.' }),
  }).optional(),
  rollbacks: strict({ strategy: rollbackStrategyShape.optional() }).optional(),
}).meta({ description: "Chaos Toolkit's strategies for this experiment." });

const criteria = z.array(criterionShape);
const measures = z.record(z.string(), measureShape).meta({ description: 'Measures of your own, by name.' });

/** What can be said about an experiment in a suite and in the experiment itself. */
const requirements = {
  criteria: criteria.optional(),
  'expected-failures': z
    .array(text('Name of an action.'))
    .optional()
    .meta({ description: 'Actions of the method whose failure is expected.' }),
  probes: z
    .record(z.string(), relaxationShape)
    .optional()
    .meta({ description: 'By name: what a probe out of tolerance means when no criterion speaks about it.' }),
  runtime: runtimeShape.optional(),
  'blast-radius': blastRadiusShape.optional().meta({ description: 'How much the experiment may break.' }),
};

export const entryShape = strict({
  experiment: text('Path of the experiment, relative to this file.'),
  title: text("Shown instead of the experiment's own title.").optional(),
  vars: z
    .record(z.string(), z.unknown())
    .optional()
    .meta({ description: "Overrides of the experiment's `configuration`." }),
  ...requirements,
});

/** The block `resiliency-gate` among an experiment's `extensions`. */
export const extensionShape = strict({
  name: z.literal('resiliency-gate'),
  measures: measures.optional(),
  ...requirements,
});

export const suiteShape = strict({
  version: z.literal(1),
  title: text('What the suite shows, e.g. `Checkout survives its failures`.').optional(),
  environment: text('What is deployed to, e.g. `staging`: shown, guarded and locked.')
    .max(255)
    .refine((name) => !/\p{Cc}/u.test(name), {
      message: 'the name of an environment is one line',
      params: { fix: 'write it without line breaks and control characters' },
    })
    .optional(),
  criteria: criteria.optional().meta({ description: 'What must hold in every experiment.' }),
  experiments: z.array(entryShape).min(1),
  measures: measures.optional(),
  alarms: alarmsShape.optional(),
  gate: strict({
    'pass-score': z
      .string()
      .regex(/^(?:100|\d{1,2})(?:\.\d+)?%$/)
      .optional()
      .meta({
        description: 'Weighted share of criteria that must pass, e.g. `80%`; all of them when not given.',
      }),
  }).optional(),
  guards: guardsShape.optional(),
  rollback: rollbackShape.optional(),
  'abort-when': abortWhenShape.optional(),
}).meta({ title: 'Resiliency Gate suite', description: 'Chaos Toolkit experiments, and what must hold.' });
