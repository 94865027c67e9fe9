import type { Ending, MetCondition } from '../brokers/broker.js';
import { clockTime, isoTime } from '../measures/moment.js';
import type { Abort } from './verdict.js';

/** What aborted the run; null when nothing did. */
export function abortOf({ state, reason, met }: Ending): Abort | null {
  if (met) {
    const { text, file, line, why, observed } = met;
    const times = { since: isoTime(met.since), at: isoTime(met.at) };
    return { text, file, line, why, observed, ...times, reason: sentence(met) };
  }
  if (state !== 'aborted') return null;
  const text = reason ?? 'a condition of the suite';
  return { ...NOTHING_MORE, text, reason: text };
}

const NOTHING_MORE = { file: null, line: null, why: null, observed: null, since: null, at: null } as const;

function sentence({ text, file, line, observed, since, at, why }: MetCondition): string {
  const was = observed === null || text.includes(observed) ? '' : `: it was ${observed} at ${clockTime(at)}`;
  return `${text} (${file}:${line}), since ${clockTime(since)}${was}${why === null ? '' : ` – ${why}`}`;
}
