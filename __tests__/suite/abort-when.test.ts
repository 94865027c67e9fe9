import { describe, expect, test } from '@jest/globals';
import { planned, SUITE, EXPERIMENT } from './workspace.js';

const METRIC = '{ namespace: Shop, metric: Errors, statistic: Average';
const MEASURES = `measures:
  errors.live: { cloudwatch: ${METRIC}, period: 1m }, unit: '%' }
  hosts: { cloudwatch: ${METRIC} }, unit: count }
  lost: { probe: count, path: output.lost, unit: count }
  detection-time: { alarm: checkout-5xx }
`;

async function planOf(...conditions: readonly string[]) {
  const list = conditions.map((one) => `  - ${one}\n`).join('');
  const suite = `${SUITE}${MEASURES}abort-when:\n${list}`;
  const outcome = await planned({ files: { 'e.yaml': EXPERIMENT, 's.yaml': suite }, suite: 's.yaml' });
  if ('problems' in outcome) return { abortWhen: [], problems: outcome.problems, warnings: [] };
  return { abortWhen: outcome.plan.abortWhen, problems: [], warnings: outcome.plan.warnings };
}

describe('conditions that end a run', () => {
  test('are a line each, or an object', async () => {
    const { abortWhen, problems } = await planOf(
      'alarm "checkout-5xx" is ALARM',
      'errors.live > 5% for 2m',
      '{ when: hosts < 2, for: 90s, why: two are needed }',
      '{ when: hosts < 1 }',
    );
    expect(problems).toEqual([]);
    expect(abortWhen).toMatchObject([
      { text: 'alarm "checkout-5xx" is ALARM', hold: 0, why: null, place: { file: 's.yaml', line: 10 } },
      { text: 'errors.live > 5% for 2m', hold: 120_000, why: null, place: { line: 11 } },
      { text: 'hosts < 2 for 90s', hold: 90_000, why: 'two are needed', place: { line: 12 } },
      { text: 'hosts < 1', hold: 0, why: null, place: { line: 13 } },
    ]);
  });

  test('are none where the suite names none', async () => {
    const outcome = await planned({ files: { 'e.yaml': EXPERIMENT }, experiments: ['e.yaml'] });
    expect(outcome).toMatchObject({ plan: { abortWhen: [], measures: [] } });
  });

  test('count once when they are written twice', async () => {
    const { abortWhen } = await planOf(
      'hosts < 1',
      'hosts < 1',
      '{ when: hosts < 1, for: 1m }',
      'hosts < 1 for 1m',
    );
    expect(abortWhen.map(({ text }) => text)).toEqual(['hosts < 1', 'hosts < 1 for 1m']);
  });

  test.each([
    [
      'hosts < 1 for 10s',
      'hosts has one value every 1m, which cannot show that it holds for 10 s – write at least one period, or leave "for" out',
    ],
    [
      '{ when: hosts < 1, for: 59s }',
      'hosts has one value every 1m, which cannot show that it holds for 59 s – write at least one period, or leave "for" out',
    ],
    [
      '{ when: hosts < 1 for 1m, for: 2m }',
      'how long it has to hold is said twice – write it in one of the two places',
    ],
    [
      '{ when: hosts < 1, for: soon }',
      'this is no time that a condition could hold for – write a duration, e.g. 2m, or leave it out',
    ],
    ['{ when: hosts < 1, for: 2 }', '"for" is a number – write text'],
    ['{ when: hosts < 1, fro: 2m }', 'unknown key "fro" – the keys here are when, for, why'],
    ['{ for: 2m }', '"when" is missing – write text'],
    [
      '5',
      'item 1 is a number – write a condition such as `alarm "checkout-5xx" is ALARM`, or an object with `when`',
    ],
    [
      'hosts <',
      'expected a limit, found the end (column 8 of the condition) – write a number with its unit, a "text", true, false or baseline',
    ],
    ['host < 1', 'unknown measure "host" – write "hosts"'],
    ['hosts < 1%', 'hosts is a count, and 1% is a ratio – leave the unit out'],
    ['errors.live > 5', 'errors.live is a ratio, and 5 has no unit – write "errors.live > 5%"'],
    ['alarm "x" is ALRM', 'alarm "x" is never "ALRM" – write "alarm "x" is ALARM"'],
    ['hosts < baseline', /baseline/],
    ['hosts during injection < 1', /: there is no phase "injection"/],
    ['availability < 90%', /: availability is measured in an experiment/],
    ['probe "count" output.lost > 0', /cannot ask a probe/],
    ['lost > 0', /: lost is measured in an experiment/],
    ['detection-time > 2m', /: detection-time is measured in an experiment/],
  ])('may not be %s', async (condition, said) => {
    const { problems } = await planOf(condition);
    expect(problems).toEqual([typeof said === 'string' ? `s.yaml:10: ${said}` : expect.stringMatching(said)]);
  });

  test('tell all that is wrong with them at once, with all else', async () => {
    const { problems } = await planOf('host < 1', 'hosts < 1%', 'alarm "x" is ALRM');
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      's.yaml:10:',
      's.yaml:11:',
      's.yaml:12:',
    ]);
  });

  test.each(['alarm "x" is OK', 'alarm "x" != "ALARM"', 'alarm "x" is OK for 5m'])(
    'warn of a run that would be ended while all is well: %s',
    async (condition) => {
      expect((await planOf(condition)).warnings).toEqual([
        's.yaml:10: the run is ended while alarm "x" is quiet – write `alarm "x" is ALARM`, unless you mean it',
      ]);
    },
  );

  test.each([['[]'], ['{}'], ['alarm "x" is ALARM']])(
    'are a list with something in it, not %s',
    async (value) => {
      const suite = `${SUITE}abort-when: ${value}\n`;
      const outcome = await planned({ files: { 'e.yaml': EXPERIMENT, 's.yaml': suite }, suite: 's.yaml' });
      expect(outcome).toMatchObject({ problems: [expect.stringMatching(/^s\.yaml:4: "abort-when" is /)] });
    },
  );
});
