import { createHash } from 'node:crypto';
import type { OnBroker } from './settings/settings.js';
import type { Plan } from './suite/plan.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** What makes a run of this plan a different one in the same CI run: another step, another target. */
export interface Identity {
  readonly plan: Plan;
  readonly target: string;
  readonly environment: Environment;
}

/** The identity of what a gate is asked for. */
export function identityOf(plan: Plan, settings: OnBroker, environment: Environment): Identity {
  const target = settings.broker === 'local' ? settings.broker : settings.stateMachineArn;
  return { plan, target, environment };
}

/**
 * `gh-<run>-<attempt>-<digest>` and the like: the same CI run, step and plan give the same id, so that starting
 * twice starts once. Outside CI it is the time and a random part. 1–80 letters, digits and dashes.
 */
export function deriveRunId(identity: Identity, now: number, random: () => number): string {
  const ofCi = ciRunId(identity);
  if (ofCi !== null) return ofCi;
  const time = new Date(now).toISOString().replace(/[-:]|\.\d+/g, '');
  const salt = Math.floor(random() * 0xffffff)
    .toString(16)
    .padStart(6, '0');
  return `local-${time}-${salt}`;
}

/** Attempts that are looked back at. */
const MOST_ATTEMPTS = 10;

/**
 * What `runId` was called in the earlier attempts of its CI run, the newest first; none when it is not derived from one, or
 * where the CI system counts no attempts.
 */
export function earlierRunIds(runId: string, identity: Identity): readonly string[] {
  const { environment } = identity;
  const attempt = Number(environment['GITHUB_RUN_ATTEMPT']);
  if (!environment['GITHUB_RUN_ID'] || !Number.isSafeInteger(attempt) || runId !== ciRunId(identity))
    return [];
  const count = Math.min(MOST_ATTEMPTS, Math.max(0, attempt - 1));
  const earlier = Array.from({ length: count }, (_, back) => String(attempt - 1 - back));
  return earlier.flatMap((number) => {
    const then = { ...identity, environment: { ...environment, GITHUB_RUN_ATTEMPT: number } };
    return ciRunId(then) ?? [];
  });
}

/** The id that a CI run gives; null outside of one. */
export function ciRunId(identity: Identity): string | null {
  const ci = rawCiRun(identity.environment);
  return ci === null ? null : `${clean(ci).slice(0, 70)}-${digest(ci, identity)}`;
}

/** The CI run in letters, digits and dashes; null outside CI. */
export function ciRunOf(environment: Environment): string | null {
  const ci = rawCiRun(environment);
  return ci === null ? null : clean(ci);
}

function rawCiRun(environment: Environment): string | null {
  return CI_RUNS.map((read) => read(environment)).find((id) => id !== null) ?? null;
}

const CI_RUNS: readonly ((environment: Environment) => string | null)[] = [
  (environment) => join('gh', environment['GITHUB_RUN_ID'], environment['GITHUB_RUN_ATTEMPT']),
  (environment) => join('gl', environment['CI_JOB_ID']),
  (environment) => join('cb', environment['CODEBUILD_BUILD_ID']),
  (environment) => join('jk', environment['BUILD_TAG']),
];

function join(prefix: string, ...parts: readonly (string | undefined)[]): string | null {
  return parts.every(Boolean) ? [prefix, ...parts].join('-') : null;
}

function clean(text: string): string {
  return text.replace(/[^A-Za-z0-9]+/g, '-');
}

/** Of the whole identity, also of what the readable part cuts off: builds of one project must never share a run. */
function digest(ci: string, { plan, target, environment }: Identity): string {
  const experiments = plan.experiments.map(({ id, document }) => [id, document]);
  const step = ['GITHUB_REPOSITORY', 'GITHUB_JOB', 'GITHUB_ACTION'].map((name) => environment[name]);
  return createHash('sha256')
    .update(JSON.stringify([ci, target, step, plan.environment, experiments]))
    .digest('hex')
    .slice(0, 8);
}
