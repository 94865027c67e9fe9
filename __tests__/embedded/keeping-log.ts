import type { Log } from '../../src/log.js';

/** Keeps what was said. */
export function keepingLog(): Log & { readonly lines: string[] } {
  const lines: string[] = [];
  const keep = (line: string) => void lines.push(line);
  return { lines, info: keep, warn: keep, error: keep, group: (_title, body) => body() };
}
