import type { JsonObject } from '../../../src/suite/plan.js';
import { action, breakDown, probe, python, repair, systemAnswers } from '../activities.js';
import { BY_DEFAULT, continuously, DEVIATED, SURVIVED, type Situation } from '../situation.js';

const OUTAGE = { ...SURVIVED, verdict: 'fail', because: /"system answers".*no criterion allows it/ } as const;

const counted = probe('system answers', python('answer_and_count'), true);
/** Goes on until the hypothesis has seen the broken system. */
const breakUntilSeen = (looks: number) => action('break the system', python('break_down', { looks }));
const whileBroken = {
  hypothesis: [counted],
  method: [breakUntilSeen(2), repair],
  rollbacks: [repair],
} as const;
const stayingBroken = { ...whileBroken, method: [breakUntilSeen(2)] } as const;

const failing = probe('system answers', python('answer_unless_broken', { value: true }), true);
const crashing = probe('system answers', python('answer_while_whole', { whole: 'well', broken: null }), {
  type: 'regex',
  pattern: 'well',
});
const shortly = action('keep it broken', python('linger', { seconds: 0.8 }));
const strategy = (word: string, more: JsonObject = {}): JsonObject => ({
  ...more,
  runtime: { hypothesis: { strategy: word, frequency: 0.05 }, rollbacks: { strategy: 'default' } },
});

/** The hypothesis while the method runs. */
export const continuous: readonly Situation[] = [
  {
    name: 'during: it holds all the time',
    experiment: { hypothesis: [systemAnswers], method: [shortly], rollbacks: [repair] },
    asks: continuously({ criteria: ['steady-state is met', 'availability >= 100%'] }),
    truth: SURVIVED,
  },
  {
    name: 'during: it breaks, and nobody allowed that',
    experiment: whileBroken,
    asks: strategy('continuously'),
    truth: OUTAGE,
  },
  {
    name: 'during: it breaks, and recovers in time',
    experiment: whileBroken,
    asks: continuously({ criteria: ['recovery-time <= 30s'] }),
    truth: SURVIVED,
  },
  {
    name: 'during: it breaks and stays broken',
    experiment: stayingBroken,
    asks: continuously({ criteria: ['recovery-time <= 30s'] }),
    truth: { ...DEVIATED, because: /recovery-time was never.*did not hold when last looked at/ },
  },
  {
    name: 'during: it breaks in the phase that was asked for',
    experiment: whileBroken,
    asks: continuously({ criteria: ['steady-state during injection is met'] }),
    truth: { ...DEVIATED, because: 'in the injection phase' },
  },
  {
    name: 'during: a probe fails, and answers again in time',
    experiment: { hypothesis: [failing], method: [breakDown, shortly, repair], rollbacks: [repair] },
    asks: continuously({ criteria: ['recovery-time <= 30s'] }),
    truth: SURVIVED,
  },
  {
    name: 'during: judging a tolerance raises an unexpected exception',
    experiment: { hypothesis: [crashing], method: [breakDown, shortly, repair], rollbacks: [repair] },
    asks: strategy('continuously'),
    truth: { ...SURVIVED, verdict: 'error', faultProven: false, because: 'aborted' },
  },
  {
    name: 'during, fail fast: the rest of the method is left out',
    experiment: {
      ...whileBroken,
      method: [breakUntilSeen(1), action('cut the line', python('answer'))],
    },
    asks: strategy('continuously'),
    flags: ['--fail-fast'],
    truth: { ...SURVIVED, verdict: 'error', faultProven: false, because: 'never reached' },
  },
  {
    name: 'during, fail fast: every fault has happened, and the system stays broken',
    experiment: { ...whileBroken, method: [breakUntilSeen(1), probe('orders', python('answer'))] },
    asks: strategy('continuously'),
    flags: ['--fail-fast'],
    truth: DEVIATED,
  },
  {
    name: 'during, fail fast: the system is whole again when it ends',
    experiment: {
      hypothesis: [probe('system answers', python('answer_and_count'), true)],
      method: [
        action('break and repair', python('break_until_seen')),
        probe('orders', python('answer', { value: 1 }), 1),
      ],
      rollbacks: [repair],
    },
    asks: strategy('continuously'),
    flags: ['--fail-fast'],
    truth: { verdict: 'fail', faultProven: true, rolledBack: false, because: /not played.*"system answers"/ },
  },
  {
    name: 'during-method-only: it breaks, and nobody allowed that',
    experiment: whileBroken,
    asks: strategy('during-method-only', { criteria: ['action "break the system" is succeeded'] }),
    truth: OUTAGE,
  },
  {
    name: 'during-method-only: it holds, and the hypothesis before and after was asked for',
    experiment: { hypothesis: [systemAnswers], method: [shortly], rollbacks: [repair] },
    asks: strategy('during-method-only'),
    truth: { ...SURVIVED, verdict: 'inconclusive', because: 'not run before the method' },
  },
  {
    name: 'during-method-only: it holds, as was asked for',
    experiment: { hypothesis: [systemAnswers], method: [shortly], rollbacks: [repair] },
    asks: strategy('during-method-only', { criteria: ['steady-state during injection is met'] }),
    truth: SURVIVED,
  },
  {
    name: 'no rounds, and a criterion that needs them',
    experiment: { hypothesis: [systemAnswers], method: [breakDown, repair, shortly] },
    asks: { ...BY_DEFAULT, ...withoutRounds({ criteria: ['availability during injection >= 99%'] }) },
    truth: { ...SURVIVED, verdict: 'inconclusive', because: /no sample|nothing looked/ },
  },
];

function withoutRounds(more: JsonObject): JsonObject {
  return { ...more, runtime: { hypothesis: { strategy: 'default' } } };
}
