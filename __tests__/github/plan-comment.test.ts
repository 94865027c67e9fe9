import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { commentPlan } from '../../src/github/plan-comment.js';
import { readEvent } from '../../src/github/event.js';
import { previewOf, previewOfRefused } from '../../src/preview/of-plan.js';
import type { Preview } from '../../src/preview/preview.js';
import type { CommentMode } from '../../src/settings/github.js';
import { aPlan } from '../builders/plan.js';
import { intruders, renderMarkdown } from '../report/rendered.js';
import { context, failed, HOSTILE } from '../report/situations.js';
import { startGitHub, type GitHubGround } from './server/ground.js';
import { EVENTS, Job, SHA } from './server/job.js';
import { refusal } from './server/server.js';
import { tellOn } from './server/telling.js';

let ground: GitHubGround;
beforeEach(async () => {
  ground = await startGitHub();
  ground.repository.openPull(12, { sha: SHA, head: 'mona:feature' });
});
afterEach(async () => {
  await ground.stop();
  expect(ground.server.violations).toEqual([]);
});

const sound = previewOf(aPlan(), 1, 0);
const refused = previewOfRefused([{ message: 'unknown measure', fix: 'write another' }]);

async function show(
  preview: Preview,
  comment: CommentMode = 'always',
  event: object = EVENTS.pull_request,
  name: string | null = null,
) {
  const job = new Job(event);
  const { github, log } = ground;
  const around = {
    github,
    log,
    context,
    environment: job.environment,
    event: () => readEvent(job.environment),
  };
  await commentPlan({ comment, name, subject: 'suite.yaml' }, around, preview);
  job.remove();
}
const bodies = () => ground.repository.commentsOn(12).map(({ body }) => body);

describe('a plan on the pull request', () => {
  it('is one comment, written in place, also when the suite could not be read in between', async () => {
    await show(sound);
    await show(refused);
    expect(bodies()).toEqual([expect.stringContaining('This suite cannot be run: 1 problem')]);
    await show(sound);
    expect(bodies()).toEqual([expect.stringContaining('Plan: Checkout survives its failures')]);
  });

  it.each<[CommentMode, Preview, number]>([
    ['off', refused, 0],
    ['always', sound, 1],
    ['changes', sound, 1],
    ['failures', sound, 0],
    ['failures', refused, 1],
  ])('mode %s', async (mode, preview, count) => {
    await show(preview, mode);
    expect(bodies()).toHaveLength(count);
  });

  it('is found from a workflow that follows one of a fork', async () => {
    await show(sound, 'always', EVENTS.workflow_run_of_fork);
    expect(bodies()).toHaveLength(1);
  });

  it('is left to the summary where a fork may only read, with one notice', async () => {
    ground.server.fail('issues/create-comment', refusal(403, 'Resource not accessible by integration'));
    await show(sound, 'always', EVENTS.fork);
    expect(bodies()).toEqual([]);
    expect(ground.log.lines()).toEqual([expect.stringContaining('the pull request comes from a fork')]);
  });

  it('is one comment when two jobs make it at the same time', async () => {
    await show(refused);
    const [theirs] = ground.repository.comments;
    ground.repository.comments = [];
    ground.server.meanwhile('issues/create-comment', () => {
      if (theirs) ground.repository.comments.push(theirs);
    });
    await show(sound);
    expect(bodies()).toEqual([expect.stringContaining('Plan: Checkout survives its failures')]);
  });

  it('is a warning that names the permission where the token may not write', async () => {
    ground.server.granted = [];
    await show(sound);
    expect(ground.log.lines('warn')).toEqual([expect.stringContaining('`pull-requests: write`')]);
  });

  it('does not write over the verdict of a gate that bears the same name', async () => {
    await tellOn(ground, failed, { settings: { name: 'checkout' } });
    await show(sound, 'always', EVENTS.pull_request, 'checkout');
    expect(bodies()).toEqual([expect.stringContaining('Fail'), expect.stringContaining('Plan')]);
  });

  it('shows a hostile suite as text', async () => {
    await show(previewOf(aPlan({ title: HOSTILE, warnings: [HOSTILE] }), 1, 0));
    expect(intruders(renderMarkdown(bodies()[0] ?? ''))).toEqual([]);
  });
});
