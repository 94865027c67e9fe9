import type { Json, JsonObject } from '../../../src/suite/plan.js';
import {
  action,
  breakDown,
  othersAnswer,
  pause,
  probe,
  python,
  repair,
  SERVICE,
  shell,
  web,
} from '../activities.js';
import { continuously, DEVIATED, SURVIVED, type Situation, type Truth } from '../situation.js';

/** A way to judge an answer, and a probe that is within it while the system is whole. */
interface Kind {
  readonly name: string;
  readonly tolerance: Json;
  readonly provider: JsonObject;
  /** Why a probe of the method cannot be judged by the journal alone. */
  readonly beyondTheJournal?: string;
}

const answering = (whole: Json, broken: Json) => python('answer_while_whole', { whole, broken });
const range = (low: number, high: number, more: JsonObject = {}) => ({
  type: 'range',
  range: [low, high],
  ...more,
});

const KINDS: readonly Kind[] = [
  { name: 'boolean', tolerance: true, provider: answering(true, false) },
  { name: 'boolean that is a number in Python', tolerance: true, provider: answering(1, 0) },
  { name: 'whole number', tolerance: 3, provider: answering(3, 2) },
  { name: 'exit code', tolerance: 0, provider: shell('test ! -e broken') },
  { name: 'HTTP status', tolerance: 200, provider: web('health') },
  { name: 'text', tolerance: 'up', provider: answering('up', 'down') },
  { name: 'text out of the configuration', tolerance: '${wanted}', provider: answering(7, 8) },
  { name: 'list of two, a range', tolerance: [1, 10], provider: answering(10, 10.5) },
  { name: 'list of two exit codes', tolerance: [0, 3], provider: shell('test ! -e broken || exit 2') },
  { name: 'list of HTTP statuses', tolerance: [200, 201, 204], provider: web('health') },
  { name: 'list of texts', tolerance: ['up', 'starting', 'warm'], provider: answering('warm', 'cold') },
  { name: 'range', tolerance: range(0, 0.5), provider: answering(0.5, 0.500001) },
  { name: 'range of a text', tolerance: range(0, 5), provider: answering('4.5', 'many') },
  { name: 'range of a target', tolerance: range(200, 299, { target: 'status' }), provider: web('health') },
  {
    name: 'regex',
    tolerance: { type: 'regex', pattern: '^up' },
    provider: answering('up since 3', 'not up'),
  },
  {
    name: 'regex of a target',
    tolerance: { type: 'regex', pattern: '^state=u[p]$', target: 'stdout' },
    provider: shell('if test -e broken; then echo state=down; else echo state=up; fi'),
  },
  {
    name: 'jsonpath',
    tolerance: { type: 'jsonpath', path: '$.queue.depth' },
    provider: answering({ queue: { depth: 0 } }, { queue: {} }),
  },
  {
    name: 'jsonpath that counts',
    tolerance: { type: 'jsonpath', path: '$.replicas[*]', count: 3, target: 'body' },
    provider: web('health'),
  },
  {
    name: 'jsonpath that expects a value',
    tolerance: { type: 'jsonpath', path: '$.healthy', expect: true, target: 'body' },
    provider: web('health'),
  },
  {
    name: 'jsonpath that expects values of a text',
    tolerance: { type: 'jsonpath', path: '$[*].id', expect: ['a', 'b'] },
    provider: answering('[{"id":"a"},{"id":"b"}]', '[{"id":"a"}]'),
  },
  {
    name: 'probe',
    tolerance: {
      type: 'probe',
      name: 'few enough',
      provider: python('is_at_most', { value: null, limit: 10 }),
    },
    provider: answering(10, 11),
    beyondTheJournal: 'its tolerance is a probe',
  },
];

const parts = {
  configuration: { ...SERVICE, wanted: 7 },
  rollbacks: [repair, action('repair the service', web('repair', 'POST'))],
} as const;
const harmless = action('break nothing', python('answer'));
const faults = [breakDown, action('break the service', web('break', 'POST'))];

function situationsOf({ name, tolerance, provider, beyondTheJournal }: Kind): readonly Situation[] {
  const looking = probe('looks well', provider, tolerance);
  const allows = 'no criterion allows it';
  const inMethod = (truth: Truth): Truth =>
    beyondTheJournal === undefined
      ? truth
      : { ...SURVIVED, verdict: 'inconclusive', because: beyondTheJournal };
  return [
    {
      name: `${name}: met by the hypothesis`,
      experiment: { ...parts, hypothesis: [looking], method: [harmless] },
      truth: SURVIVED,
    },
    {
      name: `${name}: missed by the hypothesis`,
      experiment: { ...parts, hypothesis: [looking], method: faults },
      truth: DEVIATED,
    },
    {
      name: `${name}: met by a probe of the method`,
      experiment: { ...parts, hypothesis: [othersAnswer], method: [harmless, looking] },
      truth: inMethod(SURVIVED),
    },
    {
      name: `${name}: missed by a probe of the method`,
      experiment: { ...parts, hypothesis: [othersAnswer], method: [...faults, looking] },
      truth: inMethod({ ...DEVIATED, because: allows }),
    },
  ];
}

const missing = [...faults, probe('looks well', web('health'), 200)];
const waits = probe('wait', python('answer'), undefined, pause(0.8));
const dependingOnTheEnvironment = probe('looks well', answering('up', 'down'), '${service}');

/** Every kind of tolerance, met and missed, judged by Chaos Toolkit in the hypothesis and by the gate in the method. */
export const tolerances: readonly Situation[] = [
  ...KINDS.flatMap(situationsOf),
  {
    name: 'a miss in the method that a criterion speaks about',
    experiment: { ...parts, hypothesis: [othersAnswer], method: [...missing, waits] },
    asks: continuously({ criteria: ['steady-state is met', 'error-rate <= 1%'] }),
    truth: { ...DEVIATED, because: 'error-rate' },
  },
  {
    name: 'a miss in the method that the suite relaxes to a warning',
    experiment: { ...parts, hypothesis: [othersAnswer], method: missing },
    asks: { probes: { 'looks well': 'warn' } },
    truth: { ...SURVIVED, verdict: 'warn', because: 'relaxes' },
  },
  {
    name: 'a miss in the method that the suite only observes',
    experiment: { ...parts, hypothesis: [othersAnswer], method: missing },
    asks: { probes: { 'looks well': 'observe' } },
    truth: SURVIVED,
  },
  {
    name: 'a criterion that wants the miss',
    experiment: { ...parts, hypothesis: [othersAnswer], method: missing },
    asks: { criteria: ['steady-state is met', 'probe "looks well" is not-met'] },
    truth: SURVIVED,
  },
  {
    name: 'a tolerance that only the runner can know',
    experiment: { ...parts, hypothesis: [othersAnswer], method: [harmless, dependingOnTheEnvironment] },
    truth: { ...SURVIVED, verdict: 'inconclusive', because: 'the journal does not tell' },
  },
  {
    name: 'a range that nothing compares with',
    experiment: {
      ...parts,
      hypothesis: [othersAnswer],
      method: [harmless, probe('looks well', python('not_a_number'), range(0, 5))],
    },
    truth: { ...SURVIVED, verdict: 'inconclusive', because: 'not a number' },
  },
];
