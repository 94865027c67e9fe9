import type { Announcer } from '../publish/announcer.js';
import type { Publisher } from '../publish/publisher.js';
import type { SharedSettings } from '../settings/settings.js';
import { CheckRun } from './check-run.js';
import type { GitHub } from './client.js';
import { Deployment, type DeploymentId } from './deployment.js';
import { readEvent, type JobEvent } from './event.js';
import { FailureIssue } from './failure-issue.js';
import { exceptForForks } from './forks.js';
import type { GitHubGround } from './ground.js';
import { NothingOnGitHub } from './nothing.js';
import { PullRequestComment } from './pull-request-comment.js';

/** Where the gate is seen: at work, and with its verdict. */
export interface Faces {
  readonly announcers: readonly Announcer[];
  readonly publishers: readonly Publisher[];
}

/** Where the settings ask for it on GitHub; nowhere without a token and a repository. */
export function onGitHub(
  { github: settings, failOn }: Pick<SharedSettings, 'github' | 'failOn'>,
  github: GitHub | null,
  ids: DeploymentId,
  around: Pick<GitHubGround, 'context' | 'log' | 'environment'>,
): Faces {
  let reading: Promise<JobEvent> | undefined;
  const event = () => (reading ??= readEvent(around.environment));
  if (github === null)
    return { announcers: [], publishers: [new NothingOnGitHub(settings, event, around.log)] };
  const ground = { ...around, github, event };
  const { checkRun, deployment: followed, issueLabel: label, name } = settings;
  const deployment = followed === null ? [] : [new Deployment(followed, ids, ground)];
  const publishers = [
    ...deployment,
    new PullRequestComment(settings, ground),
    ...(checkRun === null ? [] : [new CheckRun(checkRun.name, failOn, ground)]),
    ...(label === null ? [] : [new FailureIssue({ label, name }, ground)]),
  ];
  return { announcers: deployment, publishers: exceptForForks(publishers, event, around.log) };
}
