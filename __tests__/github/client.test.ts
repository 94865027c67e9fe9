import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { GitHub, type Api } from '../../src/github/client.js';
import type { Errand } from '../../src/github/refusal.js';
import { freePort } from '../../src/embedded/free-port.js';
import { ManualClock } from '../fakes/clock.js';
import { startGitHub, type GitHubGround } from './server/ground.js';
import { refusal } from './server/server.js';

let ground: GitHubGround;
beforeEach(async () => {
  ground = await startGitHub();
  ground.repository.openPull(12);
});
afterEach(async () => {
  await ground.stop();
  expect(ground.server.violations).toEqual([]);
});

const comment = z.object({ id: z.number(), body: z.string() });
const writing: Errand = { what: 'the comment on #12', needs: 'pull-requests: write' };
const reading: Errand = { what: 'the comments on #12', needs: 'pull-requests: read' };
const post =
  (repeatable = false) =>
  ({ octokit, repository }: Api) =>
    octokit.rest.issues.createComment({
      ...repository,
      issue_number: 12,
      body: 'text',
      request: { repeatable },
    });
const create = (repeatable?: boolean) => ground.github.ask(writing, comment, post(repeatable));
const list = () =>
  ground.github.list(reading, comment, ({ octokit, repository }) =>
    octokit.paginate.iterator(octokit.rest.issues.listComments, {
      ...repository,
      issue_number: 12,
      per_page: 100,
    }),
  );
const seconds = () => (ground.clock.now() - Date.parse('2026-11-20T14:00:00Z')) / 1_000;

describe('asking GitHub', () => {
  it('gives what was asked for, checked', async () => {
    expect(await create()).toEqual({ id: expect.any(Number), body: 'text' });
    expect(ground.repository.comments).toMatchObject([{ issue: 12, login: 'github-actions[bot]' }]);
  });

  it('reads every page of a list', async () => {
    for (let at = 0; at < 250; at += 1)
      ground.repository.addComment({ issue: 12, login: 'octocat', body: `${at}` });
    expect(await list()).toHaveLength(250);
    expect(ground.server.asked).toHaveLength(3);
  });

  it.each([
    ['ghs_job', 'github-actions[bot]'],
    ['ghp_person', 'octocat'],
  ])('knows whom the token %s makes the author', async (token, login) => {
    const other = await startGitHub(token);
    expect(await other.github.login(reading)).toBe(login);
    await other.stop();
  });

  it('finds an enterprise server, where the API has a path of its own', async () => {
    const access = { token: 'ghs_job', apiUrl: `${ground.server.url}/api/v3`, repository: 'acme/checkout' };
    const { clock, log } = ground;
    const enterprise = new GitHub(access, { clock, log, random: () => 0 });
    expect(await enterprise.login(reading)).toBe('github-actions[bot]');
    expect(await enterprise.ask(writing, comment, post())).toMatchObject({ body: 'text' });
  });

  it('refuses an answer of another shape', async () => {
    ground.server.fail('issues/create-comment', { status: 201, body: { id: 'none' } });
    await expect(create()).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringMatching(/^GitHub gave another answer than the comment on #12 asks for: .*id/),
    });
  });
});

describe('a rate limit', () => {
  it('is waited for as long as GitHub says', async () => {
    ground.server.fail('issues/create-comment', refusal(429, 'slow down', { 'retry-after': '7' }));
    await create();
    expect(seconds()).toBe(7);
  });

  it('is waited for until it is reset', async () => {
    const reset = String(Date.parse('2026-11-20T14:01:30Z') / 1_000);
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset };
    ground.server.fail('issues/create-comment', refusal(403, 'API rate limit exceeded', headers));
    await create();
    expect(seconds()).toBe(90);
    expect(ground.log.lines('info')).toEqual(['GitHub is asked again in 1m30s']);
  });

  it('is waited for a minute where GitHub does not say how long', async () => {
    ground.server.fail('issues/create-comment', refusal(403, 'You have exceeded a secondary rate limit'));
    await create();
    expect(seconds()).toBe(60);
  });

  it('is not waited for beyond two minutes, and told', async () => {
    ground.server.fail('issues/create-comment', refusal(429, 'slow down', { 'retry-after': '3600' }));
    await expect(create()).rejects.toMatchObject({
      message: 'GitHub puts off the comment on #12: slow down',
      hint: expect.stringContaining('again later'),
    });
    expect(seconds()).toBe(0);
    expect(ground.repository.comments).toEqual([]);
  });
});

