import type { Log } from '../log.js';
import type { Publisher } from '../publish/publisher.js';
import type { GitHubSettings } from '../settings/github.js';
import type { JobEvent } from './event.js';

/** Says that nothing is shown on GitHub, where somebody would look for it: without a token, or outside a repository. */
export class NothingOnGitHub implements Publisher {
  readonly name = 'GitHub';

  constructor(
    private readonly settings: GitHubSettings,
    private readonly event: () => Promise<JobEvent>,
    private readonly log: Log,
  ) {}

  async publish(): Promise<void> {
    const { token, comment, checkRun, issueLabel, deployment } = this.settings;
    if (token !== null && (checkRun ?? issueLabel ?? deployment) !== null)
      this.log.warn(
        'nothing is shown on GitHub: the repository is not known – set GITHUB_REPOSITORY to owner/name',
      );
    else if (comment !== 'off' && (await this.event()).pullRequest !== null)
      this.log.info('notice: there is no github-token, so the pull request is told nothing (docs/github.md)');
  }
}
