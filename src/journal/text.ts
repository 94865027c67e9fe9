/** The text of a journal as a value, or why it is none. */
export type Parsed =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** Stands for Python's `NaN`, which JSON has no word for; the reviver turns it into the number. */
const NOT_A_NUMBER = '\u0000NaN';

/** Reads JSON as Python writes it, with the bare tokens `NaN`, `Infinity` and `-Infinity`. Never throws. */
export function parseJournalText(text: string): Parsed {
  const strict = parse(text);
  if (strict.kind === 'value') return strict;
  const body = text.replace(/^\uFEFF/, '').trimEnd();
  if (body.trim() === '') return unreadable('the file is empty');
  if (looksBinary(body)) return unreadable('the file is binary or not UTF-8');
  const tolerant = parse(replaceTokens(body), reviveNotANumber);
  if (tolerant.kind === 'value') return tolerant;
  return unreadable(whyNotJson(body, tolerant));
}

type Attempt =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'invalid'; readonly message: string; readonly length: number };

function parse(text: string, revive?: (key: string, value: unknown) => unknown): Attempt {
  try {
    return { kind: 'value', value: JSON.parse(text, revive) as unknown };
  } catch (error) {
    return { kind: 'invalid', message: error instanceof Error ? error.message : '', length: text.length };
  }
}

function unreadable(reason: string): Parsed {
  return { kind: 'unreadable', reason };
}

const SAMPLE = 4096;

/** JSON holds no raw NUL; replacement characters at the beginning are what decoding something else leaves. */
function looksBinary(body: string): boolean {
  const head = body.slice(0, SAMPLE);
  return head.includes('\u0000') || (head.match(/\uFFFD/g)?.length ?? 0) > 1;
}

function whyNotJson(body: string, attempt: Attempt & { kind: 'invalid' }): string {
  if (!body.trimStart().startsWith('{')) return 'the file is not JSON';
  const position = /position (\d+)/.exec(attempt.message)?.[1];
  const atEnd =
    position === undefined ? /end of JSON/.test(attempt.message) : Number(position) >= attempt.length;
  if (!atEnd) return 'the file is not valid JSON';
  return `the journal is truncated at byte ${Buffer.byteLength(body)}: it was not written to its end`;
}

/** Replaces the tokens outside strings, in one pass from quote to quote. */
function replaceTokens(text: string): string {
  const pieces: string[] = [];
  let from = 0;
  while (from < text.length) {
    const opening = indexOrEnd(text, '"', from);
    pieces.push(replaceOutsideStrings(text.slice(from, opening)));
    from = endOfString(text, opening);
    pieces.push(text.slice(opening, from));
  }
  return pieces.join('');
}

function replaceOutsideStrings(piece: string): string {
  if (!piece.includes('N') && !piece.includes('I')) return piece;
  return piece.replace(/\bNaN\b/g, JSON.stringify(NOT_A_NUMBER)).replace(/\bInfinity\b/g, '1e999');
}

/** The index after the closing quote of the string that opens at `opening`. */
function endOfString(text: string, opening: number): number {
  let at = opening + 1;
  for (;;) {
    const quote = indexOrEnd(text, '"', at);
    const escape = text.indexOf('\\', at);
    if (escape < 0 || escape > quote) return Math.min(quote + 1, text.length);
    at = escape + 2;
  }
}

function indexOrEnd(text: string, character: string, from: number): number {
  const at = text.indexOf(character, from);
  return at < 0 ? text.length : at;
}

function reviveNotANumber(_key: string, value: unknown): unknown {
  return value === NOT_A_NUMBER ? NaN : value;
}
