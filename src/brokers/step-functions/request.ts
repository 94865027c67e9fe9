import type { HypothesisStrategy, Plan, PlannedExperiment } from '../../suite/plan.js';
import type { RunKeys } from './keys.js';
import { publishedItem } from './published-request.js';

/** How the broker is asked to run a plan. */
export interface RunOptions {
  readonly maxParallel: number;
  readonly failFast: boolean;
  /** Seconds an experiment may take before the runner ends it and plays its rollbacks. */
  readonly experimentDeadline: number;
  /** Seconds the run may take before its runners end it, when nobody else has. */
  readonly runDeadline: number;
  /** Bytes of input above which the list is stored; `INPUT_LIMIT` when left out. */
  readonly inputLimit?: number;
}

/** What starts a run. */
export interface Request {
  /** The execution's input. */
  readonly input: string;
  /** The list, when it is stored, and the input only says where. */
  readonly list: string | null;
}

/**
 * Of the 262,144 bytes that Step Functions takes in any state, all results of a list share what they do not repeat of
 * it: about a hundred experiments still get what they need.
 */
const INPUT_LIMIT = 80 * 1024;
/** Experiments that one execution runs at the same time; those of a stored list have executions of their own. */
const MOST_IN_ONE = 40;

/** What published clients send as well, and keys of ours; the list within it while it is small. */
export function buildRequest(plan: Plan, keys: RunKeys, options: RunOptions): Request {
  const { maxParallel, failFast, inputLimit = INPUT_LIMIT } = options;
  const list = plan.experiments.map((experiment) => buildItem(experiment, keys, options));
  const how = {
    state: 'pending',
    run_id: keys.runId,
    max_concurrency: maxParallel,
    fail_fast: failFast,
  };
  const input = JSON.stringify({ Payload: { ...how, list } });
  const fits = Buffer.byteLength(input) <= inputLimit && Math.min(maxParallel, list.length) <= MOST_IN_ONE;
  if (fits) return { input, list: null };
  const { bucket, key } = keys.request();
  const source = { bucket_name: bucket, key };
  return { input: JSON.stringify({ Payload: { ...how, source } }), list: JSON.stringify(list) };
}

function buildItem(experiment: PlannedExperiment, keys: RunKeys, options: RunOptions) {
  return {
    ...publishedItem(experiment, keys),
    run_id: keys.runId,
    index: String(experiment.index),
    journal_key: keys.journal(experiment).key,
    abort_key: keys.abort().key,
    hypothesis_strategy: flagOf(experiment.strategies.hypothesis),
    hypothesis_frequency: String(experiment.strategies.hypothesisFrequency),
    rollback_strategy: experiment.strategies.rollbacks,
    deadline_seconds: String(options.experimentDeadline),
    run_deadline_seconds: String(options.runDeadline),
  };
}

/** `skip` is no flag of Chaos Toolkit's: an experiment asks for it in its own `runtime`. */
function flagOf(strategy: HypothesisStrategy): string {
  return strategy === 'skip' ? '' : strategy;
}
