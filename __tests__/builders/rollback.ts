import type { Occasion } from '../../src/rollback/occasion.js';
import type { RollbackAct, RollbackPlan, RollbackStep } from '../../src/suite/rollback-plan.js';

/** A step; a command unless it is said otherwise. */
export function aStep(
  name: string,
  act: RollbackAct = { kind: 'command', run: [`./${name}.sh`], env: {} },
  timeout = 60_000,
): RollbackStep {
  return { ...act, name, place: { file: 'suite.yaml', line: 9 }, timeout };
}

export function aRollbackPlan(
  steps: readonly RollbackStep[],
  overrides: Partial<RollbackPlan> = {},
): RollbackPlan {
  return { on: ['fail', 'abort'], steps, values: {}, ...overrides };
}

/** What steps are told of a suite that missed a requirement. */
export function anOccasion(overrides: Partial<Occasion> = {}): Occasion {
  return {
    verdict: 'fail',
    reason: 'Kill one: it took too long',
    runId: 'run-1',
    suite: 'Checkout survives its failures',
    environment: 'staging',
    sha: 'c0ffee',
    runUrl: 'https://github.com/acme/checkout/actions/runs/4711',
    failedCriteria: [],
    ...overrides,
  };
}
