import type { Plan, Strategies } from '../../suite/plan.js';

/** How the plan is to be run. */
export interface LocalOptions {
  readonly maxParallel: number;
  readonly failFast: boolean;
  /** Seconds an experiment may take before it is asked to end. */
  readonly experimentDeadline: number;
  /** Seconds the run may take before its keeper ends it, when nobody else has. */
  readonly runDeadline: number;
  /** Seconds that it then gets to play its rollbacks, before it is ended by force. */
  readonly endGrace: number;
}

/** What the keeper reads: the same plan and options give the same text. */
export function buildRequest(plan: Plan, options: LocalOptions): string {
  return JSON.stringify({
    maxParallel: options.maxParallel,
    failFast: options.failFast,
    deadlineSeconds: options.experimentDeadline,
    runDeadlineSeconds: options.runDeadline,
    graceSeconds: options.endGrace,
    experiments: plan.experiments.map(({ index, id, document, strategies }) => ({
      index,
      id,
      flags: flagsOf(strategies),
      document,
    })),
  });
}

/** `skip` is no flag of Chaos Toolkit's: an experiment asks for it in its own `runtime`. */
function flagsOf({ hypothesis, hypothesisFrequency, rollbacks }: Strategies): readonly string[] {
  return [
    ...(hypothesis === 'skip' ? [] : ['--hypothesis-strategy', hypothesis]),
    ...['--hypothesis-frequency', String(hypothesisFrequency)],
    ...['--rollback-strategy', rollbacks],
  ];
}
