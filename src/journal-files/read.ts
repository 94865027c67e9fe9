import { isUtf8 } from 'node:buffer';
import { createReadStream, readFileSync } from 'node:fs';
import { systemCode } from '../errors.js';
import { LARGEST_WHOLE, LONGEST_TEXT, MOST_KEPT, shorten } from '../journal/shorten.js';
import type { JournalFile } from './find.js';

export type ReadText =
  | { readonly kind: 'text'; readonly text: string; readonly notes: readonly string[] }
  | { readonly kind: 'unreadable'; readonly reason: string };

const SHORTENED = `texts of more than ${LONGEST_TEXT / 1024 / 1024} MiB in it were left out`;

/** The text of a journal of any size, in bounded memory: of a large one without the texts that are too long. Never throws. */
export async function readText(file: JournalFile): Promise<ReadText> {
  try {
    // Nothing else is under way, and asking another thread for thousands of small files takes longer than reading them.
    const bytes = file.size > LARGEST_WHOLE ? await readLarge(file.path) : readFileSync(file.path);
    if (bytes === null) {
      const reason = `it holds more than ${MOST_KEPT / 1024 / 1024} MiB even without its longest texts`;
      return { kind: 'unreadable', reason };
    }
    if (!isUtf8(bytes)) return { kind: 'unreadable', reason: 'the file is binary or not UTF-8' };
    return { kind: 'text', text: bytes.toString('utf8'), notes: bytes.length < file.size ? [SHORTENED] : [] };
  } catch (error) {
    return {
      kind: 'unreadable',
      reason: `the file cannot be read (${systemCode(error) ?? 'unknown error'})`,
    };
  }
}

async function readLarge(path: string): Promise<Buffer | null> {
  const chunks = createReadStream(path, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>;
  const shortened = await shorten(chunks);
  return shortened.kind === 'bytes' ? shortened.bytes : null;
}
