import type { Dimension, Unit } from './criterion.js';

interface UnitMeaning {
  readonly dimension: Dimension;
  /** How many base units one of it is, as a fraction: 1 % is 1/100, and dividing keeps 99 % the number 0.99. */
  readonly times: number;
  readonly over: number;
}

const MEANINGS: Readonly<Record<Unit, UnitMeaning>> = {
  ms: { dimension: 'duration', times: 1, over: 1 },
  s: { dimension: 'duration', times: 1_000, over: 1 },
  m: { dimension: 'duration', times: 60_000, over: 1 },
  h: { dimension: 'duration', times: 3_600_000, over: 1 },
  '%': { dimension: 'ratio', times: 1, over: 100 },
  B: { dimension: 'bytes', times: 1, over: 1 },
  kB: { dimension: 'bytes', times: 1_000, over: 1 },
  MB: { dimension: 'bytes', times: 1_000_000, over: 1 },
  GB: { dimension: 'bytes', times: 1_000_000_000, over: 1 },
  '': { dimension: 'count', times: 1, over: 1 },
};

/** What people write for a unit, by the unit to write. */
const OTHER_SPELLINGS: ReadonlyMap<string, string> = new Map([
  ...['msec', 'msecs', 'millis', 'millisecond', 'milliseconds'].map((word) => [word, 'ms'] as const),
  ...['S', 'sec', 'secs', 'second', 'seconds'].map((word) => [word, 's'] as const),
  ...['M', 'min', 'mins', 'minute', 'minutes'].map((word) => [word, 'm'] as const),
  ...['H', 'hr', 'hrs', 'hour', 'hours'].map((word) => [word, 'h'] as const),
  ...['percent', 'pct', 'pp'].map((word) => [word, '%'] as const),
  ...['b', 'byte', 'bytes'].map((word) => [word, 'B'] as const),
  ...['k', 'K', 'kb', 'KB', 'KiB'].map((word) => [word, 'kB'] as const),
  ...['mb', 'Mb', 'MiB'].map((word) => [word, 'MB'] as const),
  ...['G', 'gb', 'Gb', 'GiB'].map((word) => [word, 'GB'] as const),
]);

/** The dimension as a sentence names it. */
export const NOUNS: Readonly<Record<Dimension, string>> = {
  duration: 'a duration',
  ratio: 'a ratio',
  bytes: 'a size',
  count: 'a count',
};

export const UNITS: readonly string[] = Object.keys(MEANINGS).filter((unit) => unit !== '');

export function isUnit(text: string): text is Unit {
  return Object.hasOwn(MEANINGS, text);
}

export function dimensionOf(unit: Unit): Dimension {
  return MEANINGS[unit].dimension;
}

/** The value in base units: milliseconds, ratio (1 = 100 %), bytes, count. kB, MB and GB are powers of 1000. */
export function inBase(value: number, unit: Unit): number {
  const { times, over } = MEANINGS[unit];
  return (value * times) / over;
}

/** The units that fit the dimension, as a sentence lists them: `ms, s, m or h`. Empty for counts. */
export function unitsOf(dimension: Dimension): string {
  const fitting = UNITS.filter((unit) => isUnit(unit) && dimensionOf(unit) === dimension);
  const last = fitting.pop() ?? '';
  return fitting.length === 0 ? last : `${fitting.join(', ')} or ${last}`;
}

/** What to write for a unit that is not one of ours; null when it resembles none. */
export function intendedUnit(text: string): string | null {
  return OTHER_SPELLINGS.get(text) ?? null;
}
