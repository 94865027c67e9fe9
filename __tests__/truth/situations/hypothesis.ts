import {
  action,
  breakDown,
  breakSomething,
  othersAnswer,
  probe,
  python,
  repair,
  systemAnswers,
} from '../activities.js';
import { BY_DEFAULT, DEVIATED, NO_JOURNAL, SURVIVED, type Situation } from '../situation.js';

const NEVER_STARTED = {
  verdict: 'inconclusive',
  faultProven: false,
  rolledBack: true,
  because: 'precondition not met',
} as const;

/** A pattern searched in something that is no text ends Chaos Toolkit itself. */
const crashesWhenBroken = probe(
  'status page',
  python('answer_while_whole', { whole: 'all is well', broken: null }),
  { type: 'regex', pattern: 'well' },
);

/** The hypothesis before and after the method. */
export const hypothesis: readonly Situation[] = [
  { name: 'the system survives', experiment: breakSomething, truth: SURVIVED },
  {
    name: 'the system survives, with default strategies',
    experiment: breakSomething,
    asks: BY_DEFAULT,
    truth: SURVIVED,
  },
  {
    name: 'before: out of tolerance',
    experiment: { ...breakSomething, hypothesis: [probe('replicas', python('answer', { value: 1 }), 3)] },
    asks: BY_DEFAULT,
    truth: { ...NEVER_STARTED, because: /precondition not met.*replicas/ },
  },
  {
    name: 'before: the second probe is out of tolerance',
    experiment: {
      ...breakSomething,
      hypothesis: [othersAnswer, probe('replicas', python('answer', { value: 1 }), 3)],
    },
    truth: { ...NEVER_STARTED, because: /precondition not met.*replicas/ },
  },
  {
    name: 'before: out of tolerance, and a criterion that would be met',
    experiment: { ...breakSomething, hypothesis: [probe('replicas', python('answer', { value: 1 }), 3)] },
    asks: { criteria: ['duration <= 1h'] },
    truth: NEVER_STARTED,
  },
  {
    name: 'before: a probe failed',
    experiment: { ...breakSomething, hypothesis: [probe('replicas', python('fail'), 3)] },
    asks: BY_DEFAULT,
    truth: { ...NEVER_STARTED, because: /could not be evaluated.*nobody answers/ },
  },
  {
    name: 'before: judging the tolerance crashes',
    experiment: {
      ...breakSomething,
      hypothesis: [
        probe('status page', python('answer', { value: null }), { type: 'regex', pattern: 'well' }),
      ],
    },
    truth: NO_JOURNAL,
  },
  {
    name: 'after: out of tolerance',
    experiment: { ...breakSomething, hypothesis: [systemAnswers] },
    asks: BY_DEFAULT,
    truth: { ...DEVIATED, because: /after the method.*"system answers" exited with 1/ },
  },
  {
    name: 'after: out of tolerance, and the system was repaired in the method',
    experiment: { hypothesis: [systemAnswers], method: [breakDown, repair] },
    truth: SURVIVED,
  },
  {
    name: 'after: out of tolerance, and the one criterion says nothing of it',
    experiment: { ...breakSomething, hypothesis: [systemAnswers] },
    asks: { criteria: ['duration <= 1h'] },
    truth: { ...DEVIATED, because: /"system answers" was out of tolerance/ },
  },
  {
    name: 'after: a probe failed, rollbacks by default',
    experiment: {
      ...breakSomething,
      hypothesis: [probe('orders', python('answer_unless_broken', { value: 1 }), 1)],
    },
    asks: BY_DEFAULT,
    truth: { ...DEVIATED, rolledBack: false, because: /not played.*may still be active.*nobody answers/ },
  },
  {
    name: 'after: a probe failed, rollbacks always',
    experiment: {
      ...breakSomething,
      hypothesis: [probe('orders', python('answer_unless_broken', { value: 1 }), 1)],
    },
    truth: { ...DEVIATED, because: /could not be evaluated.*nobody answers/ },
  },
  {
    name: 'after: judging the tolerance crashes',
    experiment: { ...breakSomething, hypothesis: [crashesWhenBroken] },
    truth: NO_JOURNAL,
  },
  {
    name: 'the strategy before-method-only leaves out what is asked for',
    experiment: breakSomething,
    asks: { runtime: { hypothesis: { strategy: 'before-method-only' } } },
    truth: { ...SURVIVED, verdict: 'inconclusive', because: 'not run after the method' },
  },
  {
    name: 'the strategy before-method-only, and a criterion of another kind',
    experiment: breakSomething,
    asks: {
      criteria: ['action "break the system" is succeeded'],
      runtime: { hypothesis: { strategy: 'before-method-only' } },
    },
    truth: SURVIVED,
  },
  {
    name: 'the strategy after-method-only leaves out what is asked for',
    experiment: breakSomething,
    asks: { runtime: { hypothesis: { strategy: 'after-method-only' } } },
    truth: { ...SURVIVED, verdict: 'inconclusive', because: 'not run before the method' },
  },
  {
    name: 'the strategy after-method-only, and the system stays broken',
    experiment: { ...breakSomething, hypothesis: [systemAnswers] },
    asks: { runtime: { hypothesis: { strategy: 'after-method-only' } } },
    truth: DEVIATED,
  },
  {
    name: 'a hypothesis without probes verifies nothing',
    experiment: { ...breakSomething, hypothesis: [] },
    truth: { ...SURVIVED, verdict: 'inconclusive', because: 'nothing was verified' },
  },
  {
    name: 'no hypothesis and no criterion',
    experiment: { method: [breakDown], rollbacks: [repair] },
    truth: { ...SURVIVED, verdict: 'inconclusive', because: 'nothing was verified' },
  },
  {
    name: 'no hypothesis, and a criterion that is met',
    experiment: {
      method: [breakDown, probe('orders', python('answer', { value: { lost: 0 } }))],
      rollbacks: [repair],
    },
    asks: { criteria: ['probe "orders" output.lost == 0'] },
    truth: SURVIVED,
  },
  {
    name: 'no fault: the hypothesis holds and nothing is broken',
    experiment: { hypothesis: [othersAnswer], method: [] },
    truth: { ...SURVIVED, faultProven: null },
  },
  {
    name: 'a probe of the hypothesis again in the method, by reference',
    experiment: { ...breakSomething, method: [breakDown, { ref: 'others answer' }] },
    truth: SURVIVED,
  },
  {
    name: 'a probe of the hypothesis by reference, while the system is broken',
    experiment: { hypothesis: [systemAnswers], method: [breakDown, { ref: 'system answers' }, repair] },
    truth: { verdict: 'fail', faultProven: true, rolledBack: true, because: 'no criterion allows it' },
  },
  {
    name: 'an action by reference, twice',
    experiment: { ...breakSomething, method: [breakDown, { ref: 'break the system' }] },
    truth: SURVIVED,
  },
  {
    name: 'an action in the hypothesis',
    experiment: {
      ...breakSomething,
      hypothesis: [{ ...action('wake up', python('answer', { value: true })), tolerance: true }],
    },
    truth: SURVIVED,
  },
];
