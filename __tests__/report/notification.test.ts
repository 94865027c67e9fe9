import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { messageOf } from '../../src/publish/notifier.js';
import { notificationOf, notificationSchema, notificationSubject } from '../../src/report/notification.js';
import { OUTCOMES } from '../../src/verdict/verdict.js';
import { aCriterion, anExperiment, aVerdict } from '../builders/verdict.js';
import { expectGolden } from './golden.js';
import { context, failed, hostile, passed, unproven } from './situations.js';

describe('a notification', () => {
  it('tells a verdict as its golden file does', () => {
    expectGolden('notification.json', `${JSON.stringify(notificationOf(failed, context), null, 2)}\n`);
  });

  it.each([
    ['a pass', passed],
    ['a fail', failed],
    ['an error', unproven],
    ['hostile text', hostile],
  ])('is what it is documented to be: %s', (_, verdict) => {
    expect(() => notificationSchema.parse(notificationOf(verdict, context))).not.toThrow();
    expect(() => notificationSchema.parse(notificationOf(verdict, {}))).not.toThrow();
  });

  it('says before all else that a fault may still be in place', () => {
    expect(notificationOf(unproven, context).alerts[0]).toBe(
      'Not rolled back: Terminate one instance of checkout',
    );
  });

  it('says even before that that the deployment was not taken back, to people as well', () => {
    const rollback = { ...unproven.rollback, shouldRollback: true, rolledBack: false };
    const told = messageOf({ ...unproven, rollback }, context);
    const first = 'The deployment is not rolled back, look at it before anything else';
    expect(told.text.split('\n').slice(0, 2)).toEqual([
      first,
      'Not rolled back: Terminate one instance of checkout',
    ]);
    expect(JSON.parse(told.json)).toMatchObject({ alerts: [first, expect.anything(), expect.anything()] });
  });

  it('keeps the worst of many, counts the rest, and stays far below what SNS takes', () => {
    const experiments = Array.from({ length: 1_000 }, (_, at) =>
      anExperiment({
        index: at + 1,
        title: '🎉'.repeat(400),
        reason: '🎉'.repeat(5_000),
        verdict: at === 999 ? 'error' : 'fail',
        rolledBack: false,
        criteria: Array.from({ length: 3 }, () =>
          aCriterion({ verdict: at === 999 ? 'error' : 'fail', text: '🎉'.repeat(5_000) }),
        ),
      }),
    );
    const notification = notificationOf(aVerdict({ verdict: 'error', experiments }), context);
    expect(notification.experiments[0]).toMatchObject({ verdict: 'error' });
    expect(notification.failedCriteria.slice(0, 3).map(({ verdict }) => verdict)).toEqual(
      Array(3).fill('error'),
    );
    expect(notification.leftOut).toEqual({ experiments: 980, failedCriteria: 2_980 });
    const { json, text } = messageOf(aVerdict({ verdict: 'error', experiments }), context);
    const message = JSON.stringify({ default: json, email: text });
    expect(Buffer.byteLength(message)).toBeLessThan(220_000);
  });

  it('is a mail that begins with the answer, and leads to the run', () => {
    const lines = messageOf(failed, context).text.split('\n');
    expect(lines[0]).toMatch(/^❌ Fail: Checkout survives its failures – 1 of 3/);
    expect(lines).toContain(context.runUrl);
  });
});

describe('the subject of a notification', () => {
  const subjectOf = (overrides: Parameters<typeof aVerdict>[0]) =>
    notificationSubject(notificationOf(aVerdict(overrides), context));

  it('is the answer, the suite and the environment', () => {
    expect(subjectOf({ verdict: 'fail' })).toBe('Fail: Checkout survives its failures (staging)');
    expect(subjectOf({ suite: 'Überlebt é', environment: null })).toBe('Pass: Uberlebt e');
  });

  it('is what SNS takes, whatever the suite is called', () => {
    const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ minLength: 90, maxLength: 400 }));
    fc.assert(
      fc.property(anything, anything, fc.constantFrom(...OUTCOMES), (suite, environment, verdict) => {
        expect(subjectOf({ suite, environment, verdict })).toMatch(/^[A-Za-z][\x20-\x7e]{0,99}$/);
      }),
    );
    expect(subjectOf({ suite: hostile.suite, environment: 'x'.repeat(100_000) })).toHaveLength(100);
  });
});
