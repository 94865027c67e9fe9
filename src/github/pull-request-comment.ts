import type { Log } from '../log.js';
import type { Publisher } from '../publish/publisher.js';
import { commentBody } from '../report/comment.js';
import { readMemory, remember } from '../report/memory.js';
import type { CommentMode } from '../settings/github.js';
import type { Verdict } from '../verdict/verdict.js';
import { decide, type Decision, type There } from './comment-decision.js';
import type { GitHubGround } from './ground.js';
import { ciRunOf, markerOf } from './instance.js';
import { findPullRequest } from './pull-requests.js';
import { StickyComment } from './sticky-comment.js';

export interface CommentSettings {
  readonly comment: CommentMode;
  readonly name: string | null;
}

/** The verdict as one comment on the pull request that the job is about. Does nothing when it is about none. */
export class PullRequestComment implements Publisher {
  readonly name = 'the pull-request comment';

  constructor(
    private readonly settings: CommentSettings,
    private readonly ground: GitHubGround,
  ) {}

  async publish(verdict: Verdict): Promise<void> {
    if (this.settings.comment === 'off') return;
    const { github, log } = this.ground;
    const event = await this.ground.event();
    if (event.pullRequest === null) return;
    const number = await findPullRequest(github, event.pullRequest);
    if (number === null) log.info('no comment: this commit is not the newest of an open pull request');
    else await this.writeOn(number, event.sha, verdict);
  }

  private async writeOn(number: number, sha: string | null, verdict: Verdict): Promise<void> {
    const { github, environment, context, log } = this.ground;
    const { comment: mode, name } = this.settings;
    const sticky = new StickyComment(github, number, markerOf('comment', name, verdict, environment));
    const memory = remember(verdict, ciRunOf(environment), sha);
    const decision = decide(mode, verdict, memory, whatIs(await sticky.read()));
    tell(decision, number, log);
    if (decision.kind === 'leave') return;
    const told = {
      verdict: name === null ? verdict : { ...verdict, suite: `${verdict.suite} – ${name}` },
      context: sha === null ? context : { ...context, sha },
      memory,
      changes: decision.changes,
    };
    log.info(`comment: ${await sticky.write(commentBody(told))}`);
  }
}

function whatIs(there: string | null): There {
  return there === null ? 'nothing' : (readMemory(there) ?? 'something');
}

function tell(decision: Decision, number: number, log: Log): void {
  const rivals = decision.kind === 'write' ? decision.rivalry : decision.because.startsWith('worse');
  if (rivals)
    log.warn(
      `two gates of this run write the same comment on #${number}, which keeps the worse verdict – give each a comment-name of its own`,
    );
  else if (decision.kind === 'leave' && decision.because === 'newer run')
    log.info(`no comment: #${number} has that of a newer run`);
}
