import { expectedDuration } from '../brokers/expected.js';
import { readExperiment } from '../journal/experiment.js';
import { isObject, own } from '../journal/object.js';
import { rawExperiment } from '../journal/raw.js';
import { redact } from '../journal/redact.js';
import { isSecretKey, MASK } from '../journal/secret.js';
import type { Problem } from '../problem.js';
import type { Plan, PlannedExperiment } from '../suite/plan.js';
import { guardsAt } from './guards.js';
import { needsOf } from './needs.js';
import type { NeededPermission, Preview, PreviewedExperiment } from './preview.js';
import { stepsOf } from './step.js';

/** What the plan would do on `maxParallel` lanes, if it were run at `now` (milliseconds since 1970 UTC). */
export function previewOf(plan: Plan, maxParallel: number, now: number): Preview {
  const experiments = plan.experiments.map((experiment) => previewExperiment(plan, experiment));
  return {
    version: 1,
    suite: plan.title,
    file: plan.file,
    environment: plan.environment,
    experiments,
    duration: expectedDuration(plan, maxParallel),
    guards: guardsAt(plan, now),
    abortWhen: plan.abortWhen.map(({ text }) => text),
    rollback: { on: plan.rollback.on, steps: plan.rollback.steps.map(({ name }) => name) },
    permissions: allPermissions(experiments),
    problems: [],
    warnings: plan.warnings,
  };
}

/** What is left to tell of a suite that is refused. */
export function previewOfRefused(problems: readonly Problem[]): Preview {
  const nothing = {
    ...{ suite: '', file: null, environment: null, experiments: [], duration: 0 },
    ...{ guards: [], abortWhen: [], rollback: { on: [], steps: [] }, permissions: [] },
  };
  const told = problems.map(({ message, fix, place }) => ({
    ...{ message, fix },
    file: place?.file ?? null,
    line: place?.line ?? null,
  }));
  return { version: 1, ...nothing, problems: told, warnings: [] };
}

function previewExperiment(plan: Plan, experiment: PlannedExperiment): PreviewedExperiment {
  const { document, place, strategies } = experiment;
  const hypothesis = list(own(document['steady-state-hypothesis'], 'probes'));
  const method = list(document['method']);
  const rollbacks = list(document['rollbacks']);
  const all = [...hypothesis, ...method, ...rollbacks];
  const { literals } = readExperiment(rawExperiment.parse(document));
  const named = new Map([...hypothesis, ...method].map((one) => [String(own(one, 'name')), one] as const));
  const needs = needsOf([...all, ...Object.values(objectIn(document['configuration']))]);
  return {
    index: experiment.index,
    id: experiment.id,
    title: experiment.title,
    file: experiment.file,
    line: place.line,
    tags: list(document['tags']).filter((tag) => typeof tag === 'string'),
    blastRadius: experiment.blastRadius,
    duration: expectedDuration({ ...plan, experiments: [experiment] }, 1),
    variables: variablesOf(document['configuration']),
    hypothesis: stepsOf(hypothesis, named, literals),
    method: stepsOf(method, named, literals),
    rollbacks: stepsOf(rollbacks, named, literals),
    strategies: { hypothesis: strategies.hypothesis, rollbacks: strategies.rollbacks },
    criteria: experiment.criteria.flatMap(({ require, warn }) => [
      ...(require === null ? [] : [require.text]),
      ...(warn === null ? [] : [`warn: ${warn.text}`]),
    ]),
    permissions: needs.permissions,
    unknownNeeds: needs.unknown,
  };
}

/** What is taken from the environment or a probe is said to be; its value is the runner's. */
function variablesOf(configuration: unknown): PreviewedExperiment['variables'] {
  return Object.entries(objectIn(configuration)).map(([name, value]) => [name, showVariable(name, value)]);
}

function showVariable(name: string, value: unknown): string {
  const type = own(value, 'type');
  if (type === 'env') return `from the environment variable ${String(own(value, 'key'))}`;
  if (type === 'probe') return 'from a probe';
  return isSecretKey(name) ? MASK : JSON.stringify(redact(value));
}

function allPermissions(experiments: readonly PreviewedExperiment[]): readonly NeededPermission[] {
  const actions = [...new Set(experiments.flatMap(({ permissions }) => permissions))].sort();
  return actions.map((action) => ({
    action,
    experiments: experiments
      .filter(({ permissions }) => permissions.includes(action))
      .map(({ index }) => index),
  }));
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

function objectIn(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {};
}
