import { z } from 'zod';
import type { GitHub } from './client.js';
import { isMarked } from './instance.js';
import type { Errand } from './refusal.js';

const issueShape = z.object({
  number: z.int().positive(),
  body: z.string().nullable(),
  user: z.object({ login: z.string() }).nullable(),
  html_url: z.string(),
  /** GitHub lists pull requests among the issues. */
  pull_request: z.unknown().optional(),
});
export type Issue = z.infer<typeof issueShape>;

const ERRAND: Errand = { what: 'the issue', needs: 'issues: write' };

/** The open issue that a marker stands for; told from others by label, marker and author. */
export class MarkedIssues {
  constructor(
    private readonly github: GitHub,
    private readonly label: string,
    /** The first line of its text. */
    private readonly marker: string,
  ) {}

  /** Ours that are open, the oldest first. */
  async open(): Promise<readonly Issue[]> {
    const login = await this.github.login(ERRAND);
    const issues = await this.github.list(ERRAND, issueShape, ({ octokit, repository }) =>
      octokit.paginate.iterator(octokit.rest.issues.listForRepo, {
        ...repository,
        state: 'open',
        labels: this.label,
        per_page: 100,
      }),
    );
    const ours = issues.filter(
      ({ body, user, pull_request: pull }) =>
        user?.login === login && pull === undefined && isMarked(body ?? '', this.marker),
    );
    return ours.toSorted((one, other) => one.number - other.number);
  }

  create(title: string, body: string): Promise<Issue> {
    return this.github.ask(ERRAND, issueShape, ({ octokit, repository }) =>
      octokit.rest.issues.create({
        ...repository,
        title,
        body: `${this.marker}\n${body}`,
        labels: [this.label],
        // What is there twice after all is closed below, or by the next run.
        request: { repeatable: true },
      }),
    );
  }

  async update(number: number, body: string): Promise<void> {
    await this.change(number, { body: `${this.marker}\n${body}` });
  }

  async close(number: number, reason: 'completed' | 'not_planned'): Promise<void> {
    await this.change(number, { state: 'closed', state_reason: reason });
  }

  async comment(number: number, body: string): Promise<void> {
    await this.github.ask(ERRAND, z.unknown(), ({ octokit, repository }) =>
      octokit.rest.issues.createComment({ ...repository, issue_number: number, body }),
    );
  }

  private async change(
    number: number,
    change: { body: string } | { state: 'closed'; state_reason: 'completed' | 'not_planned' },
  ): Promise<void> {
    await this.github.ask(ERRAND, issueShape, ({ octokit, repository }) =>
      octokit.rest.issues.update({ ...repository, issue_number: number, ...change }),
    );
  }
}
