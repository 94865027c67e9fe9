import { describe, expect, test } from '@jest/globals';
import {
  EXPERIMENT,
  experimentProblems,
  experimentWith,
  planOf,
  problemsOf,
  SUITE,
  suiteProblems,
} from './workspace.js';

const HYPOTHESIS = /steady-state-hypothesis:[^]*?(?=method:)/.exec(EXPERIMENT)?.[0] ?? '';
const extension = (lines: string) =>
  `extensions:\n  - name: resiliency-gate\n${lines.replace(/^(?=.)/gm, '    ')}${EXPERIMENT}`;
const entry = (lines: string) => `${SUITE}${lines.replace(/^(?=.)/gm, '    ')}`;
const strategiesOf = async (experiment: string, suite = SUITE) =>
  (await planOf({ files: { 'e.yaml': experiment, 's.yaml': suite }, suite: 's.yaml' })).experiments[0]
    ?.strategies;

describe('an experiment can ask for itself', () => {
  test('in its extensions', async () => {
    const text = extension(`criteria:
  - lost == 0
  - require: duration < 5m
measures: { lost: { probe: count, path: output, unit: count } }
expected-failures: [kill]
probes: { answers: observe }
runtime: { rollbacks: { strategy: deviated } }
`);
    const plan = await planOf({ files: { 'e.yaml': text }, experiments: ['e.yaml'] });
    expect(plan.experiments[0]).toMatchObject({
      measures: [{ name: 'lost', place: { file: 'e.yaml', line: 6 } }],
      criteria: [
        { require: { text: 'lost == 0' }, origin: 'extension', place: { file: 'e.yaml', line: 4 } },
        { require: { text: 'duration < 5m' }, origin: 'extension', place: { file: 'e.yaml', line: 5 } },
      ],
      expectedFailures: ['kill'],
      relaxed: { answers: 'observe' },
      strategies: { rollbacks: 'deviated' },
    });
  });

  test('and its suite speaks last', async () => {
    const text = extension(
      'criteria: [duration < 5m]\nprobes: { answers: observe }\nexpected-failures: [kill]\n',
    );
    const suite = entry('criteria: [duration < 6m]\nprobes: { answers: warn }\nexpected-failures: [kill]\n');
    const files = { 'e.yaml': text, 's.yaml': `${suite}criteria: [duration < 7m, duration < 5m]\n` };
    const [experiment] = (await planOf({ files, suite: 's.yaml' })).experiments;
    expect(experiment).toMatchObject({ relaxed: { answers: 'warn' }, expectedFailures: ['kill'] });
    expect(experiment?.criteria.map(({ require, origin }) => `${origin} ${require?.text ?? ''}`)).toEqual([
      'suite duration < 7m',
      'suite duration < 5m',
      'entry duration < 6m',
    ]);
  });

  test.each([
    [
      'criterion: []\n',
      'e.yaml:3: unknown key "criterion" – the keys here are name, measures, criteria, expected-failures, probes, runtime',
    ],
    [
      'criteria: [{}]\n',
      'e.yaml:3: a criterion without `require` and `warn` asks for nothing – write `require: <condition>`, `warn: <condition>`, or both',
    ],
    ['probes: { answer: warn }\n', 'e.yaml:3: the experiment has no probe named "answer" – write "answers"'],
  ])('but is refused for %s', async (lines, problem) => {
    const problems = await experimentProblems(extension(lines));
    expect(problems).toHaveLength(1);
    expect(problems[0]?.split(' – ')[0]).toBe(problem.split(' – ')[0]);
  });

  test('but only once', async () => {
    const text = extension('criteria: []\n').replace('title:', '  - name: resiliency-gate\ntitle:');
    expect(await experimentProblems(text)).toEqual([
      'e.yaml:4: there is a second extension named resiliency-gate – write everything into the first',
    ]);
  });

  test('but not for another meaning of a measure', async () => {
    const measure = (probe: string) => `measures: { lost: { probe: ${probe}, path: output, unit: count } }\n`;
    const files = {
      'a.yaml': extension(measure('answers')),
      's.yaml': `version: 1\nexperiments: [{ experiment: a.yaml }]\n${measure('count')}`,
    };
    expect(await problemsOf({ files, suite: 's.yaml' })).toEqual([
      'a.yaml:3: the measure "lost" means something else in s.yaml:3 – give one of them another name',
    ]);
  });

  test('with a meaning of a measure that another experiment does not share', async () => {
    const measure = (probe: string) =>
      `criteria: [rpo == 0]\nmeasures: { data-loss: { probe: ${probe}, path: output, unit: count } }\n`;
    const files = { 'a.yaml': extension(measure('count')), 'b.yaml': extension(measure('answers')) };
    const plan = await planOf({ files, experiments: ['*.yaml'] });
    const sources = plan.experiments.map(({ measures }) => measures[0]?.source);
    expect(sources).toMatchObject([{ name: 'count' }, { name: 'answers' }]);
  });
});

