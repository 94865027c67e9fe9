import { z } from 'zod';
import type { DeploymentStatuses, NewStatus } from '../rollback/deployment-status.js';
import type { GitHub } from './client.js';
import { repositoryOf } from './elsewhere.js';

/** UTF-16 units of a description. */
const LONGEST = 140;

/** Deployments on GitHub as rollbacks use them. */
export class GitHubDeploymentStatuses implements DeploymentStatuses {
  constructor(
    private readonly github: GitHub,
    /** `https://github.com`. */
    private readonly serverUrl: string,
    private readonly own: string,
  ) {}

  urlOf(repository: string | null): string {
    return `${this.serverUrl}/${repository ?? this.own}/deployments`;
  }

  async newest(
    repository: string | null,
    { sha, environment }: { readonly sha: string | null; readonly environment: string | null },
  ): Promise<string | null> {
    const errand = { what: 'the deployments of the commit', needs: 'deployments: read' } as const;
    const [newest] = await this.github.ask(errand, z.array(z.object({ id: z.int() })), (api) =>
      api.octokit.rest.repos.listDeployments({
        ...repositoryOf(api, repository),
        ...(sha === null ? {} : { sha }),
        ...(environment === null ? {} : { environment }),
        per_page: 1,
      }),
    );
    return newest === undefined ? null : String(newest.id);
  }

  async set(repository: string | null, deployment: string, status: NewStatus): Promise<void> {
    const { state, description, logUrl } = status;
    const errand = { what: `the status of deployment ${deployment}`, needs: 'deployments: write' } as const;
    await this.github.ask(errand, z.unknown(), (api) =>
      api.octokit.rest.repos.createDeploymentStatus({
        ...repositoryOf(api, repository),
        deployment_id: Number(deployment),
        state,
        description: description.length > LONGEST ? `${description.slice(0, LONGEST - 1)}…` : description,
        ...(logUrl === null ? {} : { log_url: logUrl }),
        // Two of the same are no harm.
        request: { repeatable: true },
      }),
    );
  }
}
