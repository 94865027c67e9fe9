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

/** The run around an experiment. */
export interface RunAround {
  /** When the experiment after it began, in milliseconds since 1970 UTC; null: none did. */
  readonly next: number | null;
  /** Whether the run came to its own end: one that was ended has its verdict, and is told at once. */
  readonly ended: 'by itself' | 'early';
}

/** Asks for what an experiment's criteria need of metrics and alarms, once all of it can have arrived. */
export async function gatherFacts(
  { criteria, measures, alarmSettle, title }: PlannedExperiment,
  { remains }: ExperimentResult,
  { next, ended }: RunAround,
  ports: FactPorts,
): Promise<Facts> {
  if (remains.kind !== 'journal') return NO_FACTS;
  const conditions = criteria.flatMap(conditionsOf);
  const questions = questionsOf(conditions, remains.journal, measures, alarmSettle);
  const wait = timeToSettle(questions, alarmSettle, ports.clock.now());
  const waited = wait === 0 || (ended === 'by itself' && (await settle(title, wait, ports)));
  const { series, alarms } = questions;
  const values = series.length === 0 ? [] : await ports.metrics.series(series, ports.ends.hurry);
  const states = alarms.length === 0 ? [] : await ports.metrics.alarms(alarms, ports.ends.hurry);
  return factsOf(
    series.flatMap((question, index) => pair(question, values[index])),
    alarms.flatMap((question, index) => pair(question, states[index])),
    { settle: alarmSettle, next, waited },
  );
}

/** Whether the whole time was waited. */
async function settle(title: string, wait: number, { clock, log, ends }: FactPorts): Promise<boolean> {
  log.info(`${title}: waiting ${printValue(wait, 'duration')} for what metrics and alarms have yet to say`);
  await clock.sleep(wait, ends.hurry);
  return !ends.hurry.aborted;
}

function pair<Q, A>(question: Q, answer: A | undefined): readonly (readonly [Q, A])[] {
  return answer === undefined ? [] : [[question, answer]];
}
