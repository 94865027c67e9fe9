import { quote } from './quote.js';

/** Why a text is not a criterion. Thrown and caught inside the parser only. */
export class SyntaxFault extends Error {
  constructor(
    message: string,
    readonly fix: string,
    /** Offset into the text, from 0. */
    readonly at: number,
  ) {
    super(message);
  }
}

/**
 * Reads a text from left to right, one token at a time. What a token may be depends on the place (`0.5` is a number in a
 * limit and two keys in a path), so the parser says which it expects. It never goes back: time is linear in the text.
 */
export class Cursor {
  private position = 0;

  constructor(private readonly text: string) {}

  /** Offset of the next token, white space passed over. */
  get at(): number {
    while (/\s/.test(this.text.charAt(this.position))) this.position += 1;
    return this.position;
  }

  get ended(): boolean {
    return this.at === this.text.length;
  }

  /** The next token if `pattern`, which must be sticky, matches there; else null, and nothing is taken. */
  take(pattern: RegExp): string | null {
    const found = this.peek(pattern);
    this.position += found?.length ?? 0;
    return found;
  }

  peek(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text)?.[0] ?? null;
  }

  /** What stands here, short enough for a message. */
  get found(): string {
    const rest = this.text.slice(this.at);
    if (rest === '') return 'the end';
    return quote(/^(?:[\w-]+|[^\w\s]+)/.exec(rest)?.[0] ?? rest);
  }

  fault(message: string, fix: string, at = this.at): SyntaxFault {
    return new SyntaxFault(message, fix, at);
  }
}
