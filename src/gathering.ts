import type { EndRequests } from './brokers/end-requests.js';
import type { Clock } from './clock.js';
import { printValue } from './criteria/quantity.js';
import type { Log } from './log.js';
import { factsOf, NO_FACTS, type Facts } from './measures/facts.js';
import type { Metrics } from './measures/metrics.js';
import { questionsOf, timeToSettle } from './measures/questions.js';
import { conditionsOf } from './suite/criteria.js';
import type { PlannedExperiment } from './suite/plan.js';
import type { ExperimentResult } from './verdict/result.js';

export interface FactPorts {
  readonly metrics: Metrics;
  readonly clock: Clock;
  readonly log: Log;
  readonly ends: Pick<EndRequests, 'hurry'>;
}

/** Asks for what an experiment's criteria need of metrics and alarms, once all of it can have arrived. */
export async function gatherFacts(
  { criteria, measures, title }: PlannedExperiment,
  { remains }: ExperimentResult,
  { metrics, clock, log, ends }: FactPorts,
): Promise<Facts> {
  if (remains.kind !== 'journal') return NO_FACTS;
  const { series, alarms } = questionsOf(criteria.flatMap(conditionsOf), remains.journal, measures);
  const wait = timeToSettle(series, clock.now());
  if (wait > 0) {
    log.info(`${title}: waiting ${printValue(wait, 'duration')} for its metrics to arrive`);
    await clock.sleep(wait, ends.hurry);
  }
  const values = series.length === 0 ? [] : await metrics.series(series);
  const states = alarms.length === 0 ? [] : await metrics.alarms(alarms);
  return factsOf(
    series.flatMap((question, index) => pair(question, values[index])),
    alarms.flatMap((question, index) => pair(question, states[index])),
  );
}

function pair<Q, A>(question: Q, answer: A | undefined): readonly (readonly [Q, A])[] {
  return answer === undefined ? [] : [[question, answer]];
}
