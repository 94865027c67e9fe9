import type { Plan, PlannedExperiment } from '../../suite/plan.js';
import { experimentDuration } from '../expected.js';
import { STATE_LIMIT } from './published-request.js';
import type { Protocol } from './protocol.js';
import type { RunOptions } from './request.js';

/** What a broker will not do of what a plan and the settings ask for, and what follows: one sentence each. */
export function shortfallsOf(
  { experiments }: Plan,
  { maxParallel }: Pick<RunOptions, 'maxParallel'>,
  protocol: Protocol,
): readonly string[] {
  const shortfalls = clausesOf(experiments, maxParallel, protocol);
  return shortfalls.map((shortfall) => `a ${protocol.name} broker: ${shortfall}`);
}

function clausesOf(
  experiments: readonly PlannedExperiment[],
  maxParallel: number,
  protocol: Protocol,
): readonly string[] {
  return [
    ...(protocol.strategies ? [] : withoutStrategies(experiments)),
    ...withOwnConcurrency(maxParallel, protocol),
    ...(protocol.endsAtFailure && experiments.length > 1
      ? ['the first experiment that does not complete ends the run: those after it are not run']
      : []),
    ...(protocol.endsWhenAsked ? [] : [ENDINGS[protocol.name]]),
    ...(protocol.attempts > 1
      ? [`an experiment that breaks its runner is run up to ${protocol.attempts} times, its faults with it`]
      : []),
    ...tooLong(experiments, protocol.longest),
    ...(protocol.strategies ? [] : tooLarge(experiments)),
  ];
}

/** Of machines whose runners cannot be asked to end. */
const ENDINGS: Readonly<Record<Protocol['name'], string>> = {
  'resiliency-gate': '',
  'published-lambda':
    'a run that is stopped starts nothing further, but the experiment at work goes on to its own end, whatever timeout says',
  'published-ecs':
    'a run that is stopped is left to the experiment at work, whatever timeout says: to stop its container would leave the fault behind',
};

function withoutStrategies(experiments: readonly PlannedExperiment[]): readonly string[] {
  const observed = experiments.filter(({ strategies }) => strategies.hypothesis !== 'default');
  const rolledBack = experiments.filter(
    ({ document, strategies }) => strategies.rollbacks !== 'default' && hasRollbacks(document),
  );
  return [
    ...(observed.length === 0
      ? []
      : [
          `the hypothesis is looked at before and after the method only: what ${named(observed)} would ` +
            'observe during it stays unknown',
        ]),
    ...(rolledBack.length === 0
      ? []
      : [
          `rollbacks are not played after an experiment that failed or was interrupted, whatever the strategy ` +
            `of ${named(rolledBack)}`,
        ]),
  ];
}

function hasRollbacks(document: PlannedExperiment['document']): boolean {
  const { rollbacks } = document;
  return Array.isArray(rollbacks) && rollbacks.length > 0;
}

function withOwnConcurrency(asked: number, { concurrency }: Protocol): readonly string[] {
  if (concurrency === null || concurrency === asked) return [];
  if (concurrency < asked)
    return [`max-parallel is ${asked}, and the machine runs ${concurrency} experiment at a time`];
  const many = concurrency === Infinity ? 'all experiments' : `up to ${concurrency} experiments`;
  return [`the machine runs ${many} at the same time, whatever max-parallel says`];
}

function tooLong(experiments: readonly PlannedExperiment[], longest: number | null): readonly string[] {
  const long = experiments.filter(
    (experiment) => longest !== null && experimentDuration(experiment) > longest,
  );
  if (long.length === 0 || longest === null) return [];
  return [
    `${named(long)} takes longer than the ${longest / 1000} s after which the runner is killed, ` +
      'without rollbacks and without a journal, and run again',
  ];
}

/** Bytes of a result beside the journal, at the least: the item, the log, the envelope. */
const BESIDE = 1_500;

/** A journal holds the experiment twice, as a whole and by its activities, and is JSON text within JSON. */
function tooLarge(experiments: readonly PlannedExperiment[]): readonly string[] {
  const sizes = experiments.map(
    ({ document }) => BESIDE + 2 * Buffer.byteLength(JSON.stringify(JSON.stringify(document))),
  );
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return total <= STATE_LIMIT
    ? []
    : [
        `the results of ${experiments.length} experiments are likely more than the ${STATE_LIMIT} bytes that Step ` +
          'Functions takes: the run then ends as failed, and journals are looked for in its history and in S3',
      ];
}

const NAMED = 3;

function named(experiments: readonly PlannedExperiment[]): string {
  const titles = experiments.slice(0, NAMED).map(({ title }) => `"${title}"`);
  const more = experiments.length - titles.length;
  return titles.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
