import type { Phase } from '../criteria/criterion.js';
import type { Journal } from '../journal/journal.js';
import type { Observation } from './measure.js';
import { clockTime } from './moment.js';
import { observedTime, type Observed } from './observed-time.js';
import { downtimeOf } from './outages.js';
import { samplesBySource } from './samples.js';
import type { Timed } from './timeline.js';

/** `downtime` in a phase: the sum of its outages, an interval judged at its upper end. */
export function downtime(journal: Journal, phase: Phase | null): Observation {
  return overSamples(journal, phase, (observed) => {
    const down = downtimeOf(samplesBySource(journal).values(), observed.window);
    return { value: down.upper, interval: down, dimension: 'duration' };
  });
}

/** `availability` in a phase: 1 − downtime / observed time, an interval judged at its lower end. */
export function availability(journal: Journal, phase: Phase | null): Observation {
  return overSamples(journal, phase, ({ window, samples }) => {
    const time = window.to - window.from;
    if (time === 0) return instant(samples);
    const down = downtimeOf(samplesBySource(journal).values(), window);
    const interval = { lower: 1 - down.upper / time, upper: 1 - down.lower / time };
    return { value: interval.lower, interval, dimension: 'ratio' };
  });
}

/** `error-rate` in a phase: bad samples / all samples. */
export function errorRate(journal: Journal, phase: Phase | null): Observation {
  return overSamples(journal, phase, ({ samples }) => {
    const bad = samples.filter(({ state }) => state === 'bad').length;
    return { value: bad / samples.length, interval: null, dimension: 'ratio' };
  });
}

type Value = Pick<Extract<Observation, { kind: 'number' }>, 'value' | 'interval' | 'dimension'>;
type Sampled = Extract<Observed, { kind: 'observed' }>;

function instant(samples: readonly Timed[]): Value {
  const value = samples.some(({ state }) => state === 'bad') ? 0 : 1;
  return { value, interval: null, dimension: 'ratio' };
}

function overSamples(
  journal: Journal,
  phase: Phase | null,
  measure: (observed: Sampled) => Value,
): Observation {
  const observed = observedTime(journal, phase);
  if (observed.kind === 'missing') return observed;
  const { window, samples } = observed;
  const bad = samples.filter(({ state }) => state === 'bad');
  const telling = [bad[0] ?? samples[0], bad.at(-1) ?? samples.at(-1)].flatMap(
    (sample) => sample?.pointer ?? [],
  );
  return {
    kind: 'number',
    ...measure(observed),
    evidence: { entries: [...new Set(telling)], from: window.from, to: window.to },
    because: tell(bad, samples.length, window.from, window.to),
  };
}

function tell(bad: readonly Timed[], count: number, from: number, to: number): string {
  const between = `between ${clockTime(from)} and ${clockTime(to)}`;
  const [first] = bad;
  const samples = count === 1 ? 'sample' : 'samples';
  if (first === undefined) return `no bad one in ${count} ${samples} ${between}`;
  return `${bad.length} of ${count} ${samples} ${between} bad, first at ${clockTime(first.start)} when ${first.because}`;
}
