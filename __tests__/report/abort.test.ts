import { describe, expect, test } from '@jest/globals';
import { consoleReport } from '../../src/report/console.js';
import { htmlReport } from '../../src/report/html.js';
import { readVerdict, verdictJson } from '../../src/report/json.js';
import { junitReport } from '../../src/report/junit.js';
import { markdownReport } from '../../src/report/markdown.js';
import type { Verdict } from '../../src/verdict/verdict.js';
import { aborted, abortedAndLeft, HOSTILE, passed } from './situations.js';

const SENTENCE =
  'alarm "checkout-5xx" is ALARM (resiliency/suite.yaml:12), since 14:03:10 – payments are shared';

/** As a reader sees it, without marks and entities. */
const read = (text: string) =>
  text
    .replace(/<style>[\s\S]*?<\/style>|<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#8203;', '');
const lines = (text: string) =>
  read(text)
    .split('\n')
    .filter((line) => line.trim() !== '');

const FORMATS: readonly (readonly [string, (verdict: Verdict) => readonly string[]])[] = [
  ['markdown', (verdict) => lines(markdownReport(verdict))],
  ['HTML', (verdict) => lines(htmlReport(verdict))],
  [
    'JUnit',
    (verdict) => lines(junitReport(verdict).replaceAll(/<(?:failure|error) message="([^"]*)"/g, '$1\n<')),
  ],
  ['the log, from its end', (verdict) => consoleReport(verdict).toReversed()],
];

describe.each(FORMATS)('%s', (format, report) => {
  const first = format === 'JUnit' ? 20 : 8;

  test('says in its first lines what ended the run, once', () => {
    const told = report(aborted)
      .slice(0, first)
      .filter((line) => line.includes(`borted: ${SENTENCE}`));
    expect(told.filter((line) => !line.includes('Roll back')).length).toBe(1);
  });

  test('says it also beside a fault that is left', () => {
    const told = report(abortedAndLeft).slice(0, first).join('\n');
    expect(told).toContain(`Aborted: ${SENTENCE}`);
    expect(told).toContain('not rolled back');
  });

  test('does not say that the fault was not proven, which the abort explains', () => {
    expect(report(aborted).join('\n')).not.toContain('Fault not proven');
  });

  test('says nothing of it otherwise', () => {
    expect(report(passed).join('\n')).not.toMatch(/aborted/i);
  });
});

test('verdict.json holds the condition, and an earlier one without it can be read', () => {
  const text = verdictJson(aborted);
  expect(readVerdict(text)).toEqual({ kind: 'verdict', verdict: aborted });
  const earlier = JSON.parse(text) as { abort?: unknown };
  delete earlier.abort;
  expect(readVerdict(JSON.stringify(earlier))).toMatchObject({ verdict: { abort: null } });
});

test('a hostile condition is text in the shortest report as well', () => {
  const reason = `${HOSTILE} aborted`;
  const short = markdownReport({ ...aborted, reason: 'x', abort: { ...passedAbort(), reason } }, {}, 4_000);
  expect(short).not.toMatch(/<script|<img/);
});

function passedAbort() {
  if (aborted.abort === null) throw new Error('there is an abort');
  return aborted.abort;
}
