import * as core from '@actions/core';
import type { Log } from '../log.js';

/** The log of a job. Text from suites and journals must not be obeyed as a workflow command. */
export const actionsLog: Log = {
  info: (line) => core.info(disarm(line)),
  warn: (line) => core.warning(disarm(line)),
  error: (line) => core.error(disarm(line)),
  group: (title, body) => core.group(disarm(title), body),
};

/**
 * The runner obeys a line that starts with `::`, and `##[` anywhere in one. Control characters but the line break
 * are shown as `�`.
 */
export function disarm(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
    .replace(/^(\s*):(?=:)/gm, '$1:\u200b')
    .replaceAll('##[', '#\u200b#[');
}
