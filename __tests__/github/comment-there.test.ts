import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { intruders, renderMarkdown } from '../report/rendered.js';
import { failed, HOSTILE, passed } from '../report/situations.js';
import { startGitHub, type GitHubGround } from './server/ground.js';
import { EVENTS, SHA } from './server/job.js';
import { refusal } from './server/server.js';
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

describe('what is there', () => {
  const edit = async (change: (body: string) => string) => {
    await tell(failed);
    const [comment] = comments();
    if (comment) comment.body = change(comment.body);
    await tell(passed, later(4712));
  };
  const memory = (value: unknown) =>
    `<!-- resiliency-gate remembers ${Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64')} -->`;
  const withMemory = (value: unknown) => (body: string) =>
    body.replace(/<!-- resiliency-gate remembers .* -->/, memory(value));

  it.each([
    ['nothing', (body: string) => body.replace(/<!-- resiliency-gate remembers .* -->/, '')],
    ['no JSON', withMemory('{')],
    ['another shape', withMemory({ runId: 1 })],
    ['no base64', (body: string) => body.replace(/remembers .* -->/, 'remembers §§§ -->')],
    ['what never ends', (body: string) => body.replace(/(remembers ).*/s, '$1AAAA')],
    ['100 kB', withMemory({ runId: 'x'.repeat(100_000) })],
  ])('remembers %s after somebody edited it: it is written all the same', async (_, change) => {
    await edit(change);
    expect(only()).toContain('## ✅ Pass');
    expect(only()).not.toContain('Since');
    expect(ground.log.lines('warn')).toEqual([]);
  });

  it('remembers what was never there: it is shown as text', async () => {
    const forged = {
      runId: 'x',
      job: { id: 1, attempt: 1 },
      sha: 'c'.repeat(40),
      verdict: 'fail',
      criteria: [['x', HOSTILE.slice(0, 300), 'error']],
      complete: true,
    };
    await edit(withMemory(forged));
    expect(intruders(renderMarkdown(only()))).toEqual([]);
  });

  it('is made anew when somebody deletes it meanwhile', async () => {
    await tell(failed);
    ground.server.meanwhile('issues/update-comment', () => (ground.repository.comments = []));
    await tell(passed, later(4712));
    expect(only()).toContain('## ✅ Pass');
  });

  it('is told by this very run already: that is no run before', async () => {
    await tell(failed);
    await tell(failed);
    expect(only()).not.toContain('last run');
  });

  it('twice is merged into the first', async () => {
    await tell(failed);
    const [first] = comments();
    for (let at = 0; at < 3; at += 1)
      ground.repository.addComment({ issue: 12, login: BOT, body: first?.body ?? '' });
    await tell(passed, later(4712));
    expect(comments().map(({ id }) => id)).toEqual([first?.id]);
    expect(only()).toContain('## ✅ Pass');
  });
});

describe('where the token may not write', () => {
  it('a fork’s pull request is told once, as a notice, and the summary has to do', async () => {
    ground.server.granted = ['pull-requests: read'];
    await tell(failed, { event: EVENTS.fork });
    expect(ground.log.lines('warn')).toEqual([]);
    expect(ground.log.lines('info')).toEqual([expect.stringMatching(/^notice: .* fork/)]);
  });

  it('any other is one warning that names the permission', async () => {
    ground.server.granted = ['contents: write'];
    await tell(failed);
    expect(ground.log.lines('warn')).toEqual([
      expect.stringMatching(/^the pull-request comment could not be written: .*`pull-requests: write`/),
    ]);
  });

  it('a permission for issues does as well', async () => {
    ground.server.granted = ['issues: write'];
    await tell(failed);
    expect(only()).toContain('Fail');
  });

  it('an answer that was lost leaves one comment', async () => {
    ground.server.fail('issues/create-comment', 'reset', refusal(502, 'Bad Gateway'));
    await tell(failed);
    expect(only()).toContain('Fail');
  });
});
