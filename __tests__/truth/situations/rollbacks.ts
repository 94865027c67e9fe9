import type { JsonObject } from '../../../src/suite/plan.js';
import {
  action,
  breakSomething,
  probe,
  python,
  repair,
  SERVICE,
  shell,
  systemAnswers,
  web,
} from '../activities.js';
import { BY_DEFAULT, DEVIATED, NO_JOURNAL, SURVIVED, type Situation } from '../situation.js';

const LEFT = { ...SURVIVED, verdict: 'error', rolledBack: false, because: 'not rolled back' } as const;
const NOT_PLAYED = { rolledBack: false } as const;

function withRollbacks(...rollbacks: readonly JsonObject[]) {
  return { ...breakSomething, configuration: SERVICE, rollbacks };
}

const failing = action('give back', python('fail', { message: 'access denied' }));
const moduleIsGone: JsonObject = { type: 'python', module: 'gone', func: 'repair' };
const strategy = (word: string) => ({ runtime: { rollbacks: { strategy: word } } });

export const rollbacks: readonly Situation[] = [
  {
    name: 'a rollback failed',
    experiment: withRollbacks(failing, repair),
    asks: BY_DEFAULT,
    truth: { ...LEFT, because: /not rolled back.*give back.*access denied.*may still be active/ },
  },
  {
    name: 'a rollback failed after a deviation',
    experiment: { ...withRollbacks(failing), hypothesis: [systemAnswers] },
    truth: { ...LEFT, because: /^not rolled back/ },
  },
  {
    name: 'a rollback exits with an error',
    experiment: withRollbacks(action('give back', shell('exit 4'))),
    truth: { ...LEFT, because: 'exited with 4' },
  },
  {
    name: 'a rollback is answered with 500',
    experiment: withRollbacks(action('give back', web('status/500'))),
    truth: { ...LEFT, because: 'HTTP 500' },
  },
  {
    name: 'a rollback raises an unexpected exception',
    experiment: withRollbacks(action('give back', moduleIsGone)),
    flags: ['--no-validation'],
    truth: NO_JOURNAL,
  },
  {
    name: 'a rollback in the background raises an unexpected exception',
    experiment: withRollbacks(action('give back', moduleIsGone, { background: true })),
    flags: ['--no-validation'],
    truth: NO_JOURNAL,
  },
  {
    name: 'a rollback is interrupted',
    experiment: withRollbacks(action('give back', shell('touch reached; exec sleep 30')), repair),
    signal: 'SIGINT',
    truth: { ...LEFT, because: /^not rolled back.*give back/ },
  },
  {
    name: 'a probe among the rollbacks says no',
    experiment: withRollbacks(repair, probe('all is well', shell('exit 1'))),
    truth: SURVIVED,
  },
  { name: 'no rollbacks are declared', experiment: withRollbacks(), truth: SURVIVED },
  {
    name: 'rollbacks always, after survival',
    experiment: breakSomething,
    asks: strategy('always'),
    truth: SURVIVED,
  },
  {
    name: 'rollbacks always, after a deviation',
    experiment: { ...breakSomething, hypothesis: [systemAnswers] },
    asks: strategy('always'),
    truth: DEVIATED,
  },
  {
    name: 'rollbacks never, after survival',
    experiment: breakSomething,
    asks: strategy('never'),
    truth: { ...SURVIVED, rolledBack: null },
  },
  {
    name: 'rollbacks never, after a deviation',
    experiment: { ...breakSomething, hypothesis: [systemAnswers] },
    asks: strategy('never'),
    truth: { ...DEVIATED, rolledBack: null },
  },
  {
    name: 'rollbacks on deviation, after survival',
    experiment: breakSomething,
    asks: strategy('deviated'),
    truth: { ...SURVIVED, rolledBack: null },
  },
  {
    name: 'rollbacks on deviation, after a deviation',
    experiment: { ...breakSomething, hypothesis: [systemAnswers] },
    asks: strategy('deviated'),
    truth: DEVIATED,
  },
  {
    name: 'rollbacks always, after an interruption',
    experiment: { ...breakSomething, method: [action('load', python('linger'))] },
    signal: 'SIGINT',
    truth: { verdict: 'error', faultProven: false, rolledBack: true, because: 'interrupted' },
  },
  {
    name: 'rollbacks by default, after an interruption',
    experiment: { ...breakSomething, method: [action('load', python('linger'))] },
    asks: BY_DEFAULT,
    signal: 'SIGINT',
    truth: {
      verdict: 'error',
      faultProven: false,
      ...NOT_PLAYED,
      because: /not played.*may still be active.*interrupted/,
    },
  },
];
