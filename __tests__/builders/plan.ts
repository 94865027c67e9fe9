import { NO_GUARDS } from '../../src/suite/guards.js';
import type { Plan, PlannedExperiment } from '../../src/suite/plan.js';
import { NO_ROLLBACK } from '../../src/suite/rollback.js';

/** An experiment that checks one thing and breaks nothing. */
export function aPlannedExperiment(overrides: Partial<PlannedExperiment> = {}): PlannedExperiment {
  const index = overrides.index ?? 1;
  const title = overrides.title ?? `Experiment ${index}`;
  return {
    index,
    id: `${String(index).padStart(2, '0')}-experiment`,
    title,
    file: `experiments/experiment-${index}.yaml`,
    place: { file: 'suite.yaml', line: 4 + index },
    document: { title, description: 'Nothing is broken.', method: [] },
    criteria: [],
    measures: [],
    alarmSettle: 0,
    strategies: { hypothesis: 'default', hypothesisFrequency: 1, rollbacks: 'always' },
    expectedFailures: [],
    relaxed: {},
    blastRadius: null,
    ...overrides,
  };
}

/** A plan of one experiment. */
export function aPlan(overrides: Partial<Plan> = {}): Plan {
  return {
    title: 'Checkout survives its failures',
    file: 'suite.yaml',
    environment: 'staging',
    experiments: [aPlannedExperiment()],
    gate: { passScore: null },
    guards: NO_GUARDS,
    rollback: NO_ROLLBACK,
    measures: [],
    abortWhen: [],
    warnings: [],
    ...overrides,
  };
}
