import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkCriterion } from '../../src/criteria/check.js';
import { toBase } from '../../src/criteria/quantity.js';
import { declaredMeasure, type Vocabulary } from '../../src/criteria/vocabulary.js';
import { printProblem } from '../../src/problem.js';
import { conditions } from './arbitraries.js';
import { condition, criterion, vocabulary } from './builders.js';

function problemsOf(text: string, overrides: Partial<Vocabulary> = {}): readonly string[] {
  const { problems } = checkCriterion(criterion({ require: condition(text) }), vocabulary(overrides));
  return problems.map(({ message, fix }) => `${message} – ${fix}`);
}

function warningsOf(text: string, overrides: Partial<Vocabulary> = {}): readonly string[] {
  const { problems, warnings } = checkCriterion(
    criterion({ require: condition(text) }),
    vocabulary(overrides),
  );
  expect(problems).toEqual([]);
  return warnings.map(({ message, fix }) => `${message} – ${fix}`);
}

describe('a sound criterion is accepted without a word', () => {
  test.each([
    'steady-state is met',
    'steady-state != "not-met"',
    'steady-state during recovery is met',
    'recovery-time <= 5m',
    'rto <= 5m',
    'recovery-time == 0s',
    'downtime during injection <= 30s',
    'availability >= 99.9%',
    'availability >= 100%',
    'error-rate during after == 0%',
    'duration < 1h',
    'latency.p95 <= baseline + 10%',
    'latency.p95 <= baseline + 50ms',
    'orders.lost <= 3',
    'probe "count-orders" output.lost == 0',
    'probe "count-orders" output.p95 <= 800ms',
    'probe "count-orders" output.state is green',
    'probe "count-orders" output.ready is true',
    'probe "count-orders" duration < 2s',
    'probe "web answers" is met',
    'action "kill the web server" is succeeded',
    'action "kill the web server" status != "failed"',
    'alarm "checkout 5xx" is OK',
    'alarm "checkout 5xx" during recovery != "ALARM"',
  ])('%s', (text) => {
    expect(warningsOf(text)).toEqual([]);
  });

  test.each(['detection-time <= 2m', 'rpo <= 5s', 'data-loss during injection == 0s'])(
    '%s, once it is declared',
    (text) => {
      const measures = [
        declaredMeasure('detection-time', 'duration', []),
        declaredMeasure('data-loss', 'duration'),
      ];
      expect(warningsOf(text, { measures })).toEqual([]);
    },
  );
});

