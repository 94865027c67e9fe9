import type { GitHubSettings } from '../../src/settings/github.js';
import type { NotifySettings } from '../../src/settings/notify.js';
import type { RollbackSettings } from '../../src/settings/rollback.js';

/** Of a gate that was told nothing of GitHub. */
export const NO_GITHUB: GitHubSettings = {
  token: null,
  comment: 'always',
  name: null,
  checkRun: null,
  issueLabel: null,
  deployment: null,
};

/** Of a gate that notifies nobody. */
export const NO_NOTIFY: NotifySettings = {
  on: ['fail', 'inconclusive', 'error'],
  snsTopic: null,
  webhook: null,
};

/** Rollbacks are played, and nothing is handed over to them. */
export const ROLLBACK_ON: RollbackSettings = { mode: 'on', vars: {}, role: null };
