import { onGitHub } from '../../../src/github/faces.js';
import { publishAll, type Publisher } from '../../../src/publish/publisher.js';
import type { GitHubSettings } from '../../../src/settings/github.js';
import type { Outcome, Verdict } from '../../../src/verdict/verdict.js';
import { NO_GITHUB } from '../../builders/settings.js';
import { context } from '../../report/situations.js';
import type { GitHubGround } from './ground.js';
import { EVENTS, Job } from './job.js';

export const BOT = 'github-actions[bot]';

const NO_IDS = { known: null, keep: () => {} };

interface Situation {
  readonly event?: object;
  /** Variables of the job beside the usual. */
  readonly job?: Readonly<Record<string, string>>;
  readonly settings?: Partial<GitHubSettings>;
  readonly annotations?: readonly Publisher[];
  /** Verdicts that fail the step; the usual ones unless told. */
  readonly failOn?: readonly Outcome[];
}

/** One gate of one job ends with that verdict. */
export async function tellOn(
  { github, log }: GitHubGround,
  verdict: Verdict,
  {
    event,
    job: more,
    settings,
    failOn = ['fail', 'inconclusive', 'error'],
    annotations = [],
  }: Situation = {},
): Promise<void> {
  const job = new Job(event ?? EVENTS.pull_request, more);
  const around = { context, log, environment: job.environment };
  const all = { github: { ...NO_GITHUB, ...settings }, failOn };
  await publishAll(verdict, onGitHub(all, github, NO_IDS, annotations, around).publishers, log);
  job.remove();
}

/** A job of a later run. */
export function later(id: number): Situation {
  return { job: { GITHUB_RUN_ID: String(id) } };
}
