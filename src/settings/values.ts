import { OUTCOMES, type Outcome } from '../outcome.js';

/** A text that was read, or what is wrong with it and what to write instead. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | Refusal;
export interface Refusal {
  readonly ok: false;
  readonly message: string;
  readonly fix: string;
}

const read = <T>(value: T): Parsed<T> => ({ ok: true, value });
const refuse = (message: string, fix: string): Refusal => ({ ok: false, message, fix });

/** Text that is refused, as it is shown: in quotes, on one line, and short however long it is. */
export function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return `"${line.length > 120 ? `${line.slice(0, 120)}…` : line}"`;
}

const MILLISECONDS = { s: 1_000, m: 60_000, h: 3_600_000 } as const;

/** `90s`, `45m`, `1h30m` → milliseconds; from one second to 7 days. */
export function duration(text: string): Parsed<number> {
  const parts = /^(?:(\d{1,5})h)?(?:(\d{1,5})m)?(?:(\d{1,6})s)?$/.exec(text);
  if (text === '' || !parts)
    return refuse(`${shown(text)} is not a duration`, 'write it as 90s, 45m or 1h30m');
  const [hours, minutes, seconds] = [1, 2, 3].map((group) => Number(parts[group] ?? 0)) as [
    number,
    number,
    number,
  ];
  const total = hours * MILLISECONDS.h + minutes * MILLISECONDS.m + seconds * MILLISECONDS.s;
  if (total < MILLISECONDS.s || total > 168 * MILLISECONDS.h) {
    return refuse(`${shown(text)} is out of range`, 'give between 1s and 168h');
  }
  return read(total);
}

/** Exactly `true` or `false`: `True` or `yes` would silently mean something else elsewhere. */
export function boolean(text: string): Parsed<boolean> {
  if (text === 'true' || text === 'false') return read(text === 'true');
  return refuse(`${shown(text)} is neither true nor false`, 'write true or false');
}

export function integer(least: number, most: number): (text: string) => Parsed<number> {
  return (text) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (value >= least && value <= most) return read(value);
    return refuse(
      `${shown(text)} is not a number from ${least} to ${most}`,
      `write a whole number, e.g. ${least}`,
    );
  };
}

/** A text that fits where one line is shown. */
export function oneLine(longest: number): (text: string) => Parsed<string> {
  return (text) => {
    if (text.length <= longest && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text)) return read(text);
    return refuse(`${shown(text)} is not one line of text`, `write up to ${longest} characters on one line`);
  };
}

export function oneOf<const T extends string>(words: readonly T[]): (text: string) => Parsed<T> {
  return (text) => {
    const word = words.find((candidate) => candidate === text);
    return word ? read(word) : refuse(`${shown(text)} is not known`, `write one of ${words.join(', ')}`);
  };
}

/** Verdicts separated by commas or white space; `none` for no verdict at all. */
export function outcomes(text: string): Parsed<readonly Outcome[]> {
  if (text === 'none') return read([]);
  const words = text.split(/[\s,]+/).filter(Boolean);
  const unknown = words.filter((word) => !OUTCOMES.some((outcome) => outcome === word));
  if (unknown.length > 0 || words.length === 0) {
    const wrong = unknown.length > 0 ? unknown.join(', ') : text;
    return refuse(`${shown(wrong)} is no verdict`, `list some of ${OUTCOMES.join(', ')}, or none`);
  }
  return read(OUTCOMES.filter((outcome) => words.includes(outcome)));
}

/** One entry a line; blank lines and `#` comments are skipped. */
export function lines(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** Paths, one a line: at least one. */
export function paths(text: string): Parsed<readonly string[]> {
  const found = lines(text);
  return found.length > 0 ? read(found) : refuse('no path is in it', 'write one path a line');
}

/**
 * `key=value`, one a line. Values are kept as they are, `=` included, and never shown: they may be secret. So a line
 * that cannot be read is named by its number, counted without blank lines and comments.
 */
export function variables(text: string): Parsed<Readonly<Record<string, string>>> {
  const entries = new Map<string, string>();
  const wrong: string[] = [];
  for (const [position, line] of lines(text).entries()) {
    const [, key, value] = /^([A-Za-z_][A-Za-z0-9_]*)\s*=\s*(.*)$/s.exec(line) ?? [];
    if (key === undefined || value === undefined) wrong.push(`entry ${position + 1} is not key=value`);
    else if (entries.has(key)) wrong.push(`${shown(key)} is given twice`);
    else entries.set(key, value);
  }
  if (wrong.length === 0) return read(Object.fromEntries(entries));
  return refuse(
    wrong.join(', '),
    'write each key once, one key=value a line; a key has letters, digits and "_"',
  );
}
