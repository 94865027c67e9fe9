import { z } from 'zod';
import type { Dispatch, Workflows, WorkflowRun } from '../rollback/workflow.js';
import type { GitHub } from './client.js';
import { repositoryOf } from './elsewhere.js';

/** GitHub says what a dispatch started when it is asked to, but for an older enterprise server. */
const started = z.union([
  z.object({ workflow_run_id: z.int(), html_url: z.string() }),
  z.unknown().transform(() => null),
]);

const run = z.object({
  id: z.int(),
  html_url: z.string(),
  status: z.string().nullable(),
  conclusion: z.string().nullable(),
});

/** Workflows on GitHub as rollbacks use them. */
export class GitHubWorkflows implements Workflows {
  constructor(private readonly github: GitHub) {}

  async dispatch({ repository, file, ref, inputs }: Dispatch) {
    const errand = { what: `running workflow ${file} on ${ref}`, needs: 'actions: write' } as const;
    const run = await this.github.ask(errand, started, (api) =>
      api.octokit.request('POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches', {
        ...repositoryOf(api, repository),
        workflow_id: file,
        ref,
        inputs,
        return_run_details: true,
      }),
    );
    return run === null ? null : { id: run.workflow_run_id, url: run.html_url };
  }

  async dispatchedSince({ repository, file, ref }: Dispatch, since: number): Promise<readonly WorkflowRun[]> {
    const errand = { what: `the runs of workflow ${file}`, needs: 'actions: read' } as const;
    const answer = z.object({ workflow_runs: z.array(run.extend({ created_at: z.iso.datetime() })) });
    const { workflow_runs: runs } = await this.github.ask(errand, answer, (api) =>
      api.octokit.rest.actions.listWorkflowRuns({
        ...repositoryOf(api, repository),
        workflow_id: file,
        branch: ref,
        event: 'workflow_dispatch',
      }),
    );
    // Newest first; the first page holds all that can have begun since.
    return runs.filter(({ created_at: at }) => Date.parse(at) >= since).map(readRun);
  }

  async run(repository: string | null, id: number): Promise<WorkflowRun> {
    const errand = { what: `run ${id} of the workflow`, needs: 'actions: read' } as const;
    const answer = await this.github.ask(errand, run, (api) =>
      api.octokit.rest.actions.getWorkflowRun({ ...repositoryOf(api, repository), run_id: id }),
    );
    return readRun(answer);
  }
}

function readRun({ id, html_url: url, status, conclusion }: z.infer<typeof run>): WorkflowRun {
  return { id, url, status: status ?? 'unknown', conclusion };
}
