import { GateError } from '../../errors.js';
import type { HypothesisStrategy, Plan, PlannedExperiment } from '../../suite/plan.js';
import type { RunKeys } from './keys.js';
import { publishedItem } from './published-request.js';

/** How the broker is asked to run a plan. */
export interface RunOptions {
  readonly maxParallel: number;
  readonly failFast: boolean;
  /** Seconds an experiment may take before the runner ends it and plays its rollbacks. */
  readonly experimentDeadline: number;
}

/**
 * Bytes of input that the machine can hold: Step Functions takes 262,144 in any state, and a state of ours holds the
 * list twice beside the results.
 */
const INPUT_LIMIT = 80 * 1024;

/** The execution's input: what published clients send as well, and keys of ours. */
export function buildRequest(plan: Plan, keys: RunKeys, options: RunOptions): string {
  const request = JSON.stringify({
    Payload: {
      state: 'pending',
      run_id: keys.runId,
      max_concurrency: options.maxParallel,
      fail_fast: options.failFast,
      list: plan.experiments.map((experiment) => buildItem(experiment, keys, options)),
    },
  });
  const size = Buffer.byteLength(request);
  if (size <= INPUT_LIMIT) return request;
  throw new GateError('wrong-input', `the list of ${plan.experiments.length} experiments has ${size} bytes`, {
    hint: `the broker's machine holds ${INPUT_LIMIT} (about a hundred experiments): split the suite`,
  });
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
  };
}

/** `skip` is no flag of Chaos Toolkit's: an experiment asks for it in its own `runtime`. */
function flagOf(strategy: HypothesisStrategy): string {
  return strategy === 'skip' ? '' : strategy;
}
