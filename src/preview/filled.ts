import { isObject } from '../journal/object.js';
import { substitute } from '../journal/substitute.js';

/** Deeper values are left as they are written. */
const DEEPEST = 32;

/**
 * A value with its placeholders filled from what the experiment itself declares, as Chaos Toolkit will. What only the
 * runner knows (environment, secrets, probes) stays a placeholder.
 */
export function filled(value: unknown, literals: ReadonlyMap<string, unknown>, depth = 0): unknown {
  if (typeof value === 'string') {
    const substituted = substitute(value, literals);
    return substituted.kind === 'value' ? substituted.value : value;
  }
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return value;
  if (Array.isArray(value)) return value.map((item) => filled(item, literals, depth + 1));
  if (!isObject(value)) return value;
  // Entries, not assignments: a key such as `__proto__` stays a key.
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, filled(inner, literals, depth + 1)]),
  );
}
