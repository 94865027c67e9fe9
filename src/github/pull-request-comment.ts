import type { Log } from '../log.js';
import type { Publisher } from '../publish/publisher.js';
import type { Changes } from '../report/changes.js';
import { commentBody } from '../report/comment.js';
import { readMemory, remember, type Memory } from '../report/memory.js';
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

/** Of two gates that make the comment at the same time one looks again; more of them take turns. */
const ATTEMPTS = 5;

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
    const { github, environment, log } = this.ground;
    const { comment: mode, name } = this.settings;
    const sticky = new StickyComment(github, number, markerOf('comment', name, verdict, environment));
    const memory = remember(verdict, ciRunOf(environment), sha);
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const decision = decide(mode, verdict, memory, whatIs(await sticky.read()));
      tell(decision, number, log);
      if (decision.kind === 'leave') return;
      const address = await sticky.write(this.bodyOf(verdict, memory, decision.changes));
      if (address === null) continue;
      log.info(`comment: ${address}`);
      return;
    }
  }

  private bodyOf(verdict: Verdict, memory: Memory, changes: Changes | null): string {
    const { context } = this.ground;
    const { name } = this.settings;
    return commentBody({
      verdict: name === null ? verdict : { ...verdict, suite: `${verdict.suite} – ${name}` },
      context: memory.sha === null ? context : { ...context, sha: memory.sha },
      memory,
      changes,
    });
  }
}

function whatIs(there: string | null): There {
  return there === null ? 'nothing' : (readMemory(there) ?? 'something');
}

function tell(decision: Decision, number: number, log: Log): void {
  const rivals =
    decision.kind === 'write' ? decision.rivalry : decision.because === 'worse verdict of the same run';
  if (rivals)
    log.warn(
      `two gates of this run write the same comment on #${number}, which keeps the worse verdict – give each a comment-name of its own`,
    );
  else if (decision.kind === 'leave' && decision.because === 'newer run')
    log.info(`no comment: #${number} has that of a newer run`);
}
