import { describe, expect, it } from '@jest/globals';
import { LogReport } from '../../src/publish/reports.js';
import { ReportFolder } from '../../src/publish/report-folder.js';
import { checkOf } from '../../src/report/check-run.js';
import { consoleReport } from '../../src/report/console.js';
import { htmlReport } from '../../src/report/html.js';
import { junitReport } from '../../src/report/junit.js';
import { markdownReport } from '../../src/report/markdown.js';
import { notificationOf, notificationSubject } from '../../src/report/notification.js';
import { bytes } from '../../src/report/text.js';
import type { Rollback, Verdict } from '../../src/verdict/verdict.js';
import { aRollback } from '../builders/verdict.js';
import { RecordingLog } from '../fakes/log.js';
import { expectGolden } from './golden.js';
import { attribute, intruders, named, renderHtml, renderMarkdown, textOf } from './rendered.js';
import { notRolledBack } from './rollback-situation.js';
import { context, failed, hostile, HOSTILE, passed } from './situations.js';

const FIRST =
  'The deployment is only partly rolled back, look at it before anything else: step "workflow rollback.yml" failed – GitHub does not allow running workflow rollback.yml on main: Resource not accessible – grant `actions: write`, and 1 more of 3 are not done';

const withRollback = (rollback: Partial<Rollback>): Verdict => ({ ...failed, rollback: aRollback(rollback) });
const rolledBack = withRollback({
  shouldRollback: true,
  reason: 'a requirement was missed',
  rolledBack: true,
  steps: notRolledBack.rollback.steps.slice(0, 1),
});
const rehearsed: Verdict = {
  ...passed,
  rollback: aRollback({
    mode: 'plan',
    steps: [
      {
        name: 'undo',
        kind: 'command',
        outcome: 'planned',
        reason: 'run ./undo.sh',
        link: null,
        duration: null,
      },
    ],
  }),
};

describe('a rollback that is not done is the first line', () => {
  it('of the job summary', () => {
    const [first] = named(renderMarkdown(markdownReport(notRolledBack, context)), 'h2', 'p');
    expect(first && textOf(first)).toBe(`⛔ ${FIRST}`);
    expectGolden('not-rolled-back.md', markdownReport(notRolledBack, context));
  });

  it('of a comment that has no room for anything else', () => {
    const report = markdownReport({ ...notRolledBack, reason: 'x'.repeat(9_000) }, context, 4_000);
    expect(report).toMatch(/^## ⛔ The deployment is only partly rolled back/);
  });

  it('of the HTML report', () => {
    const { elements } = renderHtml(htmlReport(notRolledBack, context));
    const body = elements.findIndex(({ tagName }) => tagName === 'body');
    const first = elements[body + 1];
    expect(first && [attribute(first, 'role'), textOf(first)]).toEqual(['alert', FIRST]);
  });

  it('of what the log tells, and an error of the step', async () => {
    expect(consoleReport(notRolledBack)[0]).toBe(`⛔ ${FIRST}`);
    expectGolden('not-rolled-back.txt', `${consoleReport(notRolledBack).join('\n')}\n`);
    const log = new RecordingLog();
    await new LogReport(log, new ReportFolder('report', '/workspace')).publish(notRolledBack);
    expect(log.entries[0]).toEqual({ level: 'error', line: FIRST, groups: [] });
  });

  it('of the JUnit report, as errors', () => {
    const report = junitReport(notRolledBack);
    const [, first] = /<testsuite name="([^"]*)" tests="3" failures="0" errors="2"/.exec(report) ?? [];
    expect(first).toMatch(/^The deployment is only partly rolled back/);
    expect(report.indexOf('<testsuite ')).toBe(report.indexOf(`<testsuite name="${first}"`));
    expectGolden('not-rolled-back.junit.xml', report);
  });
});

describe('and of what is told elsewhere', () => {
  it('is the title of the check, which is never green', () => {
    const check = checkOf(notRolledBack, null, [], context);
    expect(check).toMatchObject({
      conclusion: 'failure',
      title: '⛔ Not rolled back, ❌ Fail: 1 fail, 1 warn, 1 pass',
    });
    expect(check.summary).toMatch(/^## ⛔ The deployment is only partly rolled back/);
  });

  it('is the subject and the first alert of a notification', () => {
    const notification = notificationOf(notRolledBack, context);
    expect(notification.alerts[0]).toBe(FIRST);
    expect(notificationSubject(notification)).toBe(
      'Not rolled back: Checkout survives its failures (staging)',
    );
  });
});

it('a rollback of which nothing is done is told as such', () => {
  const steps = notRolledBack.rollback.steps.slice(1, 2);
  const [first] = consoleReport(withRollback({ shouldRollback: true, rolledBack: false, steps }));
  expect(first).toMatch(
    /^⛔ The deployment is not rolled back, look at it before anything else: step "workflow/,
  );
});

describe('a rollback that is done', () => {
  it('is told with each step, what came of it, how long it took and where it can be looked at', () => {
    const [table] = named(renderMarkdown(markdownReport(rolledBack, context)), 'table');
    expect(table && textOf(table)).toMatch(
      /done\s*Shift the traffic back.*codedeploy.*ended as Succeeded.*1m35s/s,
    );
    const [link] = named(renderMarkdown(markdownReport(rolledBack, context)), 'a').filter(
      (one) => textOf(one) === 'Shift the traffic back',
    );
    expect(link && attribute(link, 'href')).toBe(rolledBack.rollback.steps[0]?.link);
    expect(consoleReport(rolledBack)).toEqual(
      expect.arrayContaining([
        'Roll back: yes – a requirement was missed; rolled back, 1 of 1 steps done',
        'Rollback of the deployment:',
        expect.stringMatching(/^ {4}✅ done: Shift the traffic back – .* \(1m35s\) https:\/\/eu-west-1/),
      ]),
    );
    expect(junitReport(rolledBack)).toContain(
      '<testsuite name="Rollback of the deployment" tests="1" failures="0" errors="0"',
    );
  });
});

describe('a rehearsal', () => {
  it('is told as one, and fails nothing', () => {
    expect(consoleReport(rehearsed)).toEqual(
      expect.arrayContaining([
        'Roll back: no – the verdict is pass; nothing is done, as rollback: plan asks',
        'What a rollback would do:',
        '    ▫️ planned: undo – run ./undo.sh',
      ]),
    );
    expect(markdownReport(rehearsed)).toContain('<b>What a rollback would do</b>');
    expect(htmlReport(rehearsed)).toContain('<h2>What a rollback would do</h2>');
    expect(junitReport(rehearsed)).not.toContain('rollback.command');
  });
});

describe('hostile steps', () => {
  it('are text, and lead nowhere', () => {
    expect(intruders(renderMarkdown(markdownReport(hostile, context)))).toEqual([]);
    expect(intruders(renderHtml(htmlReport(hostile, context)))).toEqual([]);
  });

  it('however many and long, leave room for the experiments', () => {
    const step = { ...notRolledBack.rollback.steps[1], reason: `${HOSTILE} ${'<'.repeat(100_000)}` };
    const steps = Array.from({ length: 20 }, () => step) as Rollback['steps'];
    const verdict = withRollback({ shouldRollback: true, rolledBack: false, steps });
    const report = markdownReport(verdict, context, 65_000);
    expect(bytes(report)).toBeLessThan(65_000);
    expect(report).toMatch(/\d+ more steps did not fit/);
    expect(report).toContain('<b>Terminate one instance of checkout</b>');
  });
});
