import { describe, expect, test } from '@jest/globals';
import { entry } from './suite-refusals.js';
import { EXPERIMENT, experimentWith, planOf, SUITE, suiteProblems } from './workspace.js';

const guarded = (guards: string) => `${SUITE}guards:\n${guards.replace(/^(?=.)/gm, '  ')}`;

async function guardsOf(guards: string) {
  const files = { 'e.yaml': EXPERIMENT, 's.yaml': guarded(guards) };
  return (await planOf({ files, suite: 's.yaml' })).guards;
}

const place = (line: number) => ({ file: 's.yaml', line });

describe('the guards of a suite', () => {
  test('are read, each with its line', async () => {
    const suite = `${SUITE}measures:
  healthy-hosts:
    cloudwatch: { namespace: AWS/ApplicationELB, metric: HealthyHostCount, statistic: Minimum }
    unit: count
guards:
  environments: [staging, perf]
  allowed-hours: { days: mon-fri, from: 09:00, to: 17:00, zone: Europe/Berlin }
  freeze:
    - { from: 2026-12-20, to: 2027-01-04, zone: Europe/Berlin, why: Christmas }
    - { from: 2026-11-27T18:00, to: "2026-11-30 09:00", zone: UTC }
  blast-radius: single-az
  rollbacks: required
  preconditions:
    - alarm "checkout-5xx" is OK
    - healthy-hosts >= 2
  lock: { wait: 20m, lease: 1h }
`;
    const files = { 'e.yaml': EXPERIMENT, 's.yaml': suite };
    expect((await planOf({ files, suite: 's.yaml' })).guards).toMatchObject({
      environments: { names: ['staging', 'perf'], place: place(9) },
      allowedHours: [{ days: [1, 2, 3, 4, 5], from: 540, to: 1020, zone: 'Europe/Berlin', place: place(10) }],
      freezes: [
        {
          from: Date.parse('2026-12-20T00:00Z'),
          to: Date.parse('2027-01-05T00:00Z'),
          zone: 'Europe/Berlin',
          why: 'Christmas',
          place: place(12),
        },
        {
          from: Date.parse('2026-11-27T18:00Z'),
          to: Date.parse('2026-11-30T09:00Z'),
          zone: 'UTC',
          why: null,
          place: place(13),
        },
      ],
      blastRadius: { largest: 'single-az', place: place(14) },
      rollbacks: place(15),
      preconditions: [
        { condition: { text: 'alarm "checkout-5xx" is OK' }, place: place(17) },
        { condition: { text: 'healthy-hosts >= 2' }, place: place(18) },
      ],
      lock: { wait: 1_200_000, lease: 3_600_000, place: place(19) },
    });
  });

  test('ask for nothing when there are none, but for a lock', async () => {
    const { guards } = await planOf({ files: { 'e.yaml': EXPERIMENT, 's.yaml': SUITE }, suite: 's.yaml' });
    expect(guards).toEqual({
      environments: null,
      allowedHours: [],
      freezes: [],
      blastRadius: null,
      rollbacks: null,
      preconditions: [],
      lock: { wait: 600_000, lease: 300_000, place: null },
    });
  });

  test.each([
    ['lock: off\n', null],
    ['lock: { wait: 0s }\n', { wait: 0, lease: 300_000, place: place(5) }],
    ['lock: {}\n', { wait: 600_000, lease: 300_000, place: place(5) }],
  ])('%j', async (guards, lock) => {
    expect((await guardsOf(guards)).lock).toEqual(lock);
  });

  test.each([
    ['mon-fri', [1, 2, 3, 4, 5]],
    ['fri-mon', [5, 6, 0, 1]],
    ['sat, sun', [6, 0]],
    ['mon-wed, tue-thu', [1, 2, 3, 4]],
    ['wed', [3]],
  ])('begin on the days %j', async (days, expected) => {
    const guards = `allowed-hours: [{ days: "${days}", from: "22:00", to: "04:00", zone: utc }]\n`;
    expect((await guardsOf(guards)).allowedHours).toMatchObject([{ days: expected, zone: 'utc' }]);
  });
});

