import type { Api } from './client.js';

/** The repository that a step names, or that of the job. */
export function repositoryOf(api: Api, named: string | null): Api['repository'] {
  if (named === null) return api.repository;
  const [owner = '', repo = ''] = named.split('/');
  return { owner, repo };
}
