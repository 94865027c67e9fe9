import type { Json, JsonObject } from '../../../src/suite/plan.js';
import { action, othersAnswer, pause, probe, SERVICE, web } from '../activities.js';
import { DEVIATED, SURVIVED, type Situation } from '../situation.js';

const healthy = probe('service is healthy', web('health'), 200);
const slow = probe('service is healthy', web('health?slow=0.3'), 200);
const breakFor = (seconds: number, after: number) => ({
  ...action('break the service', web(`break?seconds=${seconds}`, 'POST')),
  ...pause(after),
});
const breakForGood = { ...action('break the service', web('break', 'POST')), ...pause(0.5) };

function outage(hypothesis: JsonObject, ...method: readonly JsonObject[]) {
  return {
    configuration: SERVICE,
    hypothesis: [hypothesis],
    method,
    rollbacks: [action('repair the service', web('repair', 'POST'))],
  };
}

function holding(...criteria: readonly Json[]): JsonObject {
  return { criteria, runtime: { hypothesis: { strategy: 'continuously', frequency: 0.1 } } };
}

const shortOutage = outage(healthy, breakFor(0.6, 1.2));
const missed = (because: string | RegExp) => ({ ...DEVIATED, because });

/** A service that breaks and recovers at times that it tells itself. */
export const outages: readonly Situation[] = [
  {
    name: 'an outage within its limit',
    experiment: shortOutage,
    asks: holding('recovery-time <= 30s', 'downtime <= 30s'),
    truth: SURVIVED,
  },
  {
    name: 'an outage that lasts too long',
    experiment: shortOutage,
    asks: holding('recovery-time <= 200ms'),
    truth: missed(/recovery-time was .*limit 200 ms/),
  },
  {
    name: 'an outage that the pause of the fault covers',
    experiment: shortOutage,
    asks: holding('availability during injection >= 99%'),
    truth: missed('availability'),
  },
  {
    name: 'an availability that is enough',
    experiment: outage(healthy, breakFor(0.4, 2)),
    asks: holding('availability during injection >= 10%'),
    truth: SURVIVED,
  },
  {
    name: 'too much downtime',
    experiment: shortOutage,
    asks: holding('downtime <= 300ms'),
    truth: missed('downtime'),
  },
  {
    name: 'too many errors',
    experiment: shortOutage,
    asks: holding('error-rate during injection <= 5%'),
    truth: missed('error-rate'),
  },
  {
    name: 'an outage that only warns',
    experiment: shortOutage,
    asks: holding({ require: 'recovery-time <= 30s', warn: 'recovery-time <= 200ms' }),
    truth: { ...SURVIVED, verdict: 'warn', because: 'recovery-time' },
  },
  {
    name: 'an outage that ends when it is repaired',
    experiment: outage(healthy, breakForGood),
    asks: holding('recovery-time <= 30s'),
    truth: missed('never'),
  },
  {
    name: 'two outages, and the second is the slower',
    experiment: outage(healthy, breakFor(0.2, 0.6), { ...breakFor(0.6, 1), name: 'break the service again' }),
    asks: holding('recovery-time <= 30s', 'downtime <= 30s'),
    truth: SURVIVED,
  },
  {
    name: 'an outage that outlasts the fault',
    experiment: outage(healthy, breakFor(1, 0.2), probe('wait', web('health'), undefined, pause(1.3))),
    asks: holding('steady-state during recovery is met'),
    truth: missed('in the recovery phase'),
  },
  {
    name: 'an outage, seen by slow probes',
    experiment: outage(slow, breakFor(0.7, 1.6)),
    asks: holding('recovery-time <= 30s', 'downtime <= 30s'),
    truth: SURVIVED,
  },
  {
    name: 'an outage that only a probe of the method sees, and it never recovers',
    experiment: { ...outage(othersAnswer, breakForGood, healthy) },
    asks: holding('recovery-time <= 30s'),
    truth: missed('never'),
  },
];
