import type { Condition, Criterion, Dimension } from '../../src/criteria/criterion.js';
import type { Observation } from '../../src/criteria/observation.js';
import { parseCondition } from '../../src/criteria/parse.js';
import { BUILT_IN_MEASURES, declaredMeasure, type Vocabulary } from '../../src/criteria/vocabulary.js';

export function condition(text: string): Condition {
  const parsed = parseCondition(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.message} – ${parsed.fix}`);
  return parsed.condition;
}

export function criterion(overrides: Partial<Criterion> = {}): Criterion {
  return {
    require: condition('steady-state is met'),
    warn: null,
    weight: 1,
    required: false,
    enforce: true,
    why: null,
    place: { file: 'suite.yaml', line: 7 },
    origin: 'suite',
    ...overrides,
  };
}

export function vocabulary(overrides: Partial<Vocabulary> = {}): Vocabulary {
  return {
    measures: [
      ...BUILT_IN_MEASURES,
      declaredMeasure('latency.p95', 'duration'),
      declaredMeasure('orders.lost', 'count'),
    ],
    probes: ['web answers', 'count-orders'],
    actions: ['kill the web server'],
    baseline: true,
    cadence: null,
    ...overrides,
  };
}

const evidence = { entries: [], from: null, to: null };

export function observedNumber(
  value: number,
  dimension: Dimension,
  interval: readonly [number, number] | null = null,
  because = '',
): Observation {
  const ends = interval === null ? null : { lower: interval[0], upper: interval[1] };
  return { kind: 'number', value, interval: ends, dimension, evidence, because };
}

export function observedWord(value: string, because = ''): Observation {
  return { kind: 'word', value, evidence, because };
}

export function observedBoolean(value: boolean): Observation {
  return { kind: 'boolean', value, evidence, because: '' };
}
