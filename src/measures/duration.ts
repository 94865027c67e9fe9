import type { Journal } from '../journal/journal.js';
import type { Observation } from './measure.js';

/** `duration`: of the whole experiment, pauses, hypotheses and rollbacks included, as Chaos Toolkit measured it. */
export function duration(journal: Journal): Observation {
  const { duration: value, start, end } = journal;
  if (value === null)
    return { kind: 'missing', because: 'the journal does not say how long the experiment took' };
  const evidence = { entries: ['/duration'], from: start, to: end };
  return { kind: 'number', value, interval: null, dimension: 'duration', evidence, because: '' };
}
