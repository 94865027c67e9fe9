import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { COMMENT_BUDGET } from '../../src/report/comment.js';
import { aCriterion, anExperiment, aVerdict } from '../builders/verdict.js';
import { attribute, intruders, liveReferences, named, renderMarkdown, textOf } from '../report/rendered.js';
import { context, failed, hostile, HOSTILE, passed } from '../report/situations.js';
import { startGitHub, type GitHubGround } from './server/ground.js';
import { EVENTS, MERGE, SHA } from './server/job.js';
import { BOT, later, tellOn } from './server/telling.js';

let ground: GitHubGround;
beforeEach(async () => {
  ground = await startGitHub();
  ground.repository.openPull(12, { sha: SHA, head: 'mona:feature' });
});
afterEach(async () => {
  await ground.stop();
  expect(ground.server.violations).toEqual([]);
});

const tell = (...told: Parameters<typeof tellOn> extends [unknown, ...infer Rest] ? Rest : never) =>
  tellOn(ground, ...told);
const comments = () => ground.repository.commentsOn(12).filter(({ login }) => login === BOT);
const only = () => {
  expect(comments()).toHaveLength(1);
  return comments()[0]?.body ?? '';
};

describe('the comment on a pull request', () => {
  it('is one, written in place by each run', async () => {
    await tell(failed);
    const [first] = comments();
    await tell(passed, later(4712));
    expect(comments().map(({ id }) => id)).toEqual([first?.id]);
    expect(only()).toContain('## ✅ Pass');
    expect(only()).not.toContain('## ❌ Fail');
  });

  it('is found behind any number of others', async () => {
    await tell(failed);
    const [ours] = comments();
    ground.repository.comments = [];
    for (let at = 0; at < 250; at += 1)
      ground.repository.addComment({ issue: 12, login: 'octocat', body: `comment ${at}` });
    ground.repository.addComment({ issue: 12, login: BOT, body: ours?.body ?? '' });
    await tell(passed, later(4712));
    expect(only()).toContain('## ✅ Pass');
  });

  it('is never somebody else’s, whatever marker that bears', async () => {
    await tell(failed);
    const [ours] = comments();
    ground.repository.comments = [];
    const forged = ground.repository.addComment({ issue: 12, login: 'mallory', body: ours?.body ?? '' });
    await tell(passed, later(4712));
    expect(forged.body).toBe(ours?.body);
    expect(only()).not.toContain('Since');
  });

  it('is not one that quotes it', async () => {
    await tell(failed);
    const [ours] = comments();
    ground.repository.comments = [];
    const quoting = ground.repository.addComment({ issue: 12, login: BOT, body: `> ${ours?.body ?? ''}` });
    await tell(passed, later(4712));
    expect(quoting.body).toContain('> <!--');
    expect(comments()).toHaveLength(2);
  });

  it('leads to the run, the commit and the lines of that commit', async () => {
    await tell(failed);
    const addresses = named(renderMarkdown(only()), 'a').map((link) => attribute(link, 'href') ?? '');
    expect(addresses).toContain(context.runUrl);
    expect(addresses).toContain(`https://github.com/acme/checkout/commit/${SHA}`);
    expect(addresses).toContain(`https://github.com/acme/checkout/blob/${SHA}/resiliency/suite.yaml#L12`);
    expect(addresses.filter((address) => address.includes(MERGE))).toEqual([]);
  });

  it('says what has changed since the run before', async () => {
    await tell(passed);
    expect(only()).not.toContain('Since');
    await tell(failed, later(4712));
    const shown = named(renderMarkdown(only()), 'p', 'ul').map((element) =>
      textOf(element).trim().replaceAll('\u00a0', ' '),
    );
    const at = shown.indexOf('Since the last run (aaaaaaa): ✅ pass → ❌ fail');
    expect(shown[at + 1]?.split('\n')).toEqual([
      'recovery-time <= 5m in Terminate one instance of checkout: ✅ pass → ❌ fail',
      'probe "p95" output < 800 in Lose the cache: new, ⚠️ warn',
      'newly judged, and met: 1',
      'no longer judged: 1',
    ]);
    await tell(failed, later(4713));
    expect(only()).toContain('Nothing has changed since the last run');
  });

  it.each([
    ['a pull_request_target', EVENTS.pull_request],
    ['a comment', EVENTS.issue_comment],
    ['a workflow_run', EVENTS.workflow_run],
    ['a workflow_run for a fork', EVENTS.workflow_run_of_fork],
    ['a deployment', EVENTS.deployment],
  ])('is written by the job of %s', async (_, event) => {
    await tell(failed, { event });
    expect(only()).toContain('## ❌ Fail');
  });

  it.each([
    ['a push', EVENTS.push, []],
    [
      'a run whose pull request has moved on',
      { workflow_run: { ...EVENTS.workflow_run_of_fork.workflow_run, head_sha: MERGE } },
      ['no comment: this commit is not the newest of an open pull request'],
    ],
  ])('is not written by the job of %s', async (_, event, told) => {
    await tell(failed, { event });
    expect(comments()).toEqual([]);
    expect(ground.log.lines()).toEqual(told);
  });

  it('stays below what GitHub takes, the worst kept', async () => {
    const experiments = Array.from({ length: 400 }, (_, at) =>
      anExperiment({
        index: at + 1,
        title: `Experiment ${at} ${'x'.repeat(300)}`,
        criteria: Array.from({ length: 10 }, (_, of) => aCriterion({ text: `criterion ${of} ${HOSTILE}` })),
      }),
    );
    const worst = anExperiment({ index: 401, title: 'The worst of all', verdict: 'error' });
    await tell(aVerdict({ verdict: 'error', experiments: [...experiments, worst] }));
    expect(only().length).toBeGreaterThan(COMMENT_BUDGET * 0.7);
    expect(only().length).toBeLessThanOrEqual(65_536);
    expect(only()).toContain('The worst of all');
    expect(only()).toMatch(/\d+ experiments more did not fit/);
  });

  it('is text, whatever suites and journals hold', async () => {
    await tell(hostile, { settings: { name: HOSTILE } });
    await tell({ ...hostile, experiments: [] }, { settings: { name: HOSTILE }, ...later(4712) });
    await tell(hostile, { settings: { name: HOSTILE }, ...later(4713) });
    const rendered = renderMarkdown(only());
    expect(intruders(rendered)).toEqual([]);
    expect(liveReferences(rendered)).toEqual([]);
    expect(only()).not.toContain('\u0000');
  });
});

