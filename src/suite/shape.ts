import { z } from 'zod';

/** An object with these keys and no others; the message lists them, for the nearest one to be suggested. */
export function strict<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : undefined),
  });
}

/** A text that says something. */
export const text = (description: string) => z.string().min(1).meta({ description });
