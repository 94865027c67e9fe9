import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { bytes } from '../../src/report/text.js';
import { OUTCOMES } from '../../src/verdict/verdict.js';
import { aCriterion, anExperiment, aRollback, aVerdict } from '../builders/verdict.js';
import { intruders, liveReferences, renderMarkdown } from '../report/rendered.js';
import { context, failed, hostile, HOSTILE, passed } from '../report/situations.js';
import { startGitHub, type GitHubGround } from './server/ground.js';
import { EVENTS, MERGE, SHA } from './server/job.js';
import { refusal } from './server/server.js';
import { tellOn } from './server/telling.js';

let ground: GitHubGround;
beforeEach(async () => {
  ground = await startGitHub();
});
afterEach(async () => {
  await ground.stop();
  expect(ground.server.violations).toEqual([]);
});

const asked = { comment: 'off', checkRun: { name: null } } as const;
const tell = (verdict: Parameters<typeof tellOn>[1], situation: Parameters<typeof tellOn>[2] = {}) =>
  tellOn(ground, verdict, { settings: asked, ...situation });
const only = () => {
  expect(ground.repository.checkRuns).toHaveLength(1);
  return ground.repository.checkRuns[0];
};

describe('the check run', () => {
  it('is none unless it is asked for', async () => {
    await tellOn(ground, failed, { event: EVENTS.push });
    expect(ground.server.asked).toEqual([]);
  });

  it('is a check of the commit, with the report and the lines that were missed', async () => {
    await tell(failed);
    expect(only()).toMatchObject({
      sha: SHA,
      name: 'Resiliency Gate: Checkout survives its failures',
      conclusion: 'failure',
      title: '❌ Fail: 1 fail, 1 warn, 1 pass',
      detailsUrl: context.runUrl,
    });
    expect(only()?.summary).toContain('## ❌ Fail');
    expect(only()?.annotations).toMatchObject([
      { path: 'resiliency/suite.yaml', start_line: 12, end_line: 12, annotation_level: 'failure' },
      { path: 'resiliency/suite.yaml', start_line: 31, annotation_level: 'warning' },
    ]);
  });

  it('is named as it is asked for, and of the commit of a push', async () => {
    const settings = { ...asked, checkRun: { name: 'resilience' } };
    await tell(passed, { event: EVENTS.push, settings });
    expect(only()).toMatchObject({ name: 'resilience', sha: MERGE, conclusion: 'success' });
  });

  it('fails for the verdicts that fail the step alone', async () => {
    for (const verdict of OUTCOMES) await tell(aVerdict({ verdict }));
    expect(ground.repository.checkRuns.map(({ conclusion }) => conclusion)).toEqual([
      'success',
      'neutral',
      'failure',
      'failure',
      'failure',
    ]);
  });

  it('fails as the step does when the deployment was not taken back, whatever the verdict', async () => {
    const rollback = aRollback({ shouldRollback: true, rolledBack: false });
    await tell(aVerdict({ verdict: 'fail', rollback }), { failOn: ['error'] });
    expect(only()?.conclusion).toBe('failure');
  });

  it('brings annotations by the fifty, two hundred at most, the worst kept', async () => {
    const criteria = Array.from({ length: 230 }, (_, line) =>
      aCriterion({ verdict: line === 229 ? 'error' : 'fail', line: line + 1, text: `c${line}` }),
    );
    await tell(aVerdict({ verdict: 'fail', experiments: [anExperiment({ verdict: 'fail', criteria })] }));
    expect(only()?.annotations).toHaveLength(200);
    expect(only()?.annotations[0]).toMatchObject({ start_line: 230 });
    expect(ground.server.asked).toEqual(['checks/create', ...Array<string>(3).fill('checks/update')]);
  });

  it('keeps below what GitHub takes, and everything in it is text', async () => {
    const settings = { ...asked, checkRun: { name: HOSTILE } };
    const many = Array.from({ length: 300 }, (_, at) =>
      anExperiment({ index: at + 10, title: `${HOSTILE} ${at}` }),
    );
    await tell({ ...hostile, experiments: [...hostile.experiments, ...many] }, { settings });
    const summary = only()?.summary ?? '';
    expect(bytes(summary)).toBeLessThanOrEqual(65_535);
    expect(intruders(renderMarkdown(summary))).toEqual([]);
    expect(liveReferences(renderMarkdown(summary))).toEqual([]);
    expect(only()?.name).not.toMatch(/[\u0000-\u001f\u202e]/);
  });

  it('that GitHub does not allow is one warning, and hides nothing else', async () => {
    ground.repository.openPull(12);
    ground.server.granted = ['pull-requests: write'];
    await tell(failed, { settings: { checkRun: { name: null } } });
    expect(ground.repository.comments).toHaveLength(1);
    expect(ground.log.lines('warn')).toEqual([
      expect.stringMatching(/^the check run could not be written: .*`checks: write`/),
    ]);
  });

  it('takes the place of annotations, and leaves them theirs where it cannot be written', async () => {
    const annotated: string[] = [];
    const publish = ({ verdict }: { readonly verdict: string }) =>
      Promise.resolve(void annotated.push(verdict));
    const annotations = [{ name: 'the annotations', publish }];
    await tell(failed, { annotations });
    expect(annotated).toEqual([]);
    ground.server.granted = ['contents: read'];
    await tell(failed, { annotations });
    expect(annotated).toEqual(['fail']);
    expect(ground.log.lines('warn')).toEqual([expect.stringContaining('the check run could not be written')]);
  });

  it('is a warning where the event does not tell the commit', async () => {
    await tell(failed, { event: EVENTS.issue_comment });
    expect(ground.log.lines('warn')).toEqual([expect.stringContaining('does not tell the commit')]);
  });

  it('is told as the comment in a fork: one notice for both', async () => {
    ground.repository.openPull(12);
    ground.server.granted = ['contents: read', 'pull-requests: read'];
    await tell(failed, { event: EVENTS.fork, settings: { checkRun: { name: null } } });
    expect(ground.log.lines('warn')).toEqual([]);
    expect(ground.log.lines('info')).toEqual([expect.stringMatching(/^notice: .* fork/)]);
  });

  it('of a commit that GitHub does not know is a warning', async () => {
    ground.server.fail('checks/create', refusal(422, 'No commit found for SHA'));
    await tell(failed);
    expect(ground.log.lines('warn')).toEqual([expect.stringContaining('No commit found for SHA')]);
  });
});
