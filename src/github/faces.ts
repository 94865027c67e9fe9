import type { Publisher } from '../publish/publisher.js';
import type { GitHubSettings } from '../settings/github.js';
import type { GitHub } from './client.js';
import { readEvent, type JobEvent } from './event.js';
import { exceptForForks } from './forks.js';
import type { GitHubGround } from './ground.js';
import { PullRequestComment } from './pull-request-comment.js';

/** Where the settings ask the verdict to be shown on GitHub; nowhere without a token. */
export function onGitHub(
  settings: GitHubSettings,
  github: GitHub | null,
  around: Pick<GitHubGround, 'context' | 'log' | 'environment'>,
): readonly Publisher[] {
  let reading: Promise<JobEvent> | undefined;
  const event = () => (reading ??= readEvent(around.environment));
  if (github === null) return [];
  const ground = { ...around, github, event };
  return exceptForForks([new PullRequestComment(settings, ground)], event, around.log);
}
