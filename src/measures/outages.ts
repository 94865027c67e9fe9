import type { Window } from './phases.js';
import type { Sample } from './samples.js';
import { isTimed, type Timed } from './timeline.js';

/** How long the system was down within a window, in milliseconds: at least, and at most. */
export interface Downtime {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Each row of bad samples of one source is an outage: at least from the start of its first to the end of its last, at most from
 * the start of the good sample before it – a slow answer may tell of the moment when it was asked for – to the end of the good
 * sample after it. Both cut to the window; outages of several sources that overlap count once.
 */
export function downtimeOf(sources: Iterable<readonly Sample[]>, window: Window): Downtime {
  const outages = [...sources].flatMap((samples) => outagesOf(samples.filter(isTimed)));
  return {
    lower: unionLength(
      outages.map(({ surely }) => surely),
      window,
    ),
    upper: unionLength(
      outages.map(({ possibly }) => possibly),
      window,
    ),
  };
}

interface Outage {
  readonly surely: Window;
  readonly possibly: Window;
}

function outagesOf(samples: readonly Timed[]): readonly Outage[] {
  const outages: Outage[] = [];
  for (let at = 0; at < samples.length; at += 1) {
    const first = samples[at];
    if (first?.state !== 'bad') continue;
    const before = samples[at - 1];
    while (samples[at + 1]?.state === 'bad') at += 1;
    const last = samples[at] ?? first;
    const after = samples[at + 1];
    outages.push({
      surely: { from: first.start, to: Math.max(first.end, last.end) },
      possibly: { from: Math.min(first.start, before?.start ?? -Infinity), to: after?.end ?? Infinity },
    });
  }
  return outages;
}

function unionLength(stretches: readonly Window[], { from, to }: Window): number {
  let [length, covered] = [0, from];
  for (const stretch of [...stretches].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const start = Math.max(stretch.from, covered);
    const end = Math.min(stretch.to, to);
    if (end <= start) continue;
    length += end - start;
    covered = end;
  }
  return length;
}