describe('what it speaks about must be measured', () => {
  test.each([
    ['recovery-tme <= 5m', 'unknown measure "recovery-tme" – write "recovery-time"'],
    ['Availability >= 99%', 'unknown measure "Availability" – write "availability"'],
    ['latency.p59 <= 5s', 'unknown measure "latency.p59" – write "latency.p95"'],
    [
      'cpu <= 5s',
      'unknown measure "cpu" – write one of steady-state, recovery-time, rto, downtime, availability, error-rate, duration, latency.p95, orders.lost, detection-time, data-loss, rpo',
    ],
    ['detection-tme <= 2m', 'unknown measure "detection-tme" – write "detection-time"'],
    [
      'rpo <= 5s',
      'data-loss is not declared, and only the suite can say where it is found – write under "measures": data-loss: { probe: "count-orders", path: output.body.lost, unit: count }',
    ],
    [
      'detection-time <= 2m',
      'detection-time is not declared, and only the suite can say where it is found – write under "measures": detection-time: { alarm: "checkout-5xx" }',
    ],
    ['alarm "5xx" is ok', 'alarm "5xx" is never "ok" – write "alarm "5xx" is OK"'],
    [
      'alarm "5xx" is INSUFFICIENT_DATA',
      'alarm "5xx" is never "INSUFFICIENT_DATA" – write "alarm "5xx" is OK" or "alarm "5xx" is ALARM"',
    ],
    ['alarm "" is OK', '"" cannot be the name of an alarm – write its name, 1 to 255 characters'],
    [
      'probe "web answer" is met',
      'the experiment declares no probe "web answer" – write probe "web answers"',
    ],
    [
      'probe "cpu" is met',
      'the experiment declares no probe "cpu" – write one of "web answers", "count-orders"',
    ],
    [
      'action "web answers" is succeeded',
      'the experiment declares "web answers" as a probe, not as an action – write probe "web answers"',
    ],
    [
      'probe "count-orders" lost == 0',
      'a probe has no value "lost" – write "probe "count-orders" output.lost == 0"',
    ],
    [
      'probe "count-orders" outptu.lost == 0',
      'a probe has no value "outptu.lost" – write "probe "count-orders" output.lost == 0"',
    ],
    [
      'probe "count-orders" status.x is met',
      'a probe has no value "status.x" – write status alone, it holds no other values',
    ],
    [
      'recovery-time during injection <= 5m',
      'recovery-time speaks about the whole experiment, not about a phase – write "recovery-time <= 5m"',
    ],
  ])('%s', (text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  test('an experiment without actions says so', () => {
    expect(problemsOf('action "kill" is succeeded', { actions: [] })).toEqual([
      'the experiment declares no action "kill" – it declares no action',
    ]);
  });
});

describe('the limit must fit the measure', () => {
  test.each([
    ['availability >= 99', 'availability is a ratio, and 99 has no unit – write "availability >= 99%"'],
    ['availability >= 0.99', 'availability is a ratio, and 0.99 has no unit – write "availability >= 99%"'],
    [
      'recovery-time <= 5',
      'recovery-time is a duration, and 5 has no unit – write one of ms, s, m or h, e.g. "recovery-time <= 5s"',
    ],
    ['duration <= 5%', 'duration is a duration, and 5% is a ratio – write the limit in ms, s, m or h'],
    ['orders.lost <= 5s', 'orders.lost is a count, and 5s is a duration – leave the unit out'],
    ['availability is met', 'availability is a ratio, and "met" is not – write a ratio, e.g. 99%'],
    [
      'steady-state is fine',
      'steady-state is never "fine" – write "steady-state is met" or "steady-state is not-met"',
    ],
    ['steady-state is MET', 'steady-state is never "MET" – write "steady-state is met"'],
    ['steady-state is not_met', 'steady-state is never "not_met" – write "steady-state is not-met"'],
    [
      'steady-state >= "met"',
      'words have no order, so ">=" cannot compare them – write "steady-state is met" or "steady-state is not-met"',
    ],
    [
      'steady-state == true',
      'steady-state is a word, and true is not – write "steady-state is met" or "steady-state is not-met"',
    ],
    [
      'steady-state == baseline',
      'steady-state is a word, and baseline is not – write "steady-state is met" or "steady-state is not-met"',
    ],
    [
      'probe "web answers" == 200',
      'probe "web answers" is a word, and 200 is not – write "probe "web answers" is met" or "probe "web answers" is not-met"',
    ],
    [
      'action "kill the web server" is met',
      'action "kill the web server" is never "met" – write "action "kill the web server" is succeeded" or "action "kill the web server" is failed"',
    ],
    [
      'probe "count-orders" output > "a"',
      '"a" has no order, so ">" cannot compare it – write == or !=, or a number without quotes',
    ],
    [
      'probe "count-orders" output <= true',
      'true has no order, so "<=" cannot compare it – write == or !=, or a number without quotes',
    ],
    [
      'availability >= baseline - 5s',
      'the baseline is a ratio, and 5s is a duration – write a share of it, e.g. "baseline - 10%"',
    ],
    [
      'recovery-time <= baseline + 5',
      'the baseline is a duration, and 5 has no unit – write a share of it, e.g. "baseline + 10%", or a distance in ms, s, m or h',
    ],
    ['duration <= 1e308h', '1e+308h is not a finite number – write a finite limit'],
  ])('%s', (text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  test('a baseline needs one in the suite', () => {
    expect(problemsOf('latency.p95 <= baseline + 10%', { baseline: false })).toEqual([
      'there is no baseline to compare with – give an earlier verdict as `baseline`, or compare with a number',
    ]);
  });

  test.each([NaN, Infinity, -Infinity])('a limit of %p is refused however it came about', (value) => {
    const require = {
      ...condition('duration <= 5m'),
      limit: { kind: 'quantity', quantity: { value, unit: 'm' } },
    } as const;
    expect(checkCriterion(criterion({ require }), vocabulary()).problems).toHaveLength(1);
  });
});

describe('limits that nothing or everything meets', () => {
  test.each([
    ['availability > 100%', 'availability is never below 0 % or above 100 %'],
    ['availability >= 101%', 'availability is never below 0 % or above 100 %'],
    ['availability < 0%', 'availability is never below 0 % or above 100 %'],
    ['availability == 100.1%', 'availability is never below 0 % or above 100 %'],
    ['downtime < 0s', 'downtime is never below 0 ms'],
    ['recovery-time < 0s', 'recovery-time is never below 0 ms'],
    ['recovery-time <= -1s', 'recovery-time is never below 0 ms'],
  ])('nothing can meet %s', (text, range) => {
    expect(problemsOf(text)).toEqual([
      `nothing can meet "${text}": ${range} – write a limit that can be met`,
    ]);
  });

  test.each([
    'availability >= 0%',
    'availability <= 100%',
    'downtime >= 0s',
    'duration > -1s',
    'error-rate != 101%',
  ])('everything meets %s, which stops nothing', (text) => {
    expect(warningsOf(text)).toEqual([
      expect.stringMatching(/^everything meets .* – write a stricter limit, or leave the criterion out$/),
    ]);
  });

  test('nothing is known about the range of a measure of the suite', () => {
    expect(warningsOf('orders.lost >= -5')).toEqual([]);
  });
});

describe('a pace of sampling too coarse for the limit', () => {
  test('is a warning', () => {
    expect(warningsOf('recovery-time <= 5s', { cadence: 3_000 })).toEqual([
      'a sample every 3 s is too coarse for 5s: one bad sample can count up to twice 3 s – probe at least every 2.5 s, or allow more',
    ]);
  });

  test.each([
    ['recovery-time <= 6s', 3_000],
    ['recovery-time <= 0s', 3_000],
    ['recovery-time >= 1s', 3_000],
    ['duration <= 1s', 3_000],
    ['recovery-time <= 1ms', null],
  ])('%s with a sample every %p ms is not', (text, cadence) => {
    expect(warningsOf(text, { cadence })).toEqual([]);
  });
});

test('every problem names the place, and the same mistake in require and warn is said once', () => {
  const both = criterion({ require: condition('nope <= 5m'), warn: condition('nope <= 4m') });
  const { problems } = checkCriterion(both, vocabulary());
  expect(problems.map(printProblem)).toEqual([
    expect.stringMatching(/^suite\.yaml:7: unknown measure "nope" – write one of /),
  ]);
});

test('all that is wrong with a criterion is said at once', () => {
  const both = criterion({
    require: condition('recovery-time during after <= 5'),
    warn: condition('availability >= 99'),
  });
  expect(checkCriterion(both, vocabulary()).problems).toHaveLength(3);
});

test('no criterion makes the check throw, and an accepted limit is finite', () => {
  fc.assert(
    fc.property(conditions, fc.option(conditions), (require, warn) => {
      const measures = vocabulary({ probes: ['', 'a'], actions: ['', 'b'], cadence: 1_000 });
      const { problems } = checkCriterion(criterion({ require, warn }), measures);
      if (problems.length === 0 && require.limit.kind === 'quantity') {
        expect(Number.isFinite(toBase(require.limit.quantity))).toBe(true);
      }
    }),
  );
});
