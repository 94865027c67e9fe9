import { describe, expect, test } from '@jest/globals';
import { entry } from './suite-refusals.js';
import { EXPERIMENT, planOf, problemsOf } from './workspace.js';

/** A suite that asks for `criterion` and declares `measures`, a line each. */
const suiteOf = (measures: readonly string[], criterion = 'duration < 1h') =>
  `${entry(`criteria: ['${criterion}']\n`)}measures:\n${measures.map((line) => `  ${line}\n`).join('')}`;

async function measuresOf(...measures: readonly string[]) {
  const plan = await planOf({
    files: { 'e.yaml': EXPERIMENT, 's.yaml': suiteOf(measures) },
    suite: 's.yaml',
  });
  return plan.experiments[0]?.measures ?? [];
}

const problems = (measure: string, criterion?: string) =>
  problemsOf({ files: { 'e.yaml': EXPERIMENT, 's.yaml': suiteOf([measure], criterion) }, suite: 's.yaml' });

describe('a measure is declared', () => {
  test('as a statistic of a metric', async () => {
    const metric =
      'namespace: AWS/ApplicationELB, metric: TargetResponseTime, statistic: p95, dimensions: { LoadBalancer: app/shop }';
    expect(await measuresOf(`latency.p95: { cloudwatch: { ${metric} }, unit: s }`)).toMatchObject([
      {
        name: 'latency.p95',
        dimension: 'duration',
        unit: 's',
        source: {
          kind: 'metric',
          query: {
            kind: 'statistic',
            namespace: 'AWS/ApplicationELB',
            metric: 'TargetResponseTime',
            statistic: 'p95',
            dimensions: { LoadBalancer: 'app/shop' },
          },
          period: 60_000,
          settle: 60_000,
          missing: 'inconclusive',
        },
      },
    ]);
  });

  test('as metric math, with its own pace', async () => {
    const e = '{ namespace: Shop, metric: Errors, statistic: Sum }';
    const r = '{ namespace: Shop, metric: Requests, statistic: Sum }';
    const math = `expression: e / r * 100, metrics: { e: ${e}, r: ${r} }, period: 10s, settle: 2m, missing: ignore`;
    expect(await measuresOf(`errors: { cloudwatch: { ${math} }, unit: '%' }`)).toMatchObject([
      {
        dimension: 'ratio',
        source: {
          query: {
            kind: 'expression',
            expression: 'e / r * 100',
            metrics: { e: { metric: 'Errors', dimensions: {} }, r: { metric: 'Requests' } },
          },
          period: 10_000,
          settle: 120_000,
          missing: 'ignore',
        },
      },
    ]);
  });

  test('as the time until an alarm goes off, and as a loss', async () => {
    expect(
      await measuresOf(
        'detection-time: { alarm: checkout-5xx }',
        'data-loss: { probe: count, path: output.lost, unit: s }',
      ),
    ).toMatchObject([
      { name: 'detection-time', dimension: 'duration', source: { kind: 'alarm', name: 'checkout-5xx' } },
      { name: 'data-loss', dimension: 'duration', source: { kind: 'journal', name: 'count' } },
    ]);
  });

  test.each(['Average', 'SampleCount', 'IQM', 'p99', 'p99.9', 'tm90', 'wm98', 'TM(10%:90%)', 'PR(:300)'])(
    'by the statistic %s',
    async (statistic) => {
      const cloudwatch = `{ namespace: Shop, metric: Latency, statistic: '${statistic}' }`;
      expect(await measuresOf(`latency: { cloudwatch: ${cloudwatch}, unit: ms }`)).toMatchObject([
        { source: { query: { statistic } } },
      ]);
    },
  );
});

const NAMESPACE = 'namespace: Shop, metric: Latency';
const P95 = `${NAMESPACE}, statistic: p95`;

