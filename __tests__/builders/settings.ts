import type { GitHubSettings } from '../../src/settings/github.js';

/** Of a gate that was told nothing of GitHub. */
export const NO_GITHUB: GitHubSettings = {
  token: null,
  comment: 'always',
  name: null,
  checkRun: null,
  issueLabel: null,
  deployment: null,
};
