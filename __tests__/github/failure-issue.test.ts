import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { intruders, liveReferences, renderMarkdown } from '../report/rendered.js';
import { failed, hostile, HOSTILE, passed, unproven } from '../report/situations.js';
import { startGitHub, type GitHubGround } from './server/ground.js';
import { EVENTS } from './server/job.js';
import { BOT, later, tellOn } from './server/telling.js';

let ground: GitHubGround;
beforeEach(async () => {
  ground = await startGitHub();
});
afterEach(async () => {
  await ground.stop();
  expect(ground.server.violations).toEqual([]);
});

const settings = { issueLabel: 'resiliency' };
let night = 4_711;
/** The gate of the next night. */
const tell = (verdict: Parameters<typeof tellOn>[1], more: Parameters<typeof tellOn>[2] = {}) =>
  tellOn(ground, verdict, { event: EVENTS.push, settings, ...later((night += 1)), ...more });
const issues = () => ground.repository.issues.filter(({ login }) => login === BOT);
const commentsOn = (at = 0) => ground.repository.commentsOn(issues()[at]?.number ?? 0);

describe('the issue of a schedule', () => {
  it('is none while the gate lets through, nor unless it is asked for', async () => {
    await tell(passed);
    await tell(failed, { settings: {} });
    expect(issues()).toEqual([]);
  });

  it('is opened by the first failure, with the report', async () => {
    await tell(failed);
    expect(issues()).toMatchObject([
      {
        title: 'Checkout survives its failures (staging) is held by Resiliency Gate',
        labels: ['resiliency'],
        state: 'open',
      },
    ]);
    expect(issues()[0]?.body).toContain('## ❌ Fail');
  });

  it('is kept up to date while it lasts, and nobody is notified while nothing changes', async () => {
    await tell(failed);
    const first = issues()[0]?.body;
    await tell(failed);
    await tell(failed);
    expect(issues()).toHaveLength(1);
    expect(issues()[0]?.body).not.toBe(first);
    expect(commentsOn()).toEqual([]);
  });

  it('is not commented by a run that is told twice', async () => {
    await tell(failed, later(4_000));
    await tell(unproven, later(4_001));
    await tell(unproven, later(4_001));
    expect(commentsOn()).toHaveLength(1);
  });

  it('is commented when something changes', async () => {
    await tell(failed);
    await tell(unproven);
    expect(issues()).toHaveLength(1);
    expect(commentsOn()).toHaveLength(1);
    expect(commentsOn()[0]?.body).toMatch(
      /^⛔ <b>Error<\/b> – .*<b>Not rolled back:<\/b> Terminate one .*\n\n<b>Since the last run/s,
    );
  });

  it('is closed when the gate lets through again, and says so', async () => {
    await tell(failed);
    await tell(passed);
    expect(issues()).toMatchObject([{ state: 'closed', stateReason: 'completed' }]);
    expect(commentsOn()).toHaveLength(1);
    expect(commentsOn()[0]?.body).toMatch(/^✅ <b>Pass/);
    await tell(passed);
    expect(commentsOn()).toHaveLength(1);
  });

  it('is a new one when it fails again', async () => {
    await tell(failed);
    await tell(passed);
    await tell(failed);
    expect(issues().map(({ state }) => state)).toEqual(['closed', 'open']);
  });

  it('is found among any number of others, and never taken for somebody else’s', async () => {
    await tell(failed);
    const body = issues()[0]?.body ?? '';
    for (let at = 0; at < 150; at += 1)
      ground.repository.openIssue({
        labels: ['resiliency'],
        login: at % 2 === 0 ? 'mallory' : BOT,
        body: 'x',
      });
    ground.repository.openIssue({ labels: ['resiliency'], login: 'mallory', body });
    await tell(failed);
    expect(issues().filter(({ title }) => title.startsWith('Checkout'))).toHaveLength(1);
  });

  it('is one when two jobs open it at the same time', async () => {
    await tell(failed);
    const [ours] = issues();
    ground.repository.issues.length = 0;
    ground.server.meanwhile('issues/create', () =>
      ground.repository.openIssue({ login: BOT, labels: ['resiliency'], body: ours?.body ?? '' }),
    );
    await tell(failed);
    expect(issues().map(({ state, stateReason }) => [state, stateReason])).toEqual([
      ['open', null],
      ['closed', 'not_planned'],
    ]);
  });

  it('is one for each gate', async () => {
    await tell(failed);
    await tell(failed, { job: { GITHUB_RUN_ID: String((night += 1)), GITHUB_JOB: 'other' } });
    expect(issues()).toHaveLength(2);
  });

  it('is not closed by a run of the past', async () => {
    await tell(failed);
    await tell(passed, later(1));
    expect(issues()[0]?.state).toBe('open');
    expect(ground.log.lines('info').at(-1)).toContain('is left as it is');
  });

  it('is not for pull requests', async () => {
    ground.repository.openPull(12);
    await tell(failed, { event: EVENTS.pull_request, settings: { ...settings, comment: 'off' } });
    expect(issues()).toEqual([]);
    expect(ground.log.lines('info')).toEqual(['no issue: a pull request is told by its comment']);
  });

  it('is for deployments, and for what follows another workflow', async () => {
    const quiet = { settings: { ...settings, comment: 'off' as const } };
    await tell(failed, { ...quiet, event: EVENTS.deployment });
    await tell(failed, { ...quiet, event: EVENTS.workflow_run_of_fork });
    expect(issues()).toHaveLength(1);
  });

  it('is text, whatever suites and journals hold', async () => {
    const named = { settings: { ...settings, name: HOSTILE } };
    await tell(hostile, named);
    await tell({ ...hostile, verdict: 'fail' }, named);
    expect(issues()[0]?.title.length).toBeLessThanOrEqual(256);
    expect(issues()[0]?.title).not.toMatch(/[\u0000-\u001f\u202e]/);
    for (const body of [issues()[0]?.body ?? '', commentsOn()[0]?.body ?? '']) {
      expect(intruders(renderMarkdown(body))).toEqual([]);
      expect(liveReferences(renderMarkdown(body))).toEqual([]);
    }
  });

  it('that GitHub does not allow is a warning that names the permission', async () => {
    ground.server.granted = ['pull-requests: write'];
    await tell(failed);
    expect(ground.log.lines('warn')).toEqual([
      expect.stringMatching(/^the issue could not be written: .*`issues: write`/),
    ]);
  });
});
