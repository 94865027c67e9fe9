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

/**
 * Where the settings ask for it on GitHub; nowhere without a token and a repository. `annotations`, where there are any,
 * take the place of a check run that is not asked for, or that cannot be written.
 */
export function onGitHub(
  { github: settings, failOn }: Pick<SharedSettings, 'github' | 'failOn'>,
  github: GitHub | null,
  ids: DeploymentId,
  annotations: readonly Publisher[],
  around: Pick<GitHubGround, 'context' | 'log' | 'environment'>,
): Faces {
  let reading: Promise<JobEvent> | undefined;
  const event = () => (reading ??= readEvent(around.environment));
  const { checkRun, deployment: followed, issueLabel: label, name } = settings;
  if (github === null) {
    const nothing = new NothingOnGitHub(settings, event, around.log);
    return { announcers: [], publishers: [...annotations, nothing] };
  }
  const ground = { ...around, github, event };
  const deployment = followed === null ? [] : [new Deployment(followed, ids, ground)];
  const publishers = [
    ...(checkRun === null ? annotations : [orElse(new CheckRun(checkRun.name, failOn, ground), annotations)]),
    ...deployment,
    new PullRequestComment(settings, ground),
    ...(label === null ? [] : [new FailureIssue({ label, name }, ground)]),
  ];
  return { announcers: deployment, publishers: exceptForForks(publishers, event, around.log) };
}

/** Where the first fails, the others do its part; that it failed is told all the same. */
function orElse(first: Publisher, others: readonly Publisher[]): Publisher {
  return {
    name: first.name,
    publish: async (verdict) => {
      try {
        await first.publish(verdict);
      } catch (error) {
        for (const other of others) await other.publish(verdict);
        throw error;
      }
    },
  };
}
