/** Where a person finds the CI run that this process belongs to; null outside CI, and where the CI system does not say. */
export function ciRunUrl(environment: Readonly<Record<string, string | undefined>>): string | null {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = environment;
  if (server && repository && run) return `${server}/${repository}/actions/runs/${run}`;
  const known = ['CI_JOB_URL', 'CODEBUILD_BUILD_URL', 'BUILD_URL'].map((name) => environment[name]);
  return known.find((url) => url !== undefined && url !== '') ?? null;
}
