import {
  action,
  breakDown,
  breakSomething,
  othersAnswer,
  pause,
  probe,
  python,
  repair,
  SERVICE,
  shell,
  web,
} from '../activities.js';
import type { JsonObject } from '../../../src/suite/plan.js';
import { BY_DEFAULT, SURVIVED, type Situation } from '../situation.js';

const UNPROVEN = {
  ...SURVIVED,
  verdict: 'error',
  faultProven: false,
  because: 'the fault was not proven',
} as const;
const moduleIsGone: JsonObject = { type: 'python', module: 'gone', func: 'break_down' };

function withMethod(...method: readonly JsonObject[]) {
  return { ...breakSomething, configuration: SERVICE, method };
}

/** What the activities of the method do. */
export const method: readonly Situation[] = [
  {
    name: 'an action failed',
    experiment: withMethod(action('cut the line', python('fail', { message: 'access denied' }))),
    asks: BY_DEFAULT,
    truth: { ...UNPROVEN, because: /not proven.*cut the line.*access denied/ },
  },
  {
    name: 'the second of three actions failed',
    experiment: withMethod(
      breakDown,
      action('cut the line', python('fail')),
      action('wait', python('answer')),
    ),
    truth: { ...UNPROVEN, because: /not proven.*cut the line/ },
  },
  {
    name: 'an action in the background failed',
    experiment: withMethod(breakDown, action('cut the line', python('fail'), { background: true })),
    truth: UNPROVEN,
  },
  {
    name: 'an unexpected exception in the foreground',
    experiment: withMethod(breakDown, action('cut the line', moduleIsGone)),
    asks: BY_DEFAULT,
    flags: ['--no-validation'],
    truth: { ...UNPROVEN, because: /aborted.*cut the line/ },
  },
  {
    name: 'an unexpected exception in a probe, after the fault',
    experiment: withMethod(breakDown, probe('orders', moduleIsGone)),
    flags: ['--no-validation'],
    truth: { ...UNPROVEN, faultProven: true, because: /aborted.*orders/ },
  },
  {
    name: 'an unexpected exception in the background',
    experiment: withMethod(breakDown, action('cut the line', moduleIsGone, { background: true })),
    asks: BY_DEFAULT,
    flags: ['--no-validation'],
    truth: { ...UNPROVEN, because: /not proven.*cut the line.*no status/ },
  },
  {
    name: 'an address that is none',
    experiment: withMethod(breakDown, action('cut the line', { type: 'http', url: 'not an address' })),
    truth: { ...UNPROVEN, because: /aborted.*cut the line/ },
  },
  {
    name: 'the command of an action is not installed',
    experiment: withMethod(
      action('cut the line', { type: 'process', path: 'not-installed', arguments: 'now' }),
    ),
    flags: ['--no-validation'],
    truth: { ...UNPROVEN, because: 'exited with 127' },
  },
  {
    name: 'a process exits with an error',
    experiment: withMethod(action('cut the line', shell('exit 3'))),
    truth: { ...UNPROVEN, because: 'exited with 3' },
  },
  {
    name: 'a process is killed',
    experiment: withMethod(action('cut the line', shell('kill -9 $$$$'))),
    truth: { ...UNPROVEN, because: 'exited with -9' },
  },
  {
    name: 'a process takes too long',
    experiment: withMethod(action('cut the line', shell('exec sleep 20', { timeout: 0.2 }))),
    truth: { ...UNPROVEN, because: 'took too long' },
  },
  {
    name: 'a process exits with an error, as was expected',
    experiment: withMethod(action('cut the line', shell('exit 3'))),
    asks: { 'expected-failures': ['cut the line'] },
    truth: SURVIVED,
  },
  {
    name: 'an action failed, as was expected',
    experiment: withMethod(action('cut the line', python('fail'))),
    asks: { 'expected-failures': ['cut the line'] },
    truth: SURVIVED,
  },
  {
    name: 'a request is answered',
    experiment: withMethod(action('cut the line', web('status/201', 'POST'))),
    truth: SURVIVED,
  },
  {
    name: 'a request is answered with nothing where JSON was announced',
    experiment: withMethod(action('cut the line', web('status/204', 'POST'))),
    truth: { ...UNPROVEN, because: /aborted.*cut the line/ },
  },
  {
    name: 'a request is answered with 500',
    experiment: withMethod(action('cut the line', web('status/500', 'POST'))),
    truth: { ...UNPROVEN, because: 'got HTTP 500' },
  },
  {
    name: 'a request is answered with 404',
    experiment: withMethod(action('cut the line', web('status/404', 'POST'))),
    truth: { ...UNPROVEN, because: 'got HTTP 404' },
  },
  {
    name: 'a request is answered with 500, as was expected',
    experiment: withMethod(action('cut the line', web('status/500', 'POST'))),
    asks: { 'expected-failures': ['cut the line'] },
    truth: SURVIVED,
  },
  {
    name: 'a request that nobody answers',
    experiment: withMethod(action('cut the line', { type: 'http', url: 'http://127.0.0.1:9/', timeout: 2 })),
    truth: { ...UNPROVEN, because: 'failed to connect' },
  },
  {
    name: 'a probe without a tolerance failed, and nobody asked about it',
    experiment: withMethod(breakDown, probe('orders', python('fail'))),
    truth: SURVIVED,
  },
  {
    name: 'a probe failed that a criterion asks about',
    experiment: withMethod(breakDown, probe('orders', python('fail'))),
    asks: { criteria: ['probe "orders" output.lost == 0'] },
    truth: { ...SURVIVED, verdict: 'inconclusive', because: 'nobody answers' },
  },
  {
    name: 'a probe with a tolerance failed',
    experiment: withMethod(breakDown, probe('orders', python('fail'), 3)),
    truth: { ...SURVIVED, verdict: 'fail', because: /orders.*no criterion allows it/ },
  },
  {
    name: 'a value over its limit',
    experiment: withMethod(breakDown, probe('orders', shell(`echo '{"lost": 2}'`))),
    asks: { criteria: ['probe "orders" output.stdout.lost == 0'] },
    truth: { ...SURVIVED, verdict: 'fail', because: /orders.*gave 2/ },
  },
  {
    name: 'a value within its limit',
    experiment: withMethod(breakDown, probe('orders', shell(`echo '{"lost": 0}'`))),
    asks: { criteria: ['probe "orders" output.stdout.lost == 0'] },
    truth: SURVIVED,
  },
  {
    name: 'a value that is not a number',
    experiment: withMethod(breakDown, probe('lag', python('not_a_number'))),
    asks: { criteria: ['probe "lag" output <= 5'] },
    truth: { ...SURVIVED, verdict: 'inconclusive', because: 'lag' },
  },
  {
    name: 'a value that is not there',
    experiment: withMethod(breakDown, probe('orders', python('answer', { value: { placed: 3 } }))),
    asks: { criteria: ['probe "orders" output.lost == 0'] },
    truth: { ...SURVIVED, verdict: 'inconclusive', because: 'no value' },
  },
  {
    name: 'several faults, with pauses',
    experiment: withMethod(breakDown, { ...action('cut the line', python('answer')), ...pause(0.2) }, repair),
    truth: SURVIVED,
  },
  {
    name: 'a fault in the background while the method looks',
    experiment: withMethod(
      action('load', python('linger', { seconds: 0.5 }), { background: true }),
      probe('others', python('answer', { value: true }), true),
    ),
    truth: SURVIVED,
  },
  {
    name: 'the same action twice, and the second time it failed',
    experiment: withMethod(
      action('cut the line', shell('test ! -e broken && touch broken')),
      action('cut the line', shell('test ! -e broken && touch broken')),
    ),
    truth: { ...UNPROVEN, because: 'exited with 1' },
  },
  {
    name: 'the module of an action is not installed, and Chaos Toolkit refuses to begin',
    experiment: withMethod(action('cut the line', moduleIsGone)),
    truth: { verdict: 'error', faultProven: null, rolledBack: null, because: 'no journal' },
  },
  {
    name: 'an answer that no journal can hold',
    experiment: withMethod(breakDown, probe('dump', python('raw_bytes'))),
    truth: { verdict: 'error', faultProven: null, rolledBack: null, because: 'truncated' },
  },
  {
    name: 'an answer in every language',
    experiment: {
      ...withMethod(breakDown, probe('page', shell(`printf '\\303\\274ber \\342\\234\\223\\033[31m'`))),
      hypothesis: [othersAnswer],
    },
    truth: SURVIVED,
  },
];
