import { EXPERIMENT, SUITE } from './workspace.js';

/** Lines of a suite's only entry. */
export const entry = (lines: string) => `${SUITE}${lines.replace(/^(?=.)/gm, '    ')}`;

/** What is wrong, the suite, and how its problem begins. */
export const refusals: readonly (readonly [string, string, string])[] = [
  ['that is empty', '', 's.yaml:1: the file is empty – write a mapping'],
  ['that only comments', '# nothing\n', 's.yaml:1: the file is empty – write a mapping'],
  [
    'that is a list',
    '- e.yaml\n',
    's.yaml:1: a suite is an object, and this is a list – write `version: 1` and `experiments:`',
  ],
  [
    'that is text',
    'e.yaml\n',
    's.yaml:1: a suite is an object, and this is text – write `version: 1` and `experiments:`',
  ],
  [
    'without a version',
    'experiments: [{ experiment: e.yaml }]\n',
    's.yaml:1: "version" is missing – write 1',
  ],
  ['of another version', SUITE.replace('1', '2'), 's.yaml:1: "version" is a number – write 1'],
  ['without experiments', 'version: 1\n', 's.yaml:1: "experiments" is missing – write a list'],
  [
    'with no experiments',
    'version: 1\nexperiments: []\n',
    's.yaml:2: "experiments" is empty – write at least one item',
  ],
  [
    'with a null list',
    'version: 1\nexperiments:\n',
    's.yaml:2: "experiments" is empty (null) – write a list',
  ],
  [
    'with experiments as text',
    'version: 1\nexperiments: e.yaml\n',
    's.yaml:2: "experiments" is text – write a list',
  ],
  [
    'with an experiment as text',
    'version: 1\nexperiments:\n  - e.yaml\n',
    's.yaml:3: item 1 is text – write an object (`key: value`)',
  ],
  [
    'with an unknown key near a known one',
    `${SUITE}critera: []\n`,
    's.yaml:4: unknown key "critera" – write "criteria"',
  ],
  [
    'with a key of another tool',
    `${SUITE}services: []\n`,
    's.yaml:4: unknown key "services" – the keys here are version, title, environment, criteria, experiments, measures, alarms, gate, guards, rollback, abort-when',
  ],
  [
    'with __proto__',
    `${SUITE}__proto__: { title: x }\n`,
    's.yaml:4: unknown key "__proto__" – the keys here are version, title, environment, criteria, experiments, measures, alarms, gate, guards, rollback, abort-when',
  ],
  [
    'with an unknown key in an entry',
    entry('var: { node: b }\n'),
    's.yaml:4: unknown key "var" – write "vars"',
  ],
  [
    'with an unknown key in a criterion',
    entry('criteria:\n  - requires: duration < 5m\n    warn: duration < 4m\n'),
    's.yaml:5: unknown key "requires" – write "require"',
  ],
  [
    'with an environment whose name is endless',
    `${SUITE}environment: ${'x'.repeat(256)}\n`,
    's.yaml:4: "environment" is out of its bounds – write at most 255 characters',
  ],
  [
    'with an environment of two lines',
    `${SUITE}environment: "a\\nb"\n`,
    's.yaml:4: the name of an environment is one line – write it without line breaks and control characters',
  ],
  ['with a title that is a number', `${SUITE}title: 5\n`, 's.yaml:4: "title" is a number – write text'],
  [
    'with a criterion that is a number',
    entry('criteria:\n  - duration < 5m\n  - 5\n'),
    's.yaml:6: item 2 is a number – write a condition such as `recovery-time <= 5m`, or an object with `require`',
  ],
  [
    'with an empty criterion',
    entry('criteria: [{ weight: 2 }]\n'),
    's.yaml:4: a criterion without `require` and `warn` asks for nothing – write `require: <condition>`, `warn: <condition>`, or both',
  ],
  [
    'with a weight of nothing',
    entry('criteria: [{ require: duration < 5m, weight: 0 }]\n'),
    's.yaml:4: "weight" is out of its bounds – write a number above 0',
  ],
  [
    'with a weight as text',
    entry("criteria: [{ require: duration < 5m, weight: '2' }]\n"),
    's.yaml:4: "weight" is text – write a number',
  ],
  [
    'with required as a word',
    entry('criteria: [{ require: duration < 5m, required: yes }]\n'),
    's.yaml:4: "required" is text – write true or false',
  ],
  ['with a criterion that cannot be parsed', entry('criteria:\n  - duration <\n'), 's.yaml:5: '],
  [
    'with an unknown measure',
    entry('criteria: [recovery-tme <= 5m]\n'),
    's.yaml:4: unknown measure "recovery-tme" – write "recovery-time"',
  ],
  [
    'with a score that is a fraction',
    `${SUITE}gate: { pass-score: 0.8 }\n`,
    's.yaml:4: "pass-score" is a number – write text',
  ],
  [
    'with a score over all',
    `${SUITE}gate: { pass-score: 180% }\n`,
    's.yaml:4: "pass-score" is out of its bounds – write a share of the score such as 80%',
  ],
  [
    'with an unknown strategy',
    entry('runtime: { hypothesis: { strategy: continuous } }\n'),
    's.yaml:4: "strategy" is "continuous" – write "continuously"',
  ],
  [
    'with a frequency of nothing',
    entry('runtime: { hypothesis: { frequency: 0 } }\n'),
    's.yaml:4: "frequency" is out of its bounds – write a number of at least 0.05',
  ],
  [
    'with an unknown relaxation',
    entry('probes: { answers: ignore }\n'),
    's.yaml:4: "answers" is "ignore" – write one of fail, warn, observe',
  ],
  [
    'with a relaxed probe that is not there',
    entry('probes: { answer: warn }\n'),
    's.yaml:4: the experiment has no probe named "answer" – write "answers"',
  ],
  [
    'with an expected failure that is not there',
    entry('expected-failures: [kil]\n'),
    's.yaml:4: the experiment has no action of the method named "kil" – write "kill"',
  ],
  [
    'with an expected failure of a rollback',
    entry('expected-failures: [restore]\n'),
    's.yaml:4: the experiment has no action of the method named "restore" – it has kill',
  ],
  ['with a probe that is not there', entry('criteria: [probe "counts" output == 0]\n'), 's.yaml:4: '],
  [
    'that is an experiment',
    EXPERIMENT,
    's.yaml:1: this is an experiment, not a suite – give it as `experiments`, or list it in a suite',
  ],
  [
    'with an experiment that is not there',
    SUITE.replace('e.yaml', 'x.yaml'),
    's.yaml:3: there is no file "x.yaml" – check the path; is the repository checked out?',
  ],
];
