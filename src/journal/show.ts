import { redact } from './redact.js';

const LONGEST = 80;

/** A value out of a journal as a short piece of a sentence: one line, cut, secrets masked. Never throws. */
export function show(value: unknown): string {
  const text = asText(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

function asText(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'number') return String(value);
  return JSON.stringify(redact(pruned(value, 0))).replaceAll(CONTROLS, '\uFFFD');
}

/** Only as much of the value as a sentence could show. */
function pruned(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return value.slice(0, LONGEST_TEXT);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) return '…';
  if (Array.isArray(value)) return value.slice(0, MOST_ITEMS).map((item) => pruned(item, depth + 1));
  const entries = Object.entries(value).slice(0, MOST_ITEMS);
  return Object.fromEntries(entries.map(([key, inner]) => [key, pruned(inner, depth + 1)]));
}

const LONGEST_TEXT = 1_000;
const MOST_ITEMS = 20;
const DEEPEST = 4;

/** What could turn or hide the rest of a sentence: C1 controls, direction and line marks. */
const CONTROLS = /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;