describe('guards are refused', () => {
  const hours = (more: string) => `allowed-hours: { from: "09:00", to: "17:00", zone: UTC${more} }\n`;
  test.each([
    ['an unknown guard', 'freezes: []\n', 'unknown key "freezes" – write "freeze"'],
    ['no environment', 'environments: []\n', '"environments" is empty – write at least one item'],
    ['one environment as text', 'environments: staging\n', '"environments" is text – write a list'],
    [
      'hours as text',
      'allowed-hours: 9-17\n',
      '"allowed-hours" is text – write an object (`key: value`), or a list of them',
    ],
    ['no hours at all', 'allowed-hours: []\n', '"allowed-hours" is empty – write at least one item'],
    [
      'hours without a zone',
      'allowed-hours: { from: "09:00", to: "17:00" }\n',
      '"zone" is missing – write text',
    ],
    [
      'a time that is none',
      hours('').replace('17:00', '17:60'),
      '"17:60" is no time of the day – write hours and minutes, from "00:00" to "24:00"',
    ],
    [
      'a time after midnight',
      hours('').replace('17:00', '24:01'),
      '"24:01" is no time of the day – write hours and minutes, from "00:00" to "24:00"',
    ],
    [
      'a time as a number, as in YAML 1.1',
      hours('').replace('"17:00"', '1020'),
      '"to" is a number – write text',
    ],
    [
      'hours that end when they begin',
      hours('').replace('17:00', '09:00'),
      'hours that end when they begin are none, or all – write "00:00" and "24:00" for the whole day',
    ],
    [
      'days that are none',
      hours(', days: mon-frei'),
      '"mon-frei" are no days of the week – write e.g. mon-fri, or mon, wed, fri',
    ],
    [
      'a span of three days',
      hours(', days: mon-tue-wed'),
      '"mon-tue-wed" are no days of the week – write e.g. mon-fri, or mon, wed, fri',
    ],
    [
      'a zone by its city',
      hours('').replace('UTC', 'berlin'),
      'there is no time zone "berlin" – write Europe/Berlin',
    ],
    [
      'a misspelt zone',
      hours('').replace('UTC', 'Europe/Berln'),
      'there is no time zone "Europe/Berln" – write Europe/Berlin',
    ],
    [
      'an offset for a zone',
      hours('').replace('UTC', '"+01:00"'),
      'there is no time zone "+01:00" – write a name such as Europe/Berlin, or UTC',
    ],
    [
      'a freeze of a day that is not',
      'freeze: { from: 2026-02-29, to: 2026-03-02, zone: UTC }\n',
      '"2026-02-29" is neither a date nor a date with a time – write 2026-12-20 or 2026-12-20T18:00; the zone stands beside it',
    ],
    [
      'a freeze with an offset',
      'freeze: { from: 2026-02-20T18:00Z, to: 2026-03-02, zone: UTC }\n',
      '"2026-02-20T18:00Z" is neither a date nor a date with a time – write 2026-12-20 or 2026-12-20T18:00; the zone stands beside it',
    ],
    [
      'a freeze that ends before it begins',
      'freeze: { from: 2026-03-02, to: 2026-03-01, zone: UTC }\n',
      'the freeze ends before it begins – exchange `from` and `to`',
    ],
    [
      'an unknown blast radius',
      'blast-radius: single-zone\n',
      '"blast-radius" is "single-zone" – write one of single-instance, single-az, multiple-az, single-region, multiple-region',
    ],
    ['optional rollbacks', 'rollbacks: optional\n', '"rollbacks" is "optional" – write required'],
    ['a lock that is on', 'lock: on\n', '"lock" is text – write `{ wait: 10m, lease: 5m }`, or off'],
    [
      'a lock that is false',
      'lock: false\n',
      '"lock" is a boolean – write `{ wait: 10m, lease: 5m }`, or off',
    ],
    [
      'a lock without an end',
      'lock: { lease: 25h }\n',
      '"25h" is no such duration – write one from 10s to 24h, e.g. 10m',
    ],
    ['an unknown key of the lock', 'lock: { waits: 1m }\n', 'unknown key "waits" – write "wait"'],
    [
      'a precondition that cannot be parsed',
      'preconditions: [alarm checkout is OK]\n',
      'expected a name after "alarm", found "checkout" (column 7 of the condition) – write the name of the alarm in double quotes, e.g. alarm "web answers"',
    ],
    [
      'a precondition about an experiment',
      'preconditions: [recovery-time <= 5m]\n',
      'recovery-time is measured in an experiment, and this asks the system as it is – ask an alarm, e.g. `alarm "checkout-5xx" is OK`, or a metric that the suite declares',
    ],
    [
      'a precondition about a probe',
      'preconditions: [probe "answers" is met]\n',
      'a live condition cannot ask a probe – ask an alarm, e.g. `alarm "checkout-5xx" is OK`, or a metric that the suite declares',
    ],
    [
      'a precondition with a phase',
      'preconditions: [alarm "x" during injection is OK]\n',
      'there is no phase "injection" outside an experiment – write `alarm "x" is OK`',
    ],
    [
      'a precondition that compares',
      'preconditions: [latency < baseline]\n',
      'there is no baseline outside an experiment – write the limit itself',
    ],
  ])('for %s', async (_, guards, problem) => {
    expect(await suiteProblems(guarded(guards))).toEqual([`s.yaml:5: ${problem}`]);
  });

  test('for a precondition about a value of a journal, or an unknown one', async () => {
    const measures = 'measures: { lost: { probe: count, path: output, unit: count } }\n';
    const guards = 'preconditions: [lost == 0, lots == 0]\n';
    expect(await suiteProblems(`${guarded(guards)}${measures}`)).toEqual([
      's.yaml:5: lost is measured in an experiment, and this asks the system as it is – ask an alarm, e.g. `alarm "checkout-5xx" is OK`, or a metric that the suite declares',
      expect.stringMatching(/^s\.yaml:5: unknown measure "lots"/),
    ]);
  });

  test('all at once', async () => {
    const guards = 'blast-radius: huge\nlock: on\nallowed-hours:\n  - { from: "9", to: "17", zone: Mars }\n';
    const found = await suiteProblems(guarded(guards));
    expect(found.map((problem) => problem.split(': ')[0])).toEqual([
      's.yaml:5',
      's.yaml:6',
      's.yaml:8',
      's.yaml:8',
      's.yaml:8',
    ]);
  });
});

