import { z } from 'zod';
import type { RepositoryEvents } from '../rollback/repository-event.js';
import type { JsonObject } from '../suite/json.js';
import type { GitHub } from './client.js';
import { repositoryOf } from './elsewhere.js';

/** Events of a repository as rollbacks send them. */
export class GitHubEvents implements RepositoryEvents {
  constructor(private readonly github: GitHub) {}

  async send(repository: string | null, type: string, payload: JsonObject): Promise<void> {
    const errand = { what: `the event ${type}`, needs: 'contents: write' } as const;
    await this.github.ask(errand, z.unknown(), (api) =>
      api.octokit.rest.repos.createDispatchEvent({
        ...repositoryOf(api, repository),
        event_type: type,
        client_payload: payload,
      }),
    );
  }
}
