import type { Sample } from './samples.js';

/** A sample whose time and state are known. */
export interface Timed extends Sample {
  readonly state: 'good' | 'bad';
  readonly start: number;
  readonly end: number;
}

export function isTimed(sample: Sample): sample is Timed {
  return sample.state !== 'unknown' && sample.start !== null && sample.end !== null;
}

/** Why the samples cannot be judged, or null: one that cannot be placed or judged may hide anything. */
export function whyNotTimed(samples: readonly Sample[]): string | null {
  const odd = samples.find((sample) => !isTimed(sample));
  if (odd === undefined) return null;
  const what = odd.because === '' ? `"${odd.probe}" has no time` : odd.because;
  return odd.state === 'unknown'
    ? `a sample cannot be judged: ${what}`
    : `a sample cannot be placed in time: ${what}`;
}
