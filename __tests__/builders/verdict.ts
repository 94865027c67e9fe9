import type {
  Abort,
  CriterionVerdict,
  ExperimentVerdict,
  Rollback,
  Verdict,
} from '../../src/verdict/verdict.js';

/** A criterion that was met with room to spare. */
export function aCriterion(overrides: Partial<CriterionVerdict> = {}): CriterionVerdict {
  return {
    text: 'recovery-time <= 5m',
    file: 'resiliency/suite.yaml',
    line: 12,
    verdict: 'pass',
    enforced: true,
    required: false,
    weight: 1,
    why: null,
    measure: 'recovery-time',
    phase: null,
    observed: '41s',
    value: { kind: 'number', lower: 41_000, upper: 41_000, dimension: 'duration' },
    unit: 'ms',
    limit: '5m',
    margin: '4m19s to spare',
    evidence: ['/steady_states/during/4'],
    reason: 'steady state broke at 14:03:10 and held again from 14:03:51',
    ...overrides,
  };
}

/** An experiment that proved its fault, rolled back and met its one criterion. */
export function anExperiment(overrides: Partial<ExperimentVerdict> = {}): ExperimentVerdict {
  return {
    index: 1,
    id: '01-terminate-instance',
    title: 'Terminate one instance of checkout',
    file: 'resiliency/experiments/terminate-instance.yaml',
    verdict: 'pass',
    reason: 'the one criterion is met',
    aborted: false,
    trusted: true,
    faultProven: true,
    rolledBack: true,
    journal: 's3://checkout-journals/runs/checkout-4711-1/journals/01-terminate-instance/journal.json',
    duration: 432_000,
    criteria: [aCriterion()],
    notes: [],
    ...overrides,
  };
}

/** A deployment that stays, in a suite that knows how to take it back. */
export function aRollback(overrides: Partial<Rollback> = {}): Rollback {
  return {
    shouldRollback: false,
    reason: 'the verdict is pass',
    mode: 'on',
    steps: [],
    rolledBack: null,
    ...overrides,
  };
}

/** A suite of one experiment that passed. */
export function aVerdict(overrides: Partial<Verdict> = {}): Verdict {
  return {
    version: 1,
    runId: 'checkout-4711-1',
    suite: 'Checkout survives its failures',
    file: 'resiliency/suite.yaml',
    environment: 'staging',
    verdict: 'pass',
    reason: 'the one experiment passes',
    score: 1,
    startedAt: '2026-11-20T14:00:00.000Z',
    endedAt: '2026-11-20T14:14:03.000Z',
    experiments: [anExperiment()],
    warnings: [],
    abort: null,
    baseline: null,
    rollback: aRollback(),
    broker: {
      kind: 'step-functions',
      executionArn: 'arn:aws:states:eu-west-1:123456789012:execution:broker:checkout-4711-1',
      executionUrl:
        'https://eu-west-1.console.aws.amazon.com/states/home?region=eu-west-1#/executions/details/arn:aws:states:eu-west-1:123456789012:execution:broker:checkout-4711-1',
    },
    ...overrides,
  };
}

/** An alarm that went off in the middle of a run. */
export function anAbort(overrides: Partial<Abort> = {}): Abort {
  return {
    text: 'alarm "checkout-5xx" is ALARM',
    file: 'resiliency/suite.yaml',
    line: 12,
    why: 'payments are shared',
    observed: 'ALARM',
    since: '2026-11-20T14:03:10.000Z',
    at: '2026-11-20T14:03:10.000Z',
    reason: 'alarm "checkout-5xx" is ALARM (resiliency/suite.yaml:12), since 14:03:10 – payments are shared',
    ...overrides,
  };
}
