import type { Publisher } from '../publish/publisher.js';
import { hasChanged } from '../report/changes.js';
import { commentBody } from '../report/comment.js';
import { issueNews, issueTitle } from '../report/issue.js';
import { readMemory, remember, type Memory } from '../report/memory.js';
import type { Verdict } from '../verdict/verdict.js';
import { letsThrough } from '../verdict/worst.js';
import { decide } from './comment-decision.js';
import type { GitHubGround } from './ground.js';
import { ciRunOf, markerOf } from './instance.js';
import { MarkedIssues, type Issue } from './issues.js';

export interface IssueSettings {
  readonly label: string;
  readonly name: string | null;
}

/**
 * One issue for as long as a gate that nobody watches fails: opened by the first failure, kept up to date, commented
 * when something changes, closed when the gate lets through again.
 */
export class FailureIssue implements Publisher {
  readonly name = 'the issue';

  constructor(
    private readonly settings: IssueSettings,
    private readonly ground: GitHubGround,
  ) {}

  async publish(verdict: Verdict): Promise<void> {
    const { github, environment, log } = this.ground;
    const { pullRequest, sha } = await this.ground.event();
    if (pullRequest?.kind === 'number') {
      log.info('no issue: a pull request is told by its comment');
      return;
    }
    const { label, name } = this.settings;
    const issues = new MarkedIssues(github, label, markerOf('issue', name, verdict, environment));
    const memory = remember(verdict, ciRunOf(environment), sha);
    const [first, ...more] = await issues.open();
    for (const { number } of more) await issues.close(number, 'not_planned');
    if (first !== undefined) await this.follow(issues, first, verdict, memory);
    else if (!letsThrough(verdict.verdict)) await this.open(issues, verdict, memory);
  }

  private async open(issues: MarkedIssues, verdict: Verdict, memory: Memory): Promise<void> {
    const body = this.bodyOf(verdict, memory);
    const { number, html_url: address } = await issues.create(issueTitle(verdict, this.settings.name), body);
    // Another job may have done the same at the same time: the first stays.
    const [first] = await issues.open();
    if (first !== undefined && first.number < number) await issues.close(number, 'not_planned');
    else this.ground.log.info(`issue: ${address}`);
  }

  private async follow(
    issues: MarkedIssues,
    { number, body, html_url: address }: Issue,
    verdict: Verdict,
    memory: Memory,
  ): Promise<void> {
    const { context, log } = this.ground;
    const before = readMemory(body ?? '');
    const decision = decide('always', verdict, memory, before ?? 'something');
    if (decision.kind === 'leave') {
      log.info(
        `the issue is left as it is: ${address} has the verdict of a newer run, or a worse one of this run`,
      );
      return;
    }
    const over = letsThrough(verdict.verdict);
    const { changes } = decision;
    await issues.update(number, this.bodyOf(verdict, memory));
    // What this very run has told already is no news.
    const news = changes === null ? before?.runId !== memory.runId : hasChanged(changes);
    if (over || news) await issues.comment(number, issueNews(verdict, changes, context));
    if (over) await issues.close(number, 'completed');
    log.info(`issue: ${address}${over ? ', closed' : ''}`);
  }

  private bodyOf(verdict: Verdict, memory: Memory): string {
    const { context } = this.ground;
    const places = memory.sha === null ? context : { ...context, sha: memory.sha };
    return commentBody({ verdict, context: places, memory, changes: null });
  }
}