describe('what is lost on the way', () => {
  it.each([
    ['a torn connection', 'reset' as const],
    ['502', refusal(502, 'Bad Gateway')],
    ['503', refusal(503, 'Unavailable')],
  ])('is asked for again: %s', async (_, fault) => {
    ground.server.fail('issues/list-comments', fault, fault);
    expect(await list()).toEqual([]);
    expect(seconds()).toBe(3);
  });

  it('is not written again, for GitHub may have written it', async () => {
    ground.server.fail('issues/create-comment', 'reset');
    await expect(create()).rejects.toMatchObject({
      message: expect.stringContaining('GitHub could not be reached for the comment on #12'),
    });
    expect(ground.repository.comments).toHaveLength(1);
  });

  it('is written again where twice does no harm', async () => {
    ground.server.fail('issues/create-comment', 'reset', refusal(500, 'oops'));
    await create(true);
    expect(ground.server.asked).toHaveLength(3);
  });

  it('is given up after six times', async () => {
    ground.server.fail('issues/list-comments', ...Array.from({ length: 9 }, () => refusal(500, 'oops')));
    await expect(list()).rejects.toMatchObject({
      message: 'GitHub failed at the comments on #12: 500 oops',
    });
    expect(ground.server.asked).toHaveLength(6);
  });

  it('is written when there was no connection at all, as nothing can have been done', async () => {
    const access = {
      token: 'ghs_job',
      apiUrl: `http://127.0.0.1:${await freePort()}`,
      repository: 'acme/checkout',
    };
    const clock = new ManualClock(0);
    const nowhere = new GitHub(access, { clock, log: ground.log, random: () => 0 });
    await expect(nowhere.ask(writing, comment, post())).rejects.toMatchObject({
      message: expect.stringContaining('GitHub could not be reached'),
    });
    expect(clock.now()).toBe(31_000);
  });
});

describe('what GitHub refuses', () => {
  it('for want of a permission, names it', async () => {
    ground.server.granted = ['contents: write'];
    await expect(create()).rejects.toMatchObject({
      code: 'refused',
      message: 'GitHub does not allow the comment on #12: Resource not accessible by integration',
      hint: expect.stringContaining("grant `pull-requests: write` under the job's `permissions:`"),
    });
    expect(ground.server.asked).toHaveLength(1);
  });

  it.each([
    [
      401,
      'Bad credentials',
      'GitHub does not know the token for the comment on #12',
      'check the github-token',
    ],
    [404, 'Not Found', 'GitHub does not find the comment on #12', '`pull-requests: write`'],
    [410, 'Issues are disabled', 'GitHub does not have the comment on #12', 'settings of the repository'],
    [422, 'Validation Failed', 'GitHub does not take the comment on #12: Validation Failed', 'correct what'],
  ])('is told once, with what to do: %d', async (status, told, message, hint) => {
    ground.server.fail('issues/create-comment', refusal(status, told));
    await expect(create()).rejects.toMatchObject({
      message: expect.stringContaining(message),
      hint: expect.stringContaining(hint),
    });
  });

  it('never shows the token', async () => {
    ground.server.fail('issues/create-comment', refusal(403, 'no'));
    const error: unknown = await create().catch((error: unknown) => error);
    expect(JSON.stringify(error, Object.getOwnPropertyNames(error))).not.toContain('ghs_job');
  });
});
