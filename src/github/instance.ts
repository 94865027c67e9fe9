import { createHash } from 'node:crypto';
import type { CiRun } from '../report/memory.js';
import type { Verdict } from '../verdict/verdict.js';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The line by which the comment or issue of one gate is known among those of others. With a `name` of its own it is
 * the same in every job; without one it is the suite's in this step of this job.
 */
export function markerOf(
  kind: 'comment' | 'plan' | 'issue',
  name: string | null,
  { suite }: Pick<Verdict, 'suite'>,
  environment: Environment,
): string {
  const step = ['GITHUB_WORKFLOW', 'GITHUB_JOB', 'GITHUB_ACTION'].map((key) => environment[key] ?? '');
  const identity = name === null ? [suite, ...step] : [name];
  const digest = createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 24);
  return `<!-- resiliency-gate ${kind} ${digest} -->`;
}

/** Whether a comment or issue begins with that line; GitHub may have changed its line breaks. */
export function isMarked(text: string, marker: string): boolean {
  return text.split(/\r?\n/, 1)[0] === marker;
}

/** Null outside GitHub. */
export function ciRunOf(environment: Environment): CiRun | null {
  const [id, attempt] = [
    Number(environment['GITHUB_RUN_ID']),
    Number(environment['GITHUB_RUN_ATTEMPT'] ?? 1),
  ];
  return Number.isSafeInteger(id) && id > 0 && Number.isSafeInteger(attempt) && attempt > 0
    ? { id, attempt }
    : null;
}
