import { z } from 'zod';
import { suiteShape } from './shapes.js';

/** The suite's JSON Schema, for editors: `schemas/suite.schema.json`. */
export function suiteJsonSchema(): object {
  return z.toJSONSchema(suiteShape, { io: 'input' });
}
