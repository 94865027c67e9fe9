import type { Log } from '../log.js';
import type { ReportContext } from '../report/links.js';
import type { GitHub } from './client.js';
import type { JobEvent } from './event.js';

/** What those who write on GitHub share. */
export interface GitHubGround {
  readonly github: GitHub;
  /** What the job was started for; read when somebody asks. */
  readonly event: () => Promise<JobEvent>;
  readonly context: ReportContext;
  readonly log: Log;
  readonly environment: Readonly<Record<string, string | undefined>>;
}