describe('gates beside each other', () => {
  it('have each their own comment: by step, by job, by name', async () => {
    await tell(failed);
    await tell(passed, { job: { GITHUB_ACTION: 'gate_2' } });
    await tell(passed, { job: { GITHUB_JOB: 'canary' } });
    await tell(passed, { settings: { name: 'eu-west-1' } });
    await tell(passed, { settings: { name: 'us-east-1' } });
    expect(comments()).toHaveLength(5);
    expect(comments().filter(({ body }) => body.includes('Fail'))).toHaveLength(1);
    expect(comments().at(-1)?.body).toContain('Checkout survives its failures – us-east-1');
  });

  it('share one when they share the name, in whatever job they are', async () => {
    await tell(failed, { settings: { name: 'checkout' } });
    await tell(passed, {
      settings: { name: 'checkout' },
      job: { GITHUB_JOB: 'other', GITHUB_RUN_ID: '4712' },
    });
    expect(only()).toContain('Since');
  });

  it.each([
    ['first', [failed, passed]],
    ['last', [passed, failed]],
  ])('of a matrix keep the worse verdict, whichever comes %s, and are told', async (_, verdicts) => {
    const [one, other] = verdicts;
    if (one && other) {
      await tell({ ...one, runId: 'leg-1' });
      await tell({ ...other, runId: 'leg-2' });
    }
    expect(only()).toContain('## ❌ Fail');
    expect(only()).not.toContain('Since');
    expect(ground.log.lines('warn')).toEqual([
      'two gates of this run write the same comment on #12, which keeps the worse verdict – give each a comment-name of its own',
    ]);
  });

  it.each([1, -1])('that make it at the same time end with one, that of the first: %d', async (order) => {
    await tell(failed);
    const [ours] = comments();
    ground.repository.comments = [];
    // The other job has looked as well, and has found none.
    const theirs = { id: (ours?.id ?? 0) + 1_000 * order, issue: 12, login: BOT, body: ours?.body ?? '' };
    ground.server.meanwhile('issues/create-comment', () => ground.repository.comments.push(theirs));
    await tell(passed, later(4712));
    expect(only()).toContain('## ✅ Pass');
    expect(comments()[0]?.id === theirs.id).toBe(order < 0);
  });

  it.each([
    ['pass, and is not told', passed, failed],
    ['fail, and is', failed, passed],
  ])(
    'of a matrix that make it at the same time keep the worse one: the slower is a %s',
    async (_, ours, theirs) => {
      await tell({ ...theirs, runId: 'leg-1' });
      const [faster] = comments();
      ground.repository.comments = [];
      ground.server.meanwhile('issues/create-comment', () => {
        if (faster) ground.repository.comments.push(faster);
      });
      await tell({ ...ours, runId: 'leg-2' });
      expect(only()).toContain('## ❌ Fail');
      expect(ground.log.lines('warn')).toHaveLength(1);
    },
  );

  it('do not let a run of the past write over a newer one', async () => {
    await tell(failed, later(4800));
    await tell(passed, later(4711));
    expect(only()).toContain('## ❌ Fail');
    expect(ground.log.lines('info')).toContain('no comment: #12 has that of a newer run');
  });
});
