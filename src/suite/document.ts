import {
  CHOMPING_MODE,
  SCALAR_STYLE,
  constructFromEvents,
  CORE_SCHEMA,
  EVENT_ID,
  mapTag,
  parseEvents,
  YAMLException,
  type Event,
} from 'js-yaml';
import type { Problem } from '../problem.js';
import { LineIndex } from './line-index.js';
import { outline, startOf, type Outline } from './outline.js';
import type { Json } from './plan.js';
import type { Source } from './source.js';

const DEEPEST = 64;
/** Keys, values and ends of lists: twice those of a suite of ten thousand experiments with criteria of their own. */
const MOST_EVENTS = 400_000;

/** A file's value, and where its parts were written. */
export interface Document {
  readonly source: Source;
  /** Read as JSON, not as YAML. */
  readonly json: boolean;
  readonly value: Json;
  readonly outline: Outline;
  readonly lines: LineIndex;
}

export type Parsed =
  | { readonly ok: true; readonly document: Document }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Something in the text that is refused, by its offset. */
class Refusal extends Error {
  constructor(
    message: string,
    readonly fix: string,
    readonly line: number,
  ) {
    super(message);
  }
}

/**
 * Reads YAML 1.2, or JSON when the file's name says so. One document, no aliases, no tags; a tree that cannot be larger
 * than its text.
 */
export function parseDocument(source: Source): Parsed {
  const lines = new LineIndex(source.text);
  const json = source.file.endsWith('.json');
  try {
    if (json) checkJson(source.text);
    else checkCharacters(source.text, lines);
    // JSON is YAML: the same events give the places of both.
    const events = parseEvents(source.text, { maxDepth: DEEPEST });
    if (events.length > MOST_EVENTS) {
      throw new Refusal('the file holds too many keys and values', 'split it, or move the data out of it', 1);
    }
    refuseForeign(source.text, events, lines);
    const value = construct(source.text, events);
    return { ok: true, document: { source, json, value, outline: outline(source.text, events), lines } };
  } catch (error) {
    return { ok: false, problems: [problemOf(error, source.file)] };
  }
}

function checkJson(text: string): void {
  try {
    JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unknown';
    const [, position] = /at position (\d+)/.exec(why) ?? [];
    const line = position === undefined ? 1 : new LineIndex(text).lineAt(Number(position));
    const what = text.trim() === '' ? 'the file is empty' : 'this is not JSON';
    throw new Refusal(what, 'write one JSON object, or rename a YAML file to .yaml', line);
  }
}

/** What YAML 1.1 does not allow, or takes for the end of a line where YAML 1.2 does not. */
const UNREADABLE = /[^\t\n\r\x20-\x7E\xA0-\u2027\u202A-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

function checkCharacters(text: string, lines: LineIndex): void {
  const found = UNREADABLE.exec(text);
  if (found === null) return;
  const code = (found[0].codePointAt(0) ?? 0).toString(16).padStart(4, '0');
  throw new Refusal(
    `the character U+${code.toUpperCase()} cannot stand in YAML`,
    `remove it, or write "\\u${code}" in double quotes`,
    lines.lineAt(found.index),
  );
}

function refuseForeign(text: string, events: readonly Event[], lines: LineIndex): void {
  for (const event of events) {
    const line = lines.lineAt(startOf(event) ?? 0);
    if ('anchorStart' in event && event.anchorStart >= 0) {
      throw new Refusal(
        'anchors and aliases (&name, *name) are not read',
        'write the value where it is needed',
        line,
      );
    }
    if ('tagStart' in event && event.tagStart >= 0) {
      throw new Refusal(
        'tags (!name) are not read',
        'leave the tag out, and quote the value if it is text',
        line,
      );
    }
  }
  refuseOpenEnd(text, events, lines);
  const documents = events.flatMap((event, index) => (event.type === EVENT_ID.DOCUMENT ? [index] : []));
  if (documents.length === 0) throw new Refusal('the file is empty', 'write a mapping', 1);
  if (documents.length > 1) {
    const line = lines.lineAt(startOf(events[(documents[1] ?? 0) + 1]) ?? 0);
    throw new Refusal('the file holds several documents', 'keep one, without further "---"', line);
  }
}

/** Whether the last line of a block text ends is read differently where the file does not end it. */
function refuseOpenEnd(text: string, events: readonly Event[], lines: LineIndex): void {
  const last = events.findLast((event) => event.type === EVENT_ID.SCALAR);
  const isBlock = last?.style === SCALAR_STYLE.LITERAL_BLOCK || last?.style === SCALAR_STYLE.FOLDED_BLOCK;
  if (!isBlock || last.chomping === CHOMPING_MODE.STRIP || /[\r\n]$/.test(text)) return;
  throw new Refusal(
    'the file ends within a block text, without a line break',
    'end the file with a line break',
    lines.lineAt(text.length),
  );
}

/** JSON, to which every key is text: otherwise `1` and `01` would be the same key, and `null` a word. */
const SCHEMA = CORE_SCHEMA.withTags({
  ...mapTag,
  addPair: (object: Record<string, unknown>, key, value) =>
    typeof key === 'string' ? mapTag.addPair(object, key, value) : 'a key that is not text; quote it',
});

function construct(text: string, events: Event[]): Json {
  const [value] = constructFromEvents(events, { source: text, schema: SCHEMA, maxAliases: 0 });
  // The core schema makes null, booleans, numbers, strings, lists and objects: JSON, `Infinity` and `NaN` apart.
  return value as Json;
}

function problemOf(error: unknown, file: string): Problem {
  if (error instanceof Refusal) {
    return { message: error.message, fix: error.fix, place: { file, line: error.line } };
  }
  if (error instanceof YAMLException) {
    const line = (error.mark?.line ?? 0) + 1;
    return {
      message: `this is not YAML: ${error.reason}`,
      fix: 'correct the syntax; indent with spaces and quote texts that hold ": " or " #"',
      place: { file, line },
    };
  }
  return { message: 'the file cannot be parsed', fix: 'write plain YAML', place: { file, line: 1 } };
}
