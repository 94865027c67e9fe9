import { parseSustained } from '../../src/criteria/sustained.js';
import type { AbortCondition } from '../../src/suite/abort-when.js';

/** A condition that ends a run, as line 12 of a suite. */
export function abortCondition(text: string, overrides: Partial<AbortCondition> = {}): AbortCondition {
  const parsed = parseSustained(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.message}`);
  const { condition, hold } = parsed;
  return { text, condition, hold, why: null, place: { file: 'suite.yaml', line: 12 }, ...overrides };
}
