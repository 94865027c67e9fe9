import { significant } from './compare.js';
import type { Dimension, Quantity } from './criterion.js';
import { inBase, isUnit } from './unit.js';

/** The quantity in base units: milliseconds, ratio (1 = 100 %), bytes, count. */
export function toBase(quantity: Quantity): number {
  return inBase(quantity.value, quantity.unit);
}

/** As a criterion writes it: `5m`, `99.5%`, `3`. */
export function printQuantity(quantity: Quantity): string {
  return `${quantity.value}${quantity.unit}`;
}

const QUANTITY = /^\s*(-?\d{1,30}(?:\.\d{1,30})?(?:[eE][+-]?\d{1,3})?)\s*(%|[A-Za-z]{0,2})\s*$/;
const LONGEST = 100;

/** Reads a quantity out of an activity's output, e.g. `800ms` or `0\n`; null when the text is not exactly one. */
export function readQuantity(text: string): Quantity | null {
  if (text.length > LONGEST) return null;
  const [, number = '', unit = ''] = QUANTITY.exec(text) ?? [];
  const value = Number(number);
  return number !== '' && Number.isFinite(value) && isUnit(unit) ? { value, unit } : null;
}

/**
 * A value in base units as people read it: `7m12s`, `1h02m`, `312 ms`, `98.2 %`, `20 MB`, `3`; `never` for an infinite
 * duration. It is rounded, but never onto one of `beside` (or 0, or 100 %) unless it is that very value: what misses a limit
 * by a hair is printed with as many digits as show the hair.
 */
export function printValue(value: number, dimension: Dimension, beside: readonly number[] = []): string {
  const exact = significant(value);
  const landmarks = dimension === 'ratio' ? [0, 1, ...beside] : [0, ...beside];
  const others = landmarks.map(significant).filter((other) => other !== exact);
  for (let finer = 0; finer < FINEST; finer += 1) {
    const text = print(exact, dimension, finer);
    if (others.every((other) => print(other, dimension, finer) !== text)) return text;
  }
  return printExactly(exact, dimension);
}

const FINEST = 18;
const EXACT = Infinity;

/** With every digit that counts: for limits, which are shown as they are and never rounded. */
export function printExactly(value: number, dimension: Dimension): string {
  return print(significant(value), dimension, EXACT);
}

/** `finer` counts the decimals beyond what people want to read. */
function print(value: number, dimension: Dimension, finer: number): string {
  if (Number.isNaN(value)) return 'not a number';
  if (!Number.isFinite(value)) return dimension === 'duration' && value > 0 ? 'never' : 'infinite';
  switch (dimension) {
    case 'duration':
      return value < 0 ? `-${printDuration(-value, finer)}` : printDuration(value, finer);
    case 'ratio':
      return `${decimals(value * 100, 2 + finer)} %`;
    case 'bytes':
      return printBytes(value, finer);
    case 'count':
      return `${decimals(value, 3 + finer)}`;
  }
}

function decimals(value: number, places: number): number {
  return places > 100 ? significant(value) : Number(significant(value).toFixed(places));
}

function printBytes(value: number, finer: number): string {
  const size = Math.abs(value);
  if (size < 1e3) return `${decimals(value, 2 + finer)} B`;
  if (size < 1e6) return `${decimals(value / 1e3, 2 + finer)} kB`;
  if (size < 1e9) return `${decimals(value / 1e6, 2 + finer)} MB`;
  return `${decimals(value / 1e9, 2 + finer)} GB`;
}

function printDuration(milliseconds: number, finer: number): string {
  const short = decimals(milliseconds, finer);
  if (short < 1_000) return `${short} ms`;
  const seconds = roundSeconds(milliseconds / 1_000, finer);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  // The subtraction must not show more digits than the whole has.
  const rest = Number((seconds - minutes * 60).toFixed(Math.max(0, 11 - Math.floor(Math.log10(seconds)))));
  const inMinute = rest === 0 ? '' : `${padded(rest)}s`;
  if (minutes < 60) return `${minutes}m${inMinute}`;
  const inHour = minutes % 60 === 0 && rest === 0 ? '' : `${padded(minutes % 60)}m`;
  return `${Math.floor(minutes / 60)}h${inHour}${inMinute}`;
}

/** To whole minutes from an hour on, to seconds from a minute on, else to tenths. */
function roundSeconds(seconds: number, finer: number): number {
  if (seconds >= 3_600) return finer === 0 ? Math.round(seconds / 60) * 60 : decimals(seconds, finer - 1);
  if (seconds >= 60) return decimals(seconds, finer);
  return decimals(seconds, 1 + finer);
}

function padded(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}
