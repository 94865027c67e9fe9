import type { Phase } from '../criteria/criterion.js';
import type { Journal } from '../journal/journal.js';
import { phaseWindow, windowOf, type Window } from './phases.js';
import { samplesOf, type Sample } from './samples.js';
import { isTimed, whyNotTimed, type Timed } from './timeline.js';

/** The part of a phase that samples speak for. */
export type Observed =
  | {
      readonly kind: 'observed';
      /** The phase, cut to the time between the first and the last sample of the run. */
      readonly window: Window;
      /** Samples that began in the phase; at least one. */
      readonly samples: readonly Timed[];
    }
  | { readonly kind: 'missing'; readonly because: string };

/** A longer stretch without a look, as a share of the observed time, and nobody knows what happened. */
const LONGEST_GAP = 0.5;

/** The samples of a phase, if there are enough of them to speak for it. */
export function observedTime(journal: Journal, phase: Phase | null): Observed {
  const placed = windowOf(journal, phase);
  if (placed.kind === 'missing') return placed;
  const { window: asked } = placed;
  const all = samplesOf(journal);
  const inside = all.filter((sample) => isInside(sample, asked, phase));
  const odd = whyNotTimed(inside);
  if (odd !== null) return { kind: 'missing', because: odd };
  const samples = inside.filter(isTimed);
  const name = phase === null ? 'after the fault' : `in the ${phase} phase`;
  if (samples.length === 0) return { kind: 'missing', because: `there is no sample ${name}` };
  const timed = all.filter(isTimed);
  const window = {
    from: Math.max(asked.from, Math.min(...timed.map(({ start }) => start))),
    to: Math.min(
      asked.to,
      timed.reduce((latest, { end }) => Math.max(latest, end), -Infinity),
    ),
  };
  const silence = tooLongSilence(timed, toBeSeen(journal, phase, asked, window));
  if (silence !== null)
    return { kind: 'missing', because: `nothing looked at the system for ${silence} ${name}` };
  return { kind: 'observed', window, samples };
}

/** Nobody has to look while the experiment starts, nor while rollbacks are played. */
function toBeSeen(journal: Journal, phase: Phase | null, asked: Window, seen: Window): Window {
  const method = phase === null ? phaseWindow(journal, 'recovery') : null;
  if (phase === 'after' || method?.kind === 'missing') return seen;
  return {
    from: phase === 'before' ? seen.from : asked.from,
    to: method === null ? asked.to : Math.max(seen.to, method.window.to),
  };
}

/** How long nobody looked, when that was too long for the samples to speak for the window; null when they do. */
export function tooLongSilence(
  samples: readonly Pick<Timed, 'start' | 'end'>[],
  window: Window,
): string | null {
  const gap = longestGap(samples, window);
  const time = window.to - window.from;
  const seconds = (milliseconds: number): string => `${Math.round(milliseconds / 100) / 10} s`;
  return gap > LONGEST_GAP * time ? `${seconds(gap)} of ${seconds(time)}` : null;
}

/** A phase ends where the next begins; only the last includes its end. */
function isInside({ start }: Sample, { from, to }: Window, phase: Phase | null): boolean {
  if (start === null) return true;
  return start >= from && (phase === null || phase === 'after' ? start <= to : start < to);
}

function longestGap(samples: readonly Pick<Timed, 'start' | 'end'>[], { from, to }: Window): number {
  let covered = from;
  let longest = 0;
  for (const { start, end } of samples) {
    longest = Math.max(longest, Math.min(start, to) - covered);
    covered = Math.max(covered, Math.min(end, to));
  }
  return Math.max(longest, to - covered);
}
