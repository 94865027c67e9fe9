import { z } from 'zod';
import { readQuantity, toBase } from '../criteria/quantity.js';
import { dimensionOf } from '../criteria/unit.js';
import { strict, text } from './shape.js';

const STATISTIC =
  /^(?:Average|Sum|Minimum|Maximum|SampleCount|IQM|(?:p|tm|wm|tc|ts)(?:100|\d{1,2})(?:\.\d{1,10})?|(?:PR|TM|WM|TC|TS)\([\d.%]*:[\d.%]*\))$/;
const ID = /^[a-z][A-Za-z0-9_]{0,19}$/;
/** As many as an alarm on metric math may have. */
const MOST_METRICS = 10;
const MOST_DIMENSIONS = 30;

const statistic = z
  .string()
  .refine((value) => STATISTIC.test(value), {
    message: 'CloudWatch has no such statistic',
    params: { fix: 'write Average, Sum, Minimum, Maximum, SampleCount, or a percentile such as p95' },
  })
  .meta({
    description: '`Average`, `Sum`, `Minimum`, `Maximum`, `SampleCount`, a percentile such as `p95`.',
  });

const statisticKeys = {
  namespace: text('The namespace of the metric, e.g. `AWS/ApplicationELB`.'),
  metric: text('The name of the metric, e.g. `TargetResponseTime`.'),
  statistic,
  dimensions: z
    .record(
      z.string().min(1),
      text('The exact value.').refine((value) => !value.includes('${'), {
        message: 'variables are not filled in here',
        params: { fix: 'write the value itself' },
      }),
    )
    .refine((dimensions) => Object.keys(dimensions).length <= MOST_DIMENSIONS, {
      message: `a metric has at most ${MOST_DIMENSIONS} dimensions`,
      params: { fix: 'leave out those that the metric does not have' },
    })
    .optional()
    .meta({ description: 'All dimensions of the metric: CloudWatch keeps one metric for each set of them.' }),
};

const isPeriod = (value: string) => {
  const seconds = durationOf(value) / 1_000;
  return [1, 5, 10, 20, 30].includes(seconds) || (seconds > 0 && seconds <= 86_400 && seconds % 60 === 0);
};

/** The duration in milliseconds; NaN when the text is none. */
export function durationOf(text: string): number {
  const quantity = readQuantity(text);
  return quantity !== null && dimensionOf(quantity.unit) === 'duration' ? toBase(quantity) : NaN;
}

const LONGEST_SETTLE = 15 * 60_000;

export const settleShape = z
  .string()
  .refine((value) => durationOf(value) >= 0 && durationOf(value) <= LONGEST_SETTLE, {
    message: 'this is no time to settle in',
    params: { fix: 'write a duration of at most 15m, e.g. 60s' },
  });

const timing = {
  period: z
    .string()
    .refine(isPeriod, {
      message: 'CloudWatch has no such period',
      params: { fix: 'write 1s, 5s, 10s, 20s, 30s, or whole minutes, e.g. 60s' },
    })
    .optional()
    .meta({ description: 'Of how much time each value speaks; 60s when not given.' }),
  settle: settleShape.optional().meta({
    description: 'How long after a window its values may still arrive; 60s when not given.',
  }),
  missing: z.enum(['inconclusive', 'ignore']).optional().meta({
    description:
      'Periods without a value: `inconclusive` when not given; `ignore` judges the others, if there is one.',
  }),
};

const metrics = z
  .record(z.string(), strict(statisticKeys))
  .refine((all) => Object.keys(all).every((id) => ID.test(id)), {
    message: 'an id begins with a small letter and has at most 20 letters, digits and "_"',
    params: { fix: 'write ids such as errors or m1' },
  })
  .refine((all) => Object.keys(all).length <= MOST_METRICS, {
    message: `an expression has at most ${MOST_METRICS} metrics`,
    params: { fix: 'write fewer' },
  });

/** A statistic of a metric, or metric math over several. */
export const cloudwatchShape = strict({
  namespace: statisticKeys.namespace.optional(),
  metric: statisticKeys.metric.optional(),
  statistic: statistic.optional(),
  dimensions: statisticKeys.dimensions,
  expression: text('Metric math, e.g. `errors / requests * 100`.').max(2_000).optional(),
  metrics: metrics.optional().meta({ description: 'The metrics of the expression, by id.' }),
  ...timing,
}).refine(isOneQuery, {
  message: 'a metric is one statistic, or one expression',
  params: {
    fix: 'write namespace, metric and statistic, or expression and metrics',
  },
});

function isOneQuery(keys: Readonly<Record<string, unknown>>): boolean {
  const has = (key: string) => keys[key] !== undefined;
  const [single, math] = [SINGLE.filter(has), MATH.filter(has)];
  if (math.length === 0) return single.length === SINGLE.length;
  return math.length === MATH.length && single.length === 0 && !has('dimensions');
}

/** A measure of the suite: a value in the journal, a metric, or how long an alarm took. */
export const measureShape = strict({
  probe: text('The probe whose entry in the journal holds the value.').optional(),
  action: text('The action whose entry in the journal holds the value.').optional(),
  path: text('Where the value is in the entry, e.g. `output.body.lost`.').optional(),
  cloudwatch: cloudwatchShape.optional().meta({ description: 'Values of CloudWatch over the phase.' }),
  alarm: text('The alarm: the measure is how long after the fault it went off.').max(255).optional(),
  unit: z
    .enum(['count', 'ms', 's', 'm', 'h', '%', 'B', 'kB', 'MB', 'GB'])
    .optional()
    .meta({ description: 'The unit the value is given in; an alarm needs none.' }),
})
  .refine((keys) => SOURCES.filter((key) => keys[key] !== undefined).length === 1, {
    message: 'a measure is found in one place',
    params: { fix: 'write one of `probe`, `action`, `cloudwatch` and `alarm`' },
  })
  .refine(
    ({ probe, action, path }) => (probe === undefined && action === undefined) === (path === undefined),
    {
      message: 'a value is found in a probe or an action by its path, and nowhere else',
      params: { fix: 'write `path` with `probe` or `action` only, e.g. `path: output.body.lost`' },
    },
  )
  .refine(({ alarm, unit }) => (alarm === undefined) !== (unit === undefined), {
    message: 'every value has a unit, but for an alarm, which takes a time to go off',
    params: { fix: 'write `unit`, unless there is an `alarm`' },
  });

const SINGLE = ['namespace', 'metric', 'statistic'];
const MATH = ['expression', 'metrics'];
const SOURCES = ['probe', 'action', 'cloudwatch', 'alarm'] as const;
