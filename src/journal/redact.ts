import { isObject } from './object.js';
import { isSecretKey, MASK, maskTokens } from './secret.js';
import { parseJournalText } from './text.js';

/** Deeper than any journal is written; what lies below is taken out rather than walked. */
const DEEPEST = 100;
/** Shorter secrets would blot out ordinary words. */
const SHORTEST_SECRET = 4;
/** More than any experiment declares; a bound on the work that a hostile journal can ask for. */
const MOST_SECRETS = 200;

/**
 * The text of a journal as it may be kept and shown: values of `configuration`, `secrets` and headers, values whose key
 * says secret, values that look like a token, and every repetition of a declared secret are masked. A text that is no
 * journal cannot be masked with certainty, so nothing of it is kept but its size.
 */
export function redactJournal(text: string): string {
  const parsed = parseJournalText(text);
  if (parsed.kind === 'unreadable') {
    return JSON.stringify({ unreadable: parsed.reason, bytes: Buffer.byteLength(text) });
  }
  return JSON.stringify(redact(parsed.value));
}

/** The same for a value that was parsed already; the value itself is not touched. */
export function redact(value: unknown): unknown {
  const secrets = [...secretsOf(value)].slice(0, MOST_SECRETS).sort((a, b) => b.length - a.length);
  return masked(value, secrets, 0);
}

function masked(value: unknown, secrets: readonly string[], depth: number): unknown {
  if (typeof value === 'string') return maskText(value, secrets);
  if (typeof value !== 'object' || value === null) return value;
  if (depth > DEEPEST) return MASK;
  if (Array.isArray(value)) return value.map((item) => masked(item, secrets, depth + 1));
  return fromEntries(value, (key, inner) =>
    isPrivate(key) ? maskedWhole(inner, depth + 1) : masked(inner, secrets, depth + 1),
  );
}

/** `configuration` keeps its keys, so that a report can still say which one was meant; the other blocks as well. */
function maskedWhole(value: unknown, depth: number): unknown {
  if (value === null || typeof value !== 'object' || depth > DEEPEST) return MASK;
  if (Array.isArray(value)) return value.map((item) => maskedWhole(item, depth + 1));
  return fromEntries(value, (_key, inner) => maskedWhole(inner, depth + 1));
}

function isPrivate(key: string): boolean {
  return key === 'configuration' || key.toLowerCase() === 'headers' || isSecretKey(key);
}

/** `Object.fromEntries` defines keys such as `__proto__` instead of setting them. */
function fromEntries(value: object, map: (key: string, inner: unknown) => unknown): unknown {
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [maskTokens(key), map(key, inner)]));
}

function maskText(text: string, secrets: readonly string[]): string {
  return maskTokens(secrets.reduce((kept, secret) => kept.replaceAll(secret, MASK), text));
}

/** Texts of every `secrets` block, and of configuration keys whose name says secret. */
function secretsOf(value: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  collect(value, false, 0, found);
  return found;
}

function collect(value: unknown, secret: boolean, depth: number, found: Set<string>): void {
  if (typeof value === 'string' && secret && value.length >= SHORTEST_SECRET && value !== MASK)
    found.add(value);
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
  if (Array.isArray(value)) {
    for (const item of value) collect(item, secret && isObject(item), depth + 1, found);
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    const structural = key === 'type' || key === 'key' || key === 'path';
    collect(inner, (secret && !structural) || isSecretKey(key), depth + 1, found);
  }
}
