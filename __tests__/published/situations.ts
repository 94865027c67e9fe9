import type { Outcome } from '../../src/outcome.js';
import type { JsonObject } from '../../src/suite/plan.js';
import type { FunctionName, MachineName } from './aws.js';
import { action, experiment } from './system.js';

/** A run through one of the published brokers, and what the gate makes of it. */
export interface Situation {
  readonly what: string;
  readonly machine: MachineName;
  /** What runs behind it; `container` for the machines with one. */
  readonly runner: FunctionName;
  /** The experiments, each on a system of its own. */
  readonly experiments: (first: string, second: string) => readonly JsonObject[];
  readonly criteria?: readonly string[];
  /** Verdict and reason of each experiment, and what its notes hold. */
  readonly judged: readonly (readonly [Outcome, RegExp, ...RegExp[]])[];
  /** How the execution ended, with its reason. */
  readonly ended?: RegExp;
  /** How often the first system was broken. */
  readonly injected?: number;
}

const eb = { machine: 'lambda', runner: 'eb' } as const;
const ecs = { machine: 'ecs', runner: 'eb' } as const;

const inject = (folder: string) => action('inject', { folder });
const heal = (folder: string) => action('heal', { folder });
const survives = (folder: string, more: readonly JsonObject[] = []) =>
  experiment(folder, { method: [inject(folder), ...more, heal(folder)], rollbacks: [heal(folder)] });
const second = (folder: string) =>
  experiment(folder, { title: 'The next one', method: [inject(folder), heal(folder)] });
