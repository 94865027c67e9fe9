import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const SHA = 'a'.repeat(40);
export const MERGE = 'b'.repeat(40);

const repository = (owner: string) => ({ full_name: `${owner}/checkout` });

/** Events as GitHub writes them, as far as the gate reads. */
export const EVENTS = {
  push: { ref: 'refs/heads/main', after: SHA },
  pull_request: {
    number: 12,
    pull_request: {
      number: 12,
      head: { sha: SHA, ref: 'feature', repo: repository('acme') },
      base: { repo: repository('acme') },
    },
  },
  fork: {
    number: 12,
    pull_request: {
      number: 12,
      head: { sha: SHA, ref: 'feature', repo: repository('mona') },
      base: { repo: repository('acme') },
    },
  },
  issue_comment: { issue: { number: 12, pull_request: { url: 'https://api.github.com' } } },
  issue: { issue: { number: 12 } },
  workflow_run: {
    workflow_run: {
      head_sha: SHA,
      head_branch: 'feature',
      head_repository: { owner: { login: 'acme' } },
      pull_requests: [{ number: 12, head: { sha: SHA } }],
    },
  },
  workflow_run_of_fork: {
    workflow_run: {
      head_sha: SHA,
      head_branch: 'feature',
      head_repository: { owner: { login: 'mona' } },
      pull_requests: [],
    },
  },
  deployment: { deployment: { id: 7, sha: SHA, environment: 'staging' } },
} as const;

/** The environment of a job that was started for an event; whoever makes it removes it. */
export class Job {
  private readonly folder = mkdtempSync(join(tmpdir(), 'resiliency-gate-job-'));
  readonly environment: Record<string, string>;

  constructor(event: object | string, more: Readonly<Record<string, string>> = {}) {
    const path = join(this.folder, 'event.json');
    writeFileSync(path, typeof event === 'string' ? event : JSON.stringify(event));
    this.environment = {
      GITHUB_EVENT_PATH: path,
      GITHUB_EVENT_NAME: 'pull_request',
      GITHUB_SHA: MERGE,
      GITHUB_RUN_ID: '4711',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_WORKFLOW: 'ci',
      GITHUB_JOB: 'gate',
      GITHUB_ACTION: 'gate',
      ...more,
    };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
