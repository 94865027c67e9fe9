import type { ReportContext } from '../report/links.js';

/** What the runner tells of the repository, the commit and the CI run. */
export function reportContext(environment: Readonly<Record<string, string | undefined>>): ReportContext {
  const server = environment['GITHUB_SERVER_URL'];
  const repository = environment['GITHUB_REPOSITORY'];
  const run = environment['GITHUB_RUN_ID'];
  if (!server || !repository) return {};
  const repositoryUrl = `${server}/${repository}`;
  return {
    repositoryUrl,
    sha: environment['GITHUB_SHA'],
    runUrl: run ? `${repositoryUrl}/actions/runs/${run}` : undefined,
  };
}
