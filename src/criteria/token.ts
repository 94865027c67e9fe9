import type { Cursor } from './cursor.js';

export const BARE_WORD = /[A-Za-z_][\w-]*/y;
export const BARE_KEY = /\w[\w-]*/y;
export const STRING = /"(?:[^"\\]|\\.)*"/sy;

/** A string as in JSON, e.g. `"a \"quoted\" name"`; null when none begins here. */
export function parseString(cursor: Cursor): string | null {
  const at = cursor.at;
  if (cursor.peek(/'/y) !== null) {
    throw cursor.fault('single quotes are not quotes here', 'write double quotes');
  }
  if (cursor.peek(/"/y) === null) return null;
  const written = cursor.take(STRING);
  if (written === null) throw cursor.fault('the string does not end', 'close it with "', at);
  try {
    const text: unknown = JSON.parse(written);
    if (typeof text === 'string') return text;
  } catch {
    // Said below: the one thing that can be wrong between two quotes is an escape or a control character.
  }
  const fix = 'write \\" for a quote, \\\\ for a backslash, \\n for a new line, \\u0041 for any character';
  throw cursor.fault('the string has an escape or a character that strings cannot have', fix, at);
}
