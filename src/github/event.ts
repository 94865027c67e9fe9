import { readFile } from 'node:fs/promises';
import { z } from 'zod';

/** What leads to the pull request that a job is about. */
export type PullRequestClue =
  | { readonly kind: 'number'; readonly number: number }
  /** `owner:branch`, as forks are found. */
  | { readonly kind: 'head'; readonly head: string; readonly sha: string }
  | { readonly kind: 'commit'; readonly sha: string };

/** What GitHub started the job for. */
export interface JobEvent {
  /** `push`, `pull_request` and so on; `''` outside GitHub. */
  readonly name: string;
  /**
   * The commit as people know it: of a pull request its newest, not the merge that the runner checks out. Null where
   * the event does not tell, as a comment does not.
   */
  readonly sha: string | null;
  /** Null: the event has nothing to do with one. */
  readonly pullRequest: PullRequestClue | null;
  /** Whether it comes from a fork, whose jobs may only read. */
  readonly fork: boolean;
}

const repository = z.object({ full_name: z.string() });
const optional = <T extends z.ZodType>(shape: T) => shape.optional().catch(undefined);

/** The file holds far more, and not everything of this in every event. */
const eventShape = z.object({
  pull_request: optional(
    z.object({
      number: z.int().positive(),
      head: z.object({ sha: z.string(), repo: repository.nullable() }),
      base: z.object({ repo: repository }),
    }),
  ),
  issue: optional(z.object({ number: z.int().positive(), pull_request: z.object({}) })),
  workflow_run: optional(
    z.object({
      head_sha: z.string(),
      head_branch: z.string().nullable(),
      head_repository: z.object({ owner: z.object({ login: z.string() }) }).nullable(),
      pull_requests: z.array(z.object({ number: z.int().positive(), head: z.object({ sha: z.string() }) })),
    }),
  ),
  deployment: optional(z.object({ sha: z.string() })),
});
type Told = z.infer<typeof eventShape>;

/** Reads the event's file, where the runner has left one. */
export async function readEvent(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<JobEvent> {
  const path = environment['GITHUB_EVENT_PATH'];
  const told = path ? eventShape.parse(JSON.parse(await readFile(path, 'utf8'))) : {};
  const clue = clueIn(told);
  return {
    name: environment['GITHUB_EVENT_NAME'] ?? '',
    sha: shaIn(told) ?? (told.issue === undefined ? (environment['GITHUB_SHA'] ?? null) : null),
    pullRequest: clue,
    fork: told.pull_request !== undefined && isFork(told.pull_request),
  };
}

function shaIn({ pull_request, workflow_run, deployment }: Told): string | undefined {
  return pull_request?.head.sha ?? workflow_run?.head_sha ?? deployment?.sha;
}

function clueIn({ pull_request, issue, workflow_run, deployment }: Told): PullRequestClue | null {
  const number = pull_request?.number ?? issue?.number;
  if (number !== undefined) return { kind: 'number', number };
  if (workflow_run !== undefined) return clueOfRun(workflow_run);
  return deployment === undefined ? null : { kind: 'commit', sha: deployment.sha };
}

/** GitHub tells the pull request of a run, but not when it comes from a fork. */
function clueOfRun(run: NonNullable<Told['workflow_run']>): PullRequestClue {
  const { head_sha: sha, head_branch: branch, head_repository: from } = run;
  const told = run.pull_requests.find(({ head }) => head.sha === sha);
  if (told !== undefined) return { kind: 'number', number: told.number };
  if (branch === null || from === null) return { kind: 'commit', sha };
  return { kind: 'head', head: `${from.owner.login}:${branch}`, sha };
}

function isFork({ head, base }: NonNullable<Told['pull_request']>): boolean {
  return head.repo?.full_name !== base.repo.full_name;
}
