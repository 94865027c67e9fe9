import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LONGEST_BLINDNESS, endRequest } from '../../src/abort/request.js';
import { afterLook, BETWEEN_LOOKS, gapsAt, metSince, standingAt } from '../../src/abort/standing.js';
import type { LiveEvaluation } from '../../src/criteria/evaluation.js';
import { abortCondition } from '../builders/abort.js';

type Look = 'met' | 'missed' | 'no data' | 'unanswered';

const told = (look: Look): LiveEvaluation => ({
  outcome: look === 'met' || look === 'missed' ? look : 'inconclusive',
  answered: look !== 'unanswered',
  observed: look === 'met' ? 'ALARM' : null,
  limit: 'ALARM',
  margin: null,
  reason: look,
});

/** How a condition stands after looks half a minute apart, the first at 0. */
function after(hold: number, looks: readonly Look[]) {
  const condition = abortCondition('alarm "5xx" is ALARM', { hold });
  return looks.reduce(
    (standing, look, index) => afterLook(standing, told(look), index * BETWEEN_LOOKS),
    standingAt(condition, 0),
  );
}

const MINUTE = 60_000;

test.each<[string, number, readonly Look[], number | null]>([
  ['at the first look that it holds, without a time', 0, ['missed', 'met'], 1],
  ['not without a look', 0, [], null],
  ['not while it does not hold', 0, ['missed'], null],
  ['not while it had no data', 0, ['no data'], null],
  ['not while nobody answers', 0, ['unanswered'], null],
  ['when it held at every look for that long', MINUTE, ['missed', 'met', 'met', 'met'], 1],
  ['not before', MINUTE, ['met', 'met'], null],
  ['not when it ceased between', MINUTE, ['met', 'missed', 'met', 'met'], null],
  ['not when it had no data between', MINUTE, ['met', 'no data', 'met', 'met'], null],
  ['not by a look that nobody answered', MINUTE, ['met', 'met', 'unanswered'], null],
  ['by the next one that is: no answer is no look', MINUTE, ['met', 'unanswered', 'met'], 0],
])('a condition is met %s', (_, hold, looks, since) => {
  expect(metSince(after(hold, looks))).toBe(since === null ? null : since * BETWEEN_LOOKS);
});

const looks = fc.array(fc.constantFrom<Look>('met', 'missed', 'no data', 'unanswered'), { maxLength: 40 });
const holds = fc.integer({ min: 0, max: 10 }).map((times) => times * BETWEEN_LOOKS);

test('whatever is seen, it is met exactly when every answered look of the time before showed that it held', () => {
  fc.assert(
    fc.property(looks, holds, (seen, hold) => {
      const last = seen.length - 1;
      const answered = seen.flatMap((look, index) => (look === 'unanswered' ? [] : [{ look, index }]));
      const broken = answered.findLastIndex(({ look }) => look !== 'met');
      const first = answered[broken + 1]?.index;
      const held =
        seen[last] === 'met' && first !== undefined && (last - first) * BETWEEN_LOOKS >= hold
          ? first * BETWEEN_LOOKS
          : null;
      expect(metSince(after(hold, seen))).toBe(held);
    }),
  );
});

test('whatever is seen, gaps are the times between answers in which nobody answered', () => {
  fc.assert(
    fc.property(looks, (seen) => {
      const end = seen.length * BETWEEN_LOOKS;
      const gaps = gapsAt(after(0, seen), end);
      const blind = seen.filter((look) => look === 'unanswered').length;
      const unseen = gaps.reduce((sum, { from, to }) => sum + to - from, 0);
      // The look after a gap ends it, so each gap is longer by one pace than its looks; one at the beginning is not.
      const begins = seen[0] === 'unanswered' ? 1 : 0;
      expect(unseen).toBe((blind + gaps.length - begins) * BETWEEN_LOOKS);
      expect(gaps.length === 0).toBe(blind === 0);
    }),
  );
});

test('a time in which nobody looked is a gap as well', () => {
  const standing = afterLook(
    standingAt(abortCondition('alarm "5xx" is ALARM'), 0),
    told('missed'),
    MINUTE * 9,
  );
  expect(gapsAt(standing, MINUTE * 9)).toEqual([{ from: 0, to: MINUTE * 9, because: 'nobody looked' }]);
});

test('a run is ended when nobody could say for five minutes whether it must be, and not before', () => {
  const blind = Array<Look>(10).fill('unanswered');
  expect(endRequest([after(0, blind)], 10 * BETWEEN_LOOKS - 1)).toBeNull();
  expect(endRequest([after(0, blind)], LONGEST_BLINDNESS)).toEqual({
    kind: 'error',
    reason: '`alarm "5xx" is ALARM` (suite.yaml:12) could not be watched for 5m: unanswered',
  });
});

test('a run is ended by the first condition that is met, before anything that cannot be seen', () => {
  const blind = after(0, Array<Look>(20).fill('unanswered'));
  const request = endRequest([blind, after(0, ['met']), after(0, ['met'])], 20 * BETWEEN_LOOKS);
  expect(request).toMatchObject({
    kind: 'abort',
    reason: 'alarm "5xx" is ALARM (suite.yaml:12)',
    met: { text: 'alarm "5xx" is ALARM', line: 12, observed: 'ALARM', since: 0, at: 20 * BETWEEN_LOOKS },
  });
});
