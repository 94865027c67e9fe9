import { z } from 'zod';
import { durationOf } from './measure-shape.js';
import { strict, text } from './shape.js';

const condition = text('`measure comparison [for duration]`, e.g. `alarm "checkout-5xx" is ALARM for 2m`.');

/** One call of CloudWatch can ask for as many alarms. */
const MOST_CONDITIONS = 100;

export const abortConditionShape = z.union(
  [
    condition,
    strict({
      when: condition,
      for: z
        .string()
        .refine((value) => durationOf(value) > 0, {
          message: 'this is no time that a condition could hold for',
          params: { fix: 'write a duration, e.g. 2m, or leave it out' },
        })
        .optional()
        .meta({ description: 'How long it has to hold, e.g. `2m`; once is enough when not given.' }),
      why: text('Why the run is ended then; shown in reports.').optional(),
    }),
  ],
  { error: 'write a condition such as `alarm "checkout-5xx" is ALARM`, or an object with `when`' },
);

export const abortWhenShape = z.array(abortConditionShape).min(1).max(MOST_CONDITIONS).meta({
  description: 'Conditions that end the run while its experiments are at work: the verdict is `fail`.',
});
