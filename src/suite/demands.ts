import type { Located } from './located.js';
import { kindOf } from './shape-problems.js';

/** A text that is there and says something. */
export function demandText(located: Located, name: string): boolean {
  if (typeof located.value === 'string' && located.value.trim() !== '') return true;
  if (located.absent) located.refuse(`${name} is missing`, 'add it, as text');
  else located.refuse(`${name} is ${located.value === '' ? 'empty' : kindOf(located)}`, 'write a text');
  return false;
}

/** An object, or nothing at all: Chaos Toolkit crashes on `null`. */
export function allowObject(located: Located, name: string): void {
  const { value } = located;
  if (located.absent || (typeof value === 'object' && value !== null && !Array.isArray(value))) return;
  located.refuse(`${name} is ${kindOf(located)}`, 'write an object (`key: value`), or leave the key out');
}

export function allowList(located: Located, name: string): void {
  if (located.absent || Array.isArray(located.value)) return;
  located.refuse(`${name} is ${kindOf(located)}`, 'write a list, or leave the key out');
}

export function allowBoolean(located: Located, name: string): void {
  if (located.absent || typeof located.value === 'boolean') return;
  located.refuse(`${name} is ${kindOf(located)}`, 'write true or false');
}

export function allowNumber(located: Located, name: string): void {
  if (located.absent || (typeof located.value === 'number' && located.value >= 0)) return;
  const what = typeof located.value === 'number' ? 'negative' : kindOf(located);
  located.refuse(`${name} is ${what}`, 'write a number of seconds');
}
