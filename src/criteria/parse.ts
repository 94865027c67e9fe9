import type { Condition, Limit, MeasureRef, Operator, Phase } from './criterion.js';
import { Cursor, SyntaxFault } from './cursor.js';
import { nearest } from './nearest.js';
import { NUMBER, parseLimit } from './parse-limit.js';
import { quote } from './quote.js';
import { BARE_KEY, BARE_WORD, parseString, STRING } from './token.js';
import { PHASES } from './vocabulary.js';

/** What is wrong with a text, what to write, and where (column from 1). */
export interface Unparsed {
  readonly ok: false;
  readonly message: string;
  readonly fix: string;
  readonly column: number;
}

export type Parsed = { readonly ok: true; readonly condition: Condition } | Unparsed;

const LONGEST = 4_000;
const NAME = /[A-Za-z_][\w-]*(?:\.\w[\w-]*)*/y;
const SYMBOLS = /[<>=!≤≥≠~]+/y;

/**
 * Reads one condition. It never throws and never evaluates anything.
 *
 *     condition  = measure [ "during" phase ] comparison
 *     measure    = name | ( "probe" | "action" ) string [ path ] | "alarm" string
 *     name       = word { "." key }
 *     path       = step { "." key | step }          a first key is not `is` or `during`: write ["is"]
 *     step       = key | "[" ( string | digits ) "]"
 *     phase      = "before" | "injection" | "recovery" | "after"
 *     comparison = ( "<" | "<=" | ">" | ">=" | "==" | "!=" ) limit | "is" ( word | string )
 *     limit      = quantity | "baseline" [ ( "+" | "-" ) quantity ] | string | "true" | "false"
 *     quantity   = [ "-" ] digits [ "." digits ] [ "e" [ "+" | "-" ] digits ] [ unit ]
 *     unit       = "ms" | "s" | "m" | "h" | "%" | "B" | "kB" | "MB" | "GB"
 *     word       = ( letter | "_" ) { letter | digit | "_" | "-" }
 *     key        = ( letter | digit | "_" ) { letter | digit | "_" | "-" }
 *     string     = as in JSON, in double quotes
 *
 * White space may stand between any two of these. `is true` and `is false` compare with a boolean.
 */
export function parseCondition(text: string): Parsed {
  const parsed = parseWhole(text, (cursor) => parseParts(text, cursor));
  return parsed.ok ? { ok: true, condition: parsed.value } : parsed;
}

/** Reads a whole text; whatever `parse` leaves over is wrong. */
export function parseWhole<Value>(
  text: string,
  parse: (cursor: Cursor) => Value,
): { readonly ok: true; readonly value: Value } | Unparsed {
  if (text.length > LONGEST) {
    const message = `the criterion is longer than ${LONGEST} characters`;
    return { ok: false, message, fix: 'write one comparison a criterion', column: LONGEST + 1 };
  }
  try {
    const cursor = new Cursor(text);
    const value = parse(cursor);
    if (!cursor.ended) throw trailing(cursor);
    return { ok: true, value };
  } catch (error) {
    if (!(error instanceof SyntaxFault)) throw error;
    return { ok: false, message: error.message, fix: error.fix, column: error.at + 1 };
  }
}

/** A condition at the beginning of a text. */
export function parseParts(text: string, cursor: Cursor): Condition {
  const measure = parseMeasure(cursor);
  const phase = parsePhase(cursor);
  return { text, measure, phase, ...parseComparison(cursor) };
}

function parseMeasure(cursor: Cursor): MeasureRef {
  const at = cursor.at;
  const name = cursor.take(NAME);
  if (name === null || name === 'is' || name === 'during') {
    const message =
      name === null ? `expected a measure, found ${cursor.found}` : `there is no measure before "${name}"`;
    throw cursor.fault(message, 'begin with a measure, e.g. "recovery-time <= 5m"', at);
  }
  if (name === 'alarm') return { kind: 'alarm', name: parseQuotedName(cursor, name) };
  if (name !== 'probe' && name !== 'action') return { kind: 'named', name };
  return { kind: 'activity', activity: name, name: parseQuotedName(cursor, name), path: parsePath(cursor) };
}

function parseQuotedName(cursor: Cursor, kind: string): string {
  const name = parseString(cursor);
  if (name !== null) return name;
  const fix = `write the name of the ${kind} in double quotes, e.g. ${kind} "web answers"`;
  throw cursor.fault(`expected a name after "${kind}", found ${cursor.found}`, fix);
}