const notRun = ['error', /^not run: the execution ended FAILED \(experiment 1 did not complete/] as const;
const goodbye = (reason: RegExp) => ['error', reason] as const;

export const SITUATIONS: readonly Situation[] = [
  {
    ...eb,
    what: 'both survive',
    experiments: (one, two) => [survives(one), second(two)],
    judged: [
      ['pass', /./],
      ['pass', /./],
    ],
    injected: 1,
  },
  {
    ...eb,
    what: 'a steady state that does not come back, which ends as done',
    experiments: (one) => [experiment(one, { method: [inject(one)], rollbacks: [heal(one)] })],
    judged: [['fail', /./]],
  },
  {
    ...eb,
    what: 'a precondition that is not met, which ends as done',
    experiments: (one, two) => [experiment(one, { method: [inject(two)] }), second(two)],
    judged: [
      ['pass', /./],
      ['inconclusive', /^precondition not met/],
    ],
  },
  {
    ...eb,
    what: 'a probe that raises after the method: the journal is failed, no rollback is played, the rest is not run',
    experiments: (one, two) => [
      experiment(one, { probe: 'answer_while_whole', method: [inject(one)], rollbacks: [heal(one)] }),
      second(two),
    ],
    judged: [['error', /^not rolled back: the rollbacks were not played/], notRun],
    ended:
      /the execution ended: failed \(experiment 1 did not complete, which ends the run of a published machine/,
  },
  {
    ...eb,
    what: 'a date in the journal: three runs, and no journal of any',
    experiments: (one) => [survives(one, [action('the_time')])],
    judged: [
      [
        'error',
        /no journal: the runner failed: TypeError: .* it ran, and its runner cannot write/,
        /started this experiment 3 times/,
      ],
    ],
    injected: 3,
  },
  {
    ...eb,
    runner: 'eb-impatient',
    what: 'a function that is killed at its time limit, three times',
    experiments: (one) => [experiment(one, { method: [action('rest', { folder: one, seconds: 20 })] })],
    judged: [
      [
        'error',
        /no journal: the runner failed: Sandbox.Timedout: .* no rollback was played/,
        /started this experiment 3 times/,
      ],
    ],
  },
  {
    ...eb,
    runner: 'eb-impatient',
    what: 'a function that is killed at its time limit, and started again upon its own fault',
    experiments: (one) => [survives(one, [action('rest', { folder: one, seconds: 20 })])],
    judged: [
      [
        'error',
        /not known to be rolled back: another attempt at the experiment left no journal/,
        /precondition not met|started this experiment 2 times/,
      ],
    ],
    injected: 1,
  },
  {
    ...eb,
    what: 'a runner that dies once, with rollbacks that nobody saw',
    experiments: (one) => [
      experiment(one, {
        method: [inject(one), heal(one), action('vanish_once', { folder: one })],
        rollbacks: [heal(one)],
      }),
    ],
    judged: [['error', /not known to be rolled back: another attempt/, /started this experiment 2 times/]],
    injected: 2,
  },
  {
    ...eb,
    what: 'a runner that dies once, where nothing was to be rolled back',
    experiments: (one) => [
      experiment(one, { method: [inject(one), heal(one), action('vanish_once', { folder: one })] }),
    ],
    judged: [['pass', /./, /started this experiment 2 times: its faults may have been injected each time/]],
    injected: 2,
  },
  {
    ...eb,
    runner: 'eb-throttled',
    what: 'a function that is throttled before it starts: not a run of its own',
    experiments: (one) => [survives(one)],
    judged: [['pass', /./]],
    injected: 1,
  },
  {
    ...eb,
    what: 'a result that is too large: its journal is in S3, and the rest is not run',
    experiments: (one, two) => [survives(one, [action('talk', { length: 300_000 })]), second(two)],
    judged: [
      ['pass', /./, /the journal is there, although the runner failed: States.DataLimitExceeded/],
      ['error', /^not run: the execution ended FAILED \(States.DataLimitExceeded/],
    ],
  },
  {
    ...eb,
    what: 'results that are too large together: the execution fails when all has been run',
    experiments: (one, two) => [
      survives(one, [action('talk', { length: 150_000 })]),
      survives(two, [action('talk', { length: 150_000 })]),
    ],
    judged: [
      ['pass', /./],
      ['pass', /./],
    ],
    ended: /States.DataLimitExceeded/,
  },
  {
    ...eb,
    what: 'a hypothesis that would have had to be observed all the time',
    experiments: (one) => [survives(one)],
    criteria: ['availability during injection >= 99%'],
    judged: [['inconclusive', /./, /this broker does not know the hypothesis strategy "continuously"/]],
  },
  {
    machine: 'lambda-raw',
    runner: 'ebp',
    what: 'results as Lambda gives them',
    experiments: (one, two) => [survives(one), second(two)],
    judged: [
      ['pass', /./],
      ['pass', /./],
    ],
  },
  {
    machine: 'lambda-raw',
    runner: 'ebp-without-table',
    what: 'a handler that fails after the journal, three times, and overwrites it',
    experiments: (one) => [survives(one)],
    judged: [
      [
        'error',
        /not known to be rolled back/,
        /started this experiment 3 times/,
        /the journal is there, although the runner failed: ResourceNotFoundException/,
      ],
    ],
    injected: 3,
  },
  {
    ...eb,
    runner: 'lite',
    what: 'a runner that imitates the Chaos Toolkit',
    experiments: (one) => [survives(one)],
    judged: [['error', /cannot be trusted: .*"lite" runner/]],
    injected: 0,
  },
  {
    ...ecs,
    what: 'two containers',
    experiments: (one, two) => [survives(one), second(two)],
    judged: [
      ['pass', /./],
      ['pass', /./],
    ],
    injected: 1,
  },
  {
    ...ecs,
    what: 'a container that dies, once',
    experiments: (one, two) => [survives(one, [action('vanish')]), second(two)],
    judged: [
      goodbye(/no journal: the runner failed: States.TaskFailed: its container exited with 137/),
      goodbye(/^not run: the execution ended FAILED \(experiment 1: States.TaskFailed/),
    ],
    injected: 1,
  },
  {
    ...ecs,
    what: 'a container that ends well and reports nothing',
    experiments: (one, two) => [survives(one, [action('vanish', { code: 0 })]), second(two)],
    judged: [goodbye(/no journal: the broker ran it and left no journal/), notRun],
  },
  {
    ...ecs,
    what: 'a container that cannot report a large result: its journal is in S3',
    experiments: (one) => [survives(one, [action('talk', { length: 300_000 })])],
    judged: [['pass', /./, /the journal is there, although the runner failed: States.TaskFailed/]],
  },
  {
    ...ecs,
    what: 'a journal that is failed',
    experiments: (one, two) => [
      experiment(one, { probe: 'answer_while_whole', method: [inject(one)] }),
      second(two),
    ],
    judged: [['fail', /./], notRun],
  },
];
