import { afterEach, describe, expect, it } from '@jest/globals';
import { readEvent } from '../../src/github/event.js';
import { findPullRequest } from '../../src/github/pull-requests.js';
import { startGitHub } from './server/ground.js';
import { EVENTS, Job, MERGE, SHA } from './server/job.js';

const jobs: Job[] = [];
afterEach(() => {
  for (const job of jobs.splice(0)) job.remove();
});
const eventOf = (event: object | string) => {
  const job = new Job(event);
  jobs.push(job);
  return readEvent(job.environment);
};

describe('what a job was started for', () => {
  it.each([
    ['pull_request', { kind: 'number', number: 12 }, SHA],
    ['issue_comment', { kind: 'number', number: 12 }, null],
    ['workflow_run', { kind: 'number', number: 12 }, SHA],
    ['workflow_run_of_fork', { kind: 'head', head: 'mona:feature', sha: SHA }, SHA],
    ['deployment', { kind: 'commit', sha: SHA }, SHA],
    ['push', null, MERGE],
    ['issue', null, MERGE],
  ] as const)('tells the pull request and the commit: %s', async (name, pullRequest, sha) => {
    expect(await eventOf(EVENTS[name])).toMatchObject({ pullRequest, sha, fork: false });
  });

  it('tells that a pull request comes from a fork, also from one that is no more', async () => {
    expect(await eventOf(EVENTS.fork)).toMatchObject({ fork: true });
    const { pull_request: pull } = EVENTS.pull_request;
    const orphan = { pull_request: { ...pull, head: { ...pull.head, repo: null } } };
    expect(await eventOf(orphan)).toMatchObject({ fork: true });
  });

  it('does not take the pull request of a run for its own when that is at another commit by now', async () => {
    const { workflow_run: run } = EVENTS.workflow_run;
    const moved = { workflow_run: { ...run, pull_requests: [{ number: 12, head: { sha: MERGE } }] } };
    expect(await eventOf(moved)).toMatchObject({ pullRequest: { kind: 'head', head: 'acme:feature' } });
  });

  it.each([
    ['numbers that are none', { pull_request: { number: '12; rm', head: {}, base: {} } }],
    ['lists where none belong', { pull_request: [], issue: 'x', workflow_run: null, deployment: 3 }],
    ['__proto__', '{"__proto__": {"pull_request": {"number": 12}}}'],
  ])('is nothing that it cannot be: %s', async (_, event) => {
    expect(await eventOf(event)).toMatchObject({ pullRequest: null, fork: false, sha: MERGE });
  });

  it('is nothing outside GitHub', async () => {
    expect(await readEvent({})).toEqual({ name: '', sha: null, pullRequest: null, fork: false });
  });
});

describe('the pull request of a commit', () => {
  it.each([
    ['by its branch', { kind: 'head', head: 'mona:feature', sha: SHA }, 12],
    ['by its commit', { kind: 'commit', sha: SHA }, 12],
    ['not at another commit', { kind: 'head', head: 'mona:feature', sha: MERGE }, null],
    ['not from another fork', { kind: 'head', head: 'evil:feature', sha: SHA }, null],
  ] as const)('is found %s', async (_, clue, number) => {
    const { server, repository, github, stop } = await startGitHub();
    repository.openPull(12, { sha: SHA, head: 'mona:feature' });
    repository.openIssue({ number: 11, state: 'closed', pull: { sha: SHA, head: 'mona:feature' } });
    expect(await findPullRequest(github, clue)).toBe(number);
    await stop();
    expect(server.violations).toEqual([]);
  });
});
