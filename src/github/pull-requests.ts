import { z } from 'zod';
import type { Api, GitHub } from './client.js';
import type { PullRequestClue } from './event.js';
import type { Errand } from './refusal.js';

const pullShape = z.object({
  number: z.int().positive(),
  state: z.string(),
  head: z.object({ sha: z.string() }),
  merge_commit_sha: z.string().nullish(),
});

/** The open pull request that a clue leads to; null when there is none of that very commit. */
export async function findPullRequest(github: GitHub, clue: PullRequestClue): Promise<number | null> {
  if (clue.kind === 'number') return clue.number;
  const errand: Errand = {
    what: `the pull request of ${clue.sha.slice(0, 7)}`,
    needs: 'pull-requests: read',
  };
  const pulls = await github.list(errand, pullShape, (api) => pullsOf(api, clue));
  const found = pulls.find(
    ({ state, head, merge_commit_sha: merge }) =>
      state === 'open' && (head.sha === clue.sha || (clue.kind === 'commit' && merge === clue.sha)),
  );
  return found?.number ?? null;
}

function pullsOf({ octokit, repository }: Api, clue: Exclude<PullRequestClue, { kind: 'number' }>) {
  const { pulls, repos } = octokit.rest;
  const page = { ...repository, per_page: 100 };
  return clue.kind === 'head'
    ? octokit.paginate.iterator(pulls.list, { ...page, head: clue.head, state: 'open' })
    : octokit.paginate.iterator(repos.listPullRequestsAssociatedWithCommit, {
        ...page,
        commit_sha: clue.sha,
      });
}
