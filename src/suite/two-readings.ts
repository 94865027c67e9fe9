import { quote } from '../criteria/quote.js';
import type { Located } from './located.js';
import { pyYamlReading, type Reading } from './yaml11.js';

/**
 * Refuses every key and value that Chaos Toolkit, which reads YAML 1.1, would read differently than the gate does, and
 * every number that could not be handed on as it is.
 */
export function refuseTwoReadings(experiment: Located): void {
  walk(experiment, false);
}

/** A secret is refused without being shown. */
function walk(located: Located, secret: boolean): void {
  for (const [key, child] of located.entries) {
    refuseKey(child);
    walk(child, secret || (key === 'secrets' && located.outermost));
  }
  for (const item of located.items) walk(item, secret);
  if (located.plain !== null) refuseScalar(located, located.plain, secret);
  refuseInexact(located, secret);
}

function refuseKey(located: Located): void {
  const plain = located.plainKey;
  if (plain === null) return;
  const reading = pyYamlReading(plain);
  if (reading.kind === 'text') return;
  located.refuse(
    `the key ${quote(plain)} is ${told(reading)} to Chaos Toolkit`,
    `write ${quote(plain)} in quotes`,
  );
}

function refuseScalar(located: Located, plain: string, secret: boolean): void {
  const reading = pyYamlReading(plain);
  if (agrees(reading, located)) return;
  if (secret) {
    located.refuse('this value is not the same in YAML 1.1, which Chaos Toolkit reads', 'quote it');
  } else {
    located.refuse(
      `${quote(plain)} is ${told(reading)} to Chaos Toolkit (YAML 1.1) and ${meaning(located)} in YAML 1.2`,
      `write ${quote(plain)} in quotes if it is text, ${plainly(reading)} if not`,
    );
  }
}

/** JSON has no endless numbers; others lose digits, or get an exponent that YAML 1.1 takes for text. */
export function refuseInexact(located: Located, secret: boolean): void {
  const { value } = located;
  if (typeof value !== 'number') return;
  const exact = Number.isFinite(value) && !String(value).includes('e');
  if (exact && (!Number.isInteger(value) || Number.isSafeInteger(value))) return;
  const what = secret ? 'this number' : `the number ${value}`;
  located.refuse(`${what} cannot be handed on exactly`, 'write it in quotes, as text');
}

function agrees(reading: Reading, { value }: Located): boolean {
  switch (reading.kind) {
    case 'null':
      return value === null;
    case 'text':
      return typeof value === 'string';
    case 'boolean':
    case 'number':
      return value === reading.value;
    case 'endless':
      return typeof value === 'number';
    case 'other':
      return false;
  }
}

function told(reading: Reading): string {
  switch (reading.kind) {
    case 'null':
      return 'null';
    case 'text':
      return 'text';
    case 'boolean':
      return String(reading.value);
    case 'number':
      return `the number ${reading.value}`;
    case 'endless':
      return 'a number without end';
    case 'other':
      return reading.name;
  }
}

function meaning({ value }: Located): string {
  if (typeof value === 'string') return 'text';
  return typeof value === 'number' ? `the number ${value}` : String(value === true);
}

function plainly(reading: Reading): string {
  return reading.kind === 'boolean' || reading.kind === 'number'
    ? String(reading.value)
    : 'another plain value';
}
