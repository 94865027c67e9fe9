import { z } from 'zod';
import type { GitHub } from './client.js';
import { isMarked } from './instance.js';
import { isGone, type Errand } from './refusal.js';

const commentShape = z.object({
  id: z.int(),
  body: z.string().catch(''),
  user: z.object({ login: z.string() }).nullable(),
  html_url: z.string(),
});
type Comment = z.infer<typeof commentShape>;

/**
 * The one comment on a pull request that a marker stands for. It is told from others by marker and author, wherever
 * among the comments it is. Of two that were made at the same time the first stays.
 */
export class StickyComment {
  private readonly errand: Errand;
  private found: readonly Comment[] | undefined;

  /** `marker`: a line that nothing else holds. */
  constructor(
    private readonly github: GitHub,
    private readonly pullRequest: number,
    private readonly marker: string,
  ) {
    this.errand = { what: `the comment on #${pullRequest}`, needs: 'pull-requests: write' };
  }

  /** Its text; null when there is none yet. */
  async read(): Promise<string | null> {
    const [first] = (this.found ??= await this.all());
    return first?.body ?? null;
  }

  /** Writes it in place. Returns its address; null when somebody else has made one meanwhile, which is to be read first. */
  async write(body: string): Promise<string | null> {
    const [first, ...more] = (this.found ??= await this.all());
    if (first === undefined) return this.create(body);
    await this.removeAll(more);
    return (await this.update(first, body)) ?? this.create(body);
  }

  /** Ours, the oldest first. */
  private async all(): Promise<readonly Comment[]> {
    const login = await this.github.login(this.errand);
    const comments = await this.github.list(this.errand, commentShape, ({ octokit, repository }) =>
      octokit.paginate.iterator(octokit.rest.issues.listComments, {
        ...repository,
        issue_number: this.pullRequest,
        per_page: 100,
      }),
    );
    const ours = comments.filter(({ body, user }) => user?.login === login && isMarked(body, this.marker));
    return ours.toSorted((one, other) => one.id - other.id);
  }

  private async create(body: string): Promise<string | null> {
    const text = `${this.marker}\n${body}`;
    const created = await this.github.ask(this.errand, commentShape, ({ octokit, repository }) =>
      octokit.rest.issues.createComment({
        ...repository,
        issue_number: this.pullRequest,
        body: text,
        // What is there twice after all is merged below, or by the next run.
        request: { repeatable: true },
      }),
    );
    const [first, ...more] = await this.all();
    await this.removeAll(more);
    this.found = first === undefined ? [] : [first];
    return first === undefined || first.id === created.id ? created.html_url : null;
  }

  /** Null when somebody has deleted it since. */
  private async update({ id }: Comment, body: string): Promise<string | null> {
    const text = `${this.marker}\n${body}`;
    try {
      const { html_url: address } = await this.github.ask(
        this.errand,
        commentShape,
        ({ octokit, repository }) =>
          octokit.rest.issues.updateComment({ ...repository, comment_id: id, body: text }),
      );
      return address;
    } catch (error) {
      if (isGone(error)) return null;
      throw error;
    }
  }

  private async removeAll(comments: readonly Comment[]): Promise<void> {
    for (const { id } of comments) {
      try {
        await this.github.ask(this.errand, z.unknown(), ({ octokit, repository }) =>
          octokit.rest.issues.deleteComment({ ...repository, comment_id: id }),
        );
      } catch (error) {
        if (!isGone(error)) throw error;
      }
    }
  }
}