describe('the blast radius of an experiment', () => {
  const declaring = experimentWith(
    'configuration:',
    'extensions: [{ name: resiliency-gate, blast-radius: multiple-az }]\nconfiguration:',
  );
  test.each([
    ['nobody says', EXPERIMENT, SUITE, null],
    ['the experiment says', declaring, SUITE, 'multiple-az'],
    ['the suite says', EXPERIMENT, entry('blast-radius: single-az\n'), 'single-az'],
    ['both say: the suite knows its variables', declaring, entry('blast-radius: single-az\n'), 'single-az'],
  ])('%s', async (_, experiment, suite, expected) => {
    const plan = await planOf({ files: { 'e.yaml': experiment, 's.yaml': suite }, suite: 's.yaml' });
    expect(plan.experiments[0]?.blastRadius).toBe(expected);
  });

  test('is one of those there are', async () => {
    expect(await suiteProblems(entry('blast-radius: all\n'))).toEqual([
      's.yaml:4: "blast-radius" is "all" – write one of single-instance, single-az, multiple-az, single-region, multiple-region',
    ]);
  });
});

test('the environment that is asked for takes the place of the one in the suite', async () => {
  const files = { 'e.yaml': EXPERIMENT, 's.yaml': `${SUITE}environment: staging\n` };
  const asked = { files, suite: 's.yaml' };
  expect((await planOf(asked)).environment).toBe('staging');
  expect((await planOf({ ...asked, environment: null })).environment).toBe('staging');
  expect((await planOf({ ...asked, environment: 'perf' })).environment).toBe('perf');
});