describe('a criterion without any chance of evidence is refused', () => {
  const without = experimentWith(HYPOTHESIS, '');

  test.each([
    [
      'steady-state is met',
      without,
      '"steady-state is met" needs a steady-state hypothesis, and the experiment has none – add one, or ask this of other experiments only',
    ],
    [
      'recovery-time <= 5m',
      without,
      '"recovery-time <= 5m" is judged by samples, and the experiment takes none – add a steady-state hypothesis, or a tolerance to a probe of the method',
    ],
    [
      'probe "count" output == 0',
      EXPERIMENT.replace('name: answers', 'name: count'),
      '2 activities are the probe "count" – give each its own name',
    ],
    [
      'lost == 0',
      EXPERIMENT.replace('name: count', 'name: counts'),
      'the measure "lost" is read from the probe "count", which the experiment does not have – write "counts"',
    ],
  ])('%s', async (criterion, experiment, problem) => {
    const suite = `${entry(`criteria: ['${criterion}']\n`)}measures: { lost: { probe: count, path: output, unit: count } }\n`;
    expect(await suiteProblems(suite, { 'e.yaml': experiment })).toEqual([`s.yaml:4: ${problem}`]);
  });

  test('but only warned about when nobody wrote it', async () => {
    const plan = await planOf({ files: { 'e.yaml': without }, experiments: ['e.yaml'] });
    expect(plan.warnings).toEqual([
      'e.yaml:1: the experiment has no steady-state hypothesis and no criterion, so nothing will be verified – add a hypothesis, or a criterion such as `probe "…" is met`',
    ]);
  });

  test('and warned about when the way it is run leaves the evidence out', async () => {
    const suite = entry(`runtime: { hypothesis: { strategy: after-method-only } }
criteria:
  - steady-state is met
  - availability >= 99%
`);
    const plan = await planOf({ files: { 'e.yaml': EXPERIMENT, 's.yaml': suite }, suite: 's.yaml' });
    expect(plan.warnings).toEqual([
      's.yaml:6: "steady-state is met" needs the hypothesis before and after the method, which the strategy "after-method-only" leaves out – write the strategy default or continuously',
      's.yaml:7: "availability >= 99%" is judged by samples, and the strategy "after-method-only" takes none during the method – write `runtime: { hypothesis: { strategy: continuously } }`',
    ]);
  });

  test('not when a probe of the method gives samples', async () => {
    const sampled = without.replace('    name: count\n', '    name: count\n    tolerance: 0\n');
    expect(await suiteProblems(entry('criteria: [recovery-time <= 5m]\n'), { 'e.yaml': sampled })).toEqual(
      [],
    );
  });
});

describe('strategies', () => {
  const runtime = (hypothesis: string, rollbacks: string) =>
    `runtime: { hypothesis: { strategy: ${hypothesis} }, rollbacks: { strategy: ${rollbacks} } }\n`;

  test('leave no fault behind, and observe no more than is asked', async () => {
    expect(await strategiesOf(EXPERIMENT)).toEqual({
      hypothesis: 'default',
      hypothesisFrequency: 1,
      rollbacks: 'always',
    });
  });

  test.each([
    'recovery-time <= 5m',
    'rto <= 5m',
    'availability >= 99%',
    'steady-state during injection is met',
    'downtime < 5m',
  ])('observe all the time for %s', async (criterion) => {
    expect((await strategiesOf(EXPERIMENT, entry(`criteria: [${criterion}]\n`)))?.hypothesis).toBe(
      'continuously',
    );
  });

  test("follow the experiment's own runtime, its default apart", async () => {
    const text = `${runtime('after-method-only', 'deviated')}${EXPERIMENT}`;
    expect(await strategiesOf(text)).toMatchObject({
      hypothesis: 'after-method-only',
      rollbacks: 'deviated',
    });
    expect(await strategiesOf(text.replace('deviated', 'default'))).toMatchObject({ rollbacks: 'always' });
  });

  test('follow the extension before that, and the suite before all', async () => {
    const text = `${runtime('skip', 'deviated')}${extension(runtime('default', 'always'))}`;
    expect(await strategiesOf(text)).toMatchObject({ hypothesis: 'default', rollbacks: 'always' });
    const suite = entry(
      'runtime: { hypothesis: { strategy: continuously, frequency: 0.5 }, rollbacks: { strategy: default } }\n',
    );
    expect(await strategiesOf(text, suite)).toEqual({
      hypothesis: 'continuously',
      hypothesisFrequency: 0.5,
      rollbacks: 'default',
    });
  });
});
