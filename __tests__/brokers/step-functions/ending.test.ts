import { expect, it } from '@jest/globals';
import { whyEnded } from '../../../src/brokers/step-functions/ending.js';
import type { ItemHistory } from '../../../src/brokers/step-functions/history.js';
import { readItem } from '../../../src/brokers/step-functions/item.js';

const item = (endedAt: number, state: string, failure: string | null = null): ItemHistory => ({
  endedAt,
  attempts: 1,
  result: readItem({ state }),
  failure,
});
const done = item(1, 'done');
const failed = item(2, 'failed');
const broken = item(3, 'failed', 'Lambda.Unknown: out of memory');
const noChoice =
  'experiment 2 did not complete, which ends the run of a published machine: States.NoChoiceMatched';
const ending = (error: string | null, cause: string | null = null, status = 'FAILED') => ({
  status,
  error,
  cause,
});

it.each([
  ['an error and its cause', ending('E', 'why'), [done], 'E: why'],
  ['nothing', ending(null), [done], null],
  [
    'a failed state without an error',
    ending(null),
    [done, broken],
    'experiment 2: Lambda.Unknown: out of memory',
  ],
  ['an error of its own beside a failed task', ending('Oops', 'why'), [broken], 'Oops: why'],
  ['a journal that is not completed', ending('States.NoChoiceMatched'), [done, failed], noChoice],
  [
    'the same in the words of the service',
    ending('States.Runtime', 'x'),
    [failed],
    /^experiment 1 did not complete/,
  ],
  ['a runner that says nothing', ending('States.Runtime'), [item(1, '')], /^experiment 1 did not complete/],
  ['an error of the machine itself', ending('States.Runtime', 'no path'), [done], 'States.Runtime: no path'],
  ['somebody who stopped it', ending('Stopped', 'by hand', 'ABORTED'), [broken], 'Stopped: by hand'],
] as const)('an execution tells why it ended: %s', (_what, ended, items, told) => {
  const reason = whyEnded(ended, new Map(items.map((one, position) => [position + 1, one])));
  if (told instanceof RegExp) expect(reason).toMatch(told);
  else expect(reason).toBe(told);
});
