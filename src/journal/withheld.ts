import { MASK } from './secret.js';

/** Stands where a text was too long to be kept; a control character, so that no probe answers it by chance. */
export const LEFT_OUT = '\u0000left out';

/** Deeper values are taken as they are. */
const DEEPEST = 64;

/** Why a value is not what was observed, as a clause, or null: what was taken out of a journal proves nothing. */
export function whyWithheld(value: unknown, depth = 0): string | null {
  if (typeof value === 'string') {
    if (value.startsWith(LEFT_OUT)) return 'it is too long to be read';
    return value.includes(MASK) ? 'it was masked' : null;
  }
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return null;
  for (const inner of Object.values(value)) {
    const why = whyWithheld(inner, depth + 1);
    if (why !== null) return why;
  }
  return null;
}
