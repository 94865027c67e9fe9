import type { Publisher } from '../publish/publisher.js';
import type { SharedSettings } from '../settings/settings.js';
import { CheckRun } from './check-run.js';
import type { GitHub } from './client.js';
import { readEvent, type JobEvent } from './event.js';
import { FailureIssue } from './failure-issue.js';
import { exceptForForks } from './forks.js';
import type { GitHubGround } from './ground.js';
import { PullRequestComment } from './pull-request-comment.js';

/** Where the settings ask the verdict to be shown on GitHub; nowhere without a token. */
export function onGitHub(
  { github: settings, failOn }: Pick<SharedSettings, 'github' | 'failOn'>,
  github: GitHub | null,
  around: Pick<GitHubGround, 'context' | 'log' | 'environment'>,
): readonly Publisher[] {
  let reading: Promise<JobEvent> | undefined;
  const event = () => (reading ??= readEvent(around.environment));
  if (github === null) return [];
  const ground = { ...around, github, event };
  const { checkRun, issueLabel: label, name } = settings;
  const publishers = [
    new PullRequestComment(settings, ground),
    ...(checkRun === null ? [] : [new CheckRun(checkRun.name, failOn, ground)]),
    ...(label === null ? [] : [new FailureIssue({ label, name }, ground)]),
  ];
  return exceptForForks(publishers, event, around.log);
}
