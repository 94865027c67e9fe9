import { fillGaps, type GateFact } from '../suite/gaps.js';
import type { Json, JsonObject } from '../suite/json.js';
import type { RollbackStep } from '../suite/rollback-plan.js';
import { GATE_KEY } from '../suite/rollback-shape.js';
import { failedCriteria } from '../verdict/failed-criteria.js';
import type { SuiteVerdict } from '../verdict/verdict.js';

/** What the CI system tells of the deployment; null when it does not. */
export interface JobFacts {
  readonly sha: string | null;
  readonly runUrl: string | null;
}

/** Why a deployment is taken back, as every step is told: the value of `gate` in a payload and in an execution's input. */
export type Occasion = {
  readonly verdict: string;
  readonly reason: string;
  readonly runId: string;
  readonly suite: string;
  readonly environment: string | null;
  readonly sha: string | null;
  readonly runUrl: string | null;
  /** Worst first, as many as a payload holds. */
  readonly failedCriteria: readonly FailedCriterion[];
};

type FailedCriterion = {
  readonly experiment: string;
  readonly criterion: string;
  readonly verdict: string;
  readonly reason: string;
};

/** With the texts of each cut, they leave room for a payload's own keys: GitHub takes 64 KiB in all. */
const MOST_CRITERIA = 20;
const LONGEST = 300;

export function occasionOf(suite: SuiteVerdict, job: JobFacts): Occasion {
  const { verdict, reason, runId, environment } = suite;
  return {
    verdict,
    reason: oneLine(reason),
    runId,
    suite: oneLine(suite.suite),
    environment: environment === null ? null : oneLine(environment),
    ...job,
    failedCriteria: failedCriteria(suite, MOST_CRITERIA).map((failed) => ({
      experiment: oneLine(failed.experiment),
      criterion: oneLine(failed.criterion),
      verdict: failed.verdict,
      reason: oneLine(failed.reason),
    })),
  };
}

/** Texts come from journals: a line break or a null byte in one would be something else where it arrives. */
function oneLine(text: string): string {
  const line = text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST).replace(/\p{Surrogate}$/u, '')}…` : line;
}

/** The step with its gaps filled, and told why it is played. */
export function tellStep(
  step: RollbackStep,
  given: Readonly<Record<string, string>>,
  occasion: Occasion,
): RollbackStep {
  const values = { ...given, ...factsOf(occasion) };
  const fill = (texts: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, fillGaps(text, values)]));
  switch (step.kind) {
    case 'workflow':
      return { ...step, inputs: fill(step.inputs) };
    case 'repository-event':
      return { ...step, payload: { ...fillObject(step.payload, values), [GATE_KEY]: occasion } };
    case 'state-machine':
      return { ...step, input: { ...fillObject(step.input, values), [GATE_KEY]: occasion } };
    case 'command':
      return { ...step, env: { ...fill(step.env), ...environmentOf(occasion) } };
    case 'codedeploy':
    case 'ecs-service':
    case 'lambda-alias':
    case 'deployment-status':
      return step;
  }
}

function factsOf(occasion: Occasion): Readonly<Record<GateFact, string>> {
  return {
    'gate.verdict': occasion.verdict,
    'gate.reason': occasion.reason,
    'gate.runId': occasion.runId,
    'gate.suite': occasion.suite,
    'gate.environment': occasion.environment ?? '',
    'gate.sha': occasion.sha ?? '',
    'gate.runUrl': occasion.runUrl ?? '',
    'gate.failedCriteria': occasion.failedCriteria.map(({ criterion }) => criterion).join('; '),
  };
}

function environmentOf(occasion: Occasion): Readonly<Record<string, string>> {
  const facts = factsOf(occasion);
  return {
    GATE_VERDICT: facts['gate.verdict'],
    GATE_REASON: facts['gate.reason'],
    GATE_RUN_ID: facts['gate.runId'],
    GATE_SUITE: facts['gate.suite'],
    GATE_ENVIRONMENT: facts['gate.environment'],
    GATE_SHA: facts['gate.sha'],
    GATE_RUN_URL: facts['gate.runUrl'],
    GATE_FAILED_CRITERIA: JSON.stringify(occasion.failedCriteria),
  };
}

function fillObject(object: JsonObject, values: Readonly<Record<string, string>>): JsonObject {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, fillJson(value, values)]));
}

function fillJson(value: Json, values: Readonly<Record<string, string>>): Json {
  if (typeof value === 'string') return fillGaps(value, values);
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map((item) => fillJson(item, values));
  return fillObject(value, values);
}

function isList(value: readonly Json[] | JsonObject): value is readonly Json[] {
  return Array.isArray(value);
}
