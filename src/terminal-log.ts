import type { Log } from './log.js';

interface Streams {
  readonly out: { write(text: string): unknown };
  readonly err: { write(text: string): unknown };
}

/** The log of a terminal: what happens on standard output, what is wrong on standard error. */
export function terminalLog({ out, err }: Streams): Log {
  return {
    info: (line) => void out.write(`${plain(line)}\n`),
    warn: (line) => void err.write(`warning: ${plain(line)}\n`),
    error: (line) => void err.write(`error: ${plain(line)}\n`),
    group: (title, body) => {
      out.write(`${plain(title)}\n`);
      return body();
    },
  };
}

/** Escape sequences would let a journal write anything on the terminal; overrides of direction, make it read otherwise. */
function plain(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}
