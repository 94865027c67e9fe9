import type { GitHubSettings } from '../../src/settings/github.js';

/** Of a gate that was asked for nothing on GitHub. */
export const NO_GITHUB: GitHubSettings = { token: null };
