import { expect, it } from '@jest/globals';
import { onGitHub } from '../../src/github/faces.js';
import { publishAll } from '../../src/publish/publisher.js';
import type { GitHubSettings } from '../../src/settings/github.js';
import { NO_GITHUB } from '../builders/settings.js';
import { RecordingLog } from '../fakes/log.js';
import { failed } from '../report/situations.js';
import { EVENTS, Job } from './server/job.js';

/** What is said where nothing can be written. */
async function saidFor(event: object, settings: Partial<GitHubSettings>) {
  const job = new Job(event);
  const log = new RecordingLog();
  const around = { context: {}, log, environment: job.environment };
  const ids = { known: null, keep: () => {} };
  const all = { github: { ...NO_GITHUB, ...settings }, failOn: [] };
  await publishAll(failed, onGitHub(all, null, ids, [], around).publishers, log);
  job.remove();
  return log.entries.map(({ level, line }) => `${level}: ${line}`);
}

it('a pull request that cannot be told for want of a token is one notice', async () => {
  expect(await saidFor(EVENTS.pull_request, {})).toEqual([
    expect.stringMatching(/^info: notice: there is no github-token/),
  ]);
});

it('whoever wants no comment, or has no pull request, is told nothing', async () => {
  expect(await saidFor(EVENTS.pull_request, { comment: 'off' })).toEqual([]);
  expect(await saidFor(EVENTS.push, {})).toEqual([]);
});

it('what was asked for and has no repository is a warning', async () => {
  const settings = { token: 'ghp_x', checkRun: { name: null } };
  expect(await saidFor(EVENTS.push, settings)).toEqual([expect.stringMatching(/^warn: .*GITHUB_REPOSITORY/)]);
});