function parsePath(cursor: Cursor): readonly string[] {
  const path: string[] = [];
  if (cursor.peek(/(?:is|during)(?![\w-])/y) === null) {
    const first = cursor.take(BARE_KEY);
    if (first !== null) path.push(first);
  }
  for (;;) {
    if (cursor.take(/\[/y) !== null) path.push(parseBracket(cursor));
    else if (path.length > 0 && cursor.take(/\./y) !== null) path.push(parseKey(cursor));
    else return path;
  }
}

function parseKey(cursor: Cursor): string {
  const key = cursor.take(BARE_KEY);
  if (key !== null) return key;
  throw cursor.fault(`expected a key after ".", found ${cursor.found}`, 'write other keys as ["a key"]');
}

function parseBracket(cursor: Cursor): string {
  const key = parseString(cursor) ?? cursor.take(/\d+/y);
  if (key === null || cursor.take(/\]/y) === null) {
    const message = `expected ${key === null ? 'a key' : '"]"'}, found ${cursor.found}`;
    throw cursor.fault(message, 'write ["a key"] or [0]');
  }
  return key;
}

function parsePhase(cursor: Cursor): Phase | null {
  if (cursor.take(/during(?![\w-])/y) === null) return null;
  const at = cursor.at;
  const word = cursor.take(BARE_WORD);
  const phase = PHASES.find((known) => known === word);
  if (phase !== undefined) return phase;
  const message = word === null ? `expected a phase, found ${cursor.found}` : `unknown phase ${quote(word)}`;
  const meant = word === null ? null : nearest(word, PHASES);
  throw cursor.fault(message, meant === null ? `write one of ${PHASES.join(', ')}` : `write "${meant}"`, at);
}

type Comparison = Pick<Condition, 'operator' | 'limit' | 'spoken'>;

function parseComparison(cursor: Cursor): Comparison {
  if (cursor.take(/is(?![\w-])/y) !== null) {
    return { operator: '==', limit: parseSpoken(cursor), spoken: true };
  }
  const operator = parseOperator(cursor);
  return { operator, limit: parseLimit(cursor), spoken: false };
}

function parseSpoken(cursor: Cursor): Limit {
  const at = cursor.at;
  const text = parseString(cursor);
  if (text !== null) return { kind: 'text', text };
  const word = cursor.take(BARE_WORD);
  if (word === 'not') throw cursor.fault('"is not" is not a comparison', 'write != "word"', at);
  if (word === 'true' || word === 'false') return { kind: 'boolean', value: word === 'true' };
  if (word !== null) return { kind: 'text', text: word };
  const fix = cursor.peek(NUMBER) === null ? 'write a word, e.g. "is met"' : 'compare a number with ==';
  throw cursor.fault(`expected a word after "is", found ${cursor.found}`, fix);
}

const OPERATORS: ReadonlyMap<string, Operator> = new Map(
  (['<', '<=', '>', '>=', '==', '!='] as const).map((operator) => [operator, operator]),
);
const OTHER_OPERATORS: ReadonlyMap<string, Operator> = new Map([
  ...(['=', '==='] as const).map((symbols) => [symbols, '=='] as const),
  ...(['≠', '!==', '<>', '~='] as const).map((symbols) => [symbols, '!='] as const),
  ...(['≤', '=<'] as const).map((symbols) => [symbols, '<='] as const),
  ...(['≥', '=>'] as const).map((symbols) => [symbols, '>='] as const),
]);

function parseOperator(cursor: Cursor): Operator {
  const at = cursor.at;
  const symbols = cursor.take(SYMBOLS);
  const operator = OPERATORS.get(symbols ?? '');
  if (operator !== undefined) return operator;
  if (symbols === null) {
    const fix = `write one of ${[...OPERATORS.keys()].join(' ')} or "is"`;
    throw cursor.fault(`expected a comparison, found ${cursor.found}`, fix);
  }
  const meant = OTHER_OPERATORS.get(symbols);
  const fix = `write ${meant ?? `one of ${[...OPERATORS.keys()].join(' ')}`}`;
  throw cursor.fault(`unknown comparison ${quote(symbols)}`, fix, at);
}

function trailing(cursor: Cursor): SyntaxFault {
  const message = `expected the end of the criterion, found ${cursor.found}`;
  if (cursor.peek(/during(?![\w-])/y) !== null) {
    return cursor.fault(message, 'write the phase after the measure: "downtime during injection <= 5s"');
  }
  if (cursor.peek(/(?:and|or|&+|\|+|,|;)/iy) !== null) {
    return cursor.fault(message, 'write a criterion a line: all of a list must hold');
  }
  if (cursor.peek(/for(?![\w-])/y) !== null) {
    return cursor.fault(message, 'leave it out: only `abort-when` asks how long a condition has held');
  }
  if (cursor.peek(STRING) !== null) return cursor.fault(message, 'write one limit');
  return cursor.fault(message, 'end after the limit');
}
