import { systemClock } from '../clock.js';
import type { Log } from '../log.js';
import type { GitHubSettings } from '../settings/github.js';
import { GitHub } from './client.js';

/** The repository of the job, or of `GITHUB_REPOSITORY`; null without one, or without a token. */
export function connectGitHub(
  { token }: GitHubSettings,
  environment: Readonly<Record<string, string | undefined>>,
  log: Log,
): GitHub | null {
  const repository = environment['GITHUB_REPOSITORY'];
  if (token === null || !repository) return null;
  const apiUrl = environment['GITHUB_API_URL'] || 'https://api.github.com';
  return new GitHub({ token, apiUrl, repository }, { clock: systemClock, log, random: Math.random });
}
