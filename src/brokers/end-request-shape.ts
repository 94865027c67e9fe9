import { z } from 'zod';
import { END_KINDS } from './broker.js';

const metShape = z.object({
  text: z.string(),
  file: z.string(),
  line: z.int().positive(),
  why: z.string().nullable(),
  observed: z.string().nullable(),
  since: z.number(),
  at: z.number(),
});

/** A request to end as it lies beside the run. Somebody else may have left it, and say no more than why. */
export const endRequestShape = z.object({
  kind: z.enum(END_KINDS).catch('asked'),
  reason: z.string(),
  met: metShape.nullish().catch(null),
});
