import { reasonOf } from '../publish/publisher.js';
import { COMMENT_BUDGET } from '../report/comment.js';
import { planReport } from '../report/plan-markdown.js';
import { bytes } from '../report/text.js';
import type { CommentMode } from '../settings/github.js';
import type { Preview } from '../preview/preview.js';
import type { GitHubGround } from './ground.js';
import { markerOf } from './instance.js';
import type { CommentSettings } from './pull-request-comment.js';
import { FORK_NOTICE } from './forks.js';
import { findPullRequest } from './pull-requests.js';
import { isNotAllowed } from './refusal.js';
import { StickyComment } from './sticky-comment.js';

const FOOT = '\n<sub>written in place by each run</sub>\n';

export interface PlanCommentSettings extends CommentSettings {
  /** What is planned, as it was asked for: a suite that cannot be read has no title. */
  readonly subject: string;
}

/** The plan as one comment on the pull request that the job is about; a fork's job may not write it, and is told so. */
export async function commentPlan(
  settings: PlanCommentSettings,
  ground: GitHubGround,
  preview: Preview,
): Promise<void> {
  try {
    await comment(settings, ground, preview);
  } catch (error) {
    if (isNotAllowed(error) && (await ground.event()).fork) ground.log.info(FORK_NOTICE);
    else ground.log.warn(`the pull-request comment could not be written: ${reasonOf(error)}`);
  }
}

async function comment(
  { comment: mode, name, subject }: PlanCommentSettings,
  { github, event, environment, context, log }: GitHubGround,
  preview: Preview,
): Promise<void> {
  const { pullRequest, sha } = await event();
  if (mode === 'off' || pullRequest === null) return;
  const number = await findPullRequest(github, pullRequest);
  if (number === null) {
    log.info('no comment: this commit is not the newest of an open pull request');
    return;
  }
  const marker = markerOf('plan', name, { suite: subject }, environment);
  const sticky = new StickyComment(github, number, marker);
  const linked = sha === null ? context : { ...context, sha };
  const body = planReport(preview, linked, COMMENT_BUDGET - bytes(FOOT)) + FOOT;
  const there = await sticky.read();
  if (!isWanted(mode, preview, there, body)) return;
  // When another job was faster, that one's is written over.
  const address = (await sticky.write(body)) ?? (await sticky.write(body));
  log.info(`comment: ${address ?? `on #${number}`}`);
}

/** A comment that is there is never left telling of what is no longer so. */
function isWanted(
  mode: Exclude<CommentMode, 'off'>,
  { problems, guards }: Preview,
  there: string | null,
  body: string,
): boolean {
  const same = there?.endsWith(body) ?? false;
  switch (mode) {
    case 'always':
      return true;
    case 'changes':
      return !same;
    case 'failures':
      return (
        !same && (there !== null || problems.length > 0 || guards.some(({ state }) => state === 'holds'))
      );
  }
}
