import { readEntries, readRound } from './entry.js';
import { readExperiment } from './experiment.js';
import type { Journal } from './journal.js';
import { elements, rawJournal, type RawJournal } from './raw.js';
import { isObject } from './object.js';
import { parseJournalText } from './text.js';
import { readTime } from './time.js';
import { whyUntrusted } from './trust.js';

export type ReadJournal =
  | { readonly kind: 'journal'; readonly journal: Journal }
  | { readonly kind: 'unreadable'; readonly reason: string };

/**
 * Reads a journal of chaoslib 1.0 to 1.45, or of the "lite" runner. Whatever is missing or odd is read as the absence of
 * evidence, never as evidence; only a text that is no journal at all is `unreadable`. Never throws.
 */
export function readJournal(text: string): ReadJournal {
  const parsed = parseJournalText(text);
  if (parsed.kind === 'unreadable') return parsed;
  if (!isJournal(parsed.value)) return { kind: 'unreadable', reason: 'the file is JSON but not a journal' };
  const { data: raw } = rawJournal.safeParse(parsed.value);
  if (raw === undefined) return { kind: 'unreadable', reason: 'the journal has no status' };
  return { kind: 'journal', journal: toJournal(raw) };
}

function isJournal(value: unknown): boolean {
  const keys = ['chaoslib-version', 'experiment', 'steady_states', 'run'];
  return isObject(value) && keys.some((key) => Object.hasOwn(value, key));
}

function toJournal(raw: RawJournal): Journal {
  const experiment = readExperiment(raw.experiment);
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