describe('a measure is refused', () => {
  test.each([
    [
      'that is found nowhere',
      'lost: { unit: s }',
      'a measure is found in one place – write one of `probe`, `action`, `cloudwatch` and `alarm`',
    ],
    [
      'that is found in two places',
      `lost: { alarm: a, cloudwatch: { ${P95} } }`,
      'a measure is found in one place – write one of `probe`, `action`, `cloudwatch` and `alarm`',
    ],
    [
      'without a unit',
      `lost: { cloudwatch: { ${P95} } }`,
      'every value has a unit, but for an alarm, which takes a time to go off – write `unit`, unless there is an `alarm`',
    ],
    [
      'whose alarm has a unit',
      'lost: { alarm: a, unit: s }',
      'every value has a unit, but for an alarm, which takes a time to go off – write `unit`, unless there is an `alarm`',
    ],
    [
      'whose metric has a path',
      `lost: { cloudwatch: { ${P95} }, path: output, unit: s }`,
      'a value is found in a probe or an action by its path, and nowhere else – write `path` with `probe` or `action` only, e.g. `path: output.body.lost`',
    ],
    [
      'by a statistic that is none',
      `lost: { cloudwatch: { ${NAMESPACE}, statistic: P95 }, unit: s }`,
      'CloudWatch has no such statistic – write Average, Sum, Minimum, Maximum, SampleCount, or a percentile such as p95',
    ],
    [
      'without a statistic',
      `lost: { cloudwatch: { ${NAMESPACE} }, unit: s }`,
      'a metric is one statistic, or one expression – write namespace, metric and statistic, or expression and metrics',
    ],
    [
      'that is a statistic and an expression',
      `lost: { cloudwatch: { ${P95}, expression: e, metrics: { e: { ${P95} } } }, unit: s }`,
      'a metric is one statistic, or one expression – write namespace, metric and statistic, or expression and metrics',
    ],
    [
      'at a pace that CloudWatch does not have',
      `lost: { cloudwatch: { ${P95}, period: 90s }, unit: s }`,
      'CloudWatch has no such period – write 1s, 5s, 10s, 20s, 30s, or whole minutes, e.g. 60s',
    ],
    [
      'that settles for ever',
      `lost: { cloudwatch: { ${P95}, settle: 1h }, unit: s }`,
      'this is no time to settle in – write a duration of at most 15m, e.g. 60s',
    ],
    [
      'with a variable where none is filled in',
      `lost: { cloudwatch: { ${P95}, dimensions: { Target: "\${asg}" } }, unit: s }`,
      'variables are not filled in here – write the value itself',
    ],
    [
      'whose expression does not use a metric',
      `lost: { cloudwatch: { expression: e * 2, metrics: { e: { ${P95} }, r: { ${P95} } } }, unit: s }`,
      'the expression does not use the metric "r" – use it, or leave it out',
    ],
    [
      'with an id that CloudWatch does not take',
      `lost: { cloudwatch: { expression: E1 * 2, metrics: { E1: { ${P95} } } }, unit: s }`,
      'an id begins with a small letter and has at most 20 letters, digits and "_" – write ids such as errors or m1',
    ],
    [
      'with a key that nobody knows',
      `lost: { cloudwatch: { ${P95}, dimension: {} }, unit: s }`,
      'unknown key "dimension" – write "dimensions"',
    ],
    [
      'by the short name of another',
      'rpo: { probe: count, path: output, unit: s }',
      '"rpo" is short for data-loss – declare "data-loss"',
    ],
    [
      'as a loss that is a share',
      "data-loss: { probe: count, path: output, unit: '%' }",
      'data-loss is a duration or a count, and this is a ratio – write e.g. data-loss: { probe: "count-orders", path: output.body.lost, unit: count }',
    ],
    [
      'as a loss that is an alarm',
      'data-loss: { alarm: a }',
      'data-loss is a duration or a count, and this is how long an alarm took – write e.g. data-loss: { probe: "count-orders", path: output.body.lost, unit: count }',
    ],
    [
      'as a detection that is a count',
      'detection-time: { probe: count, path: output, unit: count }',
      'detection-time is a duration, and this is a count – write e.g. detection-time: { alarm: "checkout-5xx" }',
    ],
  ])('%s', async (_, measure, problem) => {
    expect((await problems(measure)).map((line) => line.replace(/^s\.yaml:\d+: /, ''))).toEqual([problem]);
  });
});

describe('a criterion about a declared measure is checked', () => {
  test('for its unit', async () => {
    expect(await problems(`latency: { cloudwatch: { ${P95} }, unit: s }`, 'latency <= 5')).toEqual([
      's.yaml:4: latency is a duration, and 5 has no unit – write one of ms, s, m or h, e.g. "latency <= 5s"',
    ]);
  });

  test('for a phase that an alarm does not have', async () => {
    expect(await problems('detection-time: { alarm: a }', 'detection-time during recovery <= 1m')).toEqual([
      's.yaml:4: detection-time speaks about the whole experiment, not about a phase – write "detection-time <= 1m"',
    ]);
  });

  test('for a fault that could be detected', async () => {
    const faultless = EXPERIMENT.replace(/method:[\s\S]*rollbacks:/, 'method: []\nrollbacks:');
    const suite = suiteOf(['detection-time: { alarm: a }'], 'detection-time <= 1m');
    expect(await problemsOf({ files: { 'e.yaml': faultless, 's.yaml': suite }, suite: 's.yaml' })).toEqual([
      's.yaml:4: detection-time counts from the first fault, and the method has no action – ask this of experiments that inject a fault',
    ]);
  });

  test('for having been declared at all', async () => {
    expect(await problems('lost: { probe: count, path: output, unit: s }', 'rpo <= 5s')).toEqual([
      's.yaml:4: data-loss is not declared, and only the suite can say where it is found – write under "measures": data-loss: { probe: "count-orders", path: output.body.lost, unit: count }',
    ]);
  });
});
