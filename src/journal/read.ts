import { readEntries, readRound } from './entry.js';
import { readExperiment } from './experiment.js';
import type { JsonObject } from '../suite/plan.js';
import type { Journal } from './journal.js';
import { elements, rawJournal, type RawJournal } from './raw.js';
import { isObject, own } from './object.js';
import { parseJournalText } from './text.js';
import { readTime } from './time.js';
import { whyUntrusted } from './trust.js';

export type ReadJournal =
  | { readonly kind: 'journal'; readonly journal: Journal }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** A journal that was recognised, before its entries are read. */
export interface OpenJournal {
  readonly kind: 'open';
  readonly title: string;
  readonly start: number | null;
  /** The experiment as it was run, whatever it holds. */
  readonly document: JsonObject;
  /**
   * Reads the rest. `known` are values of `configuration` from elsewhere: they stand in for those that the journal masks.
   */
  read(known?: ReadonlyMap<string, unknown>): Journal;
}

/**
 * Reads a journal of chaoslib 1.0 to 1.45, or of the "lite" runner. Whatever is missing or odd is read as the absence of
 * evidence, never as evidence; only a text that is no journal at all is `unreadable`. Never throws.
 */
export function readJournal(text: string, known?: ReadonlyMap<string, unknown>): ReadJournal {
  const opened = openJournal(text);
  return opened.kind === 'open' ? { kind: 'journal', journal: opened.read(known) } : opened;
}

/** The same in two steps, for whoever has to know first which experiment a journal tells of. Never throws. */
export function openJournal(text: string): OpenJournal | Extract<ReadJournal, { kind: 'unreadable' }> {
  const parsed = parseJournalText(text);
  if (parsed.kind === 'unreadable') return parsed;
  if (!isJournal(parsed.value)) return { kind: 'unreadable', reason: 'the file is JSON but not a journal' };
  const { data: raw } = rawJournal.safeParse(parsed.value);
  if (raw === undefined) return { kind: 'unreadable', reason: 'the journal has no status' };
  const document = own(parsed.value, 'experiment');
  return {
    kind: 'open',
    title: raw.experiment.title ?? '',
    start: readTime(raw.start),
    // It came out of JSON; Python's NaN and Infinity are the only values that JSON has no word for.
    document: isObject(document) ? (document as JsonObject) : {},
    read: (known = new Map()) => toJournal(raw, known),
  };
}

function isJournal(value: unknown): boolean {
  const keys = ['chaoslib-version', 'experiment', 'steady_states', 'run'];
  return isObject(value) && keys.some((key) => Object.hasOwn(value, key));
}

function toJournal(raw: RawJournal, known: ReadonlyMap<string, unknown>): Journal {
  const experiment = readExperiment(raw.experiment, known);
  const { literals } = experiment;
  const { before, during, after } = raw.steady_states;
  const [start, end] = [readTime(raw.start), readTime(raw.end)];
  const read = {
    chaoslibVersion: raw['chaoslib-version'] ?? 'unknown',
    status: raw.status,
    deviated: raw.deviated === true,
    start,
    end,
    duration: readDuration(raw.duration, start, end),
    experiment,
    steadyStates: {
      before: readRound(before, '/steady_states/before', literals),
      during: elements(during).map(
        (round, index) =>
          readRound(round, `/steady_states/during/${index}`, literals) ?? { met: null, probes: [] },
      ),
      after: readRound(after, '/steady_states/after', literals),
    },
    run: readEntries(raw.run, '/run', literals),
    rollbacks: readEntries(raw.rollbacks, '/rollbacks', literals),
  };
  return { ...read, untrusted: whyUntrusted(read), notes: notesOn(raw, read.start) };
}

function readDuration(seconds: unknown, start: number | null, end: number | null): number | null {
  if (typeof seconds === 'number' && Number.isFinite(seconds) && seconds >= 0) return seconds * 1_000;
  return start !== null && end !== null && end >= start ? end - start : null;
}

function notesOn(raw: RawJournal, start: number | null): readonly string[] {
  const notes: string[] = [];
  if (raw.run === undefined)
    notes.push('the journal has no "run": its runner does not say what was executed');
  if (start === null) notes.push('the journal does not say when it started');
  if (raw['chaoslib-version'] === null) notes.push('the journal does not say which chaoslib wrote it');
  return notes;
}
