import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Journal } from '../../src/journal/journal.js';
import { readJournal } from '../../src/journal/read.js';

const FOLDER = fileURLToPath(new URL('./fixtures/', import.meta.url));

/** A journal as a real runner wrote it; `fixtures/README.md` says which. */
export function fixtureText(name: string): string {
  return readFileSync(`${FOLDER}${name}.json`, 'utf8');
}

/** One of the journals of chaoslib 1.44.0. */
export function realText(situation: string): string {
  return fixtureText(`chaoslib-1.44.0/${situation}`);
}

export function read(text: string): Journal {
  const result = readJournal(text);
  if (result.kind === 'unreadable') throw new Error(result.reason);
  return result.journal;
}
