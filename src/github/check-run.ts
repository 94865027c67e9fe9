import { z } from 'zod';
import { GateError } from '../errors.js';
import type { Outcome } from '../outcome.js';
import type { Publisher } from '../publish/publisher.js';
import { checkOf, type Check, type CheckAnnotation } from '../report/check-run.js';
import type { Verdict } from '../verdict/verdict.js';
import type { GitHubGround } from './ground.js';
import type { Errand } from './refusal.js';

const created = z.object({ id: z.int(), html_url: z.string().nullable() });
const ERRAND: Errand = { what: 'the check run', needs: 'checks: write' };

/** Annotations that one request may carry. */
const BATCH = 50;

/** The verdict as a check of the commit, for rules that ask for one. */
export class CheckRun implements Publisher {
  readonly name = 'the check run';

  constructor(
    /** Null: after the suite. */
    private readonly title: string | null,
    private readonly failOn: readonly Outcome[],
    private readonly ground: GitHubGround,
  ) {}

  async publish(verdict: Verdict): Promise<void> {
    const { sha } = await this.ground.event();
    if (sha === null) throw noCommit();
    const { context, log } = this.ground;
    const check = checkOf(verdict, this.title, this.failOn, { ...context, sha });
    const { id, html_url: address } = await this.create(check, sha, verdict);
    for (let at = BATCH; at < check.annotations.length; at += BATCH)
      await this.annotate(id, check, check.annotations.slice(at, at + BATCH));
    log.info(`check run: ${address ?? id}`);
  }

  private create(check: Check, sha: string, verdict: Verdict): Promise<z.infer<typeof created>> {
    const { github, context } = this.ground;
    const { name, conclusion, annotations } = check;
    return github.ask(ERRAND, created, ({ octokit, repository }) =>
      octokit.rest.checks.create({
        ...repository,
        name,
        head_sha: sha,
        status: 'completed',
        conclusion,
        started_at: verdict.startedAt,
        completed_at: verdict.endedAt,
        ...(context.runUrl ? { details_url: context.runUrl } : {}),
        output: outputOf(check, annotations.slice(0, BATCH)),
        // Of two of a name GitHub shows the later.
        request: { repeatable: true },
      }),
    );
  }

  /** GitHub adds these to those that are there. */
  private async annotate(id: number, check: Check, annotations: readonly CheckAnnotation[]): Promise<void> {
    await this.ground.github.ask(ERRAND, created, ({ octokit, repository }) =>
      octokit.rest.checks.update({
        ...repository,
        check_run_id: id,
        output: outputOf(check, annotations),
      }),
    );
  }
}

function outputOf({ title, summary }: Check, annotations: readonly CheckAnnotation[]) {
  return { title, summary, annotations: [...annotations] };
}

function noCommit(): GateError {
  return new GateError('wrong-input', 'the event of this job does not tell the commit', {
    hint: 'leave check-run out here',
  });
}
