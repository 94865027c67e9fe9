import type { Entry, Journal } from './journal.js';

/**
 * Why a journal proves nothing, or null. The "lite" runner imitates Chaos Toolkit and executes nothing: its version is
 * `NA`, or every activity answers `true` within no time at all.
 */
export function whyUntrusted(
  journal: Pick<Journal, 'chaoslibVersion' | 'steadyStates' | 'run'>,
): string | null {
  if (journal.chaoslibVersion === 'NA') {
    return 'it was written by the "lite" runner (chaoslib-version NA), which does not execute what it reports';
  }
  const { before, during, after } = journal.steadyStates;
  const rounds = [before, ...during, after].flatMap((round) => round?.probes ?? []);
  const entries = [...rounds, ...journal.run];
  if (entries.length === 0 || !entries.every(isStub)) return null;
  return 'every activity answered true in exactly 0 s: nothing was executed';
}

function isStub(entry: Entry): boolean {
  return entry.output === true && entry.start !== null && entry.start === entry.end;
}
