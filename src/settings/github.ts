import type { Reader } from './reader.js';
import { oneOf, type Parsed } from './values.js';

/** When a pull request is told. */
export const COMMENT_MODES = ['off', 'always', 'changes', 'failures'] as const;
export type CommentMode = (typeof COMMENT_MODES)[number];

/** What is done on GitHub, and as whom. */
export interface GitHubSettings {
  /** Null: nothing can be written there. */
  readonly token: string | null;
  readonly comment: CommentMode;
  /** Tells the gate's comments and issues from those of others; null: the suite in its step does. */
  readonly name: string | null;
}

export function readGitHub(reader: Reader): GitHubSettings {
  return {
    token: reader.optional('github-token', token),
    comment: reader.parsed('comment', oneOf(COMMENT_MODES)) ?? 'off',
    name: reader.text('comment-name') || null,
  };
}

/** Never shown. Whatever else were in it could not be sent, or would be another header. */
function token(text: string): Parsed<string> {
  if (/^[\x21-\x7e]{1,1000}$/.test(text)) return { ok: true, value: text };
  return { ok: false, message: 'what is given is no token', fix: 'give it without spaces and line breaks' };
}
