import type { Reader } from './reader.js';
import type { Parsed } from './values.js';

/** What is done on GitHub, and as whom. */
export interface GitHubSettings {
  /** Null: nothing can be written there. */
  readonly token: string | null;
}

export function readGitHub(reader: Reader): GitHubSettings {
  return { token: reader.optional('github-token', token) };
}

/** Never shown. Whatever else were in it could not be sent, or would be another header. */
function token(text: string): Parsed<string> {
  if (/^[\x21-\x7e]{1,1000}$/.test(text)) return { ok: true, value: text };
  return { ok: false, message: 'what is given is no token', fix: 'give it without spaces and line breaks' };
}
