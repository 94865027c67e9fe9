import { describe, expect, it } from '@jest/globals';
import { annotationsOf } from '../../src/report/annotations.js';
import { aCriterion, anExperiment, aVerdict } from '../builders/verdict.js';
import { aborted, abortedAndLeft, failed, hostile, HOSTILE, passed, unproven } from './situations.js';

describe('annotations', () => {
  it('are none when everything is met', () => {
    expect(annotationsOf(passed)).toEqual([]);
  });

  it('stand at the line of what was missed, worst first, and leave out what is only observed', () => {
    expect(annotationsOf(failed)).toEqual([
      {
        verdict: 'fail',
        file: 'resiliency/suite.yaml',
        line: 12,
        title: 'Fail: recovery-time <= 5m',
        message: expect.stringMatching(
          /^Terminate one instance of checkout: steady state broke at .* \(RTO of the business continuity plan\)$/,
        ),
      },
      {
        verdict: 'warn',
        file: 'resiliency/suite.yaml',
        line: 31,
        title: 'Warn: probe "p95" output < 800',
        message: expect.stringContaining('912 is within the requirement'),
      },
    ]);
  });

  it('stand at the condition that aborted the run, which speaks for what it kept from being judged', () => {
    const abort = {
      verdict: 'fail',
      file: 'resiliency/suite.yaml',
      line: 12,
      title: 'Aborted: alarm "checkout-5xx" is ALARM',
      message: aborted.abort?.reason,
    };
    expect(annotationsOf(aborted)).toEqual([abort]);
    expect(annotationsOf(abortedAndLeft)).toEqual([
      expect.objectContaining({ verdict: 'error', title: 'Error: Add 300 ms between checkout and payments' }),
      abort,
    ]);
  });

  it('stand at the experiment when no criterion decided: a fault that was not proven or not taken back', () => {
    expect(annotationsOf(unproven).map(({ title, file, line }) => [title, file, line])).toEqual([
      ['Error: Terminate one instance of checkout', 'resiliency/experiments/terminate-instance.yaml', null],
      ['Error: Add 300 ms between checkout and payments', 'resiliency/experiments/add-latency.yaml', null],
      ['Inconclusive: recovery-time <= 5m', 'resiliency/suite.yaml', 12],
      ['Inconclusive: Lose the cache', 'resiliency/experiments/lose-cache.yaml', null],
    ]);
  });

  it('are one for a line that several experiments missed, with each of them', () => {
    const experiments = Array.from({ length: 30 }, (_, at) =>
      anExperiment({
        index: at + 1,
        title: `Experiment ${at + 1}`,
        verdict: at === 7 ? 'error' : 'fail',
        criteria: [aCriterion({ verdict: at === 7 ? 'error' : 'fail' })],
      }),
    );
    const annotations = annotationsOf(aVerdict({ verdict: 'error', experiments }));
    expect(annotations).toHaveLength(1);
    expect(annotations[0]).toMatchObject({ verdict: 'error', title: 'Error: recovery-time <= 5m' });
    expect(annotations[0]?.message.split('\n')).toHaveLength(21);
    expect(annotations[0]?.message).toMatch(/and 10 more experiments$/);
  });

  it('are visible text of bounded length, and never point out of the repository', () => {
    const long = aCriterion({ verdict: 'fail', reason: '🎉'.repeat(50_000), why: HOSTILE, file: '/etc/x' });
    const experiments = [...hostile.experiments, anExperiment({ verdict: 'fail', criteria: [long] })];
    const annotations = annotationsOf({ ...hostile, experiments });
    expect(annotations.length).toBeGreaterThan(1);
    for (const { file, line, title, message } of annotations) {
      expect([file, line]).toEqual([null, null]);
      expect(message.length).toBeLessThanOrEqual(4_096);
      expect(title.length).toBeLessThan(256);
      expect(`${title}${message}`).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]|##\[|^::/);
    }
  });
});
