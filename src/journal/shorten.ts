import { LEFT_OUT } from './withheld.js';

/** Bytes of a text (a JSON string) that are kept; longer ones are left out. */
export const LONGEST_TEXT = 8 * 1024 * 1024;

/** Bytes that are kept of a journal in all: what one process can read as one value. */
export const MOST_KEPT = 128 * 1024 * 1024;

/** Bytes of a journal that is read as it is; a larger one is shortened while it is read. */
export const LARGEST_WHOLE = 64 * 1024 * 1024;

export interface Limits {
  readonly longestText: number;
  readonly mostKept: number;
}

export type Shortened =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  /** Too much even without its longest texts. */
  | { readonly kind: 'too-large' };

/**
 * Copies JSON of any size, with `LEFT_OUT` in the place of every text above the limit. It holds what it keeps and one
 * chunk, whatever the size; nothing is parsed, so a text that is no JSON comes out as none.
 */
export async function shorten(
  chunks: AsyncIterable<Uint8Array>,
  limits: Limits = { longestText: LONGEST_TEXT, mostKept: MOST_KEPT },
): Promise<Shortened> {
  const copy = new ShortCopy(limits);
  for await (const chunk of chunks) {
    copy.add(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
    if (copy.length > limits.mostKept) return { kind: 'too-large' };
  }
  return { kind: 'bytes', bytes: copy.bytes };
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const SMALLEST = 64 * 1024;
const REPLACEMENT = Buffer.from(JSON.stringify(LEFT_OUT));

class ShortCopy {
  length = 0;
  private kept = Buffer.allocUnsafe(SMALLEST);
  /** Where the text that is being copied began, its quote included; null between two texts. */
  private opened: number | null = null;
  private leftOut = false;
  /** Whether the next byte is escaped by the one before. */
  private escaped = false;

  constructor(private readonly limits: Limits) {}

  get bytes(): Buffer {
    return this.kept.subarray(0, this.length);
  }

  add(chunk: Buffer): void {
    let at = 0;
    while (at < chunk.length) at = this.opened === null ? this.outside(chunk, at) : this.inside(chunk, at);
  }

  private outside(chunk: Buffer, from: number): number {
    const quote = chunk.indexOf(QUOTE, from);
    if (quote < 0) return this.keep(chunk, from, chunk.length);
    this.keep(chunk, from, quote);
    this.opened = this.length;
    return this.keep(chunk, quote, quote + 1);
  }

  private inside(chunk: Buffer, from: number): number {
    const quote = this.closingQuote(chunk, from);
    const to = quote < 0 ? chunk.length : quote + 1;
    const opened = this.opened ?? this.length;
    if (!this.leftOut && this.length - opened + (to - from) > this.limits.longestText + 2) {
      this.leftOut = true;
      this.length = opened;
    }
    if (!this.leftOut) this.keep(chunk, from, to);
    if (quote >= 0) this.close();
    return to;
  }

  private close(): void {
    if (this.leftOut) this.keep(REPLACEMENT, 0, REPLACEMENT.length);
    this.opened = null;
    this.leftOut = false;
  }

  /** The first quote that no odd number of backslashes stands before; -1 when the text goes on behind the chunk. */
  private closingQuote(chunk: Buffer, from: number): number {
    let start = from;
    for (;;) {
      const quote = chunk.indexOf(QUOTE, start);
      const end = quote < 0 ? chunk.length : quote;
      let run = end;
      while (run > start && chunk[run - 1] === BACKSLASH) run -= 1;
      const carried = run === start && this.escaped ? 1 : 0;
      const odd = (end - run + carried) % 2 === 1;
      this.escaped = quote < 0 && odd;
      if (quote < 0 || !odd) return quote;
      start = quote + 1;
    }
  }

  private keep(source: Buffer, from: number, to: number): number {
    const needed = this.length + to - from;
    if (needed > this.kept.length) {
      const larger = Buffer.allocUnsafe(Math.max(needed, this.kept.length * 2));
      this.kept.copy(larger, 0, 0, this.length);
      this.kept = larger;
    }
    source.copy(this.kept, this.length, from, to);
    this.length = needed;
    return to;
  }
}
