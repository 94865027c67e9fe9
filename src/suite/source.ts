import { readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { quote } from '../criteria/quote.js';
import type { Problem } from '../problem.js';

/** Bytes of a suite or an experiment file; ten times the largest that anyone wrote by hand. */
export const LARGEST_FILE = 4 * 1024 * 1024;

/** A file's text. `file` is relative to the workspace, with `/`. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

export type Read =
  { readonly ok: true; readonly source: Source } | { readonly ok: false; readonly problem: Problem };

/** Reads a text file that really lies under `root`, a real path, symbolic links resolved. `path` may be absolute. */
export async function readSource(root: string, path: string): Promise<Read> {
  // A control character in a name could pretend to be another line of the log.
  if (/\p{Cc}|\p{Zl}|\p{Zp}/u.test(path)) {
    return refused(`the file name ${quote(path)} holds control characters`, 'rename the file');
  }
  const file = insideOf(root, resolve(root, path));
  if (file === null) return outside(path);
  const found = await locate(root, file);
  if ('problem' in found) return { ok: false, problem: found.problem };
  return decode(file, await readFile(found.path));
}

/** The path relative to the workspace, with `/`; null when it lies outside. */
export function insideOf(root: string, absolute: string): string | null {
  const path = relative(root, absolute);
  if (path === '..' || path.startsWith(`..${sep}`) || isAbsolute(path)) return null;
  return path === '' ? '.' : path.split(sep).join('/');
}

async function locate(
  root: string,
  file: string,
): Promise<{ readonly path: string } | { readonly problem: Problem }> {
  try {
    const path = await realpath(resolve(root, file));
    if (insideOf(root, path) === null) return outside(file);
    const facts = await stat(path);
    if (!facts.isFile()) return refused(`${quote(file)} is not a file`, 'name a file');
    if (facts.size > LARGEST_FILE) {
      return refused(
        `${quote(file)} has ${facts.size} bytes, more than the ${LARGEST_FILE} a file may have`,
        'split it, or move the data out of it',
      );
    }
    return { path };
  } catch (error) {
    return unreadable(file, error);
  }
}

function decode(file: string, bytes: Uint8Array): Read {
  try {
    // A byte order mark is dropped by the decoder.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return { ok: true, source: { file, text } };
    return refused(`${quote(file)} is a binary file`, 'name a YAML or JSON file');
  } catch {
    return refused(`${quote(file)} is not text in UTF-8`, 'save it as UTF-8');
  }
}

const outside = (path: string) =>
  refused(`${quote(path)} lies outside the workspace`, 'keep suites and experiments inside it');

function unreadable(file: string, error: unknown) {
  const code =
    typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown error';
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return refused(`there is no file ${quote(file)}`, 'check the path; is the repository checked out?');
  }
  return refused(`${quote(file)} cannot be read (${code})`, 'check its permissions');
}

function refused(message: string, fix: string) {
  return { ok: false, problem: { message, fix } } as const;
}
